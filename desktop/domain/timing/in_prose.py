"""The timescale that stands in a sentence, such as the part of a resolution."""

import re
from datetime import date
from typing import Final

from desktop.domain.calendar_words import MONTH_PATTERN
from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.durations import DURATION
from desktop.domain.timing.reader import read_timing
from desktop.domain.timing.record import Timing

_YEAR: Final = r"(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?\b"
_LEAD: Final = any_of(
    r"""
    by | before | no later than | not later than | prior to | until | from | with effect from | in | during | on
    at the end of | by the end of | throughout
    """
)
_BODY: Final = any_of("meeting | board | committee | cabinet | panel | council | session")
# The likeliest first: a date that is said, a length of time, the next meeting, how often, how urgent.
_FORMS: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_LEAD}\s+(?:[\w’'-]+,?\s+){{0,6}}?(?:{MONTH_PATTERN},?\s+)?{_YEAR}",
        rf"\b{_LEAD}\s+(?:[\w’'-]+\s+){{0,3}}?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_PATTERN}(?=\W|$)",
        rf"\bwithin\s+(?:the\s+next\s+|the\s+)?{DURATION}(?:\s+(?:of|from)\s+[^,.;]+)?",
        rf"\b(?:in|over|for)\s+(?:the\s+next\s+)?{DURATION}(?:'\s*time)?(?=\W|$)",
        rf"\b(?:(?:to|at|by|for|before|in\s+time\s+for)\s+)?(?:the|its|our)\s+next\s+(?:[\w’'-]+\s+){{0,3}}?{_BODY}\b",
        rf"\b(?:to|at)\s+(?:each|every)\s+(?:[\w’'-]+\s+){{0,2}}?{_BODY}\b|\b(?:each|every)\s+(?:{DURATION}|month|quarter|year)\b",
        r"\b(?:monthly|quarterly|annually|six[\s-]monthly|fortnightly)\b",
        r"\bas\s+(?:soon|quickly)\s+as\s+(?:possible|practicable)\b",
        r"\b(?:immediately|urgently|forthwith|as\s+a\s+matter\s+of\s+urgency)\b",
    )
)
_WORTHLESS: Final = frozenset({"unknown", "undated", "dependent", "blank", "elsewhere"})


def find_timing(sentence: str, *, base: date | None = None, next_meeting: date | None = None) -> Timing | None:
    """Return the reading of the first timescale in a sentence, its text being those words only, or None.

    base and next_meeting are as for read_timing. Urgent words are returned too, without a date.
    """
    for form in _FORMS:
        for found in form.finditer(sentence):
            timing = read_timing(found.group().strip(" ."), base=base, next_meeting=next_meeting)
            if timing.kind not in _WORTHLESS or timing.note == "urgent":
                return timing
    return None
