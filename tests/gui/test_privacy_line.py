"""What the public may read of a minute stands below it."""

from dataclasses import replace

import pytest

from desktop.domain.edits import changed
from desktop.domain.meeting import MeetingState
from desktop.gui.requests import OpenRecord


@pytest.fixture
def on_minute(person, harbour):
    """The person, on the minute about the cracks in the wall."""
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.sees("minute_text")
    return person


def stands(person, harbour):
    return person.window.session.book.minutes.get(harbour.cracks.id)


def test_an_open_minute_is_folded_and_says_so(on_minute) -> None:
    assert on_minute.sees("minute_privacy_gist").text() == "Open to the public"
    assert not on_minute.is_there("minute_public_summary")


def test_a_minute_is_marked_and_given_its_summary(on_minute, harbour) -> None:
    on_minute.clicks("minute_privacy")
    on_minute.clicks("minute_paragraph_3")
    on_minute.enters("minute_public_summary", "The Board considered a purchase.")
    assert stands(on_minute, harbour).exempt_paragraphs == (3,)
    assert stands(on_minute, harbour).public_summary == "The Board considered a purchase."
    on_minute.clicks("minute_confidential")
    assert (stands(on_minute, harbour).exempt_paragraphs, stands(on_minute, harbour).confidential) == ((), True)
    assert on_minute.sees("minute_privacy_gist").text() == "Confidential"


def test_a_summary_with_words_of_the_minute_is_noticed(on_minute, harbour) -> None:
    private = replace(harbour.cracks, exempt_paragraphs=(3,), text="Nine offers for the ropeworks were opened.")
    on_minute.window.session.perform("Mark", [changed(harbour.cracks, private)])
    on_minute.enters("minute_public_summary", "Offers for the ropeworks were opened.")
    assert "Offers for the ropeworks were" in on_minute.sees("minute_public_summary_below").text()


def test_confirmed_minutes_are_not_marked_any_more(on_minute, harbour) -> None:
    confirmed = replace(harbour.last, state=MeetingState.CONFIRMED)
    on_minute.window.session.perform("Confirm", [changed(harbour.last, confirmed)])
    on_minute.clicks("minute_privacy")
    assert not on_minute.sees("minute_paragraph_3").isEnabled()
