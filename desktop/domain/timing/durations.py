"""Lengths of time in words and figures, and the day to which they reach."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desktop.domain.bank_holidays import holiday_on
from desktop.domain.month_arithmetic import months_later

_DIGITS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_STEMS: Final = ("thir", "four", "fif", "six", "seven", "eigh", "nine")
_TEENS: Final = ("ten", "eleven", "twelve", *(f"{stem}teen" for stem in _STEMS))
_SMALL: Final = (*_DIGITS, *_TEENS)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS: Final = {
    **{word: number for number, word in enumerate(_SMALL)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
    "a": 1,
    "an": 1,
    "single": 1,
}
NUMBER: Final = (
    rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_SMALL[1:10])}))?|(?:{'|'.join(_SMALL[1:])})|an?|single)"
)
UNIT: Final = r"(?:hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|mo?n?ths?|quarters?|years?|yrs?)"
DURATION: Final = (
    rf"(?P<number>{NUMBER})(?:\s*\(\d+\))?[\s-]*"
    rf"(?:(?P<which>working|business|clear|calendar|school)\s+)?(?P<unit>{UNIT})\b(?:'s?)?"
)
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class Duration:
    """So many units: hour, working day, day, week, fortnight, month, quarter or year."""

    count: int
    unit: str

    def after(self, base: date) -> date | None:
        """Return the day that so long a time after base ends on, or None past the calendar.

        Months end on the same day of the month, clipped to its end; working days leave out weekends and the bank
        holidays of England.
        """
        try:
            if self.unit in _MONTHS:
                return months_later(base, self.count * _MONTHS[self.unit])
            if self.unit == "working day":
                return _working_days_after(base, self.count)
            return base + timedelta(days=self._days())
        except OverflowError:
            return None

    def before(self, day: date) -> date | None:
        """Return the day so long before another, or None past the calendar; working days are taken as days."""
        try:
            if self.unit in _MONTHS:
                return months_later(day, -self.count * _MONTHS[self.unit])
            return day - timedelta(days=self._days())
        except OverflowError:
            return None

    def _days(self) -> int:
        if self.unit == "hour":
            return -(-self.count // 24)
        return self.count * _DAYS.get(self.unit, 1)


def duration_of(found: re.Match[str]) -> Duration:
    """Return the duration that a match of DURATION says."""
    unit = unit_of(found["unit"])
    if unit == "day" and found["which"] and found["which"].lower() in ("working", "business", "school", "clear"):
        unit = "working day"
    return Duration(number_of(found["number"]), unit)


def number_of(word: str) -> int:
    """Return the number that a match of NUMBER says."""
    if word.isdigit():
        return int(word)
    return sum(_WORDS[part] for part in re.split(r"[\s-]+", word.lower()))


def unit_of(word: str) -> str:
    """Return the unit in full, without its plural."""
    short = word.lower().rstrip("s").replace("-", " ")
    return {"hr": "hour", "wk": "week", "mth": "month", "mnth": "month", "yr": "year"}.get(short, short)


def _working_days_after(base: date, count: int) -> date:
    day = base
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY and not holiday_on(day)
    return day
