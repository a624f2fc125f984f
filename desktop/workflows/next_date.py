"""The day proposed for a board's next meeting, and where it comes from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.bank_holidays import holidays_of
from desktop.domain.board import Board
from desktop.domain.dates import long_date, read_date, say_date
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.meeting_rule_words import read_meeting_rule
from desktop.storage.book import Book

_WEEK = timedelta(weeks=1)
_USUAL_WEEKS = 4
# a date printed under "future meetings" lies within this many days; two meetings of one rhythm within so many weeks
_FARTHEST, _MOST_WEEKS = 800, 17
_COUNTS = {1: "One week", 2: "Two weeks", 3: "Three weeks", 4: "Four weeks", 5: "Five weeks", 6: "Six weeks"}


@dataclass(frozen=True, slots=True)
class NextDate:
    """A day with the sentence that says where it comes from; scheduled is the meeting that the book has on it."""

    day: date
    reason: str
    scheduled: Meeting | None = None


def next_date(book: Book, board: Board, last: Meeting | None, today: date) -> NextDate:
    """Return the day for the meeting after the last one (None: the board's first).

    Taken from the first of these that gives one: the board's calendar (its next scheduled meeting without an
    agenda), the future dates printed on the last agenda, the board's rule, the rhythm of its last two meetings,
    four weeks. A day that the program works out is never a bank holiday; one that was fixed by people is only
    said to be one.
    """
    meetings = book.meetings.all(board_id=board.id)
    after = last.date if last else today
    holidays = holidays_of(board)
    return (
        _in_calendar(book, meetings, after, holidays)
        or (_as_printed(last, meetings, holidays) if last else None)
        or _by_rule(board, after, last, holidays)
        or _in_rhythm(meetings, last, after, holidays)
    )


def _in_calendar(
    book: Book, meetings: Sequence[Meeting], after: date, holidays: Callable[[date], str]
) -> NextDate | None:
    for meeting in meetings:
        free = meeting.state is MeetingState.SCHEDULED and not book.agenda_items.count(meeting_id=meeting.id)
        if free and meeting.date > after:
            reason = "It is the next meeting of the calendar."
            return NextDate(meeting.date, _with_holiday(reason, meeting.date, holidays), meeting)
    return None


def _as_printed(last: Meeting, meetings: Sequence[Meeting], holidays: Callable[[date], str]) -> NextDate | None:
    """Return the first date printed for coming meetings; where its weekday does not fit, the nearest day that does."""
    taken = {meeting.date for meeting in meetings}
    printed: list[tuple[date, str]] = []
    for words in last.future_dates:
        read = read_date(words)
        days = list(read.suggestions) if read.conflict else [read.date]
        fitting = [day for day in days if day and 0 < (day - last.date).days <= _FARTHEST and day not in taken]
        printed += [(day, words if read.conflict else "") for day in fitting[:1]]
    if not printed:
        return None
    day, misprint = min(printed)
    reason = f"The date is printed on the agenda of {long_date(last.date)}."
    if misprint:
        reason = f"The agenda of {long_date(last.date)} prints “{misprint}”; {say_date(day)} fits its weekday."
    return NextDate(day, _with_holiday(reason, day, holidays))


def _by_rule(board: Board, after: date, last: Meeting | None, holidays: Callable[[date], str]) -> NextDate | None:
    try:
        rule = read_meeting_rule(board.meeting_rule) if board.meeting_rule.strip() else None
    except Refused:
        rule = None
    if rule is None:
        return None
    first = after + timedelta(days=1)
    days = rule.days(first, first + timedelta(days=_FARTHEST), counted_from=last.date if last else None)
    free = next((day for day in days if not holidays(day)), None)
    if free is None:
        return None
    skipped = f" {_holiday(days[0], holidays)}" if free != days[0] else ""
    return NextDate(free, f"The board meets {rule.words.split(', at ')[0]}.{skipped}")


def _in_rhythm(
    meetings: Sequence[Meeting], last: Meeting | None, after: date, holidays: Callable[[date], str]
) -> NextDate:
    before = [meeting.date for meeting in meetings if meeting.date < after]
    weeks = round((after - before[-1]) / _WEEK) if before and last else 0
    in_rhythm = 0 < weeks <= _MOST_WEEKS
    weeks = weeks if in_rhythm else _USUAL_WEEKS
    day = first = after + weeks * _WEEK
    while holidays(day):
        day += _WEEK
    wait = _COUNTS.get(weeks, f"{weeks} weeks")
    since = f"after {long_date(after)}" if last else "from today"
    reason = f"{wait} {since}{', as between the last two meetings' if in_rhythm else ''}."
    moved = f" {_holiday(first, holidays)} A later week is taken." if day != first else ""
    return NextDate(day, reason + moved)


def _with_holiday(reason: str, day: date, holidays: Callable[[date], str]) -> str:
    return f"{reason} {_holiday(day, holidays)}" if holidays(day) else reason


def _holiday(day: date, holidays: Callable[[date], str]) -> str:
    return f"{long_date(day)} is a bank holiday ({holidays(day)})."
