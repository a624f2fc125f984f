"""References to minutes as boards write them: "Minute No. C4(3)", "Minutes Nos. 5 to 8", "min. 23/15"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.domain.calendar_words import MONTH_PATTERN
from desktop.domain.dates import find_dates

_MOST_IN_A_RANGE = 60
_PART_LABEL = r"\d{1,3}|[a-z]|[ivx]{1,5}"
_NUMBER = r"(?:[A-Z]{1,6}[ ./-]?)?\d{1,5}(?:/\d{1,5}){0,2}[a-z]?(?![\w/]|[.:]\d)"
_PART = rf"(?:\s?\((?:{_PART_LABEL})\))"
_PART_OF = rf"(?:(?:resolution|recommendation|part|paragraph)\s+\(?(?P<of>{_PART_LABEL})\)?\s+of\s+)?"
_LEAD = re.compile(
    rf"(?<![\w])(?i:{_PART_OF}(?P<word>minutes?|mins?\.)\s*(?P<no>(?:nos?|numbers?|refs?|references?)\b\.?)?\s*:?\s*)"
    rf"(?={_NUMBER})"
)
_ITEM = re.compile(rf"(?P<number>{_NUMBER})(?P<part>{_PART})?")
_NEXT = re.compile(rf"(?P<link>\s*(?:,\s*(?:and\s+)?|\s+and\s+|&\s*|\s+to\s+|\s*[-–]\s*))(?={_NUMBER})")
_TITLE = re.compile(r"\s*\((?P<title>[^()\n]{3,160})\)")
_OF_DAY = re.compile(
    r"(?:\s*\(|\s*,)?\s*(?:of|at|on|from|,)\s+(?:the\s+)?(?:(?:minutes|meeting)\s+(?:of\s+|on\s+|held\s+)*(?:the\s+)?)*"
    r"|\s*,\s*(?=\d|[A-Z])"
)
_OTHER_UNITS = re.compile(
    rf"\s*(?:minutes?|members?|people|officers?|hours?|per\s+cent|%|[ap]\.?m\b|(?:st|nd|rd|th)?\s?{MONTH_PATTERN})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MinuteRef:
    """A reference in a text, from first up to last (one past its end).

    numbers are the minutes it names, more than one for a range; part is the label of a part without brackets
    ("3", "a"); title is what stands in brackets behind it, and day the meeting that it names.
    """

    first: int
    last: int
    words: str
    numbers: tuple[str, ...]
    part: str = ""
    title: str = ""
    day: date | None = None


def find_refs(text: str) -> list[MinuteRef]:
    """Return every reference in a text, in its order; a list such as "5, 7 and 9" gives one for each number.

    Never raises. A bare number needs the word "minute" before it; the plural in small letters needs "No." too, or a
    number with its letters or stroke, because a talk may last "minutes".
    """
    found: list[MinuteRef] = []
    for lead in _LEAD.finditer(text):
        if not found or lead.start() >= found[-1].last:
            found += _after(text, lead)
    return found


def _after(text: str, lead: re.Match[str]) -> Iterator[MinuteRef]:
    first, at, of_part = lead.start(), lead.end(), lead["of"] or ""
    item = _ITEM.match(text, at)
    if item is None or not _is_meant(text, lead, item):
        return
    while item is not None:
        numbers, last, item = _range(text, item)
        title = _TITLE.match(text, last)
        is_title = title is not None and _could_be_title(title["title"])
        end = title.end() if is_title and title else last
        day, end = _day_behind(text, end)
        part = re.sub(r"\W", "", item["part"] or "") or of_part
        words = " ".join(text[first:end].split())
        yield MinuteRef(first, end, words, numbers, part, title["title"].strip() if is_title and title else "", day)
        onward = _NEXT.match(text, end)
        item = _ITEM.match(text, onward.end()) if onward and "to" not in onward["link"] else None
        item = None if item and _OTHER_UNITS.match(text, item.end()) else item
        first = item.start() if item else first


def _range(text: str, item: re.Match[str]) -> tuple[tuple[str, ...], int, re.Match[str]]:
    """Return the numbers from an item on, as far as "to" or a dash leads, and where they end."""
    onward = _NEXT.match(text, item.end())
    to = _ITEM.match(text, onward.end()) if onward and re.search(r"to|[-–]", onward["link"]) else None
    numbers = numbers_between(item["number"], to["number"]) if to else ()
    if to is None or not numbers:
        return (item["number"],), item.end(), item
    return numbers, to.end(), item


def numbers_between(first: str, last: str) -> tuple[str, ...]:
    """Return "C5", "C6", "C7" for C5 and C7 (or 7), and () where they are no range of one series."""
    one, other = re.fullmatch(r"(.*?)(\d+)", first), re.fullmatch(r"(.*?)(\d+)", last)
    if one is None or other is None or other[1] not in (one[1], ""):
        return ()
    low, high = int(one[2]), int(other[2])
    if not low < high <= low + _MOST_IN_A_RANGE:
        return ()
    return tuple(f"{one[1]}{number}" for number in range(low, high + 1))


def _is_meant(text: str, lead: re.Match[str], item: re.Match[str]) -> bool:
    """Tell "minutes 5" of a clock from a reference."""
    if lead["no"] or not item["number"].isdigit():
        return True
    if _OTHER_UNITS.match(text, item.end()):
        return False
    word = lead["word"]
    return not word.lower().startswith("mins") and (not word.endswith("s") or word[0].isupper())


def _could_be_title(words: str) -> bool:
    """Tell a title from a remark such as "(refers)" or a day."""
    return words[:1].isupper() and sum(letter.isalpha() for letter in words) > 2 and not next(find_dates(words), None)


def _day_behind(text: str, at: int) -> tuple[date | None, int]:
    joint = _OF_DAY.match(text, at)
    if joint is None:
        return None, at
    near = text[joint.end() : joint.end() + 48]
    reading = next(find_dates(near), None)
    if reading is None or reading.date is None or near[: reading.first].strip():
        return None, at
    return reading.date, joint.end() + reading.last
