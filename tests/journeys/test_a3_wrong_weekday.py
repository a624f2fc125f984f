"""A3: somebody types a date whose weekday does not fit, and nothing is saved before they have chosen."""

from datetime import date
from typing import Any

import pytest

from desktop.domain.meeting import Meeting
from desktop.gui.requests import OpenRecord
from tests.gui.harbour import write_harbour

TYPED = "Friday 9 January 2014"


@pytest.fixture
def at_a_meeting(person, tmp_path) -> Any:
    """Somebody on the details of a meeting of an invented board, and the meeting."""
    made = write_harbour(tmp_path / "harbour.minutebook")
    assert person.window.books.open(tmp_path / "harbour.minutebook")
    person.window.serve(OpenRecord("meetings", made.next.id))
    person.clicks("tab_details")
    return person, made.next


def stands(person: Any, meeting: Meeting) -> date:
    return person.window.session.book.meetings.get(meeting.id).date


def test_the_other_year_is_offered_and_saved_only_after_a_choice(at_a_meeting) -> None:
    person, meeting = at_a_meeting
    person.enters("meeting_date", TYPED)
    assert person.sees("meeting_date_below").text() == "9 January 2014 was a Thursday; Friday 9 January 2015?"
    assert stands(person, meeting) == meeting.date
    person.clicks("meeting_date_offer_0")
    assert stands(person, meeting) == date(2015, 1, 9)
    assert not person.is_there("meeting_date_below")


def test_the_date_as_typed_can_be_chosen_too(at_a_meeting) -> None:
    person, meeting = at_a_meeting
    person.enters("meeting_date", TYPED)
    person.clicks("meeting_date_offer_2")
    assert stands(person, meeting) == date(2014, 1, 9)


def test_the_weekday_that_fits_is_saved_at_once(at_a_meeting) -> None:
    person, meeting = at_a_meeting
    person.enters("meeting_date", "Friday 9 January 2015")
    assert stands(person, meeting) == date(2015, 1, 9)


def test_it_works_by_keys_alone(at_a_meeting) -> None:
    person, meeting = at_a_meeting
    person.types("meeting_date", TYPED)
    person.keys("Return", "Tab", "Space")
    assert stands(person, meeting) == date(2015, 1, 9)
