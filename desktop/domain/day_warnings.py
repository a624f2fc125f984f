"""What is said of a day on which a board would meet: warnings in words, which never stop anybody."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time

from desktop.domain.bank_holidays import SATURDAY, holiday_on
from desktop.domain.calendar_words import WEEKDAYS
from desktop.domain.dates import DateReading, long_date, say_date
from desktop.domain.times import say_time
from desktop.domain.wording import listed

_USUAL_LENGTH = 120
_CHRISTMAS_EVE, _NEW_YEARS_EVE = 24, 31


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherMeeting:
    """Another meeting on the same day: of the same board or of another, and who sits on both.

    minutes is how long it is meant to take, None where that is not said.
    """

    board: str
    at: time | None = None
    minutes: int | None = None
    same_board: bool = False
    shared: tuple[str, ...] = ()


def odd_day(day: date, holidays: Callable[[date], str] = holiday_on) -> str:
    """Return why a day is an odd one to meet on: "Boxing Day: a bank holiday", "A Saturday"; "" for any other."""
    if holiday := holidays(day):
        return f"{holiday}: a bank holiday"
    if day.weekday() >= SATURDAY:
        return f"A {WEEKDAYS[day.weekday()]}"
    if day.month == 12 and _CHRISTMAS_EVE <= day.day <= _NEW_YEARS_EVE:
        return "Christmas Eve" if day.day == _CHRISTMAS_EVE else "Between Christmas and the New Year"
    return ""


def day_warnings(
    day: date,
    at: time | None = None,
    *,
    minutes: int | None = None,
    today: date | None = None,
    holidays: Callable[[date], str] = holiday_on,
    others: Iterable[OtherMeeting] = (),
) -> tuple[str, ...]:
    """Return everything to be said of meeting on a day at a time, the plainest first; nothing where all is well.

    today is given where a day that has passed is an odd one. others are the other meetings of that day.
    """
    found = [odd_day(day, holidays)]
    if today is not None and day < today:
        found.append("This day has passed")
    found += [_said(at, minutes, other) for other in others]
    return tuple(filter(None, found))


def weekday_question(reading: DateReading, today: date) -> str:
    """Return what is asked of a date whose weekday does not fit: "9 January 2014 was a Thursday; Friday 9 ...?"."""
    assert reading.date is not None
    stood = "is" if reading.date >= today else "was"
    said = f"{long_date(reading.date)} {stood} a {WEEKDAYS[reading.date.weekday()]}"
    return f"{said}; {say_date(reading.suggestions[0])}?" if reading.suggestions else f"{said}."


def _said(at: time | None, minutes: int | None, other: OtherMeeting) -> str:
    when = f" at {say_time(other.at)}" if other.at else ""
    if other.same_board:
        return f"The board meets on this day already{when}"
    together = at is not None and other.at is not None and _overlap(at, minutes, other.at, other.minutes)
    same = f"at the same time ({say_time(other.at)})" if together else f"the same day{when}"
    both = f"; {_and(other.shared)} {'sits' if len(other.shared) == 1 else 'sit'} on both" if other.shared else ""
    return f"{other.board} meets {same}{both}"


def _overlap(at: time, minutes: int | None, other: time, others_minutes: int | None) -> bool:
    begin, began = (each.hour * 60 + each.minute for each in (at, other))
    return begin < began + (others_minutes or _USUAL_LENGTH) and began < begin + (minutes or _USUAL_LENGTH)


def _and(names: tuple[str, ...]) -> str:
    if len(names) > 3:
        return f"{', '.join(names[:2])} and {len(names) - 2} others"
    return listed(names)
