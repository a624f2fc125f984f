"""When a heading, a cell or a line of a timeline says that something happened: days, months, quarters, years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from desktop.domain.calendar_words import MONTH_PATTERN, MONTHS, WEEKDAY_PATTERN, month_number
from desktop.domain.dates import find_dates, full_year
from desktop.domain.headline import DatePrecision
from desktop.domain.timing import read_timing

_YEAR = r"(?:19|20)\d\d"
# "Aug 15" heads a column of August 2015; days of a month are said with "th" or stand before the month.
_MONTH = (
    rf"(?P<month>{MONTH_PATTERN})\s*(?:,?\s*(?:of\s+)?[-/(]?\s*(?P<year>{_YEAR})\)?"
    rf"|[-–/\s]?\s*['’]?(?P<short>(?<=['’])\d\d|1[3-9]|[2-4]\d))?"
)
_FIRST = re.sub(r"\(\?P<\w+>", "(?:", _MONTH)
_TO = r"\s*(?:-|–|—|/|&|,|\bto\b|\buntil\b|\band\b)\s*"
_MONTH_ONLY = re.compile(
    rf"(?:(?:early|mid|late|end|beginning|start|during|in|by)\b[\s-]*(?:of\s+)?)*{_MONTH}"
    rf"|(?P<year_before>{_YEAR})\s*[-–,]?\s*(?P<month_after>{MONTH_PATTERN})",
    re.I,
)
_MONTHS = re.compile(rf"(?P<first>{_FIRST}){_TO}(?P<last>{_FIRST})(?:{_TO}(?:{_FIRST}))*", re.I)
_ORDINAL = r"(?:st|nd|rd|th)\b"
_DAY_HEAD = rf"(?:(?:on|w/?c|week\s+(?:commencing|beginning)|from)\s+)?(?:(?:{WEEKDAY_PATTERN})\s*,?\s*)?(?:the\s+)?"
_MORE_DAYS = rf"(?:\s*(?:-|–|—|&|,|/|to|and)\s*\d{{1,2}}(?:\s?{_ORDINAL})?)*"
_DAY = re.compile(
    rf"{_DAY_HEAD}(?P<day>\d{{1,2}})(?:\s?{_ORDINAL})?{_MORE_DAYS}\s*(?:of\s+)?[-/.]?\s*(?P<month>{MONTH_PATTERN})"
    rf"(?:\s*[,/-]?\s*(?:(?P<year>{_YEAR})|['’]?(?P<short>\d\d)))?"
    rf"|{_DAY_HEAD}(?P<month_first>{MONTH_PATTERN})\s+(?P<day_after>\d{{1,2}})\s?{_ORDINAL}(?:\s*,?\s*(?P<year_after>{_YEAR}))?",
    re.I,
)
_NUMERIC = re.compile(
    rf"{_DAY_HEAD}(?:\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?(?:{_YEAR}|\d\d)|{_YEAR}-\d\d-\d\d)", re.I
)
_MISSPELT = re.compile(rf"(?P<word>[a-z]{{6,11}})(?:\s+(?P<year>{_YEAR}))?", re.I)
_DAY_ALONE = re.compile(rf"(?:the\s+)?(?P<day>\d{{1,2}}){_ORDINAL}", re.I)
_QUARTER = re.compile(
    rf"(?:q|qtr\.?|quarter)\s?(?P<quarter>[1-4])\b[\s,:(–-]*(?:(?P<year>{_YEAR})(?P<of_two>\s?[/–-]\s?\d\d(?:\d\d)?)?\)?)?",
    re.I,
)
_PART = r"(?:q|qtr\.?|quarter)\s?[1-4]"
_OF_TWO = r"(?:\s?[/–-]\s?(?:\d\d)?\d\d)?"
_QUARTER_SAID = re.compile(
    rf"(?:{_YEAR}|\d\d(?=\s?/)){_OF_TWO}[\s,:-]*{_PART}"
    rf"|{_PART}[\s,:-]*(?:of\s+)?(?:\d\d\s?/\s?\d\d|(?:fy|financial\s+year)\s?{_YEAR}{_OF_TWO})"
    rf"|(?:first|second|third|fourth|last|final)\s+quarter\s*,?\s*(?:of\s+|in\s+)?{_YEAR}{_OF_TWO}",
    re.I,
)
_SEASON = re.compile(rf"(?P<season>spring|summer|autumn|winter)\s+(?:of\s+)?(?P<year>{_YEAR})", re.I)
_YEARS = re.compile(rf"(?P<year>{_YEAR})(?P<of_two>\s?[/–-]\s?(?:\d\d)?\d\d)?", re.I)
_EDGES = " \t\n:;.,–—-*•#()[]"
_OUTER = " \t\n:;,–—-*•#"
_LONGEST = 60
_ENDED = re.compile(r"(?<=\d)(?:\.\s+(?=[A-Z“\"'‘(])|,\s+(?=[A-Za-z“\"'‘(]))")
_SEPARATOR = re.compile(r"\s*[:–—]\s*|\s+-+\s*|\s*\n\s*|\t\s*|-\s+|\)\s*")


@dataclass(frozen=True, slots=True)
class When:
    """A point in time as printed: what of it the words say; note says what is our reading of them."""

    words: str
    precision: DatePrecision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    note: str = ""

    @property
    def is_day(self) -> bool:
        """Whether a day is said."""
        return self.precision is DatePrecision.DAY


def read_when(text: str) -> When | None:
    """Return what words say that are a date and nothing else, None for any other words."""
    words = " ".join(text.split()).strip(_EDGES)
    if not words or len(words) > _LONGEST or (not any(map(str.isdigit, words)) and len(words) < 3):
        return None
    for read in (_month, _months, _numeric, _day, _quarter, _season, _year, _misspelt):
        if (when := read(words)) is not None:
            return replace(when, words=_as_printed(text))
    return None


def leading_when(text: str, *, day_alone: bool = False) -> tuple[When, str] | None:
    """Return the date that words begin with, and the words after it; None where they begin with none.

    A mark must part the two ("12 May 2015: ..."), or a capital letter follow a whole day. A sentence that goes on in
    small letters ("On 12 May 2015, the ...") keeps its date. day_alone: "12th - ..." counts too, where the month is
    known.
    """
    for ends, begins in _partings(text):
        when = read_when(text[:ends]) or (_alone(text[:ends]) if day_alone else None)
        if when is not None and text[begins:].strip(_EDGES):
            return when, text[begins:].strip()
    if (ended := _ENDED.search(text[: _LONGEST + 4])) and (when := read_when(text[: ended.start()])) and when.year:
        rest = text[ended.end() :].strip()
        return (when, text.strip() if rest[:1].islower() else rest) if rest else None
    for pattern in (_NUMERIC, _DAY):
        found = pattern.match(text)
        rest = text[found.end() :] if found else ""
        if found and re.match(r"\s+[\"'“‘(]?[A-Z]", rest) and (when := read_when(found.group())):
            return when, rest.strip()
    return None


def quarter_below(quarter: str, years: str) -> When | None:
    """Return a quarter that stands below its year ("Q3" under "2016/17") as "Q3 2016/17" is read; None for another."""
    words = " ".join(f"{quarter} {years}".split())
    return _quarter(words) if _QUARTER.fullmatch(words) else None


def is_year(text: str) -> int | None:
    """Return the year that a cell over months says, of two the first (2016/17); None for anything else."""
    found = _YEARS.fullmatch(text.strip(_EDGES))
    return int(found["year"]) if found else None


def _as_printed(text: str) -> str:
    """Return a date as printed, without what stands around it: also without the brackets that hold all of it."""
    words = " ".join(text.split()).strip(_OUTER)
    return words.strip("()[] ") if words[:1] in "([" or words.count("(") != words.count(")") else words


def _partings(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places where a date may end and the words after it begin, the longest date first."""
    marks = list(_SEPARATOR.finditer(text[: _LONGEST + 4]))[:5]
    for mark in reversed(marks):
        yield mark.start(), mark.end()


