"""What a stopped window left behind is put back at the opening, or asked about; nothing of it is lost."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from desktop.domain.edits import changed, removed
from desktop.domain.meeting import MeetingState
from desktop.gui.requests import OpenRecord
from desktop.gui.session import BookSession
from desktop.storage.book import Book
from desktop.storage.typing import Place
from tests.gui.conftest import TODAY
from tests.gui.read_off import book_of, drafts

TYPED = "The wall was looked at."


class Stopped:
    """A book that a window left in the middle of something."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def typed(self, place: Place, before: str, text: str) -> None:
        with Book.open(self.path) as book:
            book.typing.keep(*place, before, text)

    def edited(self, *edits) -> None:
        with Book.open(self.path) as book:
            book.write("Elsewhere", edits)


@pytest.fixture
def stopped(harbour, tmp_path: Path) -> Stopped:
    return Stopped(tmp_path / "harbour.minutebook")


@pytest.fixture
def reopened(qtbot, window, stopped, monkeypatch):
    """Open the book, as the first thing that a person does after the stop."""
    from tests.journeys.person import Person

    def reopen() -> Person:
        monkeypatch.setattr("desktop.gui.main_window.BookSession", partial(BookSession, today=TODAY))
        assert window.books.open(stopped.path)
        window._after_first_paint()
        return Person(qtbot, window)

    return reopen


def text_place(minute) -> Place:
    return Place("minutes", minute.id, "text")


def test_typing_is_put_back_as_one_step(stopped, harbour, reopened) -> None:
    stopped.typed(text_place(harbour.cracks), harbour.cracks.text, TYPED)
    person = reopened()
    assert book_of(person).minutes.get(harbour.cracks.id).text == TYPED
    assert drafts(person) == []
    assert person.window.session.undo_stack.undoText() == "Recovered typing in minute H4"
    person.clicks("message_lead")
    assert person.sees("minute_text").toPlainText() == TYPED
    person.menu("undo").trigger()
    assert book_of(person).minutes.get(harbour.cracks.id).text == harbour.cracks.text


def test_typing_over_a_text_that_changed_waits_beside_it(stopped, harbour, reopened) -> None:
    stopped.typed(text_place(harbour.cracks), harbour.cracks.text, TYPED)
    stopped.edited(changed(harbour.cracks, replace(harbour.cracks, text="Cracks were mended.")))
    person = reopened()
    assert person.sees("recovery_typed").toPlainText() == TYPED
    assert person.sees("recovery_stands").toPlainText() == "Cracks were mended."
    person.clicks("recovery_use")
    assert book_of(person).minutes.get(harbour.cracks.id).text == TYPED
    assert drafts(person) == [] and not person.is_there("recovery_panel")


def test_what_is_there_can_stay(stopped, harbour, reopened) -> None:
    stopped.typed(text_place(harbour.cracks), harbour.cracks.text, TYPED)
    stopped.edited(changed(harbour.cracks, replace(harbour.cracks, text="Cracks were mended.")))
    person = reopened()
    person.clicks("recovery_keep")
    assert book_of(person).minutes.get(harbour.cracks.id).text == "Cracks were mended."
    assert drafts(person) == []


def test_what_was_put_away_can_be_had_again(stopped, harbour, reopened) -> None:
    stopped.typed(text_place(harbour.cracks), harbour.cracks.text, TYPED)
    stopped.edited(changed(harbour.cracks, replace(harbour.cracks, text="Cracks were mended.")))
    person = reopened()
    person.clicks("recovery_keep")
    person.menu("undo").trigger()
    assert person.sees("recovery_typed").toPlainText() == TYPED
    assert drafts(person) == [TYPED]


def test_what_waits_is_not_overwritten_by_new_typing(stopped, harbour, reopened) -> None:
    stopped.typed(text_place(harbour.cracks), harbour.cracks.text, TYPED)
    stopped.edited(changed(harbour.cracks, replace(harbour.cracks, text="Cracks were mended.")))
    person = reopened()
    person.clicks("recovery_later")
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.enters("minute_text", "New words.")
    assert drafts(person) == [TYPED]


def test_typing_whose_record_is_gone_can_be_copied(stopped, harbour, reopened) -> None:
    stopped.typed(text_place(harbour.ropes), harbour.ropes.text, TYPED)
    stopped.edited(removed(harbour.ropes))
    person = reopened()
    assert person.sees("recovery_typed").toPlainText() == TYPED
    person.clicks("recovery_copy")
    from PySide6.QtGui import QGuiApplication

    assert QGuiApplication.clipboard().text() == TYPED
    person.clicks("recovery_let_go")
    assert drafts(person) == []


def confirmed(meeting):
    return changed(meeting, replace(meeting, state=MeetingState.CONFIRMED))


def test_typing_in_minutes_that_were_confirmed_waits_beside_them(stopped, harbour, reopened, qtbot) -> None:
    stopped.typed(text_place(harbour.cracks), harbour.cracks.text, TYPED)
    stopped.edited(confirmed(harbour.last))
    person = reopened()
    assert person.sees("recovery_typed").toPlainText() == TYPED
    assert person.sees("recovery_stands").toPlainText() == harbour.cracks.text
    assert "confirmed" in person.sees("recovery_head").text() and not person.is_there("recovery_use")
    assert drafts(person) == [TYPED] and person.is_there("recovery_copy")
    person.clicks("recovery_keep")
    assert book_of(person).minutes.get(harbour.cracks.id).text == harbour.cracks.text


def test_typing_in_a_field_that_is_shut_meanwhile_is_handed_over(person, harbour) -> None:
    person.window._after_first_paint()
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.types("minute_text", TYPED)
    person.window.session.perform("Confirmed", [confirmed(harbour.last)])
    assert person.sees("recovery_typed").toPlainText() == TYPED
    assert person.sees("minute_text").toPlainText() == harbour.cracks.text
    assert drafts(person) == [TYPED]


def test_an_update_that_was_begun_stands_in_its_field_again(person, harbour, qtbot, reopened) -> None:
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    person.clicks("update_step")
    person.types("new_update", "Scaffolding is up")
    person.window.close_session()
    again = reopened()
    again.is_told_that("H4(1)")
    again.clicks("message_lead")
    assert again.sees("new_update").toPlainText() == "Scaffolding is up"
    again.clicks("add_update")
    assert drafts(again) == []
    assert [update.text for update in book_of(again).updates.all(action_item_id=harbour.late.id)][-1:] == [
        "Scaffolding is up"
    ]


def test_a_window_that_only_reads_recovers_nothing(stopped, harbour, tmp_path: Path, qtbot) -> None:
    stopped.typed(text_place(harbour.cracks), harbour.cracks.text, TYPED)
    session = BookSession(Book.open(stopped.path, read_only=True), today=TODAY)
    assert session.typing.left == []
    session.close()


def test_typing_whose_record_was_taken_out_by_undo_is_not_asked_about(stopped, harbour, reopened) -> None:
    stopped.typed(text_place(harbour.ropes), harbour.ropes.text, TYPED)
    with Book.open(stopped.path) as book:
        book.write("Undo: Add a minute", [removed(harbour.ropes)])
    person = reopened()
    assert not person.is_there("recovery_panel") and drafts(person) == []


def test_what_was_begun_is_told_of_once(stopped, harbour, reopened) -> None:
    stopped.typed(Place("action-items", harbour.late.id, "begun.update"), "", "Scaffolding is up")
    person = reopened()
    person.is_told_that("H4(1)")
    person.window.close_session()
    again = reopened()
    assert not again.is_there("message_lead") and drafts(again) == ["Scaffolding is up"]
