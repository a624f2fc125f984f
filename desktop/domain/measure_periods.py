"""The periods of a scorecard: read from their words, named, and set beside the period before or a year before.

Financial years begin in April and are written 2018/19, academic years in September, calendar years in January.
"""

import re
from dataclasses import dataclass
from datetime import date

from desktop.domain.calendar_words import MONTH_BEFORE_FIGURES, month_number
from desktop.domain.dates import say_month, say_months
from desktop.domain.measure import PeriodKind, Reading
from desktop.domain.month_arithmetic import month_end, months_later

_LENGTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.TERM: 4, PeriodKind.HALF: 6, PeriodKind.YEAR: 12}
_TERMS = {9: ("Autumn", 4), 1: ("Spring", 3), 4: ("Summer", 5)}
_AFTER_TERM = {9: 1, 1: 4, 4: 9}
_ACADEMIC, _FINANCIAL = 9, 4

_NAME = f"({MONTH_BEFORE_FIGURES})"
_TO = r"\s*(?:-|–|—|to)\s*"
_SPAN = r"(?:19|20)?(\d{2})\s?[/\-–]\s?(?:19|20)?(\d{2})(?!\d)"
_SPLIT_YEAR = re.compile(rf"(?<!\d){_SPAN}", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
QUARTER = re.compile(r"\b(?:q|qtr|quarter)\s?([1-4])\b", re.IGNORECASE)
_PART_OF_YEAR = re.compile(r"\b(?:q|qtr|quarter|h|half)\s?\d", re.IGNORECASE)
_HALF = re.compile(r"\b(?:h|half)\s?([12])\b|\b(first|second) half\b", re.IGNORECASE)
_TERM = re.compile(r"\b(autumn|spring|summer)\s+term\b", re.IGNORECASE)
_RUN = re.compile(rf"\b{_NAME}[\s'’]*(\d{{4}}|\d{{2}})?{_TO}{_NAME}[\s\-'’]*(\d{{4}}|\d{{2}})\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b{_NAME}[\s\-'’.]*(\d{{4}}|\d{{2}})\b", re.IGNORECASE)
_IS_ACADEMIC = re.compile(r"\bacademic\b|\bschool year\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole months; kind is its length."""

    kind: PeriodKind
    starts: date
    ends: date

    @property
    def label(self) -> str:
        """The usual short name: "Q2 2018/19", "July 2018", "2018/19", "Academic year 2018/19", "Autumn term 2018"."""
        return _label(self)

    @property
    def long_label(self) -> str:
        """The name with its months: "Q2 2018/19, July to September 2018"."""
        if self.kind is not PeriodKind.QUARTER:
            return self.label
        return f"{self.label}, {say_months(self.starts, self.ends)}"

    def before(self) -> "Period":
        """Return the period before this one."""
        if self.kind is PeriodKind.TERM and self.starts.month in _TERMS:
            start = next(month for month, after in _AFTER_TERM.items() if after == self.starts.month)
            return _from(self.kind, self.starts.year - (start > self.starts.month), start, _TERMS[start][1])
        return self._moved(-self.months)

    def after(self) -> "Period":
        """Return the next period."""
        if self.kind is PeriodKind.TERM and self.starts.month in _TERMS:
            start = _AFTER_TERM[self.starts.month]
            return _from(self.kind, self.starts.year + (start < self.starts.month), start, _TERMS[start][1])
        return self._moved(self.months)

    def year_before(self) -> "Period":
        """Return the same period of the year before."""
        return self._moved(-12)

    @property
    def months(self) -> int:
        """How many months it covers."""
        return (self.ends.year - self.starts.year) * 12 + self.ends.month - self.starts.month + 1

    @property
    def quarter(self) -> int:
        """The quarter of the financial year in which it begins, from 1 to 4."""
        return (self.starts.month - _FINANCIAL) % 12 // 3 + 1

    def same_as(self, other: "Period") -> bool:
        """Whether both are the same stretch of months."""
        return self._key() == other._key()

    def _key(self) -> tuple[object, ...]:
        return self.kind, self.starts.year, self.starts.month, self.ends.year, self.ends.month

    def _moved(self, months: int) -> "Period":
        return _from(self.kind, *_month_later(self.starts, months), self.months)


def _month_later(day: date, months: int) -> tuple[int, int]:
    """Return year and month so many months later; raises OverflowError where the calendar ends."""
    moved = months_later(day.replace(day=1), months)
    return moved.year, moved.month


def period_of(reading: Reading) -> Period:
    """Return the period of a reading."""
    return Period(reading.kind, reading.starts, reading.ends)


def quarter_of(day: date) -> Period:
    """Return the quarter in which a day lies; quarters of all years begin in January, April, July and October."""
    return _from(PeriodKind.QUARTER, day.year, (day.month - 1) // 3 * 3 + 1, 3)


def read_period(words: str) -> Period | None:
    """Read a period as papers name it; None where the words do not say exactly one.

    "Q2 2018/19" is read, "Q2 2018" is not: which quarter is the second depends on the year that is meant.
    """
    words = " ".join(words.split())
    try:
        return _run(words) or _quarter(words) or _half(words) or _term(words) or _month(words) or _year(words)
    except (ValueError, OverflowError):
        return None


def _from(kind: PeriodKind, year: int, month: int, months: int) -> Period:
    last = months_later(date(year, month, 1), months - 1)
    return Period(kind, date(year, month, 1), month_end(last.year, last.month))


def _run(words: str) -> Period | None:
    """Read "Q2 Jul - Sep 2018", "April to September 2018", "Apr 2017 - Mar 2018"."""
    found = _RUN.search(words)
    if not found:
        return None
    first, last = month_number(found[1]), month_number(found[3])
    end = _whole(found[4])
    start = _whole(found[2]) if found[2] else end - (first > last)
    months = (end - start) * 12 + last - first + 1
    kind = next((kind for kind, length in _LENGTHS.items() if length == months), None)
    return _from(kind, start, first, months) if kind else None


def _quarter(words: str) -> Period | None:
    found, years = QUARTER.findall(words), _years(words)
    if len(set(found)) != 1 or years is None:
        return None
    return _from(PeriodKind.QUARTER, *_in_year(years, 4 + 3 * (int(found[0]) - 1)), 3)


def _half(words: str) -> Period | None:
    found, years = _HALF.search(words), _years(words)
    if not found or years is None:
        return None
    second = found[1] == "2" or (found[2] or "").lower() == "second"
    return _from(PeriodKind.HALF, *_in_year(years, 10 if second else 4), 6)


def _term(words: str) -> Period | None:
    found = _TERM.search(words)
    if not found:
        return None
    start = next(month for month, (name, _months) in _TERMS.items() if name.lower() == found[1].lower())
    years, year = _years(words), _YEAR.search(words)
    if years is not None:
        return _from(PeriodKind.TERM, years if start == _ACADEMIC else years + 1, start, _TERMS[start][1])
    return _from(PeriodKind.TERM, int(year[1]), start, _TERMS[start][1]) if year else None


def _month(words: str) -> Period | None:
    found = _MONTH.findall(words)
    if len(set(found)) != 1:
        return None
    return _from(PeriodKind.MONTH, _whole(found[0][1]), month_number(found[0][0]), 1)


def _year(words: str) -> Period | None:
    if _PART_OF_YEAR.search(words):
        return None
    years = _years(words)
    if years is not None:
        return _from(PeriodKind.YEAR, years, _ACADEMIC if _IS_ACADEMIC.search(words) else _FINANCIAL, 12)
    single = _YEAR.findall(words)
    if len(single) != 1 or _SPLIT_YEAR.search(words):
        return None
    return _from(PeriodKind.YEAR, int(single[0]), 1, 12)


def _years(words: str) -> int | None:
    """Return the first year of "2018/19" where words hold exactly one such pair of years that follow each other."""
    found = {(int(first), int(last)) for first, last in _SPLIT_YEAR.findall(words)}
    if len(found) != 1:
        return None
    first, last = found.pop()
    return 2000 + first if (first + 1) % 100 == last else None


def _in_year(years: int, month: int) -> tuple[int, int]:
    return (years, month) if month <= 12 else (years + 1, month - 12)


def _whole(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)


def _label(period: Period) -> str:
    start, year = period.starts.month, period.starts.year
    if period.kind is PeriodKind.MONTH:
        return say_month(period.starts)
    if period.kind is PeriodKind.QUARTER and start % 3 == 1:
        of = year - (start < _FINANCIAL)
        return f"Q{period.quarter} {_pair(of)}"
    if period.kind is PeriodKind.TERM and start in _TERMS:
        return f"{_TERMS[start][0]} term {year}"
    if period.kind is PeriodKind.YEAR and start in (1, _FINANCIAL, _ACADEMIC):
        if start == 1:
            return str(year)
        return f"Academic year {_pair(year)}" if start == _ACADEMIC else _pair(year)
    return say_months(period.starts, period.ends)


def _pair(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02d}"
