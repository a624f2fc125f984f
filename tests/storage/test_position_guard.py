"""What was reported stays as it was reported, whatever writes to the book."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.edits import Revision, added, added_all, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.position import Occasion, Pack, Position
from desktop.storage.book import Book
from desktop.workflows.take_position import taken

DAY = date(2031, 6, 30)
BOARD = Board(name="Harbour Board")
LAMP = ActionItem(board_id=BOARD.id, ref="H1", wording="Trim the lamp")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([BOARD, LAMP]))
        yield made


def freeze(book: Book) -> tuple[Revision, Position]:
    revision = book.write("Freeze", taken(book, BOARD.id, DAY, Occasion.BY_HAND))
    return revision, book.positions.first()


def test_a_position_cannot_be_changed(book) -> None:
    _, position = freeze(book)
    with pytest.raises(Refused, match="stays as it was reported"):
        book.write("Change", [changed(position, replace(position, note="Better"))])


def test_its_entries_cannot_be_changed(book) -> None:
    freeze(book)
    held = book.position_entries.first()
    with pytest.raises(Refused):
        book.write("Change", [changed(held, replace(held, content=b"other"))])


def test_neither_half_goes_alone(book) -> None:
    _, position = freeze(book)
    for one in (position, book.position_entries.first()):
        with pytest.raises(Refused):
            book.write("Remove", [removed(one)])


def test_its_taking_can_be_undone_and_done_again(book) -> None:
    revision, position = freeze(book)
    book.write("Undo", revision.inverse())
    assert book.positions.all() == []
    book.write("Redo", revision.edits)
    assert book.positions.all() == [position]


def test_what_came_with_something_else_goes_only_with_it(book) -> None:
    wick = ActionItem(board_id=BOARD.id, ref="H2", wording="Buy a wick")
    edits = taken(book, BOARD.id, DAY, Occasion.MEETING_ENDED)
    revision = book.write("End", [*edits, added(wick)])
    with pytest.raises(Refused):
        book.write("Remove", [edit.inverse() for edit in edits])
    book.write("Undo", revision.inverse())
    assert not book.positions.count()


def test_it_does_not_come_back_as_something_else(book) -> None:
    revision, position = freeze(book)
    book.write("Undo", revision.inverse())
    with pytest.raises(Refused):
        book.write("Redo", [added(replace(position, note="Better")), revision.edits[1]])


def test_it_stays_while_a_pack_reports_it(book) -> None:
    revision, position = freeze(book)
    pack = Pack(board_id=BOARD.id, position_id=position.id, issued_at=book.clock(), file_name="p.xlsx", sha256="0" * 64)
    book.write("Issue", [added(pack)])
    with pytest.raises(Refused):
        book.write("Undo", revision.inverse())


def test_it_goes_and_comes_back_with_its_board(book) -> None:
    _, position = freeze(book)
    revision = book.write("Remove", book.removal(BOARD))
    assert not book.positions.count()
    book.write("Undo", revision.inverse())
    assert book.positions.all() == [position]


def test_the_check_finds_entries_that_were_altered_behind_the_program(book) -> None:
    freeze(book)
    book._connection.execute("UPDATE position_entries SET content = x'00'")
    assert "position" in {finding.code for finding in book.check()}
