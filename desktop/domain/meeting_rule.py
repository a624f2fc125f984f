"""On which days a board meets: a rule with its reading in words, and the days that it gives."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from desktop.domain.calendar_words import MONTHS, WEEKDAYS
from desktop.domain.month_arithmetic import month_end, months_later
from desktop.domain.times import say_time
from desktop.domain.wording import listed

LAST = -1
_ONE_DAY, _ONE_WEEK = timedelta(days=1), timedelta(weeks=1)
_PLACES = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", LAST: "last"}
_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
QUARTER_STARTS = frozenset({1, 4, 7, 10})
QUARTER_ENDS = frozenset({3, 6, 9, 12})


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRule:
    """A calendar rule as read.

    Either weeks is set (every so many weeks on weekday, counted from the first day), or the rule names days of
    months: places (1 to 5, LAST) of weekday, or day_of_month (1 to 31, LAST). months are the months it is meant for
    (none: all), every how many of them pass between two meetings, but_not those without a meeting. other is the
    second way to read the same words, None where there is one only.
    """

    weekday: int | None = None
    weeks: int = 0
    places: tuple[int, ...] = ()
    day_of_month: int = 0
    every: int = 1
    months: frozenset[int] = frozenset()
    but_not: frozenset[int] = frozenset()
    at: time | None = None
    other: "MeetingRule | None" = None

    @property
    def words(self) -> str:
        """The reading in words, which reads as the same rule again: "every four weeks on a Friday, at 1.30 pm"."""
        parts = [self._days()]
        if self.at is not None:
            parts.append(f"at {say_time(self.at)}")
        if self.but_not:
            parts.append(f"but not in {_either(self.but_not)}")
        return ", ".join(parts)

    def days(self, first: date, last: date, *, counted_from: date | None = None) -> list[date]:
        """Return the days of the rule from first to last, both included.

        counted_from is a day on which the board meets: weeks, and months between meetings, are counted from it, back
        as well as on.
        """
        found = self._by_weeks(first, counted_from) if self.weeks else self._by_months(first, last, counted_from)
        days: list[date] = []
        for day in found:
            if day > last:
                break
            if day >= first and day.month not in self.but_not:
                days.append(day)
        return days

    def alone(self) -> "MeetingRule":
        """Return this reading without the other one."""
        return replace(self, other=None)

    def _by_weeks(self, first: date, counted_from: date | None) -> Iterator[date]:
        weekday = first.weekday() if self.weekday is None else self.weekday
        day = counted_from or first
        if self.weekday is None and counted_from is not None:
            weekday = counted_from.weekday()
        day += _ONE_DAY * ((weekday - day.weekday()) % 7)
        step = _ONE_WEEK * self.weeks
        day += step * -((day - first) // step)
        while True:
            yield day
            day += step

    def _by_months(self, first: date, last: date, counted_from: date | None) -> Iterator[date]:
        begin = self._first_month(first, counted_from)
        step = self.every if not self.months else 1
        while begin <= last:
            if not self.months or begin.month in self.months:
                yield from sorted(self._in_month(begin))
            begin = months_later(begin, step)

    def _first_month(self, first: date, counted_from: date | None) -> date:
        """Return the first day of the month in which counting begins; one whose day has passed already is none."""
        begin = first.replace(day=1)
        if counted_from is not None:
            apart = (counted_from.year - first.year) * 12 + counted_from.month - first.month
            return months_later(begin, apart % self.every)
        while not any(day >= first for day in self._in_month(begin)):
            begin = months_later(begin, 1)
        return begin

    def _in_month(self, begin: date) -> Iterator[date]:
        if self.day_of_month:
            end = month_end(begin.year, begin.month)
            yield end if self.day_of_month == LAST else begin.replace(day=min(self.day_of_month, end.day))
            return
        assert self.weekday is not None
        weeks = calendar.Calendar().monthdayscalendar(begin.year, begin.month)
        numbers = [week[self.weekday] for week in weeks if week[self.weekday]]
        for place in self.places:
            if place == LAST or place <= len(numbers):
                yield begin.replace(day=numbers[place if place == LAST else place - 1])

    def _days(self) -> str:
        if self.weeks:
            on = "" if self.weekday is None else f" on a {WEEKDAYS[self.weekday]}"
            return f"every week{on}" if self.weeks == 1 else f"every {_count(self.weeks)} weeks{on}"
        if self.day_of_month:
            day = "last day" if self.day_of_month == LAST else ordinal(self.day_of_month)
        else:
            assert self.weekday is not None
            day = f"{listed([_PLACES[place] for place in self.places])} {WEEKDAYS[self.weekday]}"
        return f"the {day} of {self._which_months()}"

    def _which_months(self) -> str:
        if self.months == QUARTER_STARTS:
            return "the first month of each quarter"
        if self.months == QUARTER_ENDS:
            return "the last month of each quarter"
        if self.months:
            return listed([MONTHS[month - 1] for month in sorted(self.months)])
        return "every month" if self.every == 1 else f"every {_every_month(self.every)} month"


def ordinal(number: int) -> str:
    """Return "1st", "2nd", "23rd"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def municipal_year(day: date) -> tuple[date, date]:
    """Return the first and last day of the municipal year to plan on a day: from 1 May; from March on, the next one."""
    year = day.year if day.month >= 3 else day.year - 1
    return date(year, 5, 1), date(year + 1, 4, 30)


def _count(number: int) -> str:
    return _COUNTS.get(number, str(number))


def _every_month(number: int) -> str:
    return {2: "second", 3: "third", 4: "fourth", 6: "sixth"}.get(number, ordinal(number))


def _either(months: frozenset[int]) -> str:
    return listed([MONTHS[month - 1] for month in sorted(months)], "or")
