"""A stretch of the calendar that words name, with or without its year."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from desktop.domain.calendar_words import MONTHS
from desktop.domain.month_arithmetic import month_end

DAY: Final = "day"
MONTH: Final = "month"
QUARTER: Final = "quarter"
SEASON: Final = "season"
YEAR: Final = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from first to last.

    ends is True where the words mean only its end ("end March 2016"); by is the day meant by "by" such a period
    where that is not its last ("by mid March 2016").
    """

    first: date
    last: date
    precision: str
    sure: bool = True
    note: str = ""
    ends: bool = False
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A period as the words name it.

    period is None until the year is known: in_year makes it from a year, from_base from the day of reading.
    year is the year that stands in the words (the first of 2015/16), or that a neighbour lent. fault says why it
    is no date at all.
    """

    words: str
    period: Period | None = None
    year: int | None = None
    in_year: Callable[[int], Period | None] | None = None
    from_base: Callable[[date], Period | None] | None = None
    fault: str = ""
    lent: bool = False

    def with_year(self, year: int) -> "Named":
        """Return the same name with the year filled in, as far as there is such a period."""
        made = self.in_year(year) if self.in_year else None
        return replace(self, period=made, year=year, in_year=None, lent=True) if made else self

    def shaped(self, shape: Callable[[Period], Period | None], words: str) -> "Named":
        """Return the name of a part or a surrounding of this period, made by shape whenever the year is known."""
        in_year, from_base = self.in_year, self.from_base
        return replace(
            self,
            words=words,
            period=shape(self.period) if self.period else None,
            in_year=in_year and (lambda year: shape(made) if (made := in_year(year)) else None),
            from_base=from_base and (lambda base: shape(made) if (made := from_base(base)) else None),
        )

    def on_base(self, base: date | None, sense: str) -> Period | None:
        """Return the period, a missing year taken from base: the "next", the "past" or the "nearest" such one."""
        if self.period is not None or base is None:
            return self.period
        if self.from_base is not None:
            return self.from_base(base)
        made = _choose(self.in_year, base, sense) if self.in_year else None
        note = f"no year given, counted from {base.day} {MONTHS[base.month - 1]} {base.year}"
        return replace(made, sure=False, note=note) if made else None


def months(year: int, first: int, last: int, precision: str) -> Period | None:
    """Return whole months of a year as a period; last may run past 12 into the next year; None past the calendar."""
    try:
        return Period(date(year, first, 1), month_end(year + (last - 1) // 12, (last - 1) % 12 + 1), precision)
    except ValueError:
        return None


def one_day(year: int, month: int, day: int) -> Period | None:
    """Return a single day as a period, or None where the calendar has no such day."""
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return Period(made, made, DAY)


def _choose(in_year: Callable[[int], Period | None], base: date, sense: str) -> Period | None:
    around = [in_year(year) for year in range(base.year - 2, base.year + 9)]
    known = [period for period in around if period is not None]
    if sense == "next":
        return next((period for period in known if period.last >= base), None)
    if sense == "past":
        return next((period for period in reversed(known) if period.first <= base), None)
    return min(known, key=lambda period: _distance(period, base), default=None)


def _distance(period: Period, base: date) -> timedelta:
    if period.first <= base <= period.last:
        return timedelta(0)
    return min(abs(period.first - base), abs(period.last - base))
