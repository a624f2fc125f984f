"""Which reading of a measure speaks for a period, and what of it can be compared."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.measure import Measure, PeriodKind, Qualifier, Reading
from desktop.domain.measure_periods import Period, period_of

# after so many months the next figure is due, where the measure does not say how often it is reported
_LENGTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.TERM: 6, PeriodKind.HALF: 6, PeriodKind.YEAR: 12}
_OFTEN: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(words), months)
    for words, months in (
        (r"quarter|\bq\b|\b(?:3|three)[\s-]*month", 3),
        (r"half|\bbi-?\s?annual|\bsix\b|\b6\b|twice a year|term|\b(?:4|four)[\s-]*month", 6),
        (r"bienn|two years|2 years", 24),
        (r"annual|year|\b(?:12|twelve)[\s-]*month", 12),
        (r"month|week|fortnight|daily", 1),
    )
)
_ORDER = (PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.TERM, PeriodKind.YEAR, PeriodKind.MONTH)
_ACCUMULATES_NOT = ("%", "per ", "days")


@dataclass(frozen=True, slots=True)
class Value:
    """A number that can be held against another of its kind; cumulative: counted from the beginning of its year."""

    number: float
    unit: str
    cumulative: bool = False


def has_figure(reading: Reading) -> bool:
    """Whether a reading holds any figure; one that holds only words is a gap."""
    return reading.value is not None or any(part.value is not None for part in reading.parts)


def speaks_for(measure: Measure, readings: Iterable[Reading], period: Period) -> Reading | None:
    """Return the reading by which a measure is judged in a period, None where its figure is not there yet.

    What is reported monthly or quarterly needs a figure that ends in the quarter; what is reported more rarely is
    judged by its last figure until the next is due. Of several that end on one day that of the measure's own frequency
    is taken, in most cases the quarter.
    """
    there = [each for each in readings if has_figure(each)]
    if not _is_yearly(measure) and any(each.kind is not PeriodKind.YEAR for each in there):
        there = [each for each in there if each.kind is not PeriodKind.YEAR]
    near = [each for each in there if each.ends <= period.ends and not _is_next_due(measure, each, period)]
    own = [each for each in near if period_of(each).same_as(period)]
    return own[-1] if own else max(near, key=lambda each: (each.ends, -_rank(measure, each), each.id), default=None)


def figure_for(readings: Iterable[Reading], period: Period) -> Reading | None:
    """Return the reading of exactly that period, one with a figure before one without."""
    own = [each for each in readings if period_of(each).same_as(period)]
    return max(own, key=lambda each: (has_figure(each), each.id), default=None)


def last_figure(readings: Iterable[Reading], period: Period) -> Reading | None:
    """Return the last figure up to the end of a period, however old."""
    there = (each for each in readings if has_figure(each) and each.ends <= period.ends)
    return max(there, key=lambda each: (each.ends, -_ORDER.index(each.kind), each.id), default=None)


def in_period(measure: Measure, reading: Reading) -> Value | None:
    """Return the number for the period alone, None where the cell holds several or one from the year's beginning."""
    if reading.value is None or _counts_from_year(measure, reading):
        return None
    return Value(reading.value, reading.unit or measure.unit)


def since_year_began(measure: Measure, reading: Reading) -> Value | None:
    """Return the number counted from the beginning of the year, None where none is printed."""
    for part in reading.parts:
        if part.label == Qualifier.CUMULATIVE.value and part.value is not None:
            return Value(part.value, part.unit or reading.unit or measure.unit, cumulative=True)
    if reading.value is not None and _counts_from_year(measure, reading):
        return Value(reading.value, reading.unit or measure.unit, cumulative=True)
    return None


def accumulates(unit: str) -> bool:
    """Whether numbers in a unit grow through the year: a share or a rate does not."""
    return not unit.lower().startswith(_ACCUMULATES_NOT)


def _counts_from_year(measure: Measure, reading: Reading) -> bool:
    beside = any(part.label == Qualifier.CUMULATIVE.value for part in reading.parts)
    return Qualifier.CUMULATIVE in reading.qualifiers or (measure.cumulative and not beside)


def _rank(measure: Measure, reading: Reading) -> int:
    return -1 if reading.kind is PeriodKind.YEAR and _is_yearly(measure) else _ORDER.index(reading.kind)


def _is_yearly(measure: Measure) -> bool:
    return (_months_between(measure) or 0) >= _LENGTHS[PeriodKind.YEAR]


def _is_next_due(measure: Measure, reading: Reading, period: Period) -> bool:
    """Whether the figure after this one ends by the end of a period."""
    since = (period.ends.year - reading.ends.year) * 12 + period.ends.month - reading.ends.month
    return since >= max(period.months, _months_between(measure) or _LENGTHS[reading.kind])


def _months_between(measure: Measure) -> int | None:
    """Return how many months lie between two figures of a measure, None where it does not say so."""
    said = measure.frequency.lower()
    return next((months for words, months in _OFTEN if words.search(said)), None)
