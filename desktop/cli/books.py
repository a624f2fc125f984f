"""How a command opens a book, and how it finds a board's meeting in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.board import Board
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting

if TYPE_CHECKING:
    from desktop.storage.book import Book

_NO_BOARD = "This book has no board yet; import a paper of one first."


@contextmanager
def book_to_read(path: Path) -> "Iterator[Book]":
    """Open a book that nothing will be written to. Raises Refused when it is not there or cannot be read."""
    from desktop.storage.book import Book

    with Book.open(path, read_only=True) as book:
        yield book


@contextmanager
def book_to_change(path: Path) -> "Iterator[Book]":
    """Open a book to write to, after a backup where one is due; make it if it is not there.

    One that was made here is gone again when the work fails. Raises Refused.
    """
    from desktop.storage.backups import back_up_if_due
    from desktop.storage.book import Book
    from desktop.storage.book_file import remove

    if path.exists():
        with Book.open(path) as book:
            if book.read_only:
                raise Refused(book.why_read_only)
            back_up_if_due(path, datetime.now(UTC))
            yield book
        return
    book = Book.create(path)
    try:
        with book:
            yield book
    except BaseException:
        remove(path)
        raise


def find_meeting(book: "Book", day: date, board_name: str | None = None) -> Meeting:
    """Return the meeting of that day, of the named board if one is named. Raises Refused if it is not one."""
    board = _board_named(book, board_name) if board_name else None
    of_board = {"board_id": board.id} if board else {}
    found = book.meetings.all(date=day, **of_board)
    if not found:
        held = sorted({meeting.date.isoformat() for meeting in book.meetings.all(**of_board)})
        raise Refused(f"There is no meeting on {day} in this book; its meetings are on {', '.join(held) or 'no day'}.")
    if len(found) > 1:
        names = ", ".join(sorted(board.name for board in book.boards.all()))
        raise Refused(f"Several boards met on {day}; name one with --board: {names}.")
    return found[0]


def the_board(book: "Book", name: str | None = None) -> Board:
    """Return the named board, or the only one of the book. Raises Refused where there is none, or several."""
    if name:
        return _board_named(book, name)
    boards = book.boards.all()
    if len(boards) == 1:
        return boards[0]
    names = ", ".join(sorted(board.name for board in boards))
    raise Refused(f"This book has several boards; name one with --board: {names}." if boards else _NO_BOARD)


def _board_named(book: "Book", name: str) -> Board:
    boards = book.boards.all()
    for board in boards:
        if board.name.casefold() == name.casefold():
            return board
    names = ", ".join(sorted(board.name for board in boards))
    raise Refused(f"There is no board called {name} in this book; its boards are: {names or 'none'}.")
