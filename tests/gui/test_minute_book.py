"""The minute book: minutes and agenda items of all meetings found, filtered and held against each other."""

import pytest

from desktop.domain.edits import added, added_all
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Minute, Resolution
from desktop.gui.screens.minute_book.calm_titles import CalmTitles
from desktop.gui.screens.minute_book.comparing import two_minutes
from tests.gui.harbour import LAST


@pytest.fixture
def reader(person, harbour):
    """The person, at the minute book of a board with minutes of two years."""
    old = Meeting(board_id=harbour.board.id, date=LAST.replace(year=2012), state=MeetingState.SIGNED)
    minute = Minute(meeting_id=old.id, number="H1", title="THE SEA WALL", text="Cracks were feared.")
    part = Resolution(minute_id=minute.id, text="That mortar be bought.")
    person.window.session.perform("Old", added_all([old, minute, part]))
    person.window.show_screen("minute_book")
    return person


def shown(reader) -> list[str]:
    model = reader.sees("book_minutes_table").model()
    return [model.row(at).number for at in range(model.rowCount())]


def test_the_minutes_of_all_years_stand_in_one_list(reader) -> None:
    assert shown(reader) == ["H4", "H5", "H1"]


def test_a_year_is_chosen(reader) -> None:
    filters = reader.window.screens["minute_book"].lists[0].filters
    assert [words for _value, words in filters.year._choices] == ["any", "2014", "2012"]
    filters.year._choose("2012")
    assert shown(reader) == ["H1"]


def test_words_of_a_resolution_find_the_minute(reader) -> None:
    reader.types("book_minutes_filter", "mortar")
    assert shown(reader) == ["H1"]


def test_what_nothing_fits_can_be_cleared(reader) -> None:
    reader.types("book_minutes_filter", "zeppelin")
    reader.clicks("book_minutes_clear")
    assert len(shown(reader)) == 3


def test_the_chosen_minute_is_shown_whole(reader) -> None:
    reader.chooses("book_minutes_table", "H1")
    texts = [label.text() for label in reader.window.screens["minute_book"].lists[0].pane.content.findChildren(object)
             if hasattr(label, "text")]  # fmt: skip
    assert "Cracks were feared." in texts
    assert "Resolved: That mortar be bought." in texts


def test_enter_leads_to_the_minute_in_its_meeting(reader) -> None:
    reader.chooses("book_minutes_table", "H1")
    reader.keys("Return")
    assert reader.sees("minute_text").toPlainText() == "Cracks were feared."


def test_two_minutes_are_shown_side_by_side(reader) -> None:
    reader.chooses("book_minutes_table", "H4")
    reader.keys("M")
    reader.chooses("book_minutes_table", "H1")
    reader.keys("M")
    assert reader.is_there("two_versions")
    reader.clicks("leave_comparison")
    assert shown(reader) == ["H4", "H5", "H1"]


def test_the_earlier_of_two_minutes_stands_at_the_left(reader, harbour) -> None:
    book = reader.window.session.book
    old = book.minutes.first(number="H1")
    told = two_minutes(book, harbour.cracks, old)
    assert told.earlier.startswith("Minute H1 of 26 September 2012")
    assert told.passages[1] == ("Minute", "Cracks were feared.", "Cracks were reported.")


def test_the_agendas_of_two_meetings_are_compared(reader, harbour) -> None:
    reader.clicks("tab_book_items")
    other = Meeting(board_id=harbour.board.id, date=LAST.replace(year=2013))
    reader.window.session.perform("Other", [added(other)])
    reader.chooses("book_items_table", "The sea wall")
    reader.keys("M")
    reader.chooses("book_items_table", "Money")
    reader.keys("M")
    assert reader.is_there("two_versions")


def test_an_empty_book_says_what_belongs_there(reader, harbour) -> None:
    book = reader.window.session.book
    edits = [edit for meeting in book.meetings.all() for edit in book.removal(meeting)]
    reader.window.session.perform("Removal", edits)
    assert reader.is_there("book_meetings")


def test_one_minute_is_taken_out_as_an_extract(reader, harbour) -> None:
    reader.chooses("book_minutes_table", "H4")
    reader.clicks("book_minutes_extract")
    assert reader.sees("export_extract").isChecked()
    assert reader.sees("export_minute").currentText().startswith("H4")


def test_a_title_in_capitals_is_listed_as_a_sentence(reader, harbour) -> None:
    titles = CalmTitles(reader.window.session)
    assert titles.calm(f"PLAN OF THE {harbour.board.name.upper()}") == f"Plan of the {harbour.board.name}"
