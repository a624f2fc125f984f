"""A paper that names a board which the book does not have, beside the one board that it has."""

from dataclasses import replace
from typing import NamedTuple

from desktop.domain.board import Board
from desktop.importers.board_of_paper import UNNAMED
from desktop.importers.reading import Reading
from desktop.storage.book import Book
from desktop.workflows.first_paper import board_in_wait
from desktop.workflows.merging import with_ids
from desktop.workflows.twins import twin_of


class TwoBoards(NamedTuple):
    """The board that a paper names, and the only one of the book."""

    read: Board
    stands: Board


def other_board(book: Book, reading: Reading) -> TwoBoards | None:
    """Return the board that a paper would add beside the only one of the book; None where it adds none.

    A board that waits for its first paper takes it by whatever name (see first_paper).
    """
    read = [found.record for found in reading.recognised if isinstance(found.record, Board)]
    boards = book.boards.all()
    if len(read) != 1 or len(boards) != 1 or read[0].name == UNNAMED:
        return None
    if twin_of(book, read[0]) is not None or book.boards.get(read[0].id) is not None or board_in_wait(book):
        return None
    return TwoBoards(read[0], boards[0])


def put_under(reading: Reading, boards: TwoBoards) -> Reading:
    """Return the reading with the board of the book in the place of the one that the paper names.

    Questions about the name of the board that was read have their answer and are left out.
    """
    ids = {boards.read.id: boards.stands.id}
    recognised = tuple(
        replace(found, record=boards.stands, inferred="the paper is put under this board")
        if found.record.id == boards.read.id
        else replace(found, record=with_ids(found.record, ids))
        for found in reading.recognised
    )
    queries = tuple(with_ids(query, ids) for query in reading.queries if query.record_id != boards.read.id)
    corrected = reading.corrected - {boards.read.id}
    return replace(reading, recognised=recognised, queries=queries, corrected=corrected)
