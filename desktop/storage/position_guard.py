"""What was reported stays as it was, whatever writes to the book: only its taking can be undone, as a whole."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.dates import long_date
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.storage.connection import Connection
from desktop.storage.tables import canonical_json, table_of

_FROZEN = frozenset({"positions", "position-entries"})


def refuse_rewritten_positions(connection: Connection, edits: Sequence[Edit]) -> None:
    """Raise Refused where edits change or remove what was reported.

    A position goes only in the revision that takes back all of the one in which it came, or with its board; it comes
    back as it was. One that a pack reports stays as long as the record of the pack does.
    """
    asked = [edit for edit in edits if edit.kind in _FROZEN]
    if not asked:
        return
    touched = {(edit.kind, edit.record_id) for edit in edits}
    gone = {edit.record_id for edit in edits if edit.after is None}
    for edit in asked:
        before: Any = edit.before
        if edit.after is not None:
            allowed = before is None and _is_as_it_was(connection, edit)
        elif edit.kind == "positions":
            allowed = before.board_id in gone or (
                touched == _came_with(connection, edit.record_id, len(touched))
                and not _reported_by_others(connection, edit.record_id, gone)
            )
        else:
            allowed = before.position_id in gone
        if not allowed:
            raise Refused(_refusal(edit))


def _is_as_it_was(connection: Connection, edit: Edit) -> bool:
    """Return whether a record that comes is new to the book, or stands in its bin with the same values."""
    assert edit.after is not None
    table = table_of(edit.kind)
    sql = f'SELECT {table.selected} FROM {table.name} WHERE "id" = ?'
    row = connection.execute(sql, (edit.record_id,)).fetchone()
    return row is None or tuple(row) == tuple(table.row(edit.after))


def _came_with(connection: Connection, position_id: str, most: int) -> set[tuple[str, str]]:
    """Return the kinds and ids of the records that the revision touched in which a position came last."""
    sql = """SELECT max("revision") FROM changes WHERE "record_id" = ? AND "kind" = 'positions' AND "before" IS NULL"""
    (revision,) = connection.execute(sql, (position_id,)).fetchone()
    if revision is None:
        return set()
    # a revision has the number of its first change; one more than asked for shows that it was larger
    sql = 'SELECT "kind", "record_id" FROM changes WHERE "seq" BETWEEN ? AND ? AND "revision" = ?'
    return set(connection.execute(sql, (revision, revision + most, revision)))


def _reported_by_others(connection: Connection, position_id: str, gone: set[str]) -> bool:
    sql = (
        'SELECT 1 FROM packs WHERE "position_id" = ? AND "deleted_at" IS NULL'
        ' AND "id" NOT IN (SELECT value FROM json_each(?))'
    )
    return connection.execute(sql, (position_id, canonical_json(sorted(gone)))).fetchone() is not None


def _refusal(edit: Edit) -> str:
    known: Any = edit.before or edit.after
    day = f" as at {long_date(known.as_at)}" if edit.kind == "positions" else ""
    return f"What was reported{day} stays as it was reported, so nothing was changed; freeze the position anew instead."
