"""The days of the sample board, counted from its next meeting, so that it is always about today."""

import re
from datetime import date, timedelta
from typing import Any, Final

from desktop.domain.bank_holidays import holiday_on
from desktop.domain.calendar_words import MONTHS, WEEKDAYS
from desktop.domain.dates import long_date, say_date, short_date
from desktop.domain.month_arithmetic import month_end
from desktop.domain.timing import read_timing

FRIDAY: Final = 4
SOONEST: Final = timedelta(days=8)
ONE_WEEK: Final = timedelta(days=7)
DAYS_BETWEEN_MEETINGS: Final = 42
_PLACE: Final = re.compile(r"\{([+-]?\d+)(?::(\w+))?\}")


class SampleDays:
    """Turns the offsets of the sample's files into days and words.

    Offset 0 is the board's next meeting, the first Friday at least eight days after today that is no holiday; every
    42 days from it is another meeting, moved on a week where it would fall on a holiday.
    """

    def __init__(self, today: date) -> None:
        soonest = today + SOONEST
        self.today = today
        self.next_meeting = _no_holiday(soonest + timedelta(days=(FRIDAY - soonest.weekday()) % 7))

    def day(self, offset: int) -> date:
        """Return the day so many days after (before, if negative) the next meeting."""
        day = self.next_meeting + timedelta(days=offset)
        return _no_holiday(day) if offset % DAYS_BETWEEN_MEETINGS == 0 else day

    def happened(self, offset: int) -> date:
        """Return the day of what happened: between the same two meetings as its offset, and never after today."""
        before = offset - offset % DAYS_BETWEEN_MEETINGS
        latest = min(self.day(before + DAYS_BETWEEN_MEETINGS), self.today)
        return max(self.day(before), min(self.day(offset), latest))

    def fill(self, text: str) -> str:
        """Return the text with each {offset:style} said; styles: none, day, month, full, short, wrong."""
        return _PLACE.sub(lambda found: self._say(int(found[1]), found[2] or ""), text)

    def date_of(self, told: dict[str, Any]) -> date | None:
        """Return the day meant by {"day": n}, {"happened": n}, {"month_start": n}, {"month_end": n} or, with a day to
        count from, {"read": words, "from": n} or "from_happened".

        Raises ValueError for anything else.
        """
        match told:
            case {"day": int(offset), **others} if not others:
                return self.day(offset)
            case {"happened": int(offset), **others} if not others:
                return self.happened(offset)
            case {"month_start": int(offset), **others} if not others:
                return self.day(offset).replace(day=1)
            case {"month_end": int(offset), **others} if not others:
                day = self.day(offset)
                return month_end(day.year, day.month)
            case {"read": str(words), "from": int(offset), **others} if not others:
                return read_timing(words, base=self.day(offset)).due
            case {"read": str(words), "from_happened": int(offset), **others} if not others:
                return read_timing(words, base=self.happened(offset)).due
        raise ValueError(f"no day can be made of {told}")

    def _say(self, offset: int, style: str) -> str:
        day = self.day(offset)
        plain = f"{day.day} {MONTHS[day.month - 1]}"
        styles = {
            "": long_date(day),
            "day": plain,
            "month": f"{MONTHS[day.month - 1]} {day.year}",
            "full": say_date(day),
            "short": short_date(day),
            "wrong": f"{WEEKDAYS[day.weekday() - 1]} {plain} {day.year}",
        }
        if style not in styles:
            raise ValueError(f"there is no style {style!r} of saying a day")
        return styles[style]


def _no_holiday(day: date) -> date:
    while holiday_on(day):
        day += ONE_WEEK
    return day
