"""What is typed beside a button is kept before the button is pressed, and stands in its form again after a kill."""

import shutil
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.board import AccessRegime
from desktop.domain.edits import added, changed
from desktop.domain.meeting import MeetingState
from desktop.domain.minutes import Minute
from desktop.domain.work_programme import ProgrammeItem
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.screens.meetings.correction_form import TEXT
from desktop.storage.book import Book
from tests.journeys.person import Person


class Stop:
    """A person whose window is killed, and who opens the book again."""

    def __init__(self, person: Person, qtbot) -> None:
        self._person = person
        self._qtbot = qtbot

    def __call__(self) -> Person:
        """Stop the window as a kill does a second after the last key, and open the book in it again."""
        window = self._person.window
        window.session.typing.flushing.emit()
        path = window.session.book.path
        for ending in ("", "-wal"):
            shutil.copy(f"{path}{ending}", path.with_name(f"killed-{path.name}{ending}"))
        window.close_session()
        assert window.books.open(path.with_name(f"killed-{path.name}"))
        window._after_first_paint()
        return Person(self._qtbot, window)


@pytest.fixture
def stopped(person, qtbot) -> Stop:
    return Stop(person, qtbot)


def drafts(person: Person) -> list[str]:
    return [each.text for each in person.window.session.book.typing.all()]


def book_of(person: Person) -> Book:
    return person.window.session.book


def test_an_urgent_form(person, harbour, stopped) -> None:
    show = OpenRecord("agenda-items", harbour.wall.id)
    person.window.serve(show)
    person.clicks("item_urgent")
    person.types("urgency_reason", "The wall moved in the storm")
    again = stopped()
    again.is_told_that("stands in its field again")
    again.window.serve(show)
    assert again.sees("urgency_reason").toPlainText() == "The wall moved in the storm"
    again.clicks("urgency_agreed")
    again.clicks("make_urgent")
    stands = book_of(again).agenda_items.get(harbour.wall.id)
    assert (stands.urgent, stands.urgency_reason) == (True, "The wall moved in the storm")
    assert drafts(again) == []


def test_the_reason_of_an_outcome(person, harbour, stopped) -> None:
    deferred = replace(harbour.wall, outcome=ItemOutcome.DEFERRED)
    person.window.session.perform("Deferred", [changed(harbour.wall, deferred)])
    person.window.serve(OpenRecord("agenda-items", harbour.wall.id))
    person.types("agenda_reason_field", "the survey is late")
    again = stopped()
    again.window.serve(OpenRecord("agenda-items", harbour.wall.id))
    assert again.sees("agenda_reason_field").text() == "the survey is late"
    again.sees("agenda_reason_field").setFocus()
    again.keys("Return")
    assert book_of(again).agenda_items.get(harbour.wall.id).outcome_reason == "the survey is late"
    assert drafts(again) == []


@pytest.fixture
def at_correction(person, harbour):
    """The person, in the minute of the next meeting that takes the last minutes."""
    item = AgendaItem(meeting_id=harbour.next.id, position=4, number="4", title="Minutes", kind=ItemKind.MINUTES)
    minute = Minute(
        meeting_id=harbour.next.id, position=1, number="H6", title="MINUTES", text="Taken.", agenda_item_id=item.id
    )
    person.window.session.perform("Minutes", [added(item), added(minute)])
    person.window.serve(OpenRecord("minutes", minute.id))
    person.clicks("add_correction")
    return minute


def test_a_correction_with_what_it_corrects(person, harbour, at_correction, stopped) -> None:
    person.picks("correction_what", TEXT)
    person.types("correction_words", "Cracks were measured.")
    person.types("correction_reason", "as the log has it")
    again = stopped()
    again.is_told_that("H6")
    again.clicks("message_lead")
    assert again.sees("correction_words").toPlainText() == "Cracks were measured."
    assert again.sees("correction_reason").text() == "as the log has it"
    again.clicks("record_correction")
    assert book_of(again).minutes.get(harbour.cracks.id).text == "Cracks were measured."
    assert drafts(again) == []


def test_a_correction_that_is_given_up_leaves_nothing(person, at_correction, harbour, stopped) -> None:
    person.types("correction_words", "The Solicitor and the Mayor")
    person.picks("correction_what", TEXT)
    person.types("correction_words", "Cracks were measured.")
    person.clicks("close_correction")
    assert drafts(stopped()) == []


