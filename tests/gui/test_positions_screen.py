"""The screen of reported positions: what changed from one to another, by list and by keys."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.edits import changed
from desktop.domain.position import Occasion
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.workflows.take_position import taken

DAYS = (date(2014, 9, 26), date(2014, 10, 6), date(2014, 11, 7))


@pytest.fixture
def reads(person, qtbot):
    """Let the person wait until a label says something."""

    def wait(name: str, words: str) -> None:
        qtbot.waitUntil(lambda: person.is_there(name) and words in person.sees(name).text(), timeout=5000)

    person.reads = wait


@pytest.fixture
def reported(person, harbour, reads):
    """The person, at what changed; three positions are frozen, and an action is worded anew before the last."""
    book, board_id = person.window.session.book, harbour.board.id
    book.write("End", taken(book, board_id, DAYS[0], Occasion.MEETING_ENDED, harbour.last.id))
    book.write("Freeze", taken(book, board_id, DAYS[1], Occasion.BY_HAND))
    book.write("Word", [changed(harbour.undated, replace(harbour.undated, wording="Write to all keepers"))])
    book.write("Freeze", taken(book, board_id, DAYS[2], Occasion.BY_HAND))
    person.window.serve(ShowScreen("positions"))
    person.reads("comparison_share", "to")
    return person


def test_the_last_position_is_compared_with_the_one_before(reported) -> None:
    reported.reads("page_subtitle", "From 6 October 2014 to 7 November 2014")
    assert reported.sees("comparison_share").text() == "50 % on course (1 of 2) to 0 % (0 of 2)"
    assert reported.sees("comparison_terms").text() == "1 slipped."


def test_the_line_of_another_position_shows_what_changed_by_then(reported) -> None:
    reported.chooses("positions_table", "6 October 2014")
    reported.reads("page_subtitle", "From meeting of 26 September 2014 to 6 October 2014")


def test_any_two_can_be_held_against_each_other(reported) -> None:
    screen = reported.window.screens["positions"]
    first = next(side for side in screen.against.values if side.as_at == DAYS[0])
    reported.picks("position_against", first)
    reported.reads("page_subtitle", "From meeting of 26 September 2014 to 7 November 2014")


def test_a_group_shows_its_records_only_and_one_opens(reported, harbour) -> None:
    reported.reads("moved_wording", "Wording changed 1")
    reported.clicks("moved_wording")
    table = reported.sees("changes_table")
    assert table.model().rowCount() == 1
    table.setFocus()
    reported.keys("Return")
    assert reported.window.front == "actions"


def test_freezing_by_hand_is_one_step_that_can_be_undone(reported, qtbot) -> None:
    book = reported.window.session.book
    reported.clicks("freeze_now")
    assert book.positions.count() == 4
    reported.menu("undo").trigger()
    assert book.positions.count() == 3


def test_without_positions_the_screen_says_how_they_come(person) -> None:
    person.window.serve(ShowScreen("positions"))
    assert "frozen when a meeting ends" in person.sees("empty_state").sentence.text()
    person.clicks("freeze_first")
    assert person.window.session.book.positions.count() == 1


def test_a_meeting_leads_to_what_was_reported_to_it(reported, harbour) -> None:
    reported.window.serve(OpenRecord("meetings", harbour.last.id))
    reported.clicks("meeting_reported")
    reported.reads("page_subtitle", "26 September 2014")
    assert reported.window.front == "positions"
