"""Figures that are typed and not written are in the book, and stand in their grid again after a stop."""

from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.gui.requests import ShowScreen
from desktop.gui.screens.measures import MeasuresScreen
from desktop.gui.session import BookSession
from tests.gui.conftest import TODAY
from tests.gui.read_off import book_of, drafts
from tests.invented_scorecard import invented_scorecard
from tests.journeys.person import Person


@pytest.fixture
def card(person: Person, harbour: SimpleNamespace) -> SimpleNamespace:
    """The invented scorecard in the book, the grid of its figures in front with the first cell chosen."""
    made = invented_scorecard(harbour.board.id)
    person.window.session.perform("Fill", added_all(made.all))
    person.window.serve(ShowScreen("measures"))
    person.clicks("measures_enter")
    person.sees("figures_table").setFocus()
    person.keys("Home")
    return made


@pytest.fixture
def reopened(person: Person, qtbot, tmp_path: Path, monkeypatch):
    """Open the book anew."""

    def reopen() -> Person:
        monkeypatch.setattr("desktop.gui.main_window.BookSession", partial(BookSession, today=TODAY))
        assert person.window.books.open(tmp_path / "harbour.minutebook")
        person.window._after_first_paint()
        return person

    return reopen


def typed(person: Person) -> dict[str, str]:
    screen = person.window.screens["measures"]
    assert isinstance(screen, MeasuresScreen)
    return screen.figures._words


def test_figures_are_on_the_disk_a_second_after_they_are_typed(person: Person, card: SimpleNamespace, qtbot) -> None:
    person.keys("9", "4", "Return", "3", "7")
    qtbot.waitUntil(lambda: [("94" in each, "37" in each) for each in drafts(person)] == [(True, True)], timeout=1_500)
    assert typed(person) == {card.lamps.id: "94"}


def test_a_cell_that_is_left_by_escape_is_kept_no_longer(person: Person, card: SimpleNamespace) -> None:
    person.keys("9", "4")
    person.window.session.typing.flushing.emit()
    assert len(drafts(person)) == 1
    person.keys("Escape")
    person.window.session.typing.flushing.emit()
    assert drafts(person) == []


def test_what_is_written_or_let_go_is_no_draft_any_more(person: Person, card: SimpleNamespace) -> None:
    for button in ("figures_write", "figures_drop"):
        person.sees("figures_table").setFocus()
        person.keys("Home", "9", "4", "Return")
        person.window.session.typing.flushing.emit()
        assert len(drafts(person)) == 1
        person.clicks(button)
        person.window.session.typing.flushing.emit()
        assert drafts(person) == []
        person.window.session.undo_stack.undo()


def test_after_a_stop_they_stand_in_their_grid_again(person: Person, card: SimpleNamespace, reopened) -> None:
    person.keys("9", "4", "Return", "3", "7")
    person.window.session.typing.flushing.emit()
    person.window.close_session()
    again = reopened()
    again.is_told_that("stands in its field again")
    again.clicks("message_lead")
    assert typed(again) == {card.lamps.id: "94", card.boats.id: "37"}
    assert "2 new figures" in again.sees("figures_preview").text()
    again.clicks("figures_write")
    assert drafts(again) == []
    assert book_of(again).readings.count() == len(card.readings) + 2


def test_another_board_in_view_lets_them_wait_for_their_own(person: Person, harbour, card: SimpleNamespace) -> None:
    session, other = person.window.session, Board(name="River Board")
    session.perform("Another", added_all([other]))
    person.keys("9", "4", "Return")
    session.show_board(other.id)
    assert typed(person) == {} and len(drafts(person)) == 1
    session.show_board(harbour.board.id)
    assert typed(person) == {card.lamps.id: "94"}


def test_the_grid_lists_all_and_says_nothing_of_what_the_list_asks(person: Person, card: SimpleNamespace) -> None:
    screen = person.window.screens["measures"]
    person.clicks("tab_measures")
    person.clicks("measures_off")
    assert "shown: off target" in screen.header.subtitle.text()
    person.clicks("tab_figures")
    assert "shown" not in screen.header.subtitle.text()


def test_what_is_taken_back_is_not_said_to_be_written_any_more(person: Person, card: SimpleNamespace) -> None:
    person.keys("9", "4", "Return")
    person.clicks("figures_write")
    person.is_told_that("1 figure for Q3 2018/19 is written.")
    person.menu("undo").trigger()
    assert not person.is_there("message_sentence")
