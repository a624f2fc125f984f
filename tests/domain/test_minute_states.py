"""The way of minutes from draft to signed."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from desktop.domain.confirming_words import APOLOGIES, clauses
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minute_states import (
    agreed,
    cleared,
    confirmed,
    day_doubts,
    draft_words,
    gone_back,
    signed,
    steps_of,
)
from desktop.domain.minutes import Correction

DAY, LATER = date(2014, 9, 26), date(2014, 11, 7)
MEETING = Meeting(board_id="b", date=DAY, state=MeetingState.DRAFT_MINUTES)
NEXT = Meeting(board_id="b", date=LATER)


def test_each_step_leads_on_and_back() -> None:
    first = cleared(MEETING, by=" The Solicitor ", on=DAY)
    second = agreed(first, on=DAY)
    third = confirmed(second, at=NEXT, in_minute="C10")
    fourth = signed(third, by="The Mayor", on=LATER, kept_at="the strong room")
    assert [each.state.value for each in (first, second, third, fourth)] == [
        "cleared by officers",
        "chair's version",
        "confirmed",
        "signed",
    ]
    assert [gone_back(each) for each in (fourth, third, second, first)] == [third, second, first, MEETING]


def test_a_board_without_a_step_skips_it() -> None:
    after = confirmed(MEETING, at=NEXT)
    assert [step.skipped for step in steps_of(after, "Chair", LATER)] == [False, True, True, False, False]
    assert gone_back(after) == MEETING


def test_what_is_on_record_is_told() -> None:
    after = signed(confirmed(MEETING, at=NEXT, in_minute="C10"), by="The Mayor", on=LATER, kept_at="the strong room")
    told = [step.told for step in steps_of(after, "Chair", LATER)]
    assert told[3:] == ["7 November 2014, minute C10", "The Mayor, 7 November 2014, kept at the strong room"]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (MeetingState.DRAFT_MINUTES, "DRAFT"),
        (MeetingState.CLEARED, "DRAFT, cleared by officers"),
        (MeetingState.CHAIRS_VERSION, "DRAFT, agreed by the Chairman"),
        (MeetingState.CONFIRMED, ""),
        (MeetingState.SIGNED, ""),
    ],
)
def test_a_draft_is_called_one(state: MeetingState, words: str) -> None:
    assert draft_words(replace(MEETING, state=state), "Chairman") == words


def test_a_step_that_cannot_be_is_refused() -> None:
    with pytest.raises(Refused, match="confirm them first"):
        signed(MEETING, by="The Mayor", on=LATER)
    with pytest.raises(Refused, match="at a later meeting"):
        confirmed(replace(MEETING, date=LATER), at=replace(NEXT, date=DAY))
    with pytest.raises(Refused, match="confirmed already"):
        cleared(confirmed(MEETING, at=NEXT), by="", on=DAY)
    with pytest.raises(Refused, match="who signed"):
        signed(confirmed(MEETING, at=NEXT), by=" ", on=LATER)


def correction(part: str, before: str, after: str) -> Correction:
    return Correction(meeting_id="m", part=part, before=before, after=after)


def test_corrections_are_told_in_words() -> None:
    told = [
        correction(APOLOGIES, "A", "A\nB\nC"),
        correction("minute C4", "The City Council met.", "The County Council met."),
        correction("minute C6", "Our City Council", "Our County Council"),
        correction("minute C7", "Oil was sold.", "Oil, of the best, was sold."),
        correction("minute C8", "a b c d e f g h", "a 1 c 2 e 3 g 4"),
    ]
    assert clauses(told) == [
        "the names of B and C being added to the apologies for absence",
        "“City” reading “County” in minute C4 and minute C6",
        "the words “of the best” being added to minute C7",
        "minute C8 being worded anew",
    ]


def test_an_odd_day_of_a_step_is_told() -> None:
    said = partial(day_doubts, MEETING, today=date(2014, 11, 20), confirmed_on=LATER)
    assert said(LATER) == ()
    assert said(date(2014, 9, 1)) == ("This day is before the meeting itself, 26 September 2014",)
    assert said(date(2014, 10, 1)) == ("This day is before the minutes were confirmed, 7 November 2014",)
    assert said(date(2014, 12, 1)) == ("This day is still to come",)
