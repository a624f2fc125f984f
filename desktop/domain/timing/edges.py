"""Words that mean a part of a period: the end of it, early or late in it, its first half."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from desktop.domain.month_arithmetic import months_later
from desktop.domain.timing.marks import Marked, P
from desktop.domain.timing.period import DAY, MONTH, Named, Period

_OF: Final = r"(?:\s+(?:of|in)\b|\s*-)?\s*(?:the\s+)?(?:month\s+of\s+)?"
_END: Final = re.compile(
    rf"(?:\bat\s+|\bin\s+)?(?:\bthe\s+)?(?<!week )\b(?:(?:very|month)\s+)?(?:end|ending|close|last\s+(?:working\s+)?day"
    rf"|final\s+day|eo[my]|(?:financial\s+)?year[\s-]end)\b{_OF}(?P<mark>{P})",
    re.I,
)
_END_AFTER: Final = re.compile(
    rf"(?P<mark>{P})(?:\s+(?:financial\s+)?year)?[\s-]+end\b(?!\s*(?:date|:|(?:of\s+)?{P}))", re.I
)
_PART: Final = re.compile(
    rf"(?:\b(?:in|at)\s+)?(?:\bthe\s+)?\b(?P<part>early(?:\s+part)?|mid(?:dle|-?point)?|late(?:r)?|latter\s+part"
    rf"|(?:beginning|start)(?=\s+of)|(?:first|1st|second|2nd|third|3rd|fourth|4th)\s+week|last\s+week"
    r"|first\s+half|second\s+half|first\s+fortnight)"
    rf"(?:\s*(?:/|-|to)\s*(?P<until>mid|late)(?=[\s-]))?\b{_OF}(?P<mark>{P})",
    re.I,
)
_WEEK: Final = timedelta(days=6)
_ORDINALS: Final = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}


def mark_edges(marked: Marked) -> None:
    """Let marks stand for the part of the period that the words beside them mean."""
    marked.rename(_PART, _part)
    marked.rename(_END, partial(_shaped, shape=lambda period: replace(period, ends=True)))
    marked.rename(_END_AFTER, partial(_shaped, shape=lambda period: replace(period, ends=True)))


def _shaped(found: re.Match[str], named: Named, shape: Callable[[Period], Period | None]) -> Named | None:
    if named.fault:
        return None
    return named.shaped(shape, found.group().replace(found["mark"], named.words))


def _part(found: re.Match[str], named: Named) -> Named | None:
    part = re.sub(r"\s+", " ", found["part"].lower())
    if found["until"]:
        until = found["until"].lower()
        return _shaped(found, named, lambda period: _joined(_cut(period, part), _cut(period, until)))
    return _shaped(found, named, partial(_cut, part=part))


def _joined(early: Period, late: Period) -> Period:
    return replace(early, last=late.last, by=late.by)


def _cut(period: Period, part: str) -> Period:
    """Return the part of a period; a day has no parts."""
    if period.precision == DAY:
        return period
    whole = replace(period, sure=False, note=period.note or f"what counts as {part} is our reading")
    if part == "first fortnight":
        return replace(whole, last=period.first + 2 * _WEEK + timedelta(days=1), precision=DAY)
    if (ordinal := part.removesuffix(" week")) in _ORDINALS:
        first = period.first + _ORDINALS[ordinal] * timedelta(days=7)
        return replace(whole, first=first, last=first + _WEEK, precision=DAY)
    if part == "last week":
        return replace(whole, first=period.last - _WEEK, precision=DAY)
    if part.endswith("half"):
        return _half(whole, part)
    return _third(whole, part)


def _half(whole: Period, part: str) -> Period:
    middle = _middle(whole)
    if part == "first half":
        return replace(whole, last=middle)
    return replace(whole, first=middle + timedelta(days=1))


def _third(whole: Period, part: str) -> Period:
    one, two = _share_end(whole, 1, 3), _share_end(whole, 2, 3)
    if part.startswith(("early", "beginning", "start")):
        return replace(whole, last=one, by=None if part.startswith("early") else whole.first)
    if part.startswith("mid"):
        return replace(whole, first=one + timedelta(days=1), last=two, by=_middle(whole))
    return replace(whole, first=two + timedelta(days=1))


def _middle(whole: Period) -> date:
    return whole.first.replace(day=15) if whole.precision == MONTH else _share_end(whole, 1, 2)


def _share_end(whole: Period, share: int, of: int) -> date:
    """Return the last day of so many of the equal shares of a period: of its months, or of thirty days of one."""
    if whole.precision == MONTH:
        return whole.first.replace(day=30 * share // of)
    length = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    return months_later(whole.first, length * share // of) - timedelta(days=1)
