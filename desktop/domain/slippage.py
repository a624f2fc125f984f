"""How far an action has slipped: in days, in meetings and in times; and how late it is against both of its dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus
from desktop.domain.ageing import days_late, late_words
from desktop.domain.wording import counted

# "slipped twice" is what a chair asks about
SLIPPED_FROM = 2


@dataclass(frozen=True, slots=True)
class Slippage:
    """Days from the original to the current date, the board's meetings passed meanwhile, how often the date was moved,
    and the days late against either date.
    """

    days: int = 0
    meetings: int = 0
    times: int = 0
    late_original: int = 0
    late_current: int = 0


def slippage(item: ActionItem, *, as_at: date, times_revised: int, meeting_days: Iterable[date] = ()) -> Slippage:
    """Return how far an action has slipped, and how late it is as at a day.

    meeting_days are the days on which the board meets; those after the original date and up to the current one are
    counted. A closed action is as late as it was on the day of its closing, one that ended otherwise is not late.
    """
    first, now = item.original_due, item.current_due
    days = (now - first).days if first and now else 0
    passed = sum(1 for day in set(meeting_days) if first and now and first < day <= now)
    until = _looked_at(item, as_at)
    late = [days_late(due, until) if until else 0 for due in (first, now)]
    return Slippage(days, passed, times_revised, late[0], late[1])


def _looked_at(item: ActionItem, as_at: date) -> date | None:
    """Return the day on which lateness is counted; None for an action that is late no more."""
    if item.status is ActionStatus.CLOSED:
        return item.closed_on or as_at
    return None if item.status in ENDED else as_at


def slippage_words(slipped: Slippage) -> str:
    """Return the slippage as a sentence says it: "moved twice, by 56 days and past 2 meetings"; "" where none."""
    if not slipped.times and slipped.days <= 0:
        return ""
    days = f"by {counted(slipped.days, 'day')}" if slipped.days > 0 else ""
    meetings = f"past {counted(slipped.meetings, 'meeting')}" if slipped.meetings else ""
    by = " and ".join(filter(None, (days, meetings)))
    return ", ".join(filter(None, (f"moved {times_words(slipped.times)}" if slipped.times else "moved", by)))


def times_words(times: int) -> str:
    """Return a number of times: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


def late_against_words(slipped: Slippage) -> str:
    """Return how late a thing is, against both dates where they differ:
    "31 days late, 87 days against the original date".
    """
    now, first = late_words(slipped.late_current), late_words(slipped.late_original)
    if slipped.late_current == slipped.late_original:
        return f"{now} late" if now else ""
    if not now:
        return f"{first} late against the original date"
    return f"{now} late, {first} against the original date"
