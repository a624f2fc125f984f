"""Days that people type without their year: "7 Nov", "Friday", "tomorrow"; the year is the one that is nearest."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from desktop.domain.calendar_words import MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, month_number, weekday_number
from desktop.domain.errors import Refused

_ONE_DAY = timedelta(days=1)
_FROM_TODAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WEEKDAY = re.compile(rf"(?:on\s+)?(?P<which>this|next)?\s*(?P<weekday>{WEEKDAY_PATTERN})", re.IGNORECASE)
_DAY = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY_PATTERN})\s*,?\s*(?:the\s+)?)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:\s*(?:of\s+)?(?P<month>{MONTH_PATTERN})|\s*/\s*(?P<number>\d{{1,2}}))",
    re.IGNORECASE,
)

_LEAP, _LEAP_DAY = 2, 29


def read_near_date(text: str, today: date) -> date | None:
    """Return the day that words without a year mean, None for other words.

    "Friday" is the coming one, "next Friday" that of the week after this one. Raises Refused for a day that no month
    has, and for a weekday that fits in no year near by.
    """
    plain = " ".join(text.casefold().split()).rstrip(".")
    if plain in _FROM_TODAY:
        return today + _ONE_DAY * _FROM_TODAY[plain]
    if found := _WEEKDAY.fullmatch(plain):
        return _coming(weekday_number(found["weekday"]), today, of_next_week=found["which"] == "next")
    found = _DAY.fullmatch(plain)
    return _nearest(found, today) if found else None


def _coming(weekday: int, today: date, *, of_next_week: bool) -> date:
    if of_next_week:
        return today + _ONE_DAY * (7 - today.weekday() + weekday)
    return today + _ONE_DAY * ((weekday - today.weekday() - 1) % 7 + 1)


def _nearest(found: re.Match[str], today: date) -> date:
    month = month_number(found["month"]) if found["month"] else int(found["number"])
    if not 1 <= month <= 12:
        raise Refused(f"There is no month {month}: dates are read with the day first.")
    days = list(_of_years(int(found["day"]), month, today))
    if not days:
        this_year = " this year" if month == _LEAP and int(found["day"]) == _LEAP_DAY else ""
        raise Refused(f"There is no {found['day']} {MONTHS[month - 1]}{this_year}: type another day.")
    if found["weekday"]:
        days = [day for day in days if day.weekday() == weekday_number(found["weekday"])]
    if not days:
        raise Refused("The weekday does not fit that day this year or the next: type the day with its year.")
    return min(days, key=lambda day: abs(day - today))


def _of_years(day: int, month: int, today: date) -> Iterator[date]:
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            yield date(year, month, day)
        except ValueError:
            continue
