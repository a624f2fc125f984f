"""What changed since the position that was reported last: the sentences that add up, and every record that differs."""

from desktop.charts.wording import counted
from desktop.domain.position_reckoning import DEFINITION
from desktop.exports.pack_contents import ChangeRow, PackContents
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong

_COLUMNS = (
    Column("Kind", 19),
    Column("Ref", 10),
    Column("What changed", 22),
    Column("Now, and as reported before", 41),
    Column("Wording", 50),
)


def what_changed(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the sheet, or none where nothing has been reported before."""
    changed = contents.changed
    if changed is None:
        return ()
    count = counted(len(changed.rows), "record")
    differ = "differs" if len(changed.rows) == 1 else "differ"
    public = ("Exempt action items are left out of this sheet.",) if contents.cover.public else ()
    return (
        SheetPlan(
            name="What changed",
            heading=f"What changed since {changed.since}",
            lines=(*changed.lines, DEFINITION, *public),
            table="WhatChanged",
            columns=_COLUMNS,
            rows=tuple(_cells(row) for row in changed.rows),
            holds=f"{count.capitalize()} that {differ} from what was reported {changed.reported}",
            records=len(changed.rows),
            empty_words=f"Nothing differs from what was reported {changed.reported}.",
        ),
    )


def _cells(row: ChangeRow) -> tuple[Cell, ...]:
    return row.kind, Strong(row.ref) if row.ref.strip() else Quiet("no ref"), row.what, row.how, row.wording
