"""The next meeting made from the last: what stays the same is taken over, and nothing that is confirmed."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.agenda import AgendaItem
from desktop.domain.agenda_order import NUMBERS_MOVE
from desktop.domain.board import Board
from desktop.domain.edits import Edit, added, added_all, changed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.storage.book import Book
from desktop.workflows.arrange_agenda import arranged
from desktop.workflows.attendance_list import expected_members
from desktop.workflows.carried_agenda import carried_agenda
from desktop.workflows.next_date import NextDate, next_date
from desktop.workflows.next_numbers import numbers_for
from desktop.workflows.returning_items import programme_follows


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting:
    """A meeting as it will stand, the edits that write it, and what was taken over from which meeting.

    items are those of the agenda, expected how many members stand on the attendance to be marked, minutes_from the
    number with which the board's series goes on.
    """

    meeting: Meeting
    edits: tuple[Edit, ...]
    when: NextDate
    last: Meeting | None
    items: tuple[AgendaItem, ...]
    expected: int
    minutes_from: str


def next_meeting(book: Book, board: Board, today: date, scheduled: Meeting | None = None) -> NextMeeting:
    """Return the meeting after the last one that has an agenda; nothing is written.

    Taken over are the usual items with presenter, purpose, kind and minutes allotted, the venue, the time and the
    length, and the members of the board as people expected. An item asks for the minutes of the last meeting to be
    confirmed. Business is not copied; what was deferred or not reached returns. A meeting that the calendar has
    already is filled and keeps what it has; scheduled is the one to fill, where it is not the next.
    """
    if scheduled:
        last = last_before(book, scheduled)
        when = NextDate(scheduled.date, "It is a meeting of the calendar.", scheduled)
    else:
        last = _last_with_agenda(book, board)
        when = next_date(book, board, last, today)
    meeting = _meeting(board, last, when)
    items = carried_agenda(book, last, meeting) if last else []
    expected = [] if book.attendance.count(meeting_id=meeting.id) else expected_members(book, meeting)
    first = changed(when.scheduled, meeting) if when.scheduled else added(meeting)
    return NextMeeting(
        meeting=meeting,
        edits=(first, *added_all(expected), *arranged(book, meeting, items), *programme_follows(book, items)),
        when=when,
        last=last,
        items=tuple(items),
        expected=len(expected),
        minutes_from=numbers_for(book, board, meeting, 1)[0][0],
    )


def last_before(book: Book, meeting: Meeting) -> Meeting | None:
    """Return the last meeting with an agenda before one of the calendar, or None for one that is past its draft."""
    if meeting.state not in NUMBERS_MOVE:
        return None
    earlier = [each for each in book.meetings.all(board_id=meeting.board_id) if each.date < meeting.date]
    return max(
        (each for each in earlier if book.agenda_items.count(meeting_id=each.id)),
        key=lambda each: each.date,
        default=None,
    )


def _last_with_agenda(book: Book, board: Board) -> Meeting | None:
    """Return the last meeting with an agenda, or else the last that was more than planned."""
    meetings = book.meetings.all(board_id=board.id)
    with_agenda = [each for each in meetings if book.agenda_items.count(meeting_id=each.id)]
    held = [each for each in meetings if each.state is not MeetingState.SCHEDULED]
    return max([*with_agenda[-1:], *held[-1:]], key=lambda each: each.date, default=None)


def _meeting(board: Board, last: Meeting | None, when: NextDate) -> Meeting:
    stands = when.scheduled or Meeting(board_id=board.id, date=when.day)
    if last is not None:
        stands = replace(
            stands,
            time=stands.time or last.time,
            venue=stands.venue or last.venue,
            minutes_allotted=stands.minutes_allotted or last.minutes_allotted,
        )
    return replace(stands, state=MeetingState.DRAFT_AGENDA)
