"""The scorecard of a quarter: each measure with its target, its latest figure, its status and its direction."""

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.domain.measure import Polarity, Reading
from desktop.domain.measure_periods import period_of
from desktop.domain.measure_reading import has_figure
from desktop.domain.measure_words import say_direction, say_status
from desktop.domain.wording import counted
from desktop.exports.pack_contents import PackContents
from desktop.exports.paper_contents import MeasureRow, ScorecardPart
from desktop.exports.sheet_plan import Cell, Claim, Column, Figure, Quiet, SheetPlan, Strong, stated
from desktop.exports.sheets.scorecard_figures import scorecard_figures
from desktop.exports.sheets.scorecard_notes import scorecard_notes

NO_FIGURE, SEVERAL = Quiet("no figure"), Quiet("in words")
_COLUMNS = (
    Column("Ref", 8.5),
    Column("Priority", 11),
    Column("Measure", 38),
    Column("Lead", 18, optional=True),
    Column("Good is", 8),
    Column("Target", 20),
    Column("Figure", 10.5),
    Column("Of", 12),
    Column("Status", 14),
    Column("Direction", 13),
)


def scorecard(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the measures, their figures by period, and what is said of them; no sheet where there is no measure."""
    part = contents.board_papers.scorecard
    return (_measures(part), *scorecard_figures(part), *scorecard_notes(part)) if part else ()


def _measures(part: ScorecardPart) -> SheetPlan:
    return SheetPlan(
        name="Scorecard",
        heading=f"Scorecard, {part.period}",
        lines=(
            *part.sentences,
            "Direction says better or worse, never up or down: ▲ is better. What is not rated stands in no percentage.",
        ),
        table="Scorecard",
        columns=_COLUMNS,
        rows=tuple(_cells(row, part.short_names.get(row.priority, row.priority)) for row in part.rows),
        holds=f"{counted(len(part.rows), 'measure')} with target, figure, status and direction of travel",
        records=len(part.rows),
        claims=tuple(_claims(part.rows)),
    )


def _claims(rows: Sequence[MeasureRow]) -> Iterator[Claim]:
    for status, number in Counter(row.status for row in rows).items():
        yield Claim(number, (("Status", say_status(status)),))
    for direction, number in Counter(row.direction for row in rows).items():
        yield Claim(number, (("Direction", say_direction(direction)),))
    for (status, direction), number in Counter((row.status, row.direction) for row in rows).items():
        yield Claim(number, (("Status", say_status(status)), ("Direction", say_direction(direction))))


def _cells(row: MeasureRow, priority: str) -> tuple[Cell, ...]:
    measure = row.measure
    return (
        Strong(measure.ref) if measure.ref.strip() else Quiet("no ref"),
        priority,
        measure.title,
        stated(measure.lead),
        measure.polarity.capitalize() if measure.polarity is not Polarity.UNKNOWN else Quiet("not said"),
        measure.target.strip() or Quiet("no target"),
        figure_cell(row.reading, row),
        period_of(row.reading).label if row.reading else Quiet("–"),
        say_status(row.status),
        say_direction(row.direction),
    )


def figure_cell(reading: Reading | None, row: MeasureRow) -> Cell:
    """Return a reading as a number where it is exactly one; what is several stands in words on the next sheet."""
    if reading is None or not has_figure(reading):
        return NO_FIGURE
    return Figure(reading.value, reading.unit or row.measure.unit) if reading.value is not None else SEVERAL
