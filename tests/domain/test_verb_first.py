"""Resolutions as actions that begin with their verb."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.verb_first import verb_first


@pytest.mark.parametrize(
    ("resolved", "action"),
    [
        ("That a report on lamps be submitted to Cabinet.", "Submit a report on lamps to Cabinet"),
        ("(2) That arrangements be made to light the pier", "Make arrangements to light the pier"),
        ("That the plan be prepared and published by 12 June", "Prepare and publish the plan by 12 June"),
        ("That the lamps be tarred", "That the lamps be tarred"),
        ("the lamps be tarred", "That the lamps be tarred"),
        ("That the note be received and that the list be kept", "Receive the note and keep the list"),
        ("That the apologies be noted and a rota be circulated.", "Note the apologies and circulate a rota"),
        ("That reports be submitted, and then taken to Council", "Submit reports, and then take them to Council"),
        ("That a draft be written and for this to guide us", "That a draft be written and for this to guide us"),
        ("That it be noted that the tide turns", "Note that the tide turns"),
        ("That the Board supports the pier", "That the Board supports the pier"),
        ("the register be updated", "Update the register"),
        ("That progress be noted", "Note progress"),
    ],
)
def test_the_verb_comes_first_where_the_words_allow_it(resolved: str, action: str) -> None:
    assert verb_first(resolved) == (action, "")


@pytest.mark.parametrize(
    ("resolved", "action", "lead"),
    [
        ("That the Director of Finance be asked to provide a note", "Provide a note", "Director of Finance"),
        ("That the Chief Executive submit a timetable", "Submit a timetable", "Chief Executive"),
    ],
)
def test_the_post_that_is_asked_leads(resolved: str, action: str, lead: str) -> None:
    assert verb_first(resolved) == (action, lead)


@given(st.text(max_size=200))
def test_no_words_are_too_strange(text: str) -> None:
    verb_first(text)
