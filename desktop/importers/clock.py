"""Times of day as boards print them, and how long a meeting is planned to last."""

import datetime
import re
from dataclasses import dataclass

_DAY_PART = r"(?P<{0}>a\.?\s?m\b\.?|p\.?\s?m\b\.?|noon|midday|midnight)"
_CLOCK = r"(?P<{0}h>[01]?\d|2[0-4])(?:\s?[.:]\s?(?P<{0}m>[0-5]\d))?\s*" + _DAY_PART.format("{0}d") + "?"
_RANGE = re.compile(
    r"(?<![\d/.£])" + _CLOCK.format("a") + r"(?:\s*(?:-|–|—|to|until)\s*" + _CLOCK.format("b") + r")?(?![\d/%])",
    re.IGNORECASE,
)
_HUNDRED = re.compile(r"\b([01]\d|2[0-3])([0-5]\d)\s*(?:hours|hrs|h)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as read, the minutes until the printed end (None where none is), and the words it was read from."""

    time: datetime.time
    minutes: int | None
    words: str


def read_clock(text: str, *, labelled: bool = False) -> Clock | None:
    """Return the first time of day in the text, or None.

    A time needs am, pm, noon or a colon ("2 pm", "14:00"); with labelled True (after "Time:") "10.00" will do.
    """
    if found := _HUNDRED.search(text):
        return Clock(datetime.time(int(found[1]), int(found[2])), None, found[0])
    for match in _RANGE.finditer(text):
        clock = _clock(match, labelled)
        if clock:
            return clock
    return None


def _clock(match: re.Match[str], labelled: bool) -> Clock | None:
    parts = match.groupdict()
    if not ((labelled and parts["am"]) or parts["ad"] or ":" in match[0] or (parts["bd"] and parts["bh"])):
        return None
    end = _minutes(parts["bh"], parts["bm"], parts["bd"]) if parts["bh"] else None
    start = _minutes(parts["ah"], parts["am"], parts["ad"])
    if start is None or start >= 24 * 60:
        return None
    if not parts["ad"] and end is not None and parts["bd"] and start + 12 * 60 < end:
        start += 12 * 60
    lasts = end - start if end is not None and end > start else None
    return Clock(datetime.time(start // 60, start % 60), lasts, match[0].strip())


def _minutes(hour: str, minute: str | None, part: str | None) -> int | None:
    """Return the minutes since midnight, or None for an hour that does not fit its part of the day."""
    hours, letter = int(hour), (part or "").lower()[:1]
    if letter and hours > 12:
        return hours * 60 + int(minute or 0) if letter == "p" else None
    if letter == "p" and hours < 12:
        hours += 12
    if (part or "").lower() == "midnight" or (letter == "a" and hours == 12):
        hours = 0
    return hours * 60 + int(minute or 0)
