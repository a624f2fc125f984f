"""The agenda: items are added, moved, put below each other, deleted; every field is edited in place."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from desktop.domain.agenda import ItemKind, PaperStatus
from desktop.domain.edits import added, changed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.gui.requests import OpenRecord
from tests.gui.read_off import printed

FIRST = ["1 Apologies", "2 The sea wall", "  a Its northern end", "  b Its southern end", "3 Money"]


@pytest.mark.parametrize(
    ("keys", "after"),
    [
        ("Alt+Up", ["1 The sea wall", "  a Its northern end", "  b Its southern end", "2 Apologies", "3 Money"]),
        ("Alt+Down", ["1 Apologies", "2 Money", "3 The sea wall", "  a Its northern end", "  b Its southern end"]),
        ("Delete", ["1 Apologies", "2 Money"]),
    ],
)
def test_an_item_is_moved_or_deleted_with_what_is_below_it(on_agenda, harbour, keys, after) -> None:
    on_agenda.keys(keys)
    assert printed(on_agenda, harbour) == after
    on_agenda.keys("Ctrl+Z")
    assert printed(on_agenda, harbour) == FIRST
    on_agenda.keys("Ctrl+Shift+Z")
    assert printed(on_agenda, harbour) == after


def test_the_item_stays_chosen_when_its_move_is_taken_back(on_agenda, harbour) -> None:
    on_agenda.keys("Alt+Down", "Ctrl+Z")
    assert on_agenda.sees("item_title").toPlainText() == "The sea wall"
    assert on_agenda.sees("agenda_table").current_row().item.id == harbour.wall.id


def test_an_item_goes_below_the_one_above_and_back(on_agenda, harbour) -> None:
    on_agenda.chooses("agenda_table", "Money")
    on_agenda.keys("Alt+Right")
    assert printed(on_agenda, harbour) == [*FIRST[:4], "  c Money"]
    on_agenda.keys("Alt+Shift+Right")
    assert printed(on_agenda, harbour) == FIRST


def test_what_is_below_a_sub_item_goes_with_it_to_the_bin(on_agenda, harbour) -> None:
    on_agenda.chooses("agenda_table", "Its southern end")
    on_agenda.keys("Alt+Right")
    on_agenda.chooses("agenda_table", "The sea wall")
    on_agenda.keys("Delete")
    book = on_agenda.window.session.book
    assert book.agenda_items.count(meeting_id=harbour.next.id) == 2
    assert list(book.check()) == []


def test_a_new_item_stands_below_the_chosen_one_and_is_typed_in_place(on_agenda, harbour, qtbot) -> None:
    on_agenda.keys("Insert")
    qtbot.keyClicks(on_agenda.sees("cell_editor"), "Oil")
    on_agenda.keys("Return")
    assert printed(on_agenda, harbour)[2:] == ["  a Its northern end", "  b Its southern end", "3 Oil", "4 Money"]


def test_numbers_that_were_published_do_not_move(on_agenda, harbour) -> None:
    published = replace(harbour.next, state=MeetingState.PUBLISHED)
    on_agenda.window.session.perform("Publish", [changed(harbour.next, published)])
    on_agenda.keys("Alt+Up")
    assert [words.split()[0] for words in printed(on_agenda, harbour)] == ["2", "a", "b", "1", "3"]


@pytest.mark.parametrize(
    ("field", "typed", "attribute", "value"),
    [
        ("item_title", "The harbour wall", "title", "The harbour wall"),
        ("item_presenter", "Director of Works", "presenter", "Director of Works"),
        ("item_minutes", "25", "minutes_allotted", 25),
        ("item_note", "With a model.", "note", "With a model."),
    ],
)
def test_a_field_changes_the_book_and_undo_brings_it_back(on_agenda, harbour, field, typed, attribute, value) -> None:
    items = on_agenda.window.session.book.agenda_items
    on_agenda.enters(field, typed)
    assert getattr(items.get(harbour.wall.id), attribute) == value
    on_agenda.menu("undo").trigger()
    assert getattr(items.get(harbour.wall.id), attribute) == getattr(harbour.wall, attribute)
    on_agenda.menu("redo").trigger()
    assert getattr(items.get(harbour.wall.id), attribute) == value


@pytest.mark.parametrize(
    ("field", "attribute", "value"),
    [
        ("item_purpose", "purpose", "For decision"),
        ("item_paper", "paper", PaperStatus.TO_FOLLOW),
        ("item_kind", "kind", ItemKind.STANDING),
    ],
)
def test_a_choice_changes_the_book_and_undo_brings_it_back(on_agenda, harbour, field, attribute, value) -> None:
    items = on_agenda.window.session.book.agenda_items
    on_agenda.picks(field, value)
    assert getattr(items.get(harbour.wall.id), attribute) == value
    on_agenda.menu("undo").trigger()
    assert getattr(items.get(harbour.wall.id), attribute) == getattr(harbour.wall, attribute)


def test_a_title_is_edited_in_its_row(on_agenda, harbour, qtbot) -> None:
    table = on_agenda.sees("agenda_table")
    table.setCurrentIndex(table.model().index(1, 1))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    on_agenda.keys("Ctrl+A")
    qtbot.keyClicks(on_agenda.sees("cell_editor"), "The harbour wall")
    on_agenda.keys("Return")
    assert on_agenda.sees("item_title").toPlainText() == "The harbour wall"


def test_an_empty_agenda_starts_with_the_standing_items(person, harbour) -> None:
    person.window.serve(OpenRecord("meetings", harbour.last.id))
    person.clicks("tab_agenda")
    person.clicks("empty_standing")
    assert person.window.session.book.agenda_items.count(meeting_id=harbour.last.id) > 3
    person.keys("Ctrl+Z")
    assert person.is_there("empty_state")


def test_a_meeting_of_the_calendar_is_filled_from_the_one_before(person, harbour) -> None:
    book = person.window.session.book
    coming = Meeting(board_id=harbour.board.id, date=harbour.next.date + timedelta(weeks=4))
    book.write("Calendar", [added(coming)])
    person.window.serve(OpenRecord("meetings", coming.id))
    person.clicks("tab_agenda")
    person.clicks("empty_take_over")
    assert book.agenda_items.count(meeting_id=coming.id)
    assert book.meetings.get(coming.id).venue == harbour.next.venue
    person.keys("Ctrl+Z")
    assert person.is_there("empty_state")


def test_the_standing_items_are_not_added_twice(on_agenda, harbour) -> None:
    items = on_agenda.window.session.book.agenda_items
    on_agenda.clicks("agenda_standing")
    count = items.count(meeting_id=harbour.next.id)
    on_agenda.clicks("agenda_standing")
    assert items.count(meeting_id=harbour.next.id) == count


def test_enter_leads_from_the_row_to_its_fields(on_agenda) -> None:
    on_agenda.keys("Return")
    assert on_agenda.sees("item_title").hasFocus()
