"""What the first lines of a review say of it: its title, the period it tells of, the day it was issued."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.documents.document import Line
from desktop.domain.calendar_words import MONTH_PATTERN
from desktop.domain.timing import read_timing
from desktop.importers.progress_review.unit import Unit

_TITLE = re.compile(r"\b(?:review|report|update|statement|assessment)\b", re.IGNORECASE)
_OF_PROGRESS = re.compile(
    r"\b(?:progress|improvement|recovery|intervention|commissioners?|months?|annual|interim|board)\b", re.IGNORECASE
)
_ADDRESSEE = re.compile(r"\s+to (?:the )?(?:Department|Secretar|Minist|Government|Cabinet|Council|Board).*", re.DOTALL)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_PATTERN}(?:,?\s+\d{{4}})?"
_DATED = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_PATTERN},?\s+\d{{4}}"
_RANGE = re.compile(rf"{_DAY}\s*(?:to|until|-|–|—)\s*{_DATED}", re.IGNORECASE)
_MONTHS = re.compile(
    rf"(?P<count>\w+)[\s-]months?\s+(?:to|ending|ended|up to)\s+(?:the end of\s+)?(?P<end>{_DATED})", re.IGNORECASE
)
_ISSUED = re.compile(
    rf"(?:as at|date(?:d)?|published(?: on| in)?|issued(?: on| in)?|report of)\s*:?\s*(?P<day>{_DATED})", re.IGNORECASE
)
_LATELY = tuple(
    re.compile(words + rf"\bsince\s+(?P<since>{_DATED})", re.IGNORECASE)
    for words in (r"\b(?:last|past)\s+[\w-]+\s+months?\s+", "")
)
_SHORTEST = 60
_COUNTS = {"three": 3, "four": 4, "six": 6, "nine": 9, "twelve": 12, "eighteen": 18, "twenty-four": 24}
_FOREMOST, _LONGEST = 25, 160


@dataclass(frozen=True, slots=True)
class ReviewHead:
    """What a review says of itself; note says in words how its days were read, lately when its last part began."""

    title: str
    lines: tuple[Line, ...]
    starts: date | None = None
    ends: date | None = None
    issued_on: date | None = None
    note: str = ""
    lately: date | None = None
    lately_line: Line | None = None


def read_review_head(before: Sequence[Unit], all_units: Sequence[Unit]) -> ReviewHead:
    """Return what the units before the first outcome say of the review; every unit is looked at where they do not."""
    foremost = [unit for unit in before[:_FOREMOST] if unit.printed and not unit.row]
    title = _title_of(foremost) or (all_units[0] if all_units else None)
    lines = list(title.lines) if title else []
    starts, ends, words, period_lines = _period(foremost)
    issued, said, issued_lines = _issued(foremost)
    notes = [f"The period is read from “{words}”." if words else "", said]
    lately = _lately(before, starts, ends)
    return ReviewHead(
        title=_ADDRESSEE.sub("", title.printed) if title else "Progress review",
        lines=tuple(dict.fromkeys([*lines, *period_lines, *issued_lines])),
        starts=starts,
        ends=ends,
        issued_on=issued,
        note=" ".join(filter(None, notes)),
        lately=lately[0] if lately else None,
        lately_line=lately[1] if lately else None,
    )


def _title_of(units: Sequence[Unit]) -> Unit | None:
    titled = [unit for unit in units if _TITLE.search(unit.printed) and len(unit.printed) <= _LONGEST]
    best = next((unit for unit in titled if _OF_PROGRESS.search(unit.printed)), None)
    return best or next(iter(titled), None) or next((unit for unit in units if len(unit.printed) <= _LONGEST), None)


def _period(units: Sequence[Unit]) -> tuple[date | None, date | None, str, Sequence[Line]]:
    for unit in units:
        if len(unit.printed) > _LONGEST:
            continue
        if found := _RANGE.search(unit.printed):
            timing = read_timing(found.group())
            if timing.start and timing.due:
                return timing.start, timing.due, found.group(), unit.lines
        if found := _MONTHS.search(unit.printed):
            end = read_timing(found["end"]).due
            if end and (start := _months_before(end, found["count"])):
                return start, end, found.group(), unit.lines
    return None, None, "", ()


def _months_before(end: date, count: str) -> date | None:
    """Return the first day of a period of some months that ends on a day; None for a count that is not known."""
    months = int(count) if count.isdecimal() and len(count) <= 2 else _COUNTS.get(count.lower(), 0)
    if not months:
        return None
    year, month = divmod(end.year * 12 + end.month - months, 12)
    return date(year, month + 1, 1)


def _issued(units: Sequence[Unit]) -> tuple[date | None, str, Sequence[Line]]:
    for unit in units:
        found = _ISSUED.search(unit.printed) if len(unit.printed) <= _LONGEST else None
        whole = re.fullmatch(_DATED, unit.printed, re.IGNORECASE)
        words = found["day"] if found else whole.group() if whole else ""
        day = read_timing(words).due if words else None
        if day:
            exact = words.lstrip()[:1].isdigit()
            note = "" if exact else f"It says only “{words.title()}” of its day; taken as the end of the month."
            return day, note, unit.lines
    return None, "", ()


def _lately(units: Sequence[Unit], starts: date | None, ends: date | None) -> tuple[date, Line] | None:
    """Return since when the last part of a long period is told, as the introduction says ("last six months since")."""
    for pattern in _LATELY:
        for unit in units:
            for found in pattern.finditer(unit.text):
                since = read_timing(found["since"]).start
                if since and starts and ends and starts < since < ends and (ends - since).days > _SHORTEST:
                    return since, unit.lines[0]
    return None