def _month(words: str) -> When | None:
    found = _MONTH_ONLY.fullmatch(words)
    if not found:
        return None
    year = found["year"] or found["year_before"] or found["short"]
    month = month_number(found["month"] or found["month_after"])
    return When(words, DatePrecision.MONTH, full_year(year) if year else None, month)


def _misspelt(words: str) -> When | None:
    """Read a month with a letter too many or too few."""
    found = _MISSPELT.fullmatch(words)
    near = get_close_matches(found["word"].capitalize(), MONTHS, n=1, cutoff=0.86) if found else []
    if not found or not near:
        return None
    year, note = int(found["year"]) if found["year"] else None, f"“{found['word']}” is read as {near[0]}"
    return When(words, DatePrecision.MONTH, year, month_number(near[0]), note=note)


def _months(words: str) -> When | None:
    """Read a column of several months: it is dated by its first one, whose year may stand after the last."""
    found = _MONTHS.fullmatch(words)
    first = _month(found["first"].strip()) if found else None
    last = _month(found["last"].strip()) if found else None
    if not first or not last or not first.month or not last.month:
        return None
    year = first.year
    if year is None and last.year is not None:
        year = last.year - (first.month > last.month)
    three = (last.month - first.month) % 12 == 2 and first.month % 3 == 1
    precision = DatePrecision.QUARTER if three else DatePrecision.MONTH
    return When(words, precision, year, first.month, note="several months stand together; it is dated by the first")


