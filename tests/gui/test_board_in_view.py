"""The board in view: it is remembered, follows what is opened, and comes back with its book."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added_all, removed
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.gui.requests import OpenRecord
from desktop.gui.session import BookSession
from desktop.storage.book import Book
from tests.gui.conftest import TODAY
from tests.journeys.person import Person

LIGHTS = Board(name="Lights Committee")
MET = Meeting(board_id=LIGHTS.id, date=date(2014, 10, 1))
LAMPS = Minute(meeting_id=MET.id, position=1, number="L1", title="LAMPS", text="Lamps were lit.")


@pytest.fixture
def two_boards(person: Person) -> Person:
    """The person, with a second board in the book and the first one in view."""
    person.window.session.perform("Add a board", added_all([LIGHTS, MET, LAMPS]))
    return person


def in_view(person: Person) -> str:
    return person.window.rail.head._name()


def reopen(person: Person, path: Path) -> None:
    person.window.close_session()
    assert person.window.books.open(path)


def test_the_book_reopens_on_the_board_last_in_view(two_boards, tmp_path: Path) -> None:
    two_boards.window.session.show_board(LIGHTS.id)
    reopen(two_boards, tmp_path / "harbour.minutebook")
    assert in_view(two_boards) == LIGHTS.name


def test_a_remembered_board_that_is_gone_gives_way_to_the_first(two_boards, tmp_path: Path) -> None:
    two_boards.window.session.show_board(LIGHTS.id)
    two_boards.window.close_session()
    path = tmp_path / "harbour.minutebook"
    with Book.open(path) as book:
        book.write("Elsewhere", [removed(each) for each in (LAMPS, MET, LIGHTS)])
    assert two_boards.window.books.open(path)
    assert in_view(two_boards) == "Harbour Board"


def test_a_record_of_another_board_brings_its_board_into_view(two_boards) -> None:
    two_boards.window.serve(OpenRecord("minutes", LAMPS.id))
    assert in_view(two_boards) == LIGHTS.name
    assert two_boards.sees("minute_text").toPlainText() == LAMPS.text


def test_what_is_found_by_search_brings_its_board_into_view(two_boards) -> None:
    two_boards.finds("LAMPS")
    assert in_view(two_boards) == LIGHTS.name


def test_undo_and_redo_of_a_board_lead_back_to_what_was_in_view(harbour, tmp_path: Path) -> None:
    session = BookSession(Book.open(tmp_path / "harbour.minutebook"), today=TODAY)
    docks, lights = Board(name="Docks"), Board(name="Lights")
    session.perform("One", added_all([docks]))
    session.show_board(docks.id)
    session.perform("Two", added_all([lights]))
    session.show_board(lights.id)
    session.undo_stack.undo()
    assert session.board_id == docks.id
    session.undo_stack.redo()
    assert session.board_id == lights.id
    session.close()


def test_the_link_of_a_recovery_leads_to_the_other_board(qtbot, window, harbour, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "harbour.minutebook"
    with Book.open(path) as book:
        book.write("Add a board", added_all([LIGHTS, MET, LAMPS]))
        book.typing.keep("minutes", LAMPS.id, "text", LAMPS.text, "Lamps were out.")
    monkeypatch.setattr("desktop.gui.main_window.BookSession", partial(BookSession, today=TODAY))
    assert window.books.open(path)
    window._after_first_paint()
    person = Person(qtbot, window)
    person.clicks("message_lead")
    assert in_view(person) == LIGHTS.name
    assert person.sees("minute_text").toPlainText() == "Lamps were out."
