"""What the book says of the day of a meeting: the other meetings then, of this board or of others."""

from datetime import date

from desktop.domain.agenda_order import NUMBERS_MOVE
from desktop.domain.bank_holidays import holidays_of
from desktop.domain.day_warnings import OtherMeeting, day_warnings
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book
from desktop.workflows.serving import members_on


def warnings_of(book: Book, meeting: Meeting, today: date) -> tuple[str, ...]:
    """Return what is to be said of the day and time of a meeting, in the book or not yet; nothing where all is well.

    That the day has passed is said only while the agenda is a draft.
    """
    return day_warnings(
        meeting.date,
        meeting.time,
        minutes=meeting.minutes_allotted,
        today=today if meeting.state in NUMBERS_MOVE else None,
        holidays=holidays_of(book.boards.get(meeting.board_id)),
        others=others_on(book, meeting),
    )


def others_on(book: Book, meeting: Meeting) -> list[OtherMeeting]:
    """Return the other meetings in the book on the day of a meeting, its own board's first."""
    others = [each for each in book.meetings.all(date=meeting.date) if each.id != meeting.id]
    others.sort(key=lambda each: each.board_id != meeting.board_id)
    return [_other(book, meeting, each) for each in others]


def _other(book: Book, meeting: Meeting, other: Meeting) -> OtherMeeting:
    same = other.board_id == meeting.board_id
    board = book.boards.get(other.board_id)
    return OtherMeeting(
        board=board.name if board else "Another board",
        at=other.time,
        minutes=other.minutes_allotted,
        same_board=same,
        shared=() if same else _on_both(book, meeting, other),
    )


def _on_both(book: Book, meeting: Meeting, other: Meeting) -> tuple[str, ...]:
    own = {each.person.id for each in members_on(book, meeting.board_id, meeting.date)}
    others = {each.person.id: each.person.name for each in members_on(book, other.board_id, meeting.date)}
    return tuple(name for person_id, name in others.items() if person_id in own)
