"""The meeting itself: its day, time, place and state, a new one, and one that goes to the bin."""

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.domain.dates import long_date
from desktop.domain.edits import changed
from desktop.domain.meeting import MeetingState
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.screens.meetings.meeting_tabs import TABS


@pytest.fixture
def at_details(person, harbour):
    """The person, on the details of the next meeting."""
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_details")
    return person


def stands(person, harbour):
    return person.window.session.book.meetings.get(harbour.next.id)


@pytest.mark.parametrize(
    ("field", "typed", "attribute", "value"),
    [
        ("meeting_date", "21/11/14", "date", date(2014, 11, 21)),
        ("meeting_time", "2.15 pm", "time", time(14, 15)),
        ("meeting_venue", "Signal Box", "venue", "Signal Box"),
        ("meeting_minutes", "90", "minutes_allotted", 90),
        ("meeting_agreed", "27 October 2014", "agenda_agreed_on", date(2014, 10, 27)),
    ],
)
def test_a_field_changes_the_book_and_undo_brings_it_back(at_details, harbour, field, typed, attribute, value) -> None:
    at_details.enters(field, typed)
    assert getattr(stands(at_details, harbour), attribute) == value
    at_details.menu("undo").trigger()
    assert getattr(stands(at_details, harbour), attribute) == getattr(harbour.next, attribute)


def test_a_date_is_provisional_until_it_is_fixed(at_details, harbour) -> None:
    at_details.picks("meeting_provisional", True)
    assert stands(at_details, harbour).provisional
    at_details.keys("Ctrl+Z")
    assert not stands(at_details, harbour).provisional


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "The agenda is a draft."),
        (
            {"agenda_agreed_on": date(2014, 10, 27)},
            "The agenda is a draft, agreed by the Chair on Monday 27 October 2014.",
        ),
        ({"state": MeetingState.SCHEDULED, "provisional": True}, "Scheduled, provisionally."),
        (
            {"state": MeetingState.PUBLISHED, "published_on": date(2014, 10, 30), "published_at": time(10)},
            "The agenda is published on Thursday 30 October 2014, 10 am.",
        ),
        ({"state": MeetingState.CLEARED, "cleared_by": "the Solicitor"}, "The minutes are cleared by the Solicitor."),
        (
            {"state": MeetingState.SIGNED, "signed_by": "the Chair", "kept_at": "Harbour House"},
            "The minutes are signed by the Chair, and kept at Harbour House.",
        ),
    ],
)
def test_the_state_is_said_and_not_chosen(at_details, harbour, changes, words) -> None:
    at_details.window.session.perform("State", [changed(harbour.next, replace(harbour.next, **changes))])
    assert at_details.sees("meeting_state_words").text() == words
    assert not at_details.is_there("meeting_state")


@pytest.mark.parametrize("wrong", ["", "31 November 2014", "soon"])
def test_a_meeting_keeps_its_date_where_none_can_be_read(at_details, harbour, wrong) -> None:
    at_details.types("meeting_date", wrong)
    at_details.keys("Delete", "Tab") if not wrong else at_details.keys("Tab")
    assert stands(at_details, harbour).date == harbour.next.date
    assert at_details.sees("meeting_date_below").text()


def test_a_wrong_weekday_offers_the_days_that_fit(at_details, harbour) -> None:
    at_details.enters("meeting_date", "Friday 9 January 2014")
    assert stands(at_details, harbour).date == harbour.next.date
    assert "Thursday" in at_details.sees("meeting_date_below").text()
    at_details.clicks("meeting_date_offer_0")
    assert stands(at_details, harbour).date == date(2015, 1, 9)


@pytest.mark.parametrize(
    ("typed", "words"),
    [("26 December 2014", "Boxing Day: a bank holiday"), ("8 November 2014", "A Saturday"), ("10 November 2014", "")],
)
def test_an_odd_day_is_noted_and_taken(at_details, harbour, typed, words) -> None:
    at_details.enters("meeting_date", typed)
    assert long_date(stands(at_details, harbour).date) == typed
    assert (at_details.sees("meeting_date_notes").text() if words else "") == words
    assert at_details.is_there("meeting_date_notes") is bool(words)


def test_a_meeting_goes_to_the_bin_and_comes_back(at_details, harbour) -> None:
    at_details.clicks("delete_meeting")
    assert stands(at_details, harbour) is None
    assert at_details.is_there("meetings_table")
    at_details.keys("Ctrl+Z")
    assert stands(at_details, harbour) == harbour.next
    assert at_details.window.session.book.agenda_items.count(meeting_id=harbour.next.id) == 5


def test_earlier_and_later_step_through_the_meetings(at_details) -> None:
    at_details.clicks("earlier_meeting")
    assert at_details.sees("page_title").text().startswith("Friday 26 September 2014")
    assert not at_details.sees("earlier_meeting").isEnabled()
    at_details.clicks("later_meeting")
    assert at_details.sees("page_title").text().startswith("Friday 7 November 2014")


def test_the_list_opens_a_meeting_by_key(person, harbour) -> None:
    person.window.serve(ShowScreen("meetings"))
    person.sees("meetings_table").setFocus()
    person.keys("Return")
    assert person.is_there("agenda_table")
    person.keys("Alt+Left")
    assert person.is_there("meetings_table")


def test_without_a_meeting_the_list_says_how_to_begin(window, tmp_path) -> None:
    window.books.make(None, tmp_path / "empty.minutebook")
    window.show_screen("meetings")
    assert window.screens["meetings"].list.findChild(object, "empty_import").isVisible()


def test_every_tab_shows_a_meeting_that_holds_nothing(person, harbour) -> None:
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_details")
    person.window.screens["meetings"].new_meeting()
    for name in [tab.name for tab in TABS]:
        person.clicks(f"tab_{name}")
        assert person.window.screens["meetings"].page.tabs[name].isVisible()
