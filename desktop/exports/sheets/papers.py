"""The papers that go with the agenda."""

from desktop.charts.wording import counted
from desktop.exports.pack_contents import PackContents, PaperRow
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong

_COLUMNS = (
    Column("Item", 44),
    Column("Paper", 44),
    Column("Form", 10),
    Column("Size", 10),
    Column("Length in pages", 10),
    Column("Pages in the pack", 14),
    Column("Supplement", 14, optional=True),
    Column("Received", 12, optional=True),
)
_NOT_COUNTED = Quiet("not counted")
_NONE = Quiet("none")


def papers(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return one row for each paper; no sheet where none is attached."""
    rows = contents.papers
    if not rows:
        return ()
    return (
        SheetPlan(
            name="Papers",
            heading="Papers",
            lines=(f"{counted(len(rows), 'paper').capitalize()} attached, in the order of the agenda.",),
            table="Papers",
            columns=_COLUMNS,
            rows=tuple(_cells(row) for row in rows),
            holds=f"{counted(len(rows), 'paper').capitalize()} with their pages in the run",
            records=len(rows),
        ),
    )


def _cells(row: PaperRow) -> tuple[Cell, ...]:
    return (
        Strong(row.item),
        row.title,
        row.form or _NONE,
        row.size or _NONE,
        _NOT_COUNTED if row.length is None else row.length,
        row.pages or _NONE,
        row.supplement or _NONE,
        row.received or Quiet("not recorded"),
    )
