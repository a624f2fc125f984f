"""By what a board of the book rates on a day."""

from datetime import date

from desktop.domain.board_rating import BoardRating, board_rating
from desktop.storage.book import Book


def rating_of_board(book: Book, board_id: str | None, on: date) -> BoardRating:
    """Return the key of a board on a day with its cycle and grace; the usual ones where there is no board."""
    if board_id is None:
        return BoardRating()
    return board_rating(book.boards.get(board_id), book.rating_keys.all(board_id=board_id), on)
