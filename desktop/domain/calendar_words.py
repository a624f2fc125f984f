"""The names of months and weekdays, in full and as people shorten them."""

from typing import Final

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SHORT_MONTH: Final = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
MONTH_PATTERN: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
MONTH_BEFORE_FIGURES: Final = MONTH_PATTERN.replace(r"\b", "(?![a-z])")
"""As MONTH_PATTERN, but figures may stand right behind the name, as in "Dec18"."""
WEEKDAY_PATTERN: Final = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
)


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or its shortening in any case; raises KeyError for another word."""
    return _MONTH_NUMBERS[word.strip(" .").lower()[:3]]


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or its shortening in any case; raises KeyError otherwise."""
    return _WEEKDAY_NUMBERS[word.strip(" .").lower()[:3]]


_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
