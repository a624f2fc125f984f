"""Bank holidays of England and Wales, worked out by rule, with the days once moved or added by proclamation."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from desktop.domain.board import Board

MONDAY, SATURDAY = 0, 5

# The usual day -> the day it was kept on, by proclamation (Banking and Financial Dealings Act 1971, s1(2)).
_MOVED: Final = {
    date(1995, 5, 1): date(1995, 5, 8),
    date(2002, 5, 27): date(2002, 6, 4),
    date(2012, 5, 28): date(2012, 6, 4),
    date(2020, 5, 4): date(2020, 5, 8),
    date(2022, 5, 30): date(2022, 6, 2),
}
_ADDED: Final = {
    date(1981, 7, 29): "Royal wedding",
    date(1999, 12, 31): "Millennium holiday",
    date(2002, 6, 3): "Golden Jubilee",
    date(2011, 4, 29): "Royal wedding",
    date(2012, 6, 5): "Diamond Jubilee",
    date(2022, 6, 3): "Platinum Jubilee",
    date(2022, 9, 19): "State funeral",
    date(2023, 5, 8): "Coronation",
}


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=64)
def bank_holidays(year: int) -> MappingProxyType[date, str]:
    """Return the year's bank holidays with their names; the rules hold from 1978 on."""
    usual = [*_easter(year), *_mondays(year), *_fixed(year)]
    days = {_MOVED.get(day, day): name for day, name in usual}
    days |= {day: name for day, name in _ADDED.items() if day.year == year}
    return MappingProxyType(dict(sorted(days.items())))


def holiday_on(day: date) -> str:
    """Return the name of the holiday on that day, or ""; Christmas and New Year count on a weekend too."""
    return bank_holidays(day.year).get(day) or _FEASTS.get((day.month, day.day), "")


def holidays_of(board: Board | None) -> Callable[[date], str]:
    """Return the board's own list, to be asked for the name of the holiday on a day: "" where there is none.

    It is the list of England, without the days that the board struck out and with those it added.
    """
    if board is None:
        return holiday_on
    added = {each.day: each.name or "Holiday" for each in board.holidays.added}
    struck = frozenset(board.holidays.struck)
    return lambda day: added.get(day) or ("" if day in struck else holiday_on(day))


_FEASTS: Final = {(1, 1): "New Year's Day", (12, 25): "Christmas Day", (12, 26): "Boxing Day"}


def _easter(year: int) -> Iterator[tuple[date, str]]:
    sunday = easter_sunday(year)
    yield sunday - timedelta(days=2), "Good Friday"
    yield sunday + timedelta(days=1), "Easter Monday"


def _mondays(year: int) -> Iterator[tuple[date, str]]:
    yield _monday_from(date(year, 5, 1)), "Early May bank holiday"
    yield _monday_from(date(year, 5, 25)), "Spring bank holiday"
    yield _monday_from(date(year, 8, 25)), "Summer bank holiday"


def _fixed(year: int) -> Iterator[tuple[date, str]]:
    taken: set[date] = set()
    # Boxing Day on a Monday keeps its day, so Christmas on the Sunday before moves past it.
    christmas_last = date(year, 12, 25).weekday() == SATURDAY + 1
    december = [(12, 26), (12, 25)] if christmas_last else [(12, 25), (12, 26)]
    for month, number in [(1, 1), *december]:
        day = _substitute(date(year, month, number), taken)
        taken.add(day)
        name = _FEASTS[month, number]
        yield day, name if day == date(year, month, number) else f"{name} (substitute day)"


def _substitute(day: date, taken: set[date]) -> date:
    while day.weekday() >= SATURDAY or day in taken:
        day += timedelta(days=1)
    return day


def _monday_from(day: date) -> date:
    return day + timedelta(days=(MONDAY - day.weekday()) % 7)
