"""Periods that a cell names for its own figures, and those that the text beside a row gives them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.calendar_words import MONTH_PATTERN
from desktop.domain.measure import PeriodKind
from desktop.domain.measure_periods import Period, read_period

_ASIDE = re.compile(
    r"\b(?:which|increase|decrease|reduction|ahead|from|compared|comparison|estimate|forecast|due|than|target|against"
    r"|projected|on Q\d)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_MONTH = re.compile(rf"\b{MONTH_PATTERN}[\s'’-]*(?:(?:19|20)\d{{2}}|\d{{2}}(?!\d))", re.IGNORECASE)
_PAIR = re.compile(r"(?<![\d/])(?:(?:19|20)\d{2}|\d{2})\s?/\s?\d{2}(?![\d/])")
_QUARTER = re.compile(r"^\W*(?:q|qtr|quarter)\s?([1-4])\b", re.IGNORECASE)
_NUMBER = r"£?\d[\d,]*(?:\.\d+)?"
_TOLD = re.compile(
    rf"(?P<number>(?<![\d.,/]){_NUMBER})(?P<between>[^\d.;]{{0,60}}?)\b(?:q|qtr|quarter)\s?(?P<quarter>[1-4])\b"
    rf"(?:\s+(?:of\s+)?(?P<year>20\d{{2}}(?:/\d{{2}})?))?",
    re.IGNORECASE,
)


class Told(NamedTuple):
    """A number that a text gives for a quarter, as "38 in quarter 2"."""

    number: str
    quarter: int


def fits(cell: str, column: Period) -> float:
    """Return 0 where a cell may stand under a period, 4 where it names an older one, 9 where it names a later one."""
    own = _ASIDE.sub("", " ".join(cell.split()))
    if quarter := _QUARTER.match(own):
        is_that = column.kind is PeriodKind.QUARTER and column.quarter == int(quarter[1])
        return 0 if is_that else 9
    periods = [period for period in map(read_period, _named(own)) if period]
    if not periods:
        return 0
    if any(period.starts > column.ends for period in periods):
        return 9
    # a figure of a whole year may be shown again in any later quarter
    inside = all(_meet(period, column) or period.kind is PeriodKind.YEAR is not column.kind for period in periods)
    return 0 if inside else 4


def names_period(cell: str) -> bool:
    """Return whether a cell names the period of its own figures."""
    own = _ASIDE.sub("", " ".join(cell.split()))
    return bool(_QUARTER.match(own)) or bool(_named(own))


def told_in(texts: Iterable[str]) -> frozenset[Told]:
    """Return which numbers texts give for which quarter."""
    found: dict[str, set[int]] = {}
    for text in texts:
        for one in _TOLD.finditer(text):
            found.setdefault(_plain(one["number"]), set()).add(int(one["quarter"]))
    return frozenset(Told(number, quarters.pop()) for number, quarters in found.items() if len(quarters) == 1)


def contradicts(cell: str, column: Period, told: frozenset[Told]) -> bool:
    """Return whether a text gives the first number of a cell for another quarter than the one it stands under."""
    first = re.search(_NUMBER, cell)
    if not first or column.kind is not PeriodKind.QUARTER:
        return False
    said = [each.quarter for each in told if each.number == _plain(first[0])]
    return bool(said) and column.quarter not in said


def _named(words: str) -> list[str]:
    return [*_MONTH.findall(words), *(f"20{one}" if len(one) == 5 else one for one in _PAIR.findall(words))]


def _meet(own: Period, column: Period) -> bool:
    return own.starts <= column.ends and column.starts <= own.ends


def _plain(number: str) -> str:
    plain = number.replace(",", "").lstrip("£")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
