"""A1: a secretary makes the next meeting from the last."""

import pytest

from desktop.domain.agenda import ItemKind, ItemOutcome
from desktop.domain.edits import added_all
from desktop.domain.meeting import AttendanceRole, Meeting, MeetingState
from desktop.gui.requests import OpenRecord, ShowScreen
from tests.journeys.person import Person


@pytest.fixture
def after_the_meeting(person: Person, harbour) -> Person:
    """The person, after a meeting whose agenda had the usual items and a topic that was deferred."""
    person.window.serve(OpenRecord("meetings", harbour.next.id))
    person.clicks("tab_agenda")
    person.clicks("agenda_standing")
    person.chooses("agenda_table", "Money")
    person.keys("D")
    person.types("agenda_reason_field", "the audit is late")
    person.keys("Return")
    return person


def test_a1_the_next_meeting_comes_from_the_last_by_one_key(after_the_meeting, harbour) -> None:
    person, book = after_the_meeting, after_the_meeting.window.session.book
    before = book.agenda_items.all(meeting_id=harbour.next.id)
    person.keys("Ctrl+N")
    person.is_told_that("as between the last two meetings")
    person.is_told_that("The next minute is number H6")
    made = book.meetings.all()[-1]
    assert (made.state, made.venue, made.time) == (MeetingState.DRAFT_AGENDA, "Harbour House", harbour.next.time)
    listed = person.reads("agenda_table")
    assert "Minutes of the meeting held on 7 November 2014" in listed
    assert "Money" in listed and "The sea wall" not in listed
    expected = book.attendance.all(meeting_id=made.id)
    assert expected and {each.role for each in expected} == {AttendanceRole.EXPECTED}
    assert not book.minutes.count(meeting_id=made.id)
    assert book.agenda_items.all(meeting_id=harbour.next.id) == before
    person.chooses("agenda_table", "Money")
    person.clicks("item_source")
    assert person.sees("agenda_table").current_row().item.outcome is ItemOutcome.DEFERRED


def test_a1_is_one_step_that_is_taken_back(after_the_meeting, harbour) -> None:
    person, book = after_the_meeting, after_the_meeting.window.session.book
    before = (book.meetings.count(), book.agenda_items.count(), book.attendance.count())
    person.keys("Ctrl+N", "Ctrl+Z")
    assert (book.meetings.count(), book.agenda_items.count(), book.attendance.count()) == before


def test_a1_the_next_date_of_the_calendar_is_filled(person: Person, harbour) -> None:
    book = person.window.session.book
    planned = Meeting(board_id=harbour.board.id, date=harbour.next.date.replace(day=28))
    person.window.session.perform("Calendar", added_all([planned]))
    person.window.serve(ShowScreen("meetings"))
    person.clicks("list_new_meeting")
    assert (book.meetings.count(), book.meetings.get(planned.id).state) == (3, MeetingState.DRAFT_AGENDA)
    kinds = [item.kind for item in book.agenda_items.all(meeting_id=planned.id)]
    assert kinds == [ItemKind.MINUTES]
