"""The board's own page: its details, members and terms of reference."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.board import Board, Membership, Person, TermsClause
from desktop.domain.edits import added
from desktop.gui.jobs import Jobs
from desktop.gui.screens.board import BoardScreen
from desktop.gui.session import BookSession
from desktop.storage.book import Book


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path):  # type: ignore[no-untyped-def]
    book = Book.create(tmp_path / "board.minutebook")
    board = Board(
        name="Alderbrook Board",
        terms_of_reference=(
            TermsClause(part="aim", number=1, text="Rebuild trust"),
            TermsClause(part="aim", number=2, text="Spend well"),
        ),
    )
    person = Person(name="Councillor A. Alder", post="Leader")
    book.write("A board", [added(board), added(person), added(Membership(board_id=board.id, person_id=person.id))])
    session = BookSession(book)
    shown = BoardScreen(session, Jobs())
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    session.close()


def type_into(field, text: str) -> None:  # type: ignore[no-untyped-def]
    field.line.setText(text)
    field.commit()


def test_a_nested_rule_is_changed_in_place_and_undone(screen: BoardScreen) -> None:
    field = screen.details.findChild(object, "board_days_field")
    type_into(field, "3")
    assert screen.session.board.notice.days == 3
    screen.session.undo_stack.undo()
    assert screen.session.board.notice.days == 5


@pytest.mark.parametrize(("name", "typed"), [("board_days", "many"), ("board_next", "0"), ("board_name", " ")])
def test_a_wrong_value_is_refused_beside_its_field(screen: BoardScreen, name: str, typed: str) -> None:
    before = screen.session.board
    field = screen.details.findChild(object, f"{name}_field")
    type_into(field, typed)
    assert field.below.text()
    assert screen.session.board == before


def test_closure_days_are_read_as_dates(screen: BoardScreen) -> None:
    type_into(screen.details.findChild(object, "board_closures_field"), "24 Dec 2026; 31/12/2026")
    assert [day.isoformat() for day in screen.session.board.notice.closure_days] == ["2026-12-24", "2026-12-31"]


def test_a_member_and_the_person_are_edited_apart(screen: BoardScreen) -> None:
    screen.header.choose_tab(1)
    type_into(screen.members.findChild(object, "person_post_field"), "Deputy Leader")
    type_into(screen.members.findChild(object, "member_capacity_field"), "Vice-Chair")
    book = screen.session.book
    assert (book.people.first().post, book.memberships.first().capacity) == ("Deputy Leader", "Vice-Chair")


def test_deleting_a_member_keeps_the_person(screen: BoardScreen) -> None:
    screen.header.choose_tab(1)
    screen.members.delete_member()
    assert (screen.session.book.memberships.count(), screen.session.book.people.count()) == (0, 1)


def test_a_clause_that_goes_renumbers_the_others_of_its_part(screen: BoardScreen) -> None:
    screen.header.choose_tab(2)
    screen.terms.choose("0")
    screen.terms.delete_clause()
    assert [(each.number, each.text) for each in screen.session.board.terms_of_reference] == [(1, "Spend well")]


def test_another_board_comes_into_view(screen: BoardScreen) -> None:
    screen.add_board()
    assert screen.session.board.name == "New board"
    assert screen.session.book.boards.count() == 2
