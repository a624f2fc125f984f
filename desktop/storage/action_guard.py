"""What must never stand in the log of actions, whatever writes to the book: a closure without minute or evidence, a
merger in a circle, a date that moved without the extension that says why.
"""

import json
from collections.abc import Sequence
from typing import Any

from desktop.domain.action_item import ActionItem, ActionStatus, Extension
from desktop.domain.board import Board
from desktop.domain.decision import Decision, DecisionKind
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.storage.connection import Connection

_MOST_MERGED = 1_000


def refuse_lost_trail(connection: Connection, edits: Sequence[Edit]) -> None:
    """Raise Refused where edits close, merge or move actions in a way that leaves no trail, or a false one.

    An action that comes into the book as it ended elsewhere needs the minute only; what takes a reopening back brings
    the closure back as it was.
    """
    moved = _items_with_extensions(edits)
    for edit in edits:
        if edit.kind != "action-items" or not isinstance(edit.after, ActionItem):
            continue
        before = edit.before if isinstance(edit.before, ActionItem) else None
        if edit.after.status is ActionStatus.CLOSED and (before is None or before.status is not ActionStatus.CLOSED):
            _refuse_closing(connection, before, edit.after, edits)
        if edit.after.merged_into_id and (before is None or before.merged_into_id != edit.after.merged_into_id):
            _refuse_circle(connection, edit.after, edits)
        if before is not None and before.original_due is not None:
            _refuse_moving(connection, before, edit.after, moved)


def _refuse_closing(connection: Connection, before: ActionItem | None, item: ActionItem, edits: Sequence[Edit]) -> None:
    if not _closes_on_evidence(connection, item.board_id, edits) or _takes_reopening_back(item, edits):
        return
    if not (item.closed_in_minute.strip() or item.closed_at_meeting_id):
        raise Refused("An action is closed by the board; say under which minute.")
    if before is not None and not item.evidence and not _has_files(connection, item, edits):
        raise Refused("This board closes on evidence; add what shows that the action is done, then close it.")


def _closes_on_evidence(connection: Connection, board_id: str, edits: Sequence[Edit]) -> bool:
    for edit in edits:
        if isinstance(edit.after, Board) and edit.after.id == board_id:
            return edit.after.evidence_to_close
    row = connection.execute('SELECT "evidence_to_close" FROM boards WHERE "id" = ?', (board_id,)).fetchone()
    return bool(row and row[0])


def _takes_reopening_back(item: ActionItem, edits: Sequence[Edit]) -> bool:
    gone = (edit.before for edit in edits if edit.after is None)
    return any(
        isinstance(one, Decision) and one.record_id == item.id and one.kind is DecisionKind.REOPENED for one in gone
    )


def _has_files(connection: Connection, item: ActionItem, edits: Sequence[Edit]) -> bool:
    if any(isinstance(edit.after, EvidenceFile) and edit.after.record_id == item.id for edit in edits):
        return True
    gone = [edit.record_id for edit in edits if edit.kind == "evidence-files" and edit.after is None]
    sql = (
        'SELECT 1 FROM evidence_files WHERE "record_id" = ? AND "record_kind" = \'action-items\''
        ' AND "deleted_at" IS NULL AND "id" NOT IN (SELECT value FROM json_each(?)) LIMIT 1'
    )
    return connection.execute(sql, (item.id, json.dumps(gone))).fetchone() is not None


def _refuse_circle(connection: Connection, item: ActionItem, edits: Sequence[Edit]) -> None:
    """Raise Refused where the way from an action to the one that carries it on leads back to it."""
    here = {edit.record_id: edit.after for edit in edits if edit.kind == "action-items"}
    at, steps = item.merged_into_id, 0
    while at is not None and at != item.id and steps < _MOST_MERGED:
        at, steps = _merged_into(connection, at, here), steps + 1
    if at is not None:
        raise Refused("The other action is itself merged into this one; reopen one of them, or choose another.")


def _merged_into(connection: Connection, item_id: str, here: dict[str, Any]) -> str | None:
    if item_id in here:
        after = here[item_id]
        return after.merged_into_id if isinstance(after, ActionItem) else None
    sql = 'SELECT "merged_into_id" FROM action_items WHERE "id" = ? AND "deleted_at" IS NULL'
    row = connection.execute(sql, (item_id,)).fetchone()
    return row[0] if row else None


def _items_with_extensions(edits: Sequence[Edit]) -> set[str]:
    """Return the ids of the actions whose extensions come or go in the revision."""
    sides = (side for edit in edits if edit.kind == "extensions" for side in (edit.before, edit.after))
    return {side.action_item_id for side in sides if isinstance(side, Extension)}


def _refuse_moving(connection: Connection, before: ActionItem, after: ActionItem, moved: set[str]) -> None:
    """Raise Refused where an agreed date moves and no extension says so.

    Before its first extension both dates may be put right together: what was typed wrongly was never agreed.
    """
    if (before.original_due, before.current_due) == (after.original_due, after.current_due):
        return
    keeps_first = before.original_due == after.original_due
    if keeps_first and after.id in moved:
        return
    sql = 'SELECT 1 FROM extensions WHERE "action_item_id" = ? AND "deleted_at" IS NULL LIMIT 1'
    was_extended = connection.execute(sql, (after.id,)).fetchone() is not None
    if keeps_first:
        raise Refused("An agreed date moves by an extension; give the new date with its reason and who agreed it.")
    if was_extended or after.id in moved or after.original_due != after.current_due:
        raise Refused("The original date of an action stays; a later date is an extension of it.")
