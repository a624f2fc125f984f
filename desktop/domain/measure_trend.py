"""The course of a measure as a row of periods of one length: a number for each, or a gap."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.domain.figures import in_base_unit
from desktop.domain.measure import Measure, PeriodKind, Reading
from desktop.domain.measure_periods import Period, period_of
from desktop.domain.measure_reading import Value, has_figure, in_period, since_year_began
from desktop.domain.measure_status import target_at
from desktop.domain.measure_words import alike

MOST = 9
_KINDS = (PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.TERM, PeriodKind.YEAR, PeriodKind.MONTH)


@dataclass(frozen=True, slots=True)
class Trend:
    """Periods that follow each other without a hole, each with its number, None for a gap, and the reading itself.

    unit is that of all numbers; target is the number to be reached in it at the last period, None where there is none
    that can be compared. cumulative says that the numbers count from the beginning of their year.
    """

    periods: tuple[Period, ...] = ()
    values: tuple[float | None, ...] = ()
    readings: tuple[Reading | None, ...] = ()
    unit: str = ""
    target: float | None = None
    cumulative: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is no number at all."""
        return all(value is None for value in self.values)


def trend(measure: Measure, readings: Sequence[Reading], until: Period | None = None, most: int = MOST) -> Trend:
    """Return the course of a measure up to a period, in the length of period that tells most.

    Numbers for a period alone and numbers from the beginning of the year never stand in one line.
    """
    there = [each for each in readings if has_figure(each) and (until is None or each.ends <= until.ends)]
    kinds = Counter(each.kind for each in there)
    kind = max(_KINDS, key=lambda each: (min(kinds[each], 3), -_KINDS.index(each)))
    own = {period_of(each).label: each for each in readings if each.kind is kind}
    last = max((period_of(each) for each in there if each.kind is kind), key=lambda each: each.ends, default=None)
    if last is None:
        return Trend()
    first = min(period_of(each).starts for each in there if each.kind is kind)
    periods = [last]
    while len(periods) < most and periods[-1].starts > first:
        periods.append(periods[-1].before())
    periods.reverse()
    return _line(measure, periods, [own.get(each.label) for each in periods])


def _line(measure: Measure, periods: Sequence[Period], readings: Sequence[Reading | None]) -> Trend:
    alone, total = (_numbers(measure, readings, of) for of in (in_period, since_year_began))
    cumulative = _count(total) > _count(alone)
    found = total if cumulative else alone
    unit = next((each.unit for each in reversed(found) if each is not None), measure.unit)
    base = in_base_unit(1, unit)[0]
    values = [in_base_unit(each.number, each.unit or unit)[0] / base if each is not None else None for each in found]
    goal = target_at(measure, periods[-1])
    compares = goal is not None and alike(goal.unit, unit)
    target = in_base_unit(goal.number, goal.unit or unit)[0] / base if goal is not None and compares else None
    return Trend(tuple(periods), tuple(values), tuple(readings), unit, target, cumulative)


def _numbers(
    measure: Measure, readings: Sequence[Reading | None], of: Callable[[Measure, Reading], Value | None]
) -> list[Value | None]:
    found = [of(measure, each) if each is not None else None for each in readings]
    unit = next((each.unit for each in reversed(found) if each is not None), "")
    return [each if each is not None and alike(each.unit, unit) else None for each in found]


def _count(values: Sequence[Value | None]) -> int:
    return sum(value is not None for value in values)
