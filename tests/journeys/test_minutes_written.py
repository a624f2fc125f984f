"""A secretary writes the minutes of the imported meeting from its agenda, with no mouse once they are begun."""

from pathlib import Path

import pytest

from desktop.storage.book import Book
from tests.journeys.person import Person, import_first_paper


def test_minutes_are_written_from_the_agenda_by_keyboard(
    person: Person, invented_pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    import_first_paper(person, monkeypatch, invented_pack, tmp_path)
    person.clicks("accept_import")
    person.is_told_that("is in the book")
    person.clicks("tab_minutes")
    person.clicks("empty_minutes")
    titles_are_taken_over_and_numbers_run_on(person)
    write(person, qtbot)
    resolve_and_act(person, qtbot)
    lead_to_an_earlier_minute(person, qtbot)
    person.window.close()
    with Book.open(tmp_path / "whole_pack.minutebook") as book:
        assert list(book.check()) == []


def titles_are_taken_over_and_numbers_run_on(person: Person) -> None:
    """H1 to H3 came with the paper: the minutes of its meeting begin with H4."""
    book = person.window.session.book
    meeting = book.meetings.get(person.window.screens["meetings"].meeting_in_view)
    items = [item for item in book.agenda_items.all(meeting_id=meeting.id) if item.parent_id is None]
    minutes = book.minutes.all(meeting_id=meeting.id)
    assert [each.number for each in minutes] == [f"H{4 + place}" for place in range(len(items))]
    assert [each.title for each in minutes] == [item.title.rstrip(".:- ").upper() for item in items]


def write(person: Person, qtbot) -> None:
    person.sees("minutes_table").setFocus()
    person.keys("Down", "Down", "Down", "Return")
    assert person.sees("minute_text").hasFocus()
    person.keys("Ctrl+Space")
    qtbot.keyClicks(person.focus(), "verbal update")
    person.keys("Return")
    assert person.focus().textCursor().selectedText() in ("", "[presenter]")


def resolve_and_act(person: Person, qtbot) -> None:
    person.keys("Ctrl+Shift+R")
    person.keys("Ctrl+A")
    qtbot.keyClicks(person.focus(), "That the lamps be counted by the next meeting.")
    person.keys("Ctrl+Return", "Ctrl+Shift+A")
    qtbot.keyClicks(person.focus(), "Chief Engineer")
    person.types("action_due", "30 September 2015")
    person.keys("Return")
    book = person.window.session.book
    item = book.action_items.all()[-1]
    part = book.resolutions.get(item.source_id)
    assert (item.lead, part.text) == ("Chief Engineer", "That the lamps be counted by the next meeting.")
    assert item.ref == f"{book.minutes.get(part.minute_id).number}(1)"


def lead_to_an_earlier_minute(person: Person, qtbot) -> None:
    person.keys("Alt+PageDown", "Ctrl+End")
    qtbot.keyClicks(person.focus(), "This follows Minute No. H2(1)")
    person.keys("Ctrl+Return")
    assert person.sees("minute_title").toPlainText() == "LIGHTS ON THE QUAY"
