"""What is typed in a cell of a list is safe while it is typed."""

import pytest

from desktop.domain.edits import added
from desktop.domain.work_programme import ProgrammeItem
from desktop.gui.requests import OpenRecord


@pytest.fixture
def in_cell(person, harbour, qtbot):
    """The person, with new words in the title of an item in the list."""
    person.window._after_first_paint()
    person.window.serve(OpenRecord("agenda-items", harbour.wall.id))
    table = person.sees("agenda_table")
    table.setFocus()
    table.setCurrentIndex(table.model().index(table.currentIndex().row(), 1))
    person.keys("F2", "Ctrl+A")
    qtbot.keyClicks(person.sees("cell_editor"), "The harbour wall")
    return person


def drafts(person) -> list[str]:
    return [each.text for each in person.window.session.book.typing.all()]


def title(person, harbour) -> str:
    return person.window.session.book.agenda_items.get(harbour.wall.id).title


def test_a_cell_is_on_the_disk_a_second_after_its_first_letter(in_cell, harbour, qtbot) -> None:
    qtbot.waitUntil(lambda: drafts(in_cell) == ["The harbour wall"], timeout=1_500)
    assert title(in_cell, harbour) == "The sea wall"


def test_the_edit_takes_the_place_of_what_was_kept(in_cell, harbour) -> None:
    in_cell.window.session.typing.flushing.emit()
    in_cell.keys("Return")
    assert (title(in_cell, harbour), drafts(in_cell)) == ("The harbour wall", [])


def test_what_was_taken_back_is_forgotten(in_cell, harbour) -> None:
    in_cell.window.session.typing.flushing.emit()
    in_cell.keys("Escape")
    assert (title(in_cell, harbour), drafts(in_cell)) == ("The sea wall", [])


def test_a_cell_that_is_emptied_keeps_nothing(in_cell, harbour) -> None:
    in_cell.window.session.typing.flushing.emit()
    in_cell.sees("cell_editor").setText("")
    in_cell.window.session.typing.flushing.emit()
    assert drafts(in_cell) == []


def test_a_cell_is_an_edit_before_the_book_is_closed(in_cell, harbour) -> None:
    in_cell.window.session.commit_typing()
    assert title(in_cell, harbour) == "The harbour wall"


def test_a_cell_of_the_work_programme(person, harbour, qtbot) -> None:
    line = ProgrammeItem(board_id=harbour.board.id, title="Dredging")
    person.window.session.perform("Line", [added(line)])
    person.window.serve(OpenRecord("programme-items", line.id))
    table = person.sees("programme_table")
    table.setFocus()
    person.keys("F2", "Ctrl+A")
    qtbot.keyClicks(person.sees("cell_editor"), "Dredging of the port")
    person.window.session.typing.flushing.emit()
    assert drafts(person) == ["Dredging of the port"]
