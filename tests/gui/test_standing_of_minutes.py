"""The steps of minutes in the window: the next one a press away, corrections where they are made."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.agenda import ItemKind
from desktop.domain.confirming_words import PRESENT
from desktop.domain.edits import added, changed
from desktop.domain.meeting import MeetingState
from desktop.domain.minutes import Minute
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.correction_form import SPELLING, TEXT


@pytest.fixture
def at_minutes(person, harbour):
    """The person, on the minutes of the last meeting."""
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    return person


@pytest.fixture
def at_next(person, harbour):
    """The person, in the minute of the next meeting that is about the minutes of the last one."""
    item = replace(harbour.money, kind=ItemKind.MINUTES, title="Minutes")
    minute = Minute(meeting_id=harbour.next.id, agenda_item_id=item.id, number="H6", title="MINUTES")
    person.window.session.book.write("Begin", [changed(harbour.money, item), added(minute)])
    person.window.serve(OpenRecord("minutes", minute.id))
    return person


def last(person, harbour):
    return person.window.session.book.meetings.get(harbour.last.id)


def test_officers_clear_and_the_chair_agrees(at_minutes, harbour) -> None:
    assert at_minutes.sees("minutes_standing").text() == "DRAFT"
    at_minutes.clicks("step_cleared")
    at_minutes.types("cleared_by", "The Solicitor")
    at_minutes.clicks("minute_step_take")
    assert (last(at_minutes, harbour).state, last(at_minutes, harbour).cleared_by) == (
        MeetingState.CLEARED,
        "The Solicitor",
    )
    at_minutes.clicks("step_chairs_version")
    at_minutes.types("chair_agreed_on", "3 October 2014")
    at_minutes.clicks("minute_step_take")
    assert last(at_minutes, harbour).chair_agreed_on == date(2014, 10, 3)
    assert at_minutes.sees("minutes_standing").text() == "DRAFT, agreed by the Chair"
    at_minutes.menu("undo").trigger()
    assert last(at_minutes, harbour).state is MeetingState.CLEARED
    at_minutes.clicks("step_back")
    assert last(at_minutes, harbour) == harbour.last


def test_a_step_without_its_day_is_not_taken(at_minutes, harbour) -> None:
    at_minutes.clicks("step_chairs_version")
    at_minutes.enters("chair_agreed_on", "Friday 9 January 2014")
    at_minutes.clicks("minute_step_take")
    assert "Type the day" in at_minutes.sees("minute_step_wrong").text()
    at_minutes.keys("Escape")
    assert last(at_minutes, harbour) == harbour.last


def test_minutes_are_confirmed_subject_to_corrections(at_next, harbour) -> None:
    book = at_next.window.session.book
    assert at_next.sees("confirming_heading").text() == "Minutes of 26 September 2014"
    at_next.clicks("add_correction")
    at_next.sees("correction_words").setPlainText("The Solicitor\nMr. A. Alder")
    at_next.clicks("record_correction")
    at_next.clicks("add_correction")
    at_next.picks("correction_what", TEXT)
    at_next.sees("correction_words").setPlainText("Cracks were measured.")
    at_next.clicks("record_correction")
    assert book.minutes.get(harbour.cracks.id).text == "Cracks were measured."
    at_next.clicks("confirm_minutes")
    assert last(at_next, harbour).state is MeetingState.CONFIRMED
    assert last(at_next, harbour).confirmed_in_minute == "H6"
    (part,) = book.resolutions.all(minute_id=book.minutes.first(number="H6").id)
    assert "the name of Mr. A. Alder being added to the apologies for absence" in part.text
    assert "“reported” reading “measured” in minute H4" in part.text


def test_what_is_no_correction_is_said_beside_it(at_next) -> None:
    at_next.clicks("add_correction")
    at_next.picks("correction_what", PRESENT)
    at_next.clicks("record_correction")
    assert "Nothing differs" in at_next.sees("correction_wrong").text()
    at_next.picks("correction_what", SPELLING)
    at_next.types("correction_old", "Derby")
    at_next.types("correction_new", "Derbyshire")
    at_next.clicks("record_correction")
    assert "does not stand in the minutes" in at_next.sees("correction_wrong").text()


def test_both_versions_stand_side_by_side(at_next, harbour) -> None:
    at_next.clicks("add_correction")
    at_next.sees("correction_words").setPlainText("The Solicitor\nMr. A. Alder")
    at_next.clicks("record_correction")
    at_next.clicks("confirm_minutes")
    at_next.clicks("show_earlier_minutes")
    assert at_next.is_there("corrected_badge")
    assert at_next.sees("minute_text").isReadOnly()
    at_next.clicks("compare_versions")
    assert at_next.sees("earlier_version").currentText() == "Draft"
    assert at_next.sees("later_version").currentText() == "Confirmed"
    at_next.clicks("leave_versions")
    assert at_next.is_there("minutes_table")


def test_confirmed_minutes_are_corrected_from_a_later_meeting(at_minutes, harbour) -> None:
    at_minutes.clicks("step_confirmed")
    at_minutes.picks("confirmed_at", None)
    at_minutes.clicks("minute_step_take")
    assert last(at_minutes, harbour).state is MeetingState.CONFIRMED
    at_minutes.clicks("correct_later")
    at_minutes.clicks("minute_step_take")
    assert at_minutes.sees("page_title").text().startswith("Friday 7 November 2014")
    assert at_minutes.sees("confirming_heading").text() == "Minutes of 26 September 2014"
    assert not at_minutes.is_there("confirm_minutes")
    at_minutes.clicks("add_correction")
    assert at_minutes.is_there("correction_words")


def test_a_signature_is_recorded_and_its_place_changed(at_minutes, harbour) -> None:
    at_minutes.clicks("step_confirmed")
    at_minutes.clicks("minute_step_take")
    at_minutes.clicks("step_signed")
    at_minutes.types("signed_by", "The Mayor")
    at_minutes.types("signed_on", "24 October 2014")
    at_minutes.clicks("minute_step_take")
    assert "before the minutes were confirmed, 7 November 2014" in at_minutes.sees("minute_step_wrong").text()
    assert last(at_minutes, harbour).state is MeetingState.CONFIRMED
    at_minutes.clicks("minute_step_take")
    assert last(at_minutes, harbour).state is MeetingState.SIGNED
    at_minutes.clicks("sign_again")
    assert at_minutes.sees("signed_on").text() == "24 Oct 2014"
    at_minutes.types("kept_at", "The strong room")
    at_minutes.clicks("minute_step_take")
    assert (last(at_minutes, harbour).signed_by, last(at_minutes, harbour).kept_at) == ("The Mayor", "The strong room")
    assert last(at_minutes, harbour).signed_on == date(2014, 10, 24)
