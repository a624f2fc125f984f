"""The course of one measure as a line with gaps where figures are missing, and its target as a dashed one."""

from collections.abc import Sequence
from datetime import date

from desktop.charts.chart import Chart, ChartKind, Mark, Series
from desktop.domain.dates import long_date
from desktop.domain.measure import Measure, Reading
from desktop.domain.measure_periods import Period
from desktop.domain.measure_trend import Trend, trend
from desktop.domain.measure_words import GOOD_IS, say_number, say_reading
from desktop.domain.wording import counted, listed

_LINE = Mark(colour="#12436D")
_TARGET = Mark(colour="#F46A25", dashed=True)


def measure_trend(measure: Measure, readings: Sequence[Reading], as_at: date, until: Period | None = None) -> Chart:
    """Return the chart of a measure up to a period; empty, with a sentence, where no two figures make a course."""
    course = trend(measure, readings, until)
    told = [value for value in course.values if value is not None]
    drawn = len(told) > 1
    return Chart(
        key=f"measure-trend-{measure.id}",
        name=f"{measure.ref} {measure.title}".strip(),
        kind=ChartKind.LINE,
        title=_finding(measure, course),
        axis="Period",
        note=_note(measure, course, as_at),
        alt=_alt(course),
        categories=tuple(period.label for period in course.periods) if drawn else (),
        series=_series(course) if drawn else (),
        unit=course.unit,
    )


def _series(course: Trend) -> tuple[Series, ...]:
    printed = tuple(say_reading(each) if each else "no figure" for each in course.readings)
    line = Series(name="Figure", mark=_LINE, values=(), points=course.values, printed=printed)
    if course.target is None:
        return (line,)
    said = say_number(course.target, course.unit)
    count = len(course.periods)
    goal = Series(name="Target", mark=_TARGET, values=(), points=(course.target,) * count, printed=(said,) * count)
    return line, goal


def _finding(measure: Measure, course: Trend) -> str:
    known = [(period, value) for period, value in zip(course.periods, course.values, strict=True) if value is not None]
    if not known:
        return "There is no single figure to draw yet"
    (first, then), (last, now) = known[0], known[-1]
    if len(known) == 1:
        return f"{say_number(now, course.unit)} in {last.label}, the only figure to draw"
    good = GOOD_IS[measure.polarity]
    if then == now:
        said = _as_before(course, first, last, [value for _period, value in known])
        return f"{said}; {good}"
    went = "Rose to" if now > then else "Fell to"
    since = f"from {say_number(then, course.unit)} in {first.label}"
    return f"{went} {say_number(now, course.unit)} in {last.label} {since}; {good}"


def _as_before(course: Trend, first: Period, last: Period, values: Sequence[float]) -> str:
    """Say that the last figure is that of the first period, and where those between them went."""
    now = say_number(values[-1], course.unit)
    if len(set(values)) == 1:
        return f"Stood at {now} in {last.label}, as in each figure since {first.label}"
    between = values[1:-1]
    low, high = min(between), max(between)
    went = say_number(low, course.unit)
    went = f"at {went}" if low == high else f"from {went} to {say_number(high, course.unit)}"
    return f"{now} in {last.label}, as in {first.label}; between them {went}"


def _note(measure: Measure, course: Trend, as_at: date) -> str:
    missing = sum(value is None for value in course.values)
    gaps = f"Gaps: {counted(missing, 'period')} without a like figure." if missing and not course.is_empty else ""
    counts = "Each figure counts from the beginning of its year." if course.cumulative else ""
    scale = "The scale need not begin at 0." if len([each for each in course.values if each is not None]) > 1 else ""
    source = "Source: readings of the scorecard."
    return " ".join(filter(None, (source, counts, gaps, scale, f"As at {long_date(as_at)}.")))


def _alt(course: Trend) -> str:
    if course.is_empty:
        return "Nothing is drawn."
    told = [
        f"{period.label} {say_number(value, course.unit) if value is not None else 'no figure'}"
        for period, value in zip(course.periods, course.values, strict=True)
    ]
    goal = f" The target is {say_number(course.target, course.unit)}." if course.target is not None else ""
    return f"A line: {listed(told)}.{goal}"
