"""The date of a headline as typed: what of it the words say, and no more than they say."""

import datetime
import re
from dataclasses import dataclass
from datetime import date

from desktop.domain.calendar_words import MONTH_PATTERN
from desktop.domain.dates import find_dates, say_date, say_month, say_months, short_date, short_month
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.month_arithmetic import months_later
from desktop.domain.near_dates import read_near_date
from desktop.domain.timing import Timing, read_timing

DATE = "date"
"""The part that a refusal of a date names."""
_NAMED_DAYS = ("today", "yesterday")
_LOOKS_DATED = re.compile(rf"\d|\b{MONTH_PATTERN}", re.IGNORECASE)
_MONTH_ALONE = re.compile(MONTH_PATTERN, re.IGNORECASE)
_OF_NO_WEIGHT = "what counts as"
_PRECISIONS = {
    "day": DatePrecision.DAY,
    "month": DatePrecision.MONTH,
    "quarter": DatePrecision.QUARTER,
    "season": DatePrecision.QUARTER,
    "year": DatePrecision.YEAR,
}


@dataclass(frozen=True, slots=True)
class HeadlineDate:
    """A date as typed and as read; date is the first day of what the words name, None for the undated lane.

    note says what of the reading is ours.
    """

    timing: str = ""
    date: datetime.date | None = None
    precision: DatePrecision = DatePrecision.UNDATED
    note: str = ""

    @property
    def words(self) -> str:
        """The reading as a person says it."""
        return say_when(self.date, self.precision)


def read_headline_date(text: str, today: date) -> HeadlineDate:
    """Read a date as it is typed for a headline; words that name no time leave it undated, with the words kept.

    "today" and "yesterday" are kept as the day they mean. Raises PartRefused for a day that does not exist or does not
    fit its weekday, for a day or month without a year, for two dates, and for figures that are not read as a date.
    """
    words = " ".join(text.split())
    if words.casefold() in _NAMED_DAYS:
        day = read_near_date(words, today)
        assert day is not None
        return HeadlineDate(short_date(day), day, DatePrecision.DAY)
    _refuse_wrong_day(words)
    timing = read_timing(words)
    if len({each.due for each in timing.milestones}) > 1:
        raise PartRefused("Two dates stand here: leave one.", DATE)
    first = timing.start or timing.due
    if first is None:
        _refuse_half_read(words, today)
        return HeadlineDate(words)
    precision = _precision(timing, words)
    return HeadlineDate(words, _first_day(timing, first, precision), precision, _note(timing))


def say_when(day: date | None, precision: DatePrecision) -> str:
    """Say a date no more exactly than it is known."""
    if day is None or precision is DatePrecision.UNDATED:
        return "undated"
    if precision is DatePrecision.DAY:
        return say_date(day)
    if precision is DatePrecision.QUARTER:
        return say_months(day, months_later(day, 2))
    if precision is DatePrecision.YEAR:
        return f"{day.year}, month not known" if day.month == 1 else f"the year from {say_month(day)}, month not known"
    return say_month(day)


def short_when(headline: Headline) -> str:
    """Say the date of a headline shortly: "12 Aug 2016", "Aug 2016", or the words where it is less exact."""
    day, precision = headline.date, headline.precision
    if day is None:
        return headline.timing or "undated"
    if precision is DatePrecision.DAY:
        return short_date(day)
    if precision is DatePrecision.MONTH:
        return short_month(day)
    return headline.timing or say_when(day, precision)


def _refuse_wrong_day(words: str) -> None:
    found = list(find_dates(words))
    conflict = next((each.conflict for each in found if each.conflict), "")
    if conflict:
        raise PartRefused(f"{conflict.rstrip('.')}; type the day that is meant.", DATE)


def _refuse_half_read(words: str, today: date) -> None:
    """Let words without a date stand; what looks like one and cannot be read is asked for again."""
    if not _LOOKS_DATED.search(words):
        return
    if suggestion := _with_year(words, today):
        raise PartRefused(f"Which year? Type {suggestion}.", DATE)
    raise PartRefused("This is not read as a date: type 12 March 2015, March 2015 or 2015, or leave it empty.", DATE)


def _with_year(words: str, today: date) -> str:
    """Return the date with the year that is likeliest: the latest that is not to come."""
    if _MONTH_ALONE.fullmatch(words):
        number = read_timing(f"{words} {today.year}").start
        year = today.year - (number is not None and number > today)
        return f"{words} {year}"
    try:
        day = read_near_date(words, today)
    except Refused:
        return ""
    return f"{words} {day.year - (day > today)}" if day else ""


def _note(timing: Timing) -> str:
    """Return what of a reading is ours, less what does not matter where only the month or the year is taken."""
    return "" if timing.sure or timing.note.startswith(_OF_NO_WEIGHT) else timing.note


def _precision(timing: Timing, words: str) -> DatePrecision:
    found = _PRECISIONS.get(timing.precision, DatePrecision.YEAR)
    if found is DatePrecision.DAY and next(find_dates(words), None) is None:
        # Easter and the like are read as one day, which nobody said
        return DatePrecision.MONTH
    if found is DatePrecision.MONTH and timing.start and timing.due and _is_quarter(timing.start, timing.due):
        return DatePrecision.QUARTER
    return found


def _is_quarter(first: date, last: date) -> bool:
    months = (last.year - first.year) * 12 + last.month - first.month
    return months == 2 and first.month % 3 == 1


def _first_day(timing: Timing, first: date, precision: DatePrecision) -> date:
    if precision is DatePrecision.DAY:
        return first
    if precision is DatePrecision.YEAR and (timing.due is None or timing.due.year == first.year):
        return first.replace(month=1, day=1)
    return first.replace(day=1)
