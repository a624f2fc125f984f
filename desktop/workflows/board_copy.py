"""A copy of a board's records as a file: what it is called, and the private words that it must not hold."""

from datetime import date

from desktop.charts.wording import shortened
from desktop.domain.board import Board
from desktop.exports.canary import Canaries
from desktop.storage.book import Book
from desktop.workflows.build_pack import exempt_items
from desktop.workflows.pack_rows.canary_words import canaries_of
from desktop.workflows.pack_rows.sources import sources_of

_LONGEST_NAME = 60


def name_of_copy(said: str, as_at: date, ending: str) -> str:
    """Return a name for the file that every system takes: what is said of it, cut where it is long, and the day."""
    plain = "".join(letter if letter.isalnum() or letter in " -()" else " " for letter in said)
    return f"{' '.join(shortened(plain, _LONGEST_NAME).rstrip('…').split())} {as_at.isoformat()}{ending}"


def private_words(book: Book, board: Board, *own: str) -> Canaries:
    """Return what to look for in a public copy; own are the words that it has whatever it holds."""
    items = book.action_items.all(board_id=board.id)
    return canaries_of(book, board, exempt_items(items, sources_of(book, items)), None, own)
