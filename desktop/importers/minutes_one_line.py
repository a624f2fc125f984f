"""Minutes whose whole text an extraction set in one line, cut again before labels, headings and decisions."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.importers.minutes_passages import Passage

_PRESENT = re.compile(r"\bpresent\s*:", re.IGNORECASE)
_WORD = r"[A-Z][A-Z’'&,()/-]+"
_CUT = re.compile(
    r"\s+(?=(?:Present|PRESENT|Also [Pp]resent|ALSO PRESENT|In [Aa]ttendance|IN ATTENDANCE|Apologies|APOLOGIES|"
    r"Absent|ABSENT)\s*:)"
    rf"|\s+(?=\d{{1,4}}\.?\s+{_WORD}(?:\s+{_WORD})+)"
    r"|\s+(?=RESOLVED\b)"
    r"|(?<=[a-z]\.)\s+(?=The (?:[Mm]eeting|Chair|Vice|Mayor)\b)"
)
# No list of those present is as long as the minutes themselves.
_SHORTEST = 800


def cut_one_line(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages, one that holds minutes from the attendance on cut where its lines ended; others as is."""
    return [part for passage in passages for part in _parts(passage)]


def _parts(passage: Passage) -> list[Passage]:
    if passage.cells or len(passage.text) < _SHORTEST or not _PRESENT.search(passage.text):
        return [passage]
    return [replace(passage, text=text) for text in _CUT.split(passage.text) if text]
