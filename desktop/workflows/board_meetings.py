"""A meeting's board, and the board's other meetings before and after it."""

from desktop.domain.board import Board
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book


def board_of(book: Book, meeting: Meeting) -> Board:
    """Return the board of a meeting; raises Refused where it is not in the book."""
    board = book.boards.get(meeting.board_id)
    if board is None:
        raise Refused("The board of this meeting is not in the book any more; choose another meeting.")
    return board


def meetings_before(book: Book, meeting: Meeting) -> list[Meeting]:
    """Return the board's meetings on earlier days, the latest last."""
    return [each for each in book.meetings.all(board_id=meeting.board_id) if each.date < meeting.date]


def meetings_after(book: Book, meeting: Meeting) -> list[Meeting]:
    """Return the board's meetings on later days, the next one first."""
    return [each for each in book.meetings.all(board_id=meeting.board_id) if each.date > meeting.date]


def last_minuted(book: Book, meeting: Meeting) -> Meeting | None:
    """Return the board's latest meeting before this one that has minutes."""
    before = reversed(meetings_before(book, meeting))
    return next((each for each in before if book.minutes.count(meeting_id=each.id)), None)
