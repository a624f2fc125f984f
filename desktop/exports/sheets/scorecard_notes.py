"""What is said of the measures: their outcomes, how often they are reported, notes on data and on given statuses."""

from collections.abc import Iterator

from desktop.domain.wording import counted
from desktop.exports.paper_contents import MeasureRow, ScorecardPart
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong, stated

_COLUMNS = (
    Column("Ref", 8.5),
    Column("Outcome", 26, optional=True),
    Column("Action", 24, optional=True),
    Column("Reported", 12, optional=True),
    Column("Data note", 62, optional=True),
    Column("Why the status", 22, optional=True),
    Column("Stands against it", 20, optional=True),
    Column("Note", 18, optional=True),
)


def scorecard_notes(part: ScorecardPart) -> Iterator[SheetPlan]:
    """Yield the sheet of notes; none where nothing is said of any measure."""
    rows = [_cells(row) for row in part.rows]
    if all(isinstance(cell, Quiet) for cells in rows for cell in cells[1:]):
        return
    noted = sum(bool(row.measure.data_note.strip()) for row in part.rows)
    yield SheetPlan(
        name="Scorecard notes",
        heading=f"Notes on the scorecard, {part.period}",
        lines=(
            f"What the scorecard says beside its figures: {counted(noted, 'measure')} with a data note. A status given "
            "over the rule says why.",
        ),
        table="ScorecardNotes",
        columns=_COLUMNS,
        rows=tuple(rows),
        holds="Outcomes, notes on data, and why a status was given, for each measure",
        records=len(rows),
    )


def _given(row: MeasureRow) -> Cell:
    if row.given and row.given in row.measure.data_note:
        return Quiet("as the data note says")
    return row.given or Quiet("no reason")


def _cells(row: MeasureRow) -> tuple[Cell, ...]:
    measure = row.measure
    return (
        Strong(measure.ref) if measure.ref.strip() else Quiet("no ref"),
        stated(row.outcome),
        stated(measure.action),
        stated(measure.frequency),
        measure.data_note.strip() or Quiet("none"),
        _given(row),
        row.against or Quiet("nothing"),
        measure.note.strip() or Quiet("none"),
    )
