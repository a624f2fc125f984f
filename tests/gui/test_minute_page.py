"""The page of one minute: where the cursor stands, votes that cannot be, and buttons that outlast a refresh."""

import pytest

from desktop.gui.requests import OpenRecord


@pytest.fixture
def at_minute(person, harbour):
    """The person in the text of the minute about the sea wall."""
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    person.sees("minute_text").setFocus()
    return person


def test_more_votes_than_members_are_remarked_on_and_kept(at_minute, harbour) -> None:
    at_minute.clicks("record_vote")
    assert not at_minute.is_there("votes_remark")
    at_minute.enters("resolution_votes_for", "50")
    assert at_minute.window.session.book.resolutions.all(minute_id=harbour.cracks.id)[0].votes_for == 50
    assert at_minute.sees("votes_remark").text() == "50 votes, but 2 members were present"


def test_a_text_that_is_filled_in_is_gone_on_with_at_its_end(at_minute) -> None:
    page = at_minute.sees("minute_page")
    page.edit_text()
    cursor = at_minute.sees("minute_text").textCursor()
    assert cursor.atEnd() or cursor.hasSelection()


def test_the_extract_is_of_the_minute_in_view(at_minute) -> None:
    window = at_minute.window
    minute = at_minute.sees("minute_page").minute
    meeting = window.session.book.meetings.get(minute.meeting_id)
    dialog = window.packs.export(window.session, meeting)
    assert dialog.minute.value() == minute.id
    dialog.reject()


def test_the_button_of_a_step_outlives_a_text_that_is_stored(at_minute, harbour) -> None:
    def step():
        return at_minute.window.findChild(object, "compare_versions")

    before = step()
    at_minute.enters("minute_text", "Some other words.")
    assert step() is before
