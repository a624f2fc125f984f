"""Days as the window says them, shorter than in print."""

import re
from datetime import date
from functools import lru_cache

from desktop.domain.calendar_words import WEEKDAYS
from desktop.domain.dates import say_date, short_date

_IDLE = frozenset({"by", "on", "before", "due", "the", "of", "no", "later", "than"})


def day_and_month(day: date) -> str:
    """Say a date without its year: "Friday 7 November"."""
    return say_date(day).rsplit(" ", 1)[0]


def near_date(day: date, today: date) -> str:
    """Say a date without its year where that is this year's: "Friday 7 November"."""
    return day_and_month(day) if day.year == today.year else say_date(day)


@lru_cache(maxsize=512)
def says_more(timescale: str, due: date) -> bool:
    """Tell whether the words of a timescale hold anything beside the date that they lead to."""
    words = re.findall(r"[^\W\d_]+|\d+", re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", timescale.casefold()))
    if not words:
        return False
    told = {*say_date(due).split(), *short_date(due).split(), WEEKDAYS[due.weekday()][:3]}
    idle = {word.casefold() for word in told} | _IDLE
    return any(word not in idle for word in words)
