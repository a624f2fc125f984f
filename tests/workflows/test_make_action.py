"""A part of a resolution becomes an action."""

from datetime import date

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.workflows.make_action import free_ref, from_resolution, one_for_each_lead

BOARD = Board(name="Harbour Board")
MEETING = Meeting(board_id=BOARD.id, date=date(2014, 9, 26))
MINUTE = Minute(meeting_id=MEETING.id, number="C4", title="LIGHTS")


def made(text: str, **chosen: object) -> ActionItem:
    resolution = Resolution(minute_id=MINUTE.id, position=3, part="(3)", text=text)
    return from_resolution(resolution, MINUTE, MEETING, BOARD, **chosen)  # type: ignore[arg-type]


def test_it_has_the_reference_of_its_part_and_the_way_back() -> None:
    item = made("That the lamps be counted.")
    assert (item.ref, item.source_kind, item.agreed_on) == ("C4(3)", "resolutions", MEETING.date)
    assert item.source_id


def test_its_words_begin_with_the_verb() -> None:
    assert (
        made("That a list of lamps be circulated to all wardens.").wording == "Circulate a list of lamps to all wardens"
    )


def test_the_post_that_the_resolution_names_leads() -> None:
    item = made("That the Harbour Master be asked to report on the lamps.")
    assert (item.lead, item.wording) == ("Harbour Master", "Report on the lamps")


def test_the_timescale_in_the_words_is_read_from_the_meeting() -> None:
    item = made("That the lamps be reviewed within three months.")
    assert (item.timing, item.original_due) == ("within three months", date(2014, 12, 26))
    assert item.current_due == item.original_due


def test_the_next_meeting_is_a_day_when_it_is_known() -> None:
    text = "That a note be submitted to the next meeting."
    assert made(text).original_due is None
    assert made(text, next_meeting=date(2014, 11, 7)).original_due == date(2014, 11, 7)


def test_what_somebody_chose_comes_first() -> None:
    item = made("That the Harbour Master report by 1 May 2015.", lead=" Clerk ", due=date(2015, 6, 1))
    assert (item.lead, item.original_due, item.timing) == ("Clerk", date(2015, 6, 1), "by 1 May 2015")


@pytest.mark.parametrize(("taken", "ref"), [((), "C4(3)"), (("C4(3)",), "C4(3)b"), (("C4(3)", "C4(3)b"), "C4(3)c")])
def test_a_reference_is_never_used_twice(taken: tuple[str, ...], ref: str) -> None:
    assert free_ref("C4(3)", taken) == ref


def test_an_action_of_a_private_minute_is_private() -> None:
    private = Minute(meeting_id=MEETING.id, number="C5", title="STAFF", exempt_paragraphs=(1,))
    resolution = Resolution(minute_id=private.id, text="That the post be advertised.")
    assert from_resolution(resolution, private, MEETING, BOARD).exempt


def test_a_part_that_asks_two_posts_makes_an_action_for_each() -> None:
    words = "That the Clerk write to the keepers by 1 May 2015 and the Harbour Master report to the next meeting."
    resolution = Resolution(minute_id=MINUTE.id, position=3, part="(3)", text=words)
    items = one_for_each_lead(resolution, MINUTE, MEETING, BOARD, next_meeting=date(2014, 11, 7), taken_refs={"C4(3)"})
    assert [(item.ref, item.lead, item.original_due) for item in items] == [
        ("C4(3)b", "Clerk", date(2015, 5, 1)),
        ("C4(3)c", "Harbour Master", date(2014, 11, 7)),
    ]
