"""Times of day in words."""

import re
from datetime import time

from desktop.domain.errors import Refused

_TIME = re.compile(r"(?P<hour>\d{1,2}?)(?:[.:]?(?P<minute>[0-5]\d))?(?:(?P<half>[ap])\.?m\.?)?")
_AFTERNOON = tuple("123456")


def say_time(at: time | None) -> str:
    """Return a time of day as boards print it: "1.30 pm", "10 am", "noon"; nothing for None."""
    if at is None:
        return ""
    if (at.hour, at.minute) == (12, 0):
        return "noon"
    hour = at.hour % 12 or 12
    minutes = f".{at.minute:02d}" if at.minute else ""
    return f"{hour}{minutes} {'am' if at.hour < 12 else 'pm'}"


def read_time(text: str) -> time | None:
    """Return a time of day as people type it ("1.30 pm", "13:30", "2pm", "noon"), None for nothing typed.

    Boards do not meet at night: without am or pm, 1 to 6.59 are in the afternoon and 7 to 11.59 in the morning. A
    nought in front ("01.30") is the clock of 24 hours. Raises Refused for anything else.
    """
    words = text.strip().lower().replace(" ", "")
    if not words:
        return None
    if words in ("noon", "midday", "12noon"):
        return time(12, 0)
    found = _TIME.fullmatch(words)
    hour = int(found["hour"]) if found else 24
    if found and not found["half"] and found["hour"] in _AFTERNOON:
        hour += 12
    if found and found["half"] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    if found is None or hour > 23 or (found["half"] == "a" and hour > 12):
        raise Refused("This is not read as a time: type one such as 1.30 pm.")
    return time(hour, int(found["minute"] or 0))
