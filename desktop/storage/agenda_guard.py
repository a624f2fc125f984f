"""The numbers and pages of a published agenda do not move, whatever writes to the book."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.domain.dates import long_date
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.published import renumbers
from desktop.storage.connection import Connection
from desktop.storage.tables import canonical_json

_OF_ITEMS = """
SELECT m."id", m."published_on" FROM agenda_items AS i JOIN meetings AS m ON m."id" = i."meeting_id"
WHERE m."published_on" IS NOT NULL AND i."id" IN (SELECT value FROM json_each(?))
"""


def refuse_renumbering(connection: Connection, edits: Sequence[Edit]) -> None:
    """Raise Refused where edits change a number or page that went out with an agenda.

    A meeting counts as published while the day of publication is on record; the same revision may publish it, or
    take the publication back (undo).
    """
    moved = {_item_id(edit) for edit in edits if renumbers(edit)}
    if not moved:
        return
    undone = {edit.record_id for edit in edits if isinstance(edit.after, Meeting) and edit.after.published_on is None}
    rows = connection.execute(_OF_ITEMS, (canonical_json(sorted(moved)),)).fetchall()
    for meeting_id, day in rows:
        if meeting_id not in undone:
            raise Refused(
                f"The agenda was published on {long_date(date.fromisoformat(day))}, so its numbers and pages stay; "
                "what comes later goes into a supplementary agenda."
            )


def _item_id(edit: Edit) -> str:
    before: Any = edit.before
    return str(before.agenda_item_id if edit.kind == "papers" else before.id)
