"""The first paper of a book whose one board holds nothing yet."""

from datetime import date
from pathlib import Path

from desktop.domain.board import Board
from desktop.domain.edits import added
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book
from desktop.workflows.apply_import import plan_import
from desktop.workflows.settle_query import settle
from tests.importers.packs import reading_of

NAMED = "Our board"


def _imported(path: Path) -> Book:
    book = Book.create(path)
    book.write("New board", [added(Board(name=NAMED))])
    book.write("Import", plan_import(book, reading_of("terms_and_strands")))
    return book


def test_it_goes_to_the_board_that_waits(tmp_path: Path) -> None:
    with _imported(tmp_path / "b.minutebook") as book:
        assert [board.name for board in book.boards.all()] == [NAMED]
        assert book.meetings.count(board_id=book.boards.all()[0].id) > 0


def test_which_name_stands_is_asked(tmp_path: Path) -> None:
    with _imported(tmp_path / "b.minutebook") as book:
        query = next(one for one in book.queries.all() if one.record_kind == "boards")
        book.write("Name", settle(book, query, query.choices[0]))
        assert [board.name for board in book.boards.all()] == [query.text]


def test_a_board_with_meetings_is_another_one(tmp_path: Path) -> None:
    with Book.create(tmp_path / "b.minutebook") as book:
        board = Board(name=NAMED)
        book.write("New board", [added(board), added(Meeting(board_id=board.id, date=date(2015, 1, 9)))])
        book.write("Import", plan_import(book, reading_of("terms_and_strands")))
        assert book.boards.count() == 2
