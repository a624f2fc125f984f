"""The figures of the scorecard, the periods side by side, and the words of the paper where they say more."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.domain.measure import PeriodKind, Reading
from desktop.domain.measure_periods import Period, period_of
from desktop.domain.measure_reading import has_figure
from desktop.domain.measure_words import say_reading
from desktop.domain.wording import counted
from desktop.exports.figure_format import is_shown
from desktop.exports.paper_contents import MeasureRow, ScorecardPart
from desktop.exports.sheet_plan import CELL_EDGE, PAGE_WIDTH, Cell, Column, Figure, Quiet, SheetPlan, Strong

_REF, _MEASURE, _UNIT, _WORDS = 8.5, 30.0, 10.0, 34.0
_PERIOD = 10.0
_SELDOM = 0.1
_YEARS, _SHORT_PERIODS = 3, 5
_NO_FIGURE, _SEVERAL = Quiet("no figure"), Quiet("in words")
_OTHER = re.compile(r"[\s,£%]")


def scorecard_figures(part: ScorecardPart) -> Iterator[SheetPlan]:
    """Yield the sheet of figures; none where nothing was reported yet."""
    readings = [each for row in part.rows for each in row.readings]
    if not readings:
        return
    units = any(_unit(row) for row in part.rows)
    periods = periods_shown(readings, _room(units))
    yield SheetPlan(
        name="Scorecard figures",
        heading=f"Figures of the scorecard, {part.period}",
        lines=(
            f"The figures of {counted(len(part.rows), 'measure')} by period. A number stands where the paper prints "
            "exactly one; what it says beside, and other periods, stand as printed.",
        ),
        table="ScorecardFigures",
        columns=(
            Column("Ref", _REF),
            Column("Measure", _MEASURE),
            Column("Unit", _UNIT, optional=True),
            *(Column(_heading(each), _PERIOD) for each in periods),
            Column("As printed", _WORDS, optional=True),
        ),
        rows=tuple(_cells(row, periods) for row in part.rows),
        holds="The figures of each measure by period, as numbers and as printed",
        records=len(part.rows),
    )


def periods_shown(readings: Sequence[Reading], room: int) -> list[Period]:
    """Return as many periods as there is room for, years first, in their order.

    The latest of the length that most figures have come first, then the latest years, then the latest of other lengths.
    """
    there = [each for each in readings if has_figure(each)]
    kinds = [kind for kind, _ in Counter(each.kind for each in there).most_common() if kind is not PeriodKind.YEAR]
    wanted = [
        *(_latest(there, kinds[0])[:_SHORT_PERIODS] if kinds else ()),
        *_latest(there, PeriodKind.YEAR)[: _YEARS if kinds else None],
        *(each for kind in kinds[1:] for each in _latest(there, kind)),
        *(_latest(there, kinds[0])[_SHORT_PERIODS:] if kinds else ()),
    ]
    return sorted(wanted[:room], key=lambda each: (each.kind is not PeriodKind.YEAR, each.ends, each.starts))


def _latest(readings: Sequence[Reading], kind: PeriodKind) -> list[Period]:
    """Return the periods of a length, the latest first, less those that hardly any measure has."""
    known = [period_of(one) for one in readings if one.kind is kind]
    times = Counter(each.label for each in known)
    most = max(times.values(), default=0)
    found = {each.label: each for each in known if times[each.label] >= most * _SELDOM}
    return sorted(found.values(), key=lambda each: each.ends, reverse=True)


def _heading(period: Period) -> str:
    return f"{period.starts:%b} {period.starts.year}" if period.kind is PeriodKind.MONTH else period.label


def _room(units: bool) -> int:
    taken = [_REF, _MEASURE, *([_UNIT] if units else []), _WORDS]
    spare = PAGE_WIDTH - sum(width + CELL_EDGE for width in taken)
    return int(spare / (_PERIOD + CELL_EDGE))


def _cells(row: MeasureRow, periods: Sequence[Period]) -> tuple[Cell, ...]:
    held = _by_period(row.readings)
    labels = [each.label for each in periods]
    return (
        Strong(row.measure.ref) if row.measure.ref.strip() else Quiet("no ref"),
        row.measure.title,
        _unit(row) or Quiet("with the figure"),
        *(_figure(held.get(label), row) for label in labels),
        "\n".join(_words(row, held, labels)) or Quiet("as the numbers"),
    )


def _by_period(readings: Sequence[Reading]) -> dict[str, Reading]:
    """Return the reading of each period, one with a figure before one without; the two never hold different ones."""
    held: dict[str, Reading] = {}
    for each in readings:
        label = period_of(each).label
        if label not in held or has_figure(each):
            held[label] = each
    return held


def _figure(reading: Reading | None, row: MeasureRow) -> Cell:
    if reading is None or not has_figure(reading):
        return _NO_FIGURE
    return Figure(reading.value, reading.unit or row.measure.unit) if reading.value is not None else _SEVERAL


def _unit(row: MeasureRow) -> str:
    """Return the unit where it is too long for the cell of a number."""
    units = dict.fromkeys(each.unit or row.measure.unit for each in row.readings if each.value is not None)
    return "; ".join(unit for unit in units if unit and not is_shown(unit))


def _words(row: MeasureRow, held: dict[str, Reading], shown: Sequence[str]) -> Iterator[str]:
    """Yield what is printed where a number does not say all of it, or has no column."""
    for label, reading in held.items():
        if label not in shown or not _is_plain(reading, row):
            yield f"{label}: {say_reading(reading)}"
    shadowed = [each for each in row.readings if held[period_of(each).label] is not each]
    yield from (f"{period_of(each).label}: {say_reading(each)}" for each in shadowed)


def _is_plain(reading: Reading, row: MeasureRow) -> bool:
    if reading.value is None:
        return False
    unit = (reading.unit or row.measure.unit).removeprefix("£").casefold().strip()
    printed = _OTHER.sub("", say_reading(reading).casefold())
    bare = printed.removesuffix(_OTHER.sub("", unit))
    try:
        return float(bare) == reading.value
    except ValueError:
        return False
