"""A paper that names a board which differs in words from the only one of the book."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added
from desktop.domain.meeting import Meeting
from desktop.importers.reading import Reading
from desktop.storage.book import Book
from desktop.workflows.apply_import import plan_import
from desktop.workflows.other_board import other_board, put_under
from tests.importers.packs import reading_of


@pytest.fixture
def book(tmp_path: Path):
    board = Board(name="Our board")
    with Book.create(tmp_path / "ours.minutebook") as made:
        made.write("New board", [added(board), added(Meeting(board_id=board.id, date=date(2015, 1, 2)))])
        yield made


@pytest.fixture
def reading() -> Reading:
    return reading_of("terms_and_strands")


def test_a_board_by_another_name_is_told(book: Book, reading: Reading) -> None:
    boards = other_board(book, reading)
    assert boards is not None and boards.stands.name == "Our board" and boards.read.name != "Our board"


def test_a_paper_put_under_the_board_adds_none(book: Book, reading: Reading) -> None:
    boards = other_board(book, reading)
    assert boards is not None
    after = put_under(reading, boards)
    assert other_board(book, after) is None
    book.write("Import", plan_import(book, after))
    assert [board.name for board in book.boards.all()] == ["Our board"]
    ours = boards.stands.id
    assert book.source_documents.all()[0].board_id == ours
    assert {meeting.board_id for meeting in book.meetings.all()} == {ours}
    assert book.check() == []


def test_the_same_board_and_a_second_one_are_not_told(book: Book, reading: Reading) -> None:
    ours = book.boards.all()[0]
    board = next(found.record for found in reading.recognised if isinstance(found.record, Board))
    book.write("Name", [added(replace(board, id="another"))])
    assert other_board(book, reading) is None
    assert ours in book.boards.all()
