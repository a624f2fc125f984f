"""What must never stand in the log of actions, whatever writes to the book: a closure without minute or evidence, a
merger in a circle, a date that moved without the extension that says why.
"""

import json
from collections.abc import Sequence
from functools import cached_property

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
    revision = _Revision(connection, edits)
    for edit in edits:
        if edit.kind != "action-items" or not isinstance(edit.after, ActionItem):
            continue
        before = edit.before if isinstance(edit.before, ActionItem) else None
        if edit.after.status is ActionStatus.CLOSED and (before is None or before.status is not ActionStatus.CLOSED):
            _refuse_closing(revision, before, edit.after)
        if edit.after.merged_into_id and (before is None or before.merged_into_id != edit.after.merged_into_id):
            _refuse_circle(revision, edit.after)
        if before is not None and before.original_due is not None:
            _refuse_moving(revision, before, edit.after)


class _Revision:
    """The edits of a revision, each part of them read once, and the book as it stood before them."""

    def __init__(self, connection: Connection, edits: Sequence[Edit]) -> None:
        self._connection = connection
        self._edits = edits
        self._demands: dict[str, bool] = {}

    def closes_on_evidence(self, board_id: str) -> bool:
        """Return whether a board demands evidence, as the revision or the book has it."""
        if board_id not in self._demands:
            sql = 'SELECT "evidence_to_close" FROM boards WHERE "id" = ?'
            row = self._connection.execute(sql, (board_id,)).fetchone()
            self._demands[board_id] = self._boards.get(board_id, bool(row and row[0]))
        return self._demands[board_id]

    def has_files(self, item_id: str) -> bool:
        """Return whether a file stands as evidence of an action once the revision is written."""
        sql = (
            'SELECT 1 FROM evidence_files WHERE "record_id" = ? AND "record_kind" = \'action-items\''
            ' AND "deleted_at" IS NULL AND "id" NOT IN (SELECT value FROM json_each(?)) LIMIT 1'
        )
        asked = (item_id, json.dumps(self._files_gone))
        return item_id in self._files_for or self._connection.execute(sql, asked).fetchone() is not None

    def is_extended(self, item_id: str) -> bool:
        """Return whether an action had an extension before the revision."""
        sql = 'SELECT 1 FROM extensions WHERE "action_item_id" = ? AND "deleted_at" IS NULL LIMIT 1'
        return self._connection.execute(sql, (item_id,)).fetchone() is not None

    def merged_into(self, item_id: str) -> str | None:
        """Return the action that carries another one on once the revision is written."""
        if item_id in self._items:
            after = self._items[item_id]
            return after.merged_into_id if after else None
        sql = 'SELECT "merged_into_id" FROM action_items WHERE "id" = ? AND "deleted_at" IS NULL'
        row = self._connection.execute(sql, (item_id,)).fetchone()
        return row[0] if row else None

    @cached_property
    def opened_again(self) -> set[str]:
        """The actions whose reopening the revision takes back."""
        gone = (edit.before for edit in self._edits if edit.kind == "decisions" and edit.after is None)
        return {one.record_id for one in gone if isinstance(one, Decision) and one.kind is DecisionKind.REOPENED}

    @cached_property
    def moved(self) -> set[str]:
        """The actions whose extensions come or go in the revision."""
        sides = (side for edit in self._edits if edit.kind == "extensions" for side in (edit.before, edit.after))
        return {side.action_item_id for side in sides if isinstance(side, Extension)}

    @cached_property
    def _boards(self) -> dict[str, bool]:
        return {edit.after.id: edit.after.evidence_to_close for edit in self._edits if isinstance(edit.after, Board)}

    @cached_property
    def _items(self) -> dict[str, ActionItem | None]:
        asked = (edit for edit in self._edits if edit.kind == "action-items")
        return {edit.record_id: edit.after if isinstance(edit.after, ActionItem) else None for edit in asked}

    @cached_property
    def _files_for(self) -> set[str]:
        return {edit.after.record_id for edit in self._edits if isinstance(edit.after, EvidenceFile)}

    @cached_property
    def _files_gone(self) -> list[str]:
        return [edit.record_id for edit in self._edits if edit.kind == "evidence-files" and edit.after is None]


def _refuse_closing(revision: _Revision, before: ActionItem | None, item: ActionItem) -> None:
    if item.id in revision.opened_again or not revision.closes_on_evidence(item.board_id):
        return
    if not (item.closed_in_minute.strip() or item.closed_at_meeting_id):
        raise Refused("An action is closed by the board; say under which minute.")
    if before is not None and not item.evidence and not revision.has_files(item.id):
        raise Refused("This board closes on evidence; add what shows that the action is done, then close it.")


def _refuse_circle(revision: _Revision, item: ActionItem) -> None:
    """Raise Refused where the way from an action to the one that carries it on leads back to it."""
    at, steps = item.merged_into_id, 0
    while at is not None and at != item.id and steps < _MOST_MERGED:
        at, steps = revision.merged_into(at), steps + 1
    if at is not None:
        raise Refused("The other action is itself merged into this one; reopen one of them, or choose another.")


def _refuse_moving(revision: _Revision, before: ActionItem, after: ActionItem) -> None:
    """Raise Refused where an agreed date moves and no extension says so.

    Before its first extension both dates may be put right together: what was typed wrongly was never agreed.
    """
    if (before.original_due, before.current_due) == (after.original_due, after.current_due):
        return
    keeps_first, moves = before.original_due == after.original_due, after.id in revision.moved
    if keeps_first and not moves:
        raise Refused("An agreed date moves by an extension; give the new date with its reason and who agreed it.")
    if not keeps_first and (moves or after.original_due != after.current_due or revision.is_extended(after.id)):
        raise Refused("The original date of an action stays; a later date is an extension of it.")
