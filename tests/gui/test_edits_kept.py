"""What is being typed is stored or stays, whatever is done next."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.domain.edits import changed
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.register import SCREENS
from desktop.storage.book import Book

IN_RAIL = [entry.name for entry in SCREENS if entry.in_rail]
TYPED = "The wall was looked at, stone by stone."


@pytest.fixture
def writer(person, harbour):
    """The person, in the middle of the text of a minute."""
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.types("minute_text", TYPED)
    return person


def stored(person, harbour) -> str:
    return person.window.session.book.minutes.get(harbour.cracks.id).text


def leave_by_the_later_meeting(person) -> None:
    person.window.screens["meetings"].page._step(1)


WAYS = {
    "a tab": lambda person: person.clicks("tab_attendance"),
    "a screen by key": lambda person: person.keys("Ctrl+1"),
    "a screen by the rail": lambda person: person.clicks("rail_actions"),
    "another minute": lambda person: person.chooses("minutes_table", "ROPES"),
    "another meeting by key": lambda person: person.keys("Ctrl+M"),
    "another meeting without a click": leave_by_the_later_meeting,
    "all meetings by key": lambda person: person.keys("Alt+Left"),
    "a new resolution": lambda person: person.clicks("add_resolution"),
    "a new resolution without a click": lambda person: person.sees("minute_page").add_resolution(),
    "the search": lambda person: person.keys("Ctrl+K"),
}


@pytest.mark.parametrize("leave", WAYS.values(), ids=WAYS)
def test_text_is_stored_when_it_is_left_for(writer, harbour, leave) -> None:
    leave(writer)
    if stored(writer, harbour) != TYPED:
        assert writer.sees("minute_text").toPlainText() == TYPED


@pytest.mark.parametrize("close", ["close", "close_session"])
def test_text_is_stored_when_the_book_is_closed(writer, harbour, tmp_path: Path, close) -> None:
    getattr(writer.window, close)()
    with Book.open(tmp_path / "harbour.minutebook") as book:
        assert book.minutes.get(harbour.cracks.id).text == TYPED


def test_a_cell_being_edited_is_stored_when_the_window_closes(person, harbour, tmp_path: Path, qtbot) -> None:
    person.window.serve(OpenRecord("agenda-items", harbour.money.id))
    table = person.sees("agenda_table")
    table.setFocus()
    table.setCurrentIndex(table.model().index(table.currentIndex().row(), 1))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    person.keys("Ctrl+A")
    qtbot.keyClicks(person.sees("cell_editor"), "Money and oil")
    person.window.close()
    with Book.open(tmp_path / "harbour.minutebook") as book:
        assert book.agenda_items.get(harbour.money.id).title == "Money and oil"


def test_another_edit_leaves_the_one_in_progress_alone(writer, harbour) -> None:
    minute = harbour.cracks
    writer.window.session.perform("Elsewhere", [changed(minute, replace(minute, title="THE WALL"))])
    assert writer.sees("minute_text").toPlainText() == TYPED
    assert writer.sees("minute_title").toPlainText() == "THE WALL"
    writer.keys("Tab")
    assert stored(writer, harbour) == TYPED


def test_undo_by_the_menu_takes_back_what_is_being_typed(writer, harbour) -> None:
    writer.sees("minute_text").clearFocus()
    writer.menu("undo").trigger()
    assert stored(writer, harbour) == "Cracks were reported."
    assert writer.sees("minute_text").toPlainText() == "Cracks were reported."


def test_ctrl_z_takes_back_letters_first_and_then_the_step_before(writer, harbour) -> None:
    writer.keys("Ctrl+Return")
    assert stored(writer, harbour) == TYPED
    writer.keys("Ctrl+Z")
    assert stored(writer, harbour) == "Cracks were reported."
    writer.keys("Ctrl+Shift+Z")
    assert stored(writer, harbour) == TYPED


def test_a_blank_at_the_end_moves_no_cursor(writer, harbour, qtbot) -> None:
    box = writer.sees("minute_text")
    qtbot.keyClicks(box, " Then ")
    writer.keys("Ctrl+Return")
    qtbot.keyClicks(box, "tea.")
    writer.keys("Ctrl+Return")
    assert stored(writer, harbour) == f"{TYPED} Then tea."


def test_what_the_book_refuses_stays_in_its_field(writer, harbour, monkeypatch) -> None:
    refuse_writing(writer, monkeypatch)
    writer.keys("Tab")
    assert writer.sees("minute_text").toPlainText() == TYPED
    monkeypatch.undo()
    writer.sees("minute_text").setFocus()
    writer.keys("Tab")
    assert stored(writer, harbour) == TYPED


def refuse_writing(person, monkeypatch) -> None:
    from desktop.domain.errors import Refused

    def refuse(*_args: object, **_named: object) -> None:
        raise Refused("The disk is full.")

    monkeypatch.setattr(person.window.session.book, "write", refuse)


def test_a_wrong_number_stays_while_another_field_is_stored(person, harbour) -> None:
    person.window.serve(OpenRecord("agenda-items", harbour.wall.id))
    person.enters("item_minutes", "soon")
    person.enters("item_presenter", "Director of Works")
    assert person.window.session.book.agenda_items.get(harbour.wall.id).presenter == "Director of Works"
    assert person.sees("item_minutes").text() == "soon"
    assert "whole number" in person.sees("item_minutes_below").text()


def test_a_long_minute_keeps_its_place_while_it_is_typed_in(person, harbour, qtbot) -> None:
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    box = person.sees("minute_text")
    box.setPlainText("A line of the minute.\n" * 120)
    person.keys("Ctrl+Return") if box.hasFocus() else None
    page = person.sees("minute_page")
    box.setFocus()
    cursor = box.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    box.setTextCursor(cursor)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    place = page.verticalScrollBar().value()
    qtbot.keyClicks(box, "More.")
    person.keys("Ctrl+Return")
    assert box.textCursor().atEnd()
    assert page.verticalScrollBar().value() == place


def test_a_screen_that_is_shown_has_the_keyboard_in_its_list(person, harbour) -> None:
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    assert person.sees("actions_table").hasFocus()
    person.keys(f"Ctrl+{IN_RAIL.index('recommendations') + 1}")
    assert person.sees("recommendations_table").hasFocus()
    person.keys("Ctrl+1")
    assert person.focus() is person.window.screens["today"]


def test_the_search_gives_the_keyboard_back(writer) -> None:
    writer.keys("Ctrl+K", "Escape")
    assert writer.sees("minute_text").hasFocus()


def test_the_rail_is_gone_through_by_arrows(person) -> None:
    entry = person.sees("rail_today")
    entry.setFocus()
    person.keys("Down", "Down")
    assert person.window.front == IN_RAIL[2]
    assert person.sees(f"rail_{IN_RAIL[2]}").hasFocus()


def test_ctrl_z_in_an_empty_filter_takes_back_the_last_step(person, harbour) -> None:
    person.window.session.perform("Reword", [changed(harbour.late, replace(harbour.late, wording="Mend it"))])
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    person.keys("Ctrl+F", "Ctrl+Z")
    assert person.window.session.book.action_items.get(harbour.late.id) == harbour.late


def test_a_link_stays_while_a_field_beside_it_is_stored(person, harbour) -> None:
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    link = person.sees("action_H4(1)")
    person.enters("resolution_text", "That the wall be mended soon.")
    assert person.sees("action_H4(1)") is link