def _numeric(words: str) -> When | None:
    if not _NUMERIC.fullmatch(words):
        return None
    found = next(find_dates(words), None)
    if found is None or found.date is None:
        return None
    return When(words, DatePrecision.DAY, found.date.year, found.date.month, found.date.day, found.conflict)


def _day(words: str) -> When | None:
    found = _DAY.fullmatch(words)
    if not found:
        return None
    year = found["year"] or found["year_after"] or found["short"]
    number = int(found["day"] or found["day_after"])
    month = month_number(found["month"] or found["month_first"])
    if not 1 <= number <= (30 if month in (4, 6, 9, 11) else 29 if month == 2 else 31):
        return None
    conflict = next((each.conflict for each in find_dates(words)), "")
    return When(words, DatePrecision.DAY, full_year(year) if year else None, month, number, conflict)


def _alone(words: str) -> When | None:
    found = _DAY_ALONE.fullmatch(words.strip(_EDGES))
    if not found or not 1 <= int(found["day"]) <= 31:
        return None
    return When(words.strip(_EDGES), DatePrecision.DAY, day=int(found["day"]))


def _quarter(words: str) -> When | None:
    found = _QUARTER.fullmatch(words)
    if not found:
        return _as_timing(words, words, DatePrecision.QUARTER) if _QUARTER_SAID.fullmatch(words) else None
    if found["year"]:
        return _as_timing(words, f"Q{found['quarter']} {found['year']}{found['of_two'] or ''}", DatePrecision.QUARTER)
    note = "quarters are read as those of the financial year, April to March"
    return When(words, DatePrecision.QUARTER, None, (4, 7, 10, 1)[int(found["quarter"]) - 1], note=note)


def _season(words: str) -> When | None:
    return _as_timing(words, words, DatePrecision.QUARTER) if _SEASON.fullmatch(words) else None


def _year(words: str) -> When | None:
    return _as_timing(words, words, DatePrecision.YEAR) if _YEARS.fullmatch(words) else None


def _as_timing(words: str, said: str, precision: DatePrecision) -> When | None:
    """Read a part of a year as all dates of the book are read: which quarter or year is meant is decided there."""
    timing = read_timing(said)
    if timing.start is None:
        return None
    note = "" if timing.sure else timing.note
    return When(words, precision, timing.start.year, timing.start.month, note=note)
