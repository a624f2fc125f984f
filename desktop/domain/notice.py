"""Clear days of notice: the last day on which an agenda may be published, every day counted with its reason."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from desktop.domain.bank_holidays import holiday_on
from desktop.domain.board import NoticeRule
from desktop.domain.calendar_words import MONTHS, WEEKDAYS
from desktop.domain.dates import say_date
from desktop.domain.errors import Refused

SATURDAY, SUNDAY = 5, 6
LONGEST_NOTICE = 365
EARLIEST_YEAR = 1900
ONE_DAY = timedelta(days=1)
USUAL_RULE = NoticeRule()
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class CountedDay:
    """One day between publication and meeting: whether it is a clear day, and why."""

    day: date
    counts: bool
    why: str


@dataclass(frozen=True, slots=True)
class Notice:
    """The latest day of publication; counted runs from that day to the day of the meeting, both included."""

    publish_by: date
    counted: tuple[CountedDay, ...]
    reason: str


def publish_by(meeting: date, rule: NoticeRule = USUAL_RULE, holidays: Callable[[date], str] = holiday_on) -> Notice:
    """Count the rule's clear days back from the meeting; neither the day of notice nor the meeting's counts.

    holidays gives the name of the holiday on a day, or "". The agenda is published on a day that could itself
    count, since offices are closed on the others. Raises Refused for more than a year of notice or a meeting
    before 1900.
    """
    if meeting.year < EARLIEST_YEAR:
        raise Refused(f"A meeting in the year {meeting.year} cannot be right: enter its date again.")
    if not 0 <= rule.days <= LONGEST_NOTICE:
        raise Refused(f"Notice of {rule.days} days cannot be counted: give a number from 0 to {LONGEST_NOTICE}.")
    days = [CountedDay(meeting, False, "day of the meeting")]
    wanted = rule.days
    while True:
        day = days[-1].day - ONE_DAY
        closed = why_not_counted(day, rule, holidays)
        if not closed and wanted == 0:
            break
        wanted -= not closed
        days.append(CountedDay(day, not closed, closed or f"clear day {wanted + 1} of {rule.days}"))
    days.append(CountedDay(day, False, "day of publication"))
    counted = tuple(reversed(days))
    return Notice(day, counted, _reason(day, meeting, counted))


def why_not_counted(day: date, rule: NoticeRule, holidays: Callable[[date], str]) -> str:
    """Return why a day is no clear day under a rule ("Saturday", "Good Friday", "office closed"), "" where it is."""
    if day in rule.closure_days:
        return "office closed"
    if holiday := holidays(day):
        return holiday
    if (day.weekday() == SATURDAY and not rule.count_saturdays) or (day.weekday() == SUNDAY and not rule.count_sundays):
        return WEEKDAYS[day.weekday()]
    return ""


def _reason(publication: date, meeting: date, counted: tuple[CountedDay, ...]) -> str:
    clear = [day for day in counted if day.counts]
    number = NUMBERS[len(clear)] if len(clear) < len(NUMBERS) else str(len(clear))
    plural = "" if len(clear) == 1 else "s"
    days = f" ({_say_days(day.day for day in clear)})" if clear else ""
    text = f"Published on {say_date(publication)}, the agenda gives {number} clear day{plural}{days}"
    text += f" before the meeting on {say_date(meeting)}."
    left_out = [f"{_say_days([day.day])} ({day.why})" for day in counted[1:-1] if not day.counts]
    return f"{text} Not counted: {', '.join(left_out)}." if left_out else text


def _say_days(days: Iterable[date]) -> str:
    """Say days shortly, the month once: "31 October, 3, 4, 5 and 6 November"."""
    parts: list[str] = []
    for (_, month), group in groupby(days, key=lambda day: (day.year, day.month)):
        numbers = [str(day.day) for day in group]
        parts += [*numbers[:-1], f"{numbers[-1]} {MONTHS[month - 1]}"]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
