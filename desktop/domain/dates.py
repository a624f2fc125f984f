"""Whole dates as people and papers type them: read day first, said in full, a wrong weekday noticed."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.calendar_words import (
    MONTH_PATTERN,
    MONTHS,
    WEEKDAY_PATTERN,
    WEEKDAYS,
    month_number,
    weekday_number,
)


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date as typed and as read.

    date is what the day, month and year say, whatever the weekday says, or None where there is no such date.
    conflict is a sentence for the reader ("" when all is well); suggestions are the dates that would fit, the
    likeliest first. first and last are the places of the words in the text (last is one past the end).
    """

    date: datetime.date | None
    words: str = ""
    weekday: str = ""
    conflict: str = ""
    suggestions: tuple[datetime.date, ...] = ()
    first: int = 0
    last: int = 0


def read_date(text: str) -> DateReading:
    """Read the first whole date (day, month and year) in the text; numbers are day first, or ISO.

    Never raises: where there is none, the reading's date is None and its words are empty.
    """
    return next(find_dates(text), DateReading(None))


def find_dates(text: str) -> Iterator[DateReading]:
    """Yield every whole date in the text, in order, also the impossible ones (with a conflict and no date)."""
    if not _DIGIT.search(text):
        return  # most cells of a table; the look for a day in words of no figures takes long
    for found in _DATE.finditer(text):
        if not _is_section_number(found, text):
            yield _reading(found)


def say_date(day: date) -> str:
    """Say a date in full: "Friday 7 November 2014"."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def long_date(day: date) -> str:
    """Say a date without its weekday: "7 November 2014"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """Say a date shortly: "7 Nov 2014"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def say_month(day: date) -> str:
    """Say the month of a date: "November 2014"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """Say the month of a date shortly: "Nov 2014"."""
    return f"{MONTHS[day.month - 1][:3]} {day.year}"


def say_months(first: date, last: date) -> str:
    """Say a stretch of months: "August 2016", "August to October 2016", "August 2016 to January 2017"."""
    if (first.year, first.month) == (last.year, last.month):
        return say_month(first)
    start = MONTHS[first.month - 1] if first.year == last.year else say_month(first)
    return f"{start} to {say_month(last)}"


def full_year(digits: str) -> int:
    """Return the year that two or four digits stand for; two digits below 70 are of this century."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < 70 else 1900)


def years_that_fit(day: date, weekday: int, *, how_many: int = 2) -> tuple[date, ...]:
    """Return the same day of the nearest years in which it falls on that weekday (0 is Monday), later first."""
    fits: list[date] = []
    for distance in range(1, 29):
        fits += [year for year in _years_off(day, distance) if year.weekday() == weekday]
    return tuple(fits[:how_many])


_WEEKDAY = rf"(?:\b(?P<weekday>{WEEKDAY_PATTERN})\s*,?\s*(?:the\s+)?)?"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d)(?![\d/:]|\.\d)"
# Two digits are no year where they begin the next date: "1 Sept - 30 Nov 2015".
_YEAR_AFTER_WORD = rf"(?:(?:19|20)\d\d(?!\d)|['’]?\d\d(?![\d/:]|\.\d|(?:st|nd|rd|th)\b|\s+(?:of\s+)?{MONTH_PATTERN}))"
_DIGIT = re.compile(r"\d")
_DATE = re.compile(
    rf"""(?ix)
    (?: (?<![\d/.])(?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?!\d)
      | {_WEEKDAY} (?: (?<![\d.])(?<!\b\d/)(?<!\b\d\d/) (?P<day>\d{{1,2}}){_ORDINAL}
                       (?:\s*(?:day\s+of\s+|of\s+)?[.,/]?\s*|-) (?P<month>{MONTH_PATTERN})
                       (?:\s*,?\s*|[-/.]) (?P<year>{_YEAR_AFTER_WORD})
                     | (?P<us_month>{MONTH_PATTERN})\s* (?:the\s+)? (?P<us_day>\d{{1,2}}) {_ORDINAL} \s*,?\s+
                       (?P<us_year>(?:19|20)\d\d)\b
                     | (?<![\d/.]) (?P<n_day>\d{{1,2}})\s?(?P<sep>[/.-])\s?(?P<n_month>\d{{1,2}})\s?(?P=sep)\s?
                       (?P<n_year>{_YEAR}) ) )"""
)


def _is_section_number(found: re.Match[str], text: str) -> bool:
    """Tell 1.2.14 within a sentence, more likely the number of a section, from a date that stands alone."""
    short = found["sep"] == "." and len(found["n_year"]) == 2 and len(found.group().split(".")[0]) == 1
    return bool(short and text.strip() != found.group().strip())


def _reading(found: re.Match[str]) -> DateReading:
    part = found.groupdict()
    year = full_year(re.sub(r"\D", "", part["iso_year"] or part["year"] or part["us_year"] or part["n_year"]))
    month_name = part["month"] or part["us_month"]
    month = month_number(month_name) if month_name else int(part["iso_month"] or part["n_month"])
    number = int(part["iso_day"] or part["day"] or part["us_day"] or part["n_day"])
    words, first, last = found.group().strip(), found.start(), found.end()
    weekday = WEEKDAYS[weekday_number(part["weekday"])] if part["weekday"] else ""
    try:
        day = date(year, month, number)
    except ValueError:
        return DateReading(None, words, weekday, _impossible(number, month, year), (), first, last)
    if not weekday or WEEKDAYS[day.weekday()] == weekday:
        return DateReading(day, words, weekday, "", (), first, last)
    return DateReading(day, words, weekday, _wrong_weekday(day, weekday), _suggest(day, weekday), first, last)


def _impossible(day: int, month: int, year: int) -> str:
    if not 1 <= month <= 12:
        return f"There is no month {month}: dates are read with the day first."
    return f"There is no {day} {MONTHS[month - 1]} {year}."


def _wrong_weekday(day: date, weekday: str) -> str:
    return f"{long_date(day)} is a {WEEKDAYS[day.weekday()]}, not a {weekday}."


def _suggest(day: date, weekday: str) -> tuple[date, ...]:
    """Offer the nearest years first, because a year carried over is the usual slip, then the nearest day."""
    wanted = weekday_number(weekday)
    ahead = (wanted - day.weekday()) % 7
    nearest = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    return (*years_that_fit(day, wanted), nearest)


def _years_off(day: date, distance: int) -> Iterator[date]:
    for year in (day.year + distance, day.year - distance):
        try:
            yield day.replace(year=year)
        except ValueError:
            continue
