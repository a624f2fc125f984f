"""Single days: whole dates, days without a year, two days of one month, weeks named by their first or last day."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from desktop.domain.calendar_words import MONTH_PATTERN, WEEKDAY_PATTERN, month_number
from desktop.domain.dates import find_dates
from desktop.domain.timing.marks import Marked, P
from desktop.domain.timing.period import DAY, Named, Period, one_day

_ORDINAL: Final = r"(?:\s?(?:st|nd|rd|th)\b)?"
_WEEKDAY: Final = rf"(?:\b{WEEKDAY_PATTERN},?\s+(?:the\s+)?)?"
_TWO_DAYS: Final = re.compile(
    rf"(?<![\d/.£]){_WEEKDAY}(?P<one>\d{{1,2}}){_ORDINAL}(?P<between>\s*(?:-|/|to|and|&|until|till)\s*)"
    rf"(?P<rest>{_WEEKDAY}\d{{1,2}}{_ORDINAL}\s*(?:of\s+)?(?P<month>{MONTH_PATTERN}))",
    re.I,
)
_DAY_AND_MONTH: Final = re.compile(
    rf"{_WEEKDAY}(?<![\d/.£])(?P<day>\d{{1,2}}){_ORDINAL}\s*(?:day\s+of\s+|of\s+|-)?\s*(?P<month>{MONTH_PATTERN})"
    rf"|{_WEEKDAY}(?<![a-z])(?P<month_first>{MONTH_PATTERN})\s*(?:the\s+)?(?P<day_last>\d{{1,2}})"
    rf"(?:\s?(?:st|nd|rd|th)\b|(?<=\s[1-9])(?![\d/.:-])|(?<=3[2-9])\b)",
    re.I,
)
_SHORT: Final = re.compile(
    rf"(?:^(?:(?:by|on|before|from|until|due)\s+)?|(?:\d|{P})\s+to\s+)(?:{WEEKDAY_PATTERN},?\s+)?"
    r"(?P<short>\d{1,2}/(?:0?[1-9]|1[0-2]))(?=$|\s*[,;)]|\s+(?:to|until|onwards|at)\b)",
    re.I,
)
_WEEK: Final = re.compile(
    rf"(?:\bthe\s+)?(?<!first )(?<!last )\b(?:(?P<ending>w/?e|(?:week|wk)\s*-?\s*ending)"
    rf"|(?:w/?c|w/?b|(?:week|wk)\s*-?\s*"
    rf"(?:commencing|beginning|starting|of|com\.?)))\b\.?:?\s*(?:on\s+)?(?P<mark>{P})",
    re.I,
)
_WEEK_OF_DAY: Final = re.compile(
    rf"(?:\b(?:the\s+)?(?P<end>end)\s+(?:of\s+)?)?(?:\bthe\s+)?(?<!each )(?<!every )\bweek\s+(?P<mark>{P})", re.I
)
SIX_DAYS: Final = timedelta(days=6)


def mark_days(marked: Marked) -> None:
    """Mark whole dates; a date that is not in the calendar is marked with its fault."""
    marked.text = _TWO_DAYS.sub(r"\g<one> \g<month>\g<between>\g<rest>", marked.text)
    marked.mark_spans(_whole_dates(marked.text))


def mark_days_without_year(marked: Marked) -> None:
    """Mark days whose year is to be found elsewhere: "31st March", "Friday 28 November", "31/03"."""
    marked.mark(_DAY_AND_MONTH, _yearless)
    marked.mark_in(_SHORT, ["short"], _in_numbers)


def mark_weeks(marked: Marked) -> None:
    """Turn "w/c" and "week ending" before a day into the seven days meant, "week 12 June" into those around it."""
    marked.rename(_WEEK, _week)
    marked.rename(_WEEK_OF_DAY, _week_of_day)


def _whole_dates(text: str) -> Iterator[tuple[int, int, Named]]:
    for reading in find_dates(text):
        if reading.date is None:
            yield reading.first, reading.last, Named(reading.words, fault=reading.conflict)
        else:
            period = Period(reading.date, reading.date, DAY, not reading.conflict, reading.conflict)
            yield reading.first, reading.last, Named(reading.words, period, reading.date.year)


def _yearless(found: re.Match[str]) -> Named:
    day, month = found["day"] or found["day_last"], found["month"] or found["month_first"]
    return _in_any_year(found.group(), int(day), month_number(month))


def _in_numbers(words: str) -> Named | None:
    day, month = map(int, words.split("/"))
    if day >= 10 and month == day + 1:
        return None  # 11/12 may as well be a financial year
    return _in_any_year(words, day, month)


def _in_any_year(words: str, day: int, month: int) -> Named:
    if one_day(2000, month, day) is None:
        return Named(words, fault=f"There is no such day as {words.strip()}.")
    return Named(words, in_year=partial(one_day, month=month, day=day))


def _week(found: re.Match[str], named: Named) -> Named | None:
    if named.fault or (named.period and named.period.precision != DAY):
        return None
    around = partial(_seven_days, ending=found["ending"] is not None)
    return named.shaped(around, found.group().replace(found["mark"], named.words))


def _week_of_day(found: re.Match[str], named: Named) -> Named | None:
    if named.fault or (named.period and named.period.precision != DAY):
        return None
    around = partial(_calendar_week, ends=found["end"] is not None)
    return named.shaped(around, found.group().replace(found["mark"], named.words))


def _calendar_week(day: Period, *, ends: bool) -> Period | None:
    if day.precision != DAY:
        return None
    try:
        first = day.first - timedelta(days=day.first.weekday())
        last = first + SIX_DAYS
    except OverflowError:
        return None
    note = day.note or "the week of that day, read as Monday to Sunday"
    return replace(day, first=first, last=last, sure=False, note=note, ends=ends)


def _seven_days(day: Period, *, ending: bool) -> Period | None:
    if day.precision != DAY:
        return None
    try:
        first, last = (day.last - SIX_DAYS, day.last) if ending else (day.first, day.first + SIX_DAYS)
    except OverflowError:
        return None
    return replace(day, first=first, last=last, sure=False, note=day.note or _named_by(first))


def _named_by(first: date) -> str:
    return "a week, read as seven days" + ("" if first.weekday() == 0 else " that do not begin on a Monday")
