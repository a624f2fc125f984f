"""Headings of minutes that carry no numbers: bold lines, titles above 1.1 and 1.2, items of a council's web page."""

import re
from collections.abc import Sequence
from itertools import pairwise

from desktop.domain.dates import read_date
from desktop.importers.attendance_labels import read_attendance_label
from desktop.importers.minute_headings import Heading
from desktop.importers.minute_numbers import read_number
from desktop.importers.minute_titles import is_capitals, is_title_like, is_usual
from desktop.importers.minutes_passages import Passage
from desktop.importers.people_words import name_strength
from desktop.importers.resolution_labels import read_label
from desktop.importers.resolution_marks import hard_mark, is_body_alone

_MINUTES_LABEL = re.compile(r"^(?:Minutes|MINUTES)\s*:(?:\s|$)")
_BELOW_TITLE = re.compile(
    r"^(?:To\s+[a-z]|Report\b|Decisions?\s*:|Recommendations?\s*:|Members are\b|\.\.\.|This item\b|View the\b)|[.;]$"
)
_MINUTES_OF = re.compile(r"^(?:draft\s+)?minutes\s+of\s+(?:the|a)\b(?!.*\b(?:last|previous)\b)", re.IGNORECASE)
_SHORTEST_TEXT = 4


def is_web_page(passages: Sequence[Passage]) -> bool:
    """Say whether the minutes are a page of a council's website, with "Minutes:" under its items."""
    return sum(1 for passage in passages if _MINUTES_LABEL.match(passage.text)) >= 2


def plain_headings(passages: Sequence[Passage]) -> list[Heading]:
    """Return the headings of minutes without a series of numbers, by the way in which they are set out."""
    if is_web_page(passages):
        return _above_minutes_labels(passages)
    above = above_first_paragraphs(passages)
    return above if len(above) >= 2 else _on_own_lines(passages)


def _above_minutes_labels(passages: Sequence[Passage]) -> list[Heading]:
    """Return for each "Minutes:" the title above it, past the words that say what the item is for."""
    headings: list[Heading] = []
    floor = 0
    for at, passage in enumerate(passages):
        if _MINUTES_LABEL.match(passage.text):
            title = _title_above(passages, floor, at)
            headings.extend([Heading(title, "", passages[title].text)] if title is not None else [])
            floor = at + 1
    return headings


def _title_above(passages: Sequence[Passage], floor: int, below: int) -> int | None:
    for at in range(below - 1, floor - 1, -1):
        text = passages[at].text
        if passages[at].furniture or _BELOW_TITLE.search(text):
            continue
        if is_title_like(text) and not read_label(text):
            return at
    return None


def above_first_paragraphs(passages: Sequence[Passage]) -> list[Heading]:
    """Return the titles that stand above a paragraph numbered n.1; the number is that paragraph's first part."""
    headings: list[Heading] = []
    for at in range(1, len(passages)):
        read = read_number(passages[at].text)
        if read and len(read[0].values) == 2 and read[0].values[1] in (0, 1) and read[0].shape == "#.":
            title = at - 1
            if is_title_like(passages[title].text) and not read_number(passages[title].text):
                headings.append(Heading(title, str(read[0].values[0]), passages[title].text.rstrip(" :")))
    return headings


def _on_own_lines(passages: Sequence[Passage]) -> list[Heading]:
    """Return the lines that look like titles from the first sure one on; all in capitals where those are.

    A title is sure that boards commonly use, or below which a decision stands before the next title.
    """
    floor = _end_of_head(passages)
    titles = [at for at in range(floor, len(passages)) if _is_title(passages, at)]
    sure = [at for at, end in pairwise([*titles, len(passages)]) if _is_sure(passages, at, end)]
    if len(sure) < 2:
        return []
    in_capitals = sum(is_capitals(passages[at].text) for at in sure) * 2 > len(sure)
    chosen = [at for at in titles if at >= sure[0] and (is_capitals(passages[at].text) or not in_capitals)]
    return [Heading(at, "", passages[at].text.rstrip(" :")) for at in chosen]


def _end_of_head(passages: Sequence[Passage]) -> int:
    """Return where the head ends: below the last names that stand behind a label, above the first decision."""
    end = 0
    for at, passage in enumerate(passages):
        if hard_mark(passage.text):
            break
        label = read_attendance_label(passage.text)
        end = at + 1 if label and label.role and label.rest else end
    return end


def _is_sure(passages: Sequence[Passage], at: int, end: int) -> bool:
    return is_usual(passages[at].text) or any(hard_mark(passage.text) for passage in passages[at + 1 : end])


def _is_title(passages: Sequence[Passage], at: int) -> bool:
    text = passages[at].text
    if passages[at].furniture or not text[:1].isalpha() or text.startswith("To ") or not is_title_like(text):
        return False
    if _MINUTES_OF.match(text) or read_date(text).words == text.strip():
        return False
    if read_label(text) or hard_mark(text) or is_body_alone(text):
        return False
    if text.endswith(":") and not is_usual(text):
        return False
    label = read_attendance_label(text)
    if (label and not is_usual(text)) or (name_strength(text) >= 2 and not is_capitals(text)):
        return False
    return _has_text_below(passages, at)


def _has_text_below(passages: Sequence[Passage], at: int) -> bool:
    below = next((passage.text for passage in passages[at + 1 :] if not passage.furniture), "")
    return (
        len(below.split()) >= _SHORTEST_TEXT
        or bool(hard_mark(below))
        or below.lower().startswith(("none", "there were no", "nil"))
    )
