"""The period that a paper says it covers, by which months without a year are placed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.calendar_words import MONTH_PATTERN, month_number
from desktop.importers.timeline.months_in_order import Month, in_order

_YEAR = r"(?:19|20)\d\d"
_POINT = rf"(?P<{{0}}>{MONTH_PATTERN})(?:\s*,?\s*(?P<{{0}}_year>{_YEAR}))"
_RANGE = re.compile(
    rf"(?P<a>{MONTH_PATTERN})(?:\s*,?\s*(?P<a_year>{_YEAR}))?\s*(?:-|–|—|/|\bto\b|\buntil\b|\band\b|\bthrough\b)\s*"
    rf"(?:(?:the\s+)?end\s+(?:of\s+)?|\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_POINT.format('b')}",
    re.I,
)
_SINCE = re.compile(rf"\b(?:since|from)\s+(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_POINT.format('a')}", re.I)
_AS_AT = re.compile(
    rf"\b(?:as\s+at|up\s+to|until|to)\s+(?:end\s+(?:of\s+)?|\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_POINT.format('b')}", re.I
)
_ALONE = re.compile(_POINT.format("b"), re.I)
_YEARS = re.compile(rf"(?<![\d/-])(?P<first>{_YEAR})(?:\s?(?P<mark>[-–/]|to)\s?(?P<last>{_YEAR}|\d\d))?(?![\d/-])")
_FARTHEST = 6


@dataclass(frozen=True, slots=True)
class Period:
    """A period as printed: its first and last month, None where it is open."""

    words: str
    first: Month | None = None
    last: Month | None = None


def period_in(text: str) -> Period | None:
    """Return the period that words name, the most exact of its sayings: a range, since, as at, years."""
    if found := _RANGE.search(text):
        first, last = month_number(found["a"]), (int(found["b_year"]), month_number(found["b"]))
        year = int(found["a_year"]) if found["a_year"] else last[0] - (first > last[1])
        return Period(found.group(), (year, first), last)
    if found := _SINCE.search(text):
        return Period(found.group(), first=(int(found["a_year"]), month_number(found["a"])))
    if found := _AS_AT.search(text) or _ALONE.search(text):
        return Period(found.group(), last=(int(found["b_year"]), month_number(found["b"])))
    if found := _YEARS.search(text):
        return _of_years(found)
    return None


def years_that_fit(numbers: Sequence[int], period: Period) -> tuple[int, ...]:
    """Return the years of the first month by which all these months lie in the period, the likeliest first.

    A period that is open has one, the first after its beginning or the last before its end, unless that lies so far
    off that another is as likely.
    """
    edge = (period.first or period.last or (0, 0))[0]
    fits = [
        year
        for year in range(max(1, edge - 2), (period.last or period.first or (0, 0))[0] + 3)
        if _within(in_order(numbers, year), period)
    ]
    if period.first is not None and period.last is not None:
        return tuple(reversed(fits))
    near = fits[:1] if period.last is None else fits[-1:]
    if near and _months_off(in_order(numbers, near[0]), period) > _FARTHEST:
        return (near[0], near[0] + (1 if period.first is None else -1))
    return tuple(near)


def the_years(numbers: Sequence[int], texts: Iterable[str]) -> tuple[tuple[int, ...], str]:
    """Return the years that fit by the first text that names a fitting period, and the words of that period."""
    doubtful: tuple[tuple[int, ...], str] = ((), "")
    for text in texts:
        period = period_in(text)
        years = years_that_fit(numbers, period) if period else ()
        if period and len(years) == 1:
            return years, period.words
        if period and years and not doubtful[0]:
            doubtful = (years, period.words)
    return doubtful


def _of_years(found: re.Match[str]) -> Period:
    first = int(found["first"])
    if not found["last"]:
        return Period(found.group(), (first, 1), (first, 12))
    last = int(found["last"]) if len(found["last"]) > 2 else first // 100 * 100 + int(found["last"])
    if found["mark"] == "/" or len(found["last"]) == 2:
        return Period(found.group(), (first, 4), (last, 3))
    return Period(found.group(), (first, 1), (last, 12))


def _months_off(months: Sequence[Month], period: Period) -> int:
    """Return how many months lie between an open period's edge and the months nearest to it."""
    edge, near = (period.first, months[0]) if period.first else (period.last or months[-1], months[-1])
    return abs((edge[0] - near[0]) * 12 + edge[1] - near[1])


def _within(months: Sequence[Month], period: Period) -> bool:
    low, high = period.first or (0, 0), period.last or (9999, 12)
    return all(low <= month <= high for month in months)
