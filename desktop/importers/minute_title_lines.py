"""Titles of minutes that were too long for one line: which lines below belong to them."""

import re
from collections.abc import Sequence

from desktop.importers.attendance_labels import read_attendance_label
from desktop.importers.minute_numbers import read_number
from desktop.importers.minute_titles import is_capitals, is_title_like
from desktop.importers.minutes_passages import Passage
from desktop.importers.resolution_labels import read_label
from desktop.importers.resolution_marks import is_body_alone, is_decision_label

# A title breaks where its next word would pass the margin; no page is narrower than this.
_NARROWEST = 50
_MOST_LINES = 3
_OPEN = re.compile(r"(?:[,–—&-]|\b(?:of|and|the|to|for|in|on|at|with|from|by|or|a|an|held|report))$", re.IGNORECASE)


def whole_title(title: str, passages: Sequence[Passage], at: int) -> tuple[str, int]:
    """Return the title that ends in the passage at this index with the lines that go on below, and how many."""
    lines = 0
    while lines < _MOST_LINES and at + 1 < len(passages) and _goes_on(title, passages[at], passages[at + 1]):
        at, lines = at + 1, lines + 1
        title = f"{title} {passages[at].text}"
    return title, lines


def _goes_on(title: str, before: Passage, after: Passage) -> bool:
    text = after.text
    if not (text and before.lines and after.lines) or after.furniture:
        return False
    if after.lines[0].number != before.lines[-1].number + 1:
        return False
    if len(before.lines[-1].text.strip()) + len(text.split()[0]) < _NARROWEST or title.endswith((".", ":", ";")):
        return False
    if is_capitals(title):
        return _is_capital_line(text)
    return (bool(_OPEN.search(title)) or text[0].islower()) and is_title_like(text[0].upper() + text[1:])


def _is_capital_line(text: str) -> bool:
    """Say whether a line in capitals is more of a title: no number, label or decision of its own."""
    if is_decision_label(text) or is_body_alone(text) or read_label(text) or read_attendance_label(text):
        return False
    number = read_number(text)
    return is_capitals(text) and (number is None or number[0].shape not in ("#", "#."))
