"""What the first lines of a review say of it: its title, the period it tells of, the day it was issued."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

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
_MONTHS_FROM = re.compile(
    rf"(?P<count>\w+)[\s-]months?\s+(?:from|since|beginning)\s+(?:the (?:start|beginning) of\s+)?(?P<start>{_DATED})",
    re.IGNORECASE,
)
_ENDS_DATED = re.compile(rf"\s*[,(–-]\s*(?P<day>{_DATED})\)?$", re.IGNORECASE)
_ISSUED = re.compile(
    rf"(?:as at|date(?:d)?|published(?: on| in)?|issued(?: on| in)?|report of)\s*:?\s*(?P<day>{_DATED})", re.IGNORECASE
)
_LATELY = tuple(
    re.compile(words + rf"\bsince\s+(?P<since>{_DATED})", re.IGNORECASE)
    for words in (r"\b(?:last|past)\s+[\w-]+\s+months?\s+", "")
)
_SHORTEST = 60
_SAFE_DAY = 28
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
        title=_title(title.printed) if title else "Progress review",
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


def _title(words: str) -> str:
    """Return a title without whom the review is addressed to, and without the day it ends in."""
    plain = _ADDRESSEE.sub("", words)
    return (plain if _RANGE.search(plain) else _ENDS_DATED.sub("", plain)) or words


def _period(units: Sequence[Unit]) -> tuple[date | None, date | None, str, Sequence[Line]]:
    for unit in units:
        found = _period_in(unit.printed) if len(unit.printed) <= _LONGEST else None
        if found:
            return *found, unit.lines
    return None, None, "", ()


def _period_in(text: str) -> tuple[date, date, str] | None:
    """Return the first and last day of the period that a line names, with its words."""
    if found := _RANGE.search(text):
        timing = read_timing(found.group())
        return (timing.start, timing.due, found.group()) if timing.start and timing.due else None
    if found := _MONTHS.search(text):
        end = read_timing(found["end"]).due
        start = _months_before(end, found["count"]) if end else None
        return (start, end, found.group()) if start and end else None
    if found := _MONTHS_FROM.search(text):
        begun = read_timing(found["start"]).start or read_timing(found["start"]).due
        last = _months_after(begun, found["count"]) if begun else None
        return (begun, last, found.group()) if begun and last else None
    return None


def _months_before(end: date, count: str) -> date | None:
    """Return the first day of a period of some months that ends on a day; None for a count that is not known."""
    months = _count(count)
    year, month = divmod(end.year * 12 + end.month - months, 12)
    return date(year, month + 1, 1) if months and year > 0 else None


def _months_after(start: date, count: str) -> date | None:
    """Return the last day of a period of some months that begins on a day; None for a count that is not known."""
    months = _count(count)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, _SAFE_DAY)) - timedelta(days=1) if months and year <= MAXYEAR else None


def _count(words: str) -> int:
    return int(words) if words.isdecimal() and len(words) <= 2 else _COUNTS.get(words.lower(), 0)


def _issued(units: Sequence[Unit]) -> tuple[date | None, str, Sequence[Line]]:
    for unit in units:
        found = _ISSUED.search(unit.printed) if len(unit.printed) <= _LONGEST else None
        whole = re.fullmatch(_DATED, unit.printed, re.IGNORECASE)
        words = found["day"] if found else whole.group() if whole else _at_the_end(unit.printed)
        day = read_timing(words).due if words else None
        if day:
            exact = words.lstrip()[:1].isdigit()
            note = "" if exact else f"It says only “{words.title()}” of its day; taken as the end of the month."
            return day, note, unit.lines
    return None, "", ()


def _at_the_end(title: str) -> str:
    """Return the day that a title ends in ("Second report, March 2023"), or "" where it tells of a period."""
    found = _ENDS_DATED.search(title) if _TITLE.search(title) and not _RANGE.search(title) else None
    return found["day"] if found else ""


def _lately(units: Sequence[Unit], starts: date | None, ends: date | None) -> tuple[date, Line] | None:
    """Return since when the last part of a long period is told, as the introduction says ("last six months since")."""
    for pattern in _LATELY:
        for unit in units:
            for found in pattern.finditer(unit.text):
                since = read_timing(found["since"]).start
                if since and starts and ends and starts < since < ends and (ends - since).days > _SHORTEST:
                    return since, unit.lines[0]
    return None
