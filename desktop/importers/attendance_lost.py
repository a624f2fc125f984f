"""Attendance tables whose columns an extraction ran into one another: all names, then all posts, then all ticks."""

import re
from collections.abc import Sequence

from desktop.importers.attendance_table import is_name_heading, is_post_heading
from desktop.importers.minutes_passages import Passage

# The headings of both columns and then the whole table in one line.
_IN_ONE_LINE = re.compile(r"^(?:[^.]{0,60}\b)?Names?\s+(?P<post>(?:Job\s+)?(?:Title|Role|Post|Organisation)\b.{0,30})")
_FEWEST_WORDS = 20


def lost_table(passages: Sequence[Passage]) -> int | None:
    """Return the index where such a table begins, or None; which name has which tick cannot be told below it."""
    for at, passage in enumerate(passages):
        below = next((other.text for other in passages[at + 1 : at + 3] if not other.furniture), "")
        if is_name_heading(passage.text) and is_post_heading(below) and not passage.cells:
            return at
        if _IN_ONE_LINE.match(passage.text) and not passage.cells and len(passage.text.split()) >= _FEWEST_WORDS:
            return at
    return None
