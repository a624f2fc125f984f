"""Periods in the headings of a scorecard: what they name, and the year that only the title of the paper says."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from desktop.domain.calendar_words import MONTH_PATTERN, month_number
from desktop.domain.dates import short_month
from desktop.domain.measure import PeriodKind
from desktop.domain.measure_periods import Period, read_period

_PAIR = r"(?<!\d)(?:(?:19|20)\d{2}\s?[/\-–]\s?(?:(?:19|20)\d{2}|\d{2})|\d{2}\s?/\s?\d{2})(?![\d/])"
_YEAR = r"(?<!\d)(?:19|20)\d{2}(?!\d)"
_QUARTER = r"\b(?:q|qtr\.?|quarter)\s?[1-4]\b"
_NTH = r"\b([1-4])(?:st|nd|rd|th)?\s?(?:q|qtr|quarter)\b|\b(first|second|third|fourth)\s+quarter\b"
_HALF = r"\b(?:h|half)\s?[12]\b|\b(?:first|second) half\b"
_TERM = r"\b(?:autumn|spring|summer)(?:\s+term)?\b"
_DAY = r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?=[A-Z][a-z]{2})"
_YEAR_TO = (
    r"\b(?:(?:12|twelve)[\s-]months?|years?)\s+(?:to|ending|ended)(?: end(?: of)?)?\s+"
    rf"{MONTH_PATTERN}\s+{_YEAR}"
)
_NAMED = re.compile(
    rf"{_YEAR_TO}|{_PAIR}|{_QUARTER}|{_HALF}|{_TERM}|\b{MONTH_PATTERN}(?:[\s\-'’.]*(?:{_YEAR}|\d{{2}}(?!\d)))?|{_YEAR}",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:year|years?\s*-?\s*end|end|of|the|to|for|and|in|at|as|fy|ay|academic|school|financial|annual|outturn|out|turn"
    r"|actual|actuals|result|results|performance|value|data|position|figure|quarter|quarterly|month|monthly|term|total"
    r"|period|calendar|reported|out-turn|baseline|prov|provisional|score|qtr|ytd|cumulative)\b|[^\w%£]+",
    re.IGNORECASE,
)
_ISO = re.compile(r"^(\d{4})-(\d{2})-\d{2}(?:[ T].*)?$")
_RUNNING = re.compile(r"\bytd\b|\byear[ -]to[ -]date\b|\bto date\b|\bcumulative\b", re.IGNORECASE)
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4"}


class Named(NamedTuple):
    """A period as a heading names it: its words, and what else the heading says ("target", "rag"; "" for a figure)."""

    words: str
    rest: str

    @property
    def is_running_total(self) -> bool:
        """Whether figures below it are counted from the beginning of a year that may not have ended."""
        return bool(_RUNNING.search(self.words)) and not re.search(
            f"{_QUARTER}|{_HALF}|{MONTH_PATTERN}", self.words, re.I
        )

    def dated(self, year: int | None) -> Period | None:
        """Return its days; year is the first of the financial year that the paper is of, for words without one."""
        return dated(self.words, year)


@lru_cache(maxsize=4096)
def named_in(heading: str) -> Named | None:
    """Return the period that a heading names, None where it names none or is a sentence."""
    words = " ".join(heading.split())
    if not words or len(words) > 60:
        return None
    if iso := _ISO.match(words):
        return Named(short_month(date(int(iso[1]), int(iso[2]), 1)), "") if 1 <= int(iso[2]) <= 12 else None
    even = _with_numbers(words)
    found = list(_NAMED.finditer(even))
    if not found or not _is_period(even, [one[0] for one in found]):
        return None
    rest = " ".join(_FILLER.sub(" ", _NAMED.sub(" ", re.sub(_DAY, " ", even))).split())
    return Named(words, rest)


def dated(words: str, year: int | None) -> Period | None:
    """Return the period that words name, with the year of the paper where they say none."""
    even = _with_numbers(words)
    if to := re.search(_YEAR_TO, even, re.IGNORECASE):
        last = read_period(re.sub(r".*\b(?:to|ending|ended)(?: end(?: of)?)?\s+", "", to[0], flags=re.IGNORECASE))
        return _year_to(last) if last else None
    said = re.sub(r"\b(autumn|spring|summer)\b(?!\s+term)", r"\1 term", _full_pairs(even), flags=re.IGNORECASE)
    period = read_period(said)
    if period is not None or year is None:
        return period
    pair = f"{year}/{(year + 1) % 100:02d}"
    lone = re.findall(_YEAR, said)
    if lone:
        # "Q2 2018" in a paper of 2018/19: the financial year is meant
        near = int(lone[0]) in (year - 1, year)
        return read_period(f"{said} {int(lone[0])}/{(int(lone[0]) + 1) % 100:02d}") if near else None
    months = [month_number(found) for found in re.findall(rf"\b{MONTH_PATTERN}", said, re.IGNORECASE)]
    if re.search(_QUARTER, said, re.IGNORECASE) or re.search(_HALF, said, re.IGNORECASE):
        return read_period(f"{re.search(_QUARTER + '|' + _HALF, said, re.IGNORECASE)[0]} {pair}")  # type: ignore[index]
    if months:
        return read_period(f"{said} {year + (months[-1] < 4)}")
    return read_period(f"{said if re.search('term', said, re.I) else said + ' term'} {pair}")


def _year_to(last: Period) -> Period:
    """Return the twelve months that end with a month."""
    return Period(
        PeriodKind.YEAR, date(last.ends.year - (last.ends.month < 12), last.ends.month % 12 + 1, 1), last.ends
    )


def of_school_year(period: Period, frequency: str) -> Period:
    """Return a year as the academic one, September to August, for a measure that is reported by academic years."""
    if period.kind is not PeriodKind.YEAR or not re.search(r"\b(?:academic|school)\b", frequency, re.IGNORECASE):
        return period
    return read_period(f"Academic year {period.starts.year}/{period.ends.year % 100:02d}") or period


def years_in(text: str) -> list[int]:
    """Return the first years of the financial years that a text names, in order."""
    found = []
    for one in re.findall(_PAIR, text):
        digits = re.findall(r"\d+", one)
        first = int(digits[0]) + (2000 if len(digits[0]) == 2 else 0)
        if (first + 1) % 100 == int(digits[1]) % 100:
            found.append(first)
    return found


def financial_year(day: date) -> int:
    """Return the year in which the financial year of a day begins."""
    return day.year - (day.month < 4)


def _is_period(words: str, found: list[str]) -> bool:
    """A month without a year is one only where it is all that is said: "may" and "mar" are words too."""
    if not all(re.search(_PAIR, one) for one in found) or len(found) == 1:
        return not (len(found) == 1 and found[0].casefold() == "may" and len(words.split()) > 2)
    return len(found) <= 2


def _full_pairs(words: str) -> str:
    return re.sub(r"(?<![\d/])(\d{2})\s?/\s?(\d{2})(?![\d/])", r"20\1/\2", words)


def _with_numbers(words: str) -> str:
    """Write "2nd quarter", "Qtr. 2" and "quarter two" as the quarter with its number."""

    def written(found: re.Match[str]) -> str:
        return f"Q{found[1] or _ORDINALS[found[2].casefold()]}"

    said = re.sub(_NTH, written, words, flags=re.IGNORECASE)
    said = re.sub(r"\bqtr\.", "Qtr", said, flags=re.IGNORECASE)
    said = re.sub(r"\b(q|qtr|quarter)\s*[-–]\s*(?=[1-4]\b)", r"\1 ", said, flags=re.IGNORECASE)
    return re.sub(
        r"\bquarter (one|two|three|four)\b",
        lambda one: f"Q{('one', 'two', 'three', 'four').index(one[1].casefold()) + 1}",
        said,
        flags=re.IGNORECASE,
    )
