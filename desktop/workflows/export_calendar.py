"""Meetings and the deadlines of their papers as a calendar file."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board
from desktop.domain.dates import long_date, say_date
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.paper_deadlines import PUBLICATION, PaperDeadline, deadlines_for
from desktop.exports.calendar import CalendarEvent, write_calendar
from desktop.storage.book import Book
from desktop.workflows.board_meetings import board_of
from desktop.workflows.call_for_papers import Call

# what the entry of a meeting says: a change of any of these is a change of the entry
_MEETING_SAYS = ("date", "time", "venue", "minutes_allotted", "provisional")
_PRIVATE = "a private item"


@dataclass(frozen=True, slots=True)
class CalendarResult:
    """The file that was written, and how many entries it has."""

    path: Path
    entries: int


def export_calendar(
    book: Book, meeting_id: str | None, path: Path, *, board_id: str | None = None, replace: bool = False
) -> CalendarResult:
    """Write the calendar of one meeting, or of all meetings (of one board, where it is given).

    It holds date, time and place, and no word of any agenda, so it may go to anybody. An entry keeps its identity
    from file to file, and its number grows with each change of the meeting. replace writes over any file of that name,
    else only over an earlier calendar. Raises Refused where there is no meeting
    or the file cannot be written.
    """
    meetings = _meetings(book, meeting_id, board_id)
    if not meetings:
        raise Refused("There is no meeting to put into a calendar; add one first.")
    boards = {each.board_id for each in meetings}
    name = "Meetings" if len(boards) > 1 else board_of(book, meetings[0]).name
    return _write(book, [_meeting_event(book, each) for each in meetings], path, name, replace)


def export_call(book: Book, meeting: Meeting, call: Call, path: Path) -> CalendarResult:
    """Write the calendar that goes with a call for papers: its deadlines, the day of publication and the meeting.

    A private item stands in it only as "a private item".
    """
    board = board_of(book, meeting)
    deadlines = [_deadline_event(book, board, meeting, each, call.items) for each in deadlines_for(board, meeting.date)]
    name = f"{board.name}: papers for {long_date(meeting.date)}"
    return _write(book, [*deadlines, _meeting_event(book, meeting)], path, name)


def _write(book: Book, events: Sequence[CalendarEvent], path: Path, name: str, replace: bool = False) -> CalendarResult:
    write_calendar(events, path, name=name, made_at=book.clock(), replace=replace)
    return CalendarResult(path, len(events))


def _meetings(book: Book, meeting_id: str | None, board_id: str | None) -> list[Meeting]:
    if meeting_id is not None:
        meeting = book.meetings.get(meeting_id)
        return [meeting] if meeting else []
    return book.meetings.all(board_id=board_id) if board_id else book.meetings.all()


def _meeting_event(book: Book, meeting: Meeting) -> CalendarEvent:
    return CalendarEvent(
        uid=f"{meeting.id}@matters-arising",
        sequence=_times_changed(book, meeting),
        title=board_of(book, meeting).name,
        day=meeting.date,
        at=meeting.time,
        minutes=meeting.minutes_allotted,
        place=meeting.venue,
        text="A provisional date." if meeting.provisional else "",
        provisional=meeting.provisional and meeting.state is MeetingState.SCHEDULED,
    )


def _deadline_event(
    book: Book, board: Board, meeting: Meeting, deadline: PaperDeadline, items: Sequence[AgendaItem]
) -> CalendarEvent:
    titles = [_PRIVATE if item.is_private else item.title for item in items]
    about = f"For the meeting on {say_date(meeting.date)}."
    wanted = "" if deadline.stage == PUBLICATION else "".join(f"\n- {title}" for title in titles)
    return CalendarEvent(
        uid=f"{meeting.id}-{deadline.stage}@matters-arising",
        sequence=_last_change(book),
        title=f"{deadline.words} ({board.name})",
        day=deadline.day,
        text=f"{about}{wanted}",
        category="Deadline",
    )


def _times_changed(book: Book, meeting: Meeting) -> int:
    """Return how often what an entry says of a meeting was changed since it was made; an undo is a change too."""
    stood = [each.after for each in book.history("meetings", meeting.id) if each.after]
    values = [[after.get(field) for field in _MEETING_SAYS] for after in stood]
    return sum(before != after for before, after in pairwise(values))


def _last_change(book: Book) -> int:
    """Return a number that grows with every change of the book: a call says something of many records."""
    newest = book.changes(1)
    return newest[0].seq if newest else 0
