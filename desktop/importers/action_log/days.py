"""Days in the cells of a log: as words, as a spreadsheet's own dates, and as numbers that such a date left behind."""

import re
from datetime import date
from typing import NamedTuple

from desktop.domain.dates import find_dates, long_date, read_date, say_date
from desktop.domain.timing import Timing, read_timing
from desktop.importers.action_log.words import is_nothing

_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?: \d\d:\d\d:\d\d)?")
_SERIAL = re.compile(r"[34]\d{4}|5[0-4]\d{3}")
_NUMBERS = re.compile(r"(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)?\d\d)")
_FAR_YEAR = re.compile(r"(?<!\d)(?:2[1-9]\d\d|1[0-8]\d\d)(?!\d)")
_DAY_ONE = date(1899, 12, 30).toordinal()
_REVISED = re.compile(r"\b(?:revised|extended|moved|deferred|now|new|changed|slipped|extension)\b", re.I)
FARTHEST_YEARS, EARLIEST = 10, date(1990, 1, 1)


class DayRead(NamedTuple):
    """A day in a cell, the words as they stand there, and why it is asked about, with the days that may be meant."""

    day: date | None
    words: str = ""
    doubt: str = ""
    offered: tuple[date, ...] = ()
    month_first: bool = False


class DueRead(NamedTuple):
    """A deadline in a cell: its day, and the later ones that the same cell gives where it was moved.

    done says that the cell tells the end of the matter and no deadline; first is then the day on which it ended.
    """

    first: DayRead
    moved_to: tuple[date, ...] = ()
    inferred: str = ""
    done: bool = False


def is_day(text: str) -> bool:
    """Return whether a cell holds one whole date and nothing else."""
    text = text.strip()
    if _ISO.fullmatch(text) or _SERIAL.fullmatch(text):
        return True
    found = read_date(text)
    return found.words != "" and len(found.words) >= len(text) - 1


def day_in_words(text: str) -> str:
    """Return a spreadsheet's own date as words; any other text as it is."""
    day = _as_spreadsheet(text) if _ISO.fullmatch(text) else None
    return long_date(day) if day else text


def read_day(text: str, *, today: date, after: date | None = None) -> DayRead:
    """Return the first whole date of a cell, day first; a day without one is None. Never raises.

    A day that is years away, or before after, is asked about.
    """
    words = " ".join(text.split())
    if day := _as_spreadsheet(words):
        return _plausible(DayRead(day, long_date(day)), today, after)
    found = read_date(words)
    if found.conflict:
        offered = found.suggestions or _month_first(words)
        return DayRead(found.date, words, found.conflict, offered, month_first=not found.suggestions and bool(offered))
    return _plausible(DayRead(found.date, words), today, after)


def read_due(text: str, *, today: date, agreed: date | None) -> DueRead:
    """Return the deadline that a cell gives, counted from the day on which the action was agreed where it says so."""
    if is_nothing(text):
        return DueRead(DayRead(None, " ".join(text.split())))
    words = " ".join(text.split())
    if _as_spreadsheet(words) or is_day(words):
        return DueRead(read_day(text, today=today, after=agreed))
    several = [found.date for found in find_dates(words) if found.date]
    if len(several) > 1 and (_REVISED.search(words) or ("\n" in text.strip() and several == sorted(set(several)))):
        first = _plausible(DayRead(several[0], words), today, agreed)
        later = tuple(dict.fromkeys(day for day in several[1:] if day > several[0]))
        return DueRead(
            first, later, "the cell gives several dates: the first is taken as agreed, the others as revised"
        )
    conflict = next((found for found in find_dates(words) if found.conflict), None)
    if conflict is not None:
        return DueRead(read_day(text, today=today, after=agreed))
    return _timed(words, read_timing(words, base=agreed), today, agreed)


def is_ambiguous(words: str) -> bool:
    """Return whether words are a date in numbers that could be read with the month first."""
    found = _NUMBERS.fullmatch(words.strip())
    return bool(found and found[1] != found[3] and 1 <= int(found[1]) <= 12 and 1 <= int(found[3]) <= 12)


def turned_round(day: date) -> date:
    """Return an ambiguous day with day and month changed about."""
    return date(day.year, day.day, day.month)


def _timed(words: str, timing: Timing, today: date, agreed: date | None) -> DueRead:
    if timing.kind == "done":
        return DueRead(DayRead(timing.due, words), done=True)
    if timing.due and _FAR_YEAR.search(words):
        return DueRead(DayRead(None, words, f"“{words[:60]}” is many years off.", (timing.due,)))
    inferred = timing.note
    if timing.due and not timing.sure:
        inferred = f"“{words[:60]}” is read as {long_date(timing.due)}"
    return DueRead(_plausible(DayRead(timing.due, words), today, agreed), (), inferred)


def _as_spreadsheet(words: str) -> date | None:
    if found := _ISO.fullmatch(words):
        try:
            return date.fromisoformat(found[1])
        except ValueError:
            return None
    return date.fromordinal(_DAY_ONE + int(words)) if _SERIAL.fullmatch(words) else None


def _month_first(words: str) -> tuple[date, ...]:
    found = _NUMBERS.fullmatch(words)
    if not found:
        return ()
    year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
    try:
        return (date(year, int(found[1]), int(found[3])),)
    except ValueError:
        return ()


def _plausible(read: DayRead, today: date, after: date | None) -> DayRead:
    """Return the day with a doubt where it is years away or before the action was agreed."""
    day = read.day
    if day is None:
        return read
    if day.year > today.year + FARTHEST_YEARS or day < EARLIEST:
        doubt = f"{say_date(day)} is many years {'off' if day > today else 'ago'}."
        return read._replace(day=None, doubt=doubt, offered=(*_near_years(day, after or today), day))
    if after is not None and day < after:
        doubt = f"{say_date(day)} is before the action was agreed, on {long_date(after)}."
        return read._replace(doubt=doubt, offered=(*_near_years(day, after), day))
    return read


def _near_years(day: date, after: date) -> tuple[date, ...]:
    """Return the first day of the same name that is not before another day."""
    for year in range(after.year, after.year + 9):
        try:
            same = day.replace(year=year)
        except ValueError:
            continue
        if same >= after:
            return (same,)
    return ()
