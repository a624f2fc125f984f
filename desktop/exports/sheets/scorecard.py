"""The scorecard of a quarter: each measure with its target, status and direction, and its latest figures."""

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.domain.measure import PeriodKind, Polarity, Reading
from desktop.domain.measure_periods import Period, period_of
from desktop.domain.measure_reading import has_figure
from desktop.domain.measure_words import say_direction, say_qualifiers, say_reading, say_status
from desktop.domain.wording import counted
from desktop.exports.figure_format import is_shown
from desktop.exports.pack_contents import PackContents
from desktop.exports.paper_contents import MeasureRow, ScorecardPart
from desktop.exports.sheet_plan import (
    CELL_EDGE,
    PAGE_WIDTH,
    Cell,
    Claim,
    Column,
    Figure,
    Quiet,
    SheetPlan,
    Strong,
    stated,
)

_NO_FIGURE = Quiet("no figure")
_COLUMNS = (
    Column("Ref", 8),
    Column("Priority", 15),
    Column("Measure", 28),
    Column("Lead", 13, optional=True),
    Column("Good is", 8),
    Column("Target", 13),
    Column("Status", 13),
    Column("Direction", 12.5),
)
_NOTE = Column("Note", 14, optional=True)
_PERIOD_WIDTH = 9.4
_FEWEST, _MOST, _YEARS = 3, 8, 1
_LONGEST_WORDS = 28
_SHORT = {PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.HALF, PeriodKind.TERM}


def scorecard(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the measures, and every figure of them; no sheet where there is no measure."""
    part = contents.board_papers.scorecard
    if part is None:
        return ()
    return (_measures(part), *_figures(part))


def _measures(part: ScorecardPart) -> SheetPlan:
    rows = [_cells(row) for row in part.rows]
    notes = [_note(row) for row in part.rows]
    periods = _periods(
        part.rows, _room([*_COLUMNS, _NOTE], [(*cells, note) for cells, note in zip(rows, notes, strict=True)])
    )
    figures = [_by_period(row.readings) for row in part.rows]
    return SheetPlan(
        name="Scorecard",
        heading=f"Scorecard, {part.period}",
        lines=(
            *part.sentences,
            "Direction says better or worse, never up or down. Earlier figures, and all as printed, stand on the next "
            "sheet.",
        ),
        table="Scorecard",
        columns=(*_COLUMNS, *(Column(each.label, _PERIOD_WIDTH) for each in periods), _NOTE),
        rows=tuple(
            (*cells, *(_in_period(held.get(each.label), row) for each in periods), note)
            for cells, held, row, note in zip(rows, figures, part.rows, notes, strict=True)
        ),
        holds=f"{counted(len(part.rows), 'measure')} with target, status and direction of travel",
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


def _cells(row: MeasureRow) -> tuple[Cell, ...]:
    measure = row.measure
    return (
        Strong(measure.ref) if measure.ref.strip() else Quiet("no ref"),
        row.priority,
        measure.title,
        stated(measure.lead),
        measure.polarity.capitalize() if measure.polarity is not Polarity.UNKNOWN else Quiet("not said"),
        measure.target.strip() or Quiet("no target"),
        say_status(row.status),
        say_direction(row.direction),
    )


def _note(row: MeasureRow) -> Cell:
    against = f"{row.against[:1].upper()}{row.against[1:]}." if row.against else ""
    unit = row.measure.unit or next((each.unit for each in reversed(row.readings) if each.unit), "")
    told = "" if is_shown(unit) else f"In {unit}."
    return " ".join(filter(None, (row.why, against, told))) or Quiet("none")


def _room(columns: Sequence[Column], rows: Sequence[tuple[Cell, ...]]) -> int:
    """Return how many periods fit on the page beside the columns that have anything to say."""
    kept = [
        column
        for at, column in enumerate(columns)
        if not column.optional or any(not isinstance(cells[at], Quiet) for cells in rows)
    ]
    spare = PAGE_WIDTH - sum(column.width + CELL_EDGE for column in kept)
    return min(max(int(spare / (_PERIOD_WIDTH + CELL_EDGE)), _FEWEST), _MOST)


def _periods(rows: Sequence[MeasureRow], room: int) -> list[Period]:
    """Return the latest periods with figures, of the length that most figures have; the last year beside them."""
    there = [each for row in rows for each in row.readings if has_figure(each)]
    kinds = Counter(each.kind for each in there if each.kind in _SHORT)
    short = kinds.most_common(1)[0][0] if kinds else PeriodKind.YEAR
    years = _latest(there, PeriodKind.YEAR, _YEARS) if kinds else []
    return sorted([*years, *_latest(there, short, room - len(years))], key=lambda each: (each.ends, each.starts))


def _latest(readings: Sequence[Reading], kind: PeriodKind, most: int) -> list[Period]:
    found = {each.label: each for each in map(period_of, (one for one in readings if one.kind is kind))}
    return sorted(found.values(), key=lambda each: each.ends)[-most:]


def _by_period(readings: Sequence[Reading]) -> dict[str, Reading]:
    held: dict[str, Reading] = {}
    for each in readings:
        label = period_of(each).label
        if label not in held or has_figure(each):
            held[label] = each
    return held


def _in_period(reading: Reading | None, row: MeasureRow) -> Cell:
    if reading is None:
        return _NO_FIGURE
    if reading.value is not None:
        return Figure(reading.value, reading.unit or row.measure.unit)
    words = say_reading(reading)
    if has_figure(reading):
        return words if len(words) <= _LONGEST_WORDS else Quiet("several figures")
    return _NO_FIGURE


def _figures(part: ScorecardPart) -> Iterator[SheetPlan]:
    """Yield every figure in a row of its own, the words as printed beside the number."""
    rows = [_figure(row, each) for row in part.rows for each in row.readings]
    if not rows:
        return
    yield SheetPlan(
        name="Scorecard figures",
        heading="Figures of the scorecard",
        lines=(
            f"{counted(len(rows), 'figure')} and gaps as reported, each measure in the order of its periods. A number "
            "stands where the paper prints exactly one.",
        ),
        table="ScorecardFigures",
        columns=(
            Column("Ref", 9),
            Column("Measure", 44),
            Column("Period", 18),
            Column("Ends", 11.2),
            Column("Number", 11),
            Column("Unit", 8, optional=True),
            Column("As printed", 32),
            Column("Said of it", 16, optional=True),
            Column("Note", 18, optional=True),
        ),
        rows=tuple(rows),
        holds=f"{counted(len(rows), 'reading')} of the measures by period, as numbers and as printed",
        records=len(rows),
    )


def _figure(row: MeasureRow, reading: Reading) -> tuple[Cell, ...]:
    unit = reading.unit or row.measure.unit
    several: Cell = Quiet("several" if has_figure(reading) else "no figure")
    return (
        Strong(row.measure.ref) if row.measure.ref.strip() else Quiet("no ref"),
        row.measure.title,
        period_of(reading).label,
        reading.ends,
        Figure(reading.value, unit) if reading.value is not None else several,
        unit or Quiet("none"),
        say_reading(reading),
        say_qualifiers(reading) or Quiet("nothing"),
        reading.note or Quiet("none"),
    )
