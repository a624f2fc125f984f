"""The first paper of a book whose one board holds nothing yet: it is that board's, by whatever name."""

from desktop.domain.board import Board
from desktop.domain.kinds import KINDS
from desktop.domain.source import Choice, Effect, Query
from desktop.importers.board_of_paper import UNNAMED
from desktop.importers.body_names import same_name_key
from desktop.storage.book import Book

# what a board has from the day on which it is made
_FROM_THE_START = frozenset({"boards", "phrases", "rating-keys", "saved-views"})


def board_in_wait(book: Book) -> Board | None:
    """Return the one board of a book that holds nothing yet, or None."""
    boards = book.boards.all()
    kinds = (kind for kind in KINDS if kind not in _FROM_THE_START)
    if len(boards) != 1 or any(book.records(kind).count() for kind in kinds):
        return None
    return boards[0]


def query_of_name(stands: Board, read: Board, line: int) -> Query | None:
    """Return the question by which of two names the board goes, or None where they are the same name."""
    if read.name == UNNAMED or same_name_key(stands.name) == same_name_key(read.name):
        return None
    named = Effect(kind="boards", record_id=stands.id, fields={"name": read.name})
    return Query(
        record_kind="boards",
        record_id=stands.id,
        line=line,
        text=read.name,
        question=f"The paper calls the board {read.name}, the book {stands.name}. Which name stands?",
        choices=(Choice(label=read.name, effects=(named,)), Choice(label=stands.name)),
    )
