"""Where headlines stand in time: months, years of which the month is not known, and the undated lane at the end."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from desktop.domain.calendar_words import MONTHS
from desktop.domain.dates import say_months
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.month_arithmetic import months_later

_WHOLE_YEAR, _NEVER = 13, 10_000
_LONGEST_GAP = 12
# months before the present one that are shown as gaps where the timeline has only just ended
_SOON = 3


class Lane(NamedTuple):
    """One column of a timeline: a month, a year without its month, a long gap, or what is undated.

    Lanes sort as they stand. gap_to is the last month of a gap.
    """

    year: int
    month: int
    gap_to: date | None = None

    @property
    def is_month(self) -> bool:
        """Whether it is one month."""
        return self.month <= 12 and self.year < _NEVER and self.gap_to is None

    @property
    def first(self) -> date | None:
        """The first day of a month or a gap, None for another lane."""
        return date(self.year, self.month, 1) if self.month <= 12 and self.year < _NEVER else None

    @property
    def title(self) -> str:
        """What stands above it."""
        if self == UNDATED:
            return "Undated"
        if self.month == _WHOLE_YEAR:
            return "Month not known"
        return f"{MONTHS[self.month - 1]}" if self.gap_to is None else "Nothing"

    @property
    def heading(self) -> str:
        """Its title with the year: "August 2016"."""
        if self == UNDATED:
            return self.title
        if self.gap_to is not None:
            until = f"{MONTHS[self.gap_to.month - 1]} {self.gap_to.year}"
            return f"Nothing from {MONTHS[self.month - 1]} {self.year} to {until}"
        return f"{self.year}, month not known" if self.month == _WHOLE_YEAR else f"{self.title} {self.year}"

    @property
    def short(self) -> str:
        """A heading of few letters: "Aug 2016"."""
        return f"{MONTHS[self.month - 1][:3]} {self.year}" if self.is_month else self.heading


UNDATED = Lane(_NEVER, 0)


def month_lane(day: date) -> Lane:
    """Return the lane of the month of a day."""
    return Lane(day.year, day.month)


def lane_of(headline: Headline) -> Lane:
    """Return the one lane in which a headline stands; a quarter stands in its first month."""
    if headline.date is None or headline.precision is DatePrecision.UNDATED:
        return UNDATED
    if headline.precision is DatePrecision.YEAR:
        return Lane(headline.date.year, _WHOLE_YEAR)
    return month_lane(headline.date)


class Period(NamedTuple):
    """The months that are shown, both ends included; None is open. What is undated belongs to every period."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def of_year(cls, year: int) -> "Period":
        """Return the twelve months of a year."""
        return cls(date(year, 1, 1), date(year, 12, 1))

    def holds(self, lane: Lane) -> bool:
        """Return whether a lane belongs to it; a year without its month does where any month of it does."""
        if lane == UNDATED:
            return True
        low = (self.first.year, self.first.month) if self.first else (0, 0)
        high = (self.last.year, self.last.month) if self.last else (_NEVER, 0)
        if lane.month == _WHOLE_YEAR:
            return low[0] <= lane.year <= high[0]
        return low <= (lane.year, lane.month) <= high

    @property
    def words(self) -> str:
        """The period as words: "August 2016 to January 2017"."""
        if self.first is None or self.last is None:
            return "all"
        if (self.first.month, self.last.month) == (1, 12) and self.first.year == self.last.year:
            return str(self.first.year)
        return say_months(self.first, self.last)


def period_of(headlines: Iterable[Headline]) -> Period | None:
    """Return the months from the first to the last dated headline, None where none has a month."""
    days = [each.date for each in headlines if each.date and lane_of(each).is_month]
    return Period(min(days).replace(day=1), max(days).replace(day=1)) if days else None


def last_months(today: date, count: int = 6) -> Period:
    """Return the month of a day and those before it, so many in all."""
    first = today.replace(day=1)
    return Period(months_later(first, 1 - count), first)


def lanes_of(headlines: Iterable[Headline], period: Period, today: date) -> tuple[Lane, ...]:
    """Return the lanes of a timeline in their order, empty months among them; a year of emptiness is one lane.

    An open end is that of the headlines; where they ended only lately, the present month is its end.
    """
    every = [lane for lane in map(lane_of, headlines) if period.holds(lane)]
    held = {lane for lane in every if lane.is_month}
    ends = [*held, *(month_lane(day) for day in (period.first, period.last) if day)]
    months = [*_months(min(ends), _last(max(ends), period, today))] if ends else []
    lanes = [*_with_gaps(months, held), *{lane for lane in every if lane.month == _WHOLE_YEAR}]
    return (*sorted(lanes), *([UNDATED] if UNDATED in every else []))


def _last(last: Lane, period: Period, today: date) -> Lane:
    ended = last.first
    assert ended is not None
    now = today.replace(day=1)
    lately = period.last is None and ended < now <= date(9999 - (ended.year > 9998), 1, 1)
    return month_lane(now) if lately and months_later(ended, _SOON) >= now else last


def _months(first: Lane, last: Lane) -> Iterator[Lane]:
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield Lane(number // 12, number % 12 + 1)


def _with_gaps(months: list[Lane], held: set[Lane]) -> Iterator[Lane]:
    """Yield the months, a run of more than a year without a headline as one lane."""
    run: list[Lane] = []
    for lane in [*months, None]:
        if lane is not None and lane not in held:
            run.append(lane)
            continue
        if len(run) > _LONGEST_GAP:
            yield Lane(run[0].year, run[0].month, run[-1].first)
        else:
            yield from run
        run = []
        if lane is not None:
            yield lane