def test_a_correction_waits_while_other_minutes_are_read(person, harbour, at_correction) -> None:
    person.types("correction_words", "The Mayor")
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.window.serve(OpenRecord("minutes", at_correction.id))
    assert person.sees("correction_words").toPlainText() == "The Mayor"


def test_the_step_of_minutes(person, harbour, stopped) -> None:
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.clicks("step_cleared")
    person.types("cleared_by", "The Solicitor")
    again = stopped()
    again.window.serve(OpenRecord("minutes", harbour.cracks.id))
    assert again.sees("cleared_by").text() == "The Solicitor"
    again.clicks("minute_step_take")
    assert book_of(again).meetings.get(harbour.last.id).cleared_by == "The Solicitor"
    assert drafts(again) == []


def test_where_signed_minutes_are_kept(person, harbour, stopped) -> None:
    confirmed = replace(harbour.last, state=MeetingState.CONFIRMED)
    person.window.session.perform("Confirmed", [changed(harbour.last, confirmed)])
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.clicks("step_signed")
    person.types("kept_at", "Strong room")
    again = stopped()
    again.window.serve(OpenRecord("minutes", harbour.cracks.id))
    assert again.sees("kept_at").text() == "Strong room"


def test_a_step_that_is_put_away_is_forgotten(person, harbour, stopped) -> None:
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.clicks("step_cleared")
    person.types("cleared_by", "The Solicitor")
    person.clicks("minute_step_close")
    assert drafts(stopped()) == []


def test_why_an_agenda_is_late(person, harbour, stopped) -> None:
    late = replace(harbour.next, date=date(2014, 10, 29))
    bound = replace(harbour.board, access=AccessRegime.STATUTORY)
    person.window.session.perform("Late", [changed(harbour.next, late), changed(harbour.board, bound)])
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_papers")
    person.types("late_reason", "the printer broke")
    again = stopped()
    again.window.serve(OpenRecord("meetings", harbour.next.id))
    again.clicks("tab_papers")
    assert again.sees("late_reason").text() == "the printer broke"


def test_the_lead_of_an_action(person, harbour, stopped) -> None:
    person.window.serve(OpenRecord("resolutions", harbour.watch.id))
    person.types("action_lead", "Harbour Master")
    again = stopped()
    again.window.serve(OpenRecord("resolutions", harbour.watch.id))
    assert "Harbour Master" in [box.text() for box in again._in_view("action_lead")]


def test_why_a_programme_line_is_put_off(person, harbour, stopped) -> None:
    line = ProgrammeItem(board_id=harbour.board.id, title="Dredging")
    person.window.session.perform("Line", [added(line)])
    person.window.serve(OpenRecord("programme-items", line.id))
    person.types("programme_reason", "no dredger")
    again = stopped()
    again.window.serve(OpenRecord("programme-items", line.id))
    assert again.sees("programme_reason").text() == "no dredger"


@pytest.mark.parametrize(("tab", "field"), [("tab_words", "board_word"), ("tab_holidays", "holiday_name")])
def test_what_is_added_to_the_board(person, stopped, tab: str, field: str) -> None:
    show = partial(person.window.serve, ShowScreen("board"))
    show()
    person.clicks(tab)
    person.types(field, "Quayside")
    again = stopped()
    show()
    again.clicks(tab)
    assert again.sees(field).text() == "Quayside"


def test_a_new_phrase(person, harbour, stopped) -> None:
    person.window.serve(ShowScreen("board"))
    person.clicks("tab_phrases")
    person.clicks("empty_keep_phrases")
    person.clicks("add_phrase")
    person.types("phrase_text", "That the wall be watched")
    again = stopped()
    assert "That the wall be watched" in [each.text for each in book_of(again).phrases.all()]
    assert drafts(again) == []


def test_a_headline_leads_back_to_the_timeline(person, stopped) -> None:
    person.window.serve(ShowScreen("timeline"))
    person.types("entry_text", "The lamp was lit")
    again = stopped()
    again.clicks("message_lead")
    assert again.sees("entry_text").text() == "The lamp was lit"
