"""The calendar of a board at the window: its rule, its dates, and what is written."""

from datetime import date, time
from typing import Any

import pytest

from desktop.domain.edits import added
from desktop.domain.meeting import Meeting, MeetingState
from desktop.gui.requests import ShowScreen

RULE = "every fourth Friday, 1.30 pm"


@pytest.fixture
def at_calendar(person) -> Any:
    """The person, on the calendar, in late October 2014 with a meeting on 7 November."""
    person.window.serve(ShowScreen("meetings"))
    person.clicks("list_calendar")
    return person


def meetings(person, harbour) -> list[Meeting]:
    return person.window.session.book.meetings.all(board_id=harbour.board.id)


def dates(person) -> list[str]:
    view = person.sees("calendar_table")
    return [view.model().index(row, 1).data() for row in range(view.model().rowCount())]


def test_a_rule_is_read_back_and_its_dates_stand_month_by_month(at_calendar) -> None:
    at_calendar.enters("calendar_rule", RULE)
    assert at_calendar.sees("calendar_rule_below").text() == "Read as: every four weeks on a Friday, at 1.30 pm."
    assert dates(at_calendar)[:3] == ["Friday 7 November", "Friday 5 December", "Friday 2 January"]
    assert at_calendar.sees("calendar_table").model().index(1, 0).data() == "December 2014"


def test_the_other_reading_is_one_press_away(at_calendar) -> None:
    at_calendar.enters("calendar_rule", RULE)
    at_calendar.clicks("calendar_other_reading")
    assert at_calendar.sees("calendar_rule").text() == "the fourth Friday of every month, at 1.30 pm"
    assert "Friday 28 November" in dates(at_calendar)
    assert not at_calendar.is_there("calendar_other_reading")


def test_what_is_not_understood_says_which_forms_are(at_calendar) -> None:
    at_calendar.enters("calendar_rule", "whenever the tide is out")
    assert "every four weeks on Friday" in at_calendar.sees("calendar_rule_below").text()


def test_writing_is_one_step_and_keeps_what_is_in_the_book(at_calendar, harbour) -> None:
    at_calendar.enters("calendar_rule", RULE)
    at_calendar.clicks("calendar_write")
    new = [each for each in meetings(at_calendar, harbour) if each.id not in (harbour.last.id, harbour.next.id)]
    assert {(each.state, each.provisional, each.time, each.venue) for each in new} == {
        (MeetingState.SCHEDULED, True, time(13, 30), "Harbour House")
    }
    assert at_calendar.window.session.board.meeting_rule == RULE
    at_calendar.menu("undo").trigger()
    assert meetings(at_calendar, harbour) == [harbour.last, harbour.next]
    assert len(dates(at_calendar)) == len(new) + 1


def test_a_date_is_moved_before_it_is_written(at_calendar, harbour) -> None:
    at_calendar.enters("calendar_rule", RULE)
    at_calendar.chooses("calendar_table", "Friday 2 January")
    at_calendar.enters("calendar_date", "9 January 2015")
    assert "Friday 9 January" in dates(at_calendar)
    at_calendar.clicks("calendar_write")
    assert date(2015, 1, 9) in [each.date for each in meetings(at_calendar, harbour)]


def test_a_wrong_weekday_typed_in_the_table_is_asked_about(at_calendar) -> None:
    at_calendar.enters("calendar_rule", RULE)
    at_calendar.chooses("calendar_table", "Friday 2 January")
    at_calendar.keys("F2", "Ctrl+A")
    at_calendar._qtbot.keyClicks(at_calendar.focus(), "Friday 9 January 2014")
    at_calendar.keys("Return")
    assert "Friday 9 January 2015?" in at_calendar.sees("calendar_date_below").text()
    at_calendar.clicks("calendar_date_offer_0")
    assert "Friday 9 January" in dates(at_calendar)


def test_a_date_is_added_and_left_out_by_keys(at_calendar) -> None:
    at_calendar.enters("calendar_rule", RULE)
    before = dates(at_calendar)
    at_calendar.sees("calendar_table").setFocus()
    at_calendar.keys("Insert")
    at_calendar._qtbot.keyClicks(at_calendar.focus(), "Wednesday 10 December 2014")
    at_calendar.keys("Return")
    assert "Wednesday 10 December" in dates(at_calendar)
    at_calendar.sees("calendar_table").setFocus()
    at_calendar.keys("Delete")
    assert dates(at_calendar) == before


def test_a_date_left_out_is_put_back_in_one_press(at_calendar) -> None:
    at_calendar.enters("calendar_rule", RULE)
    at_calendar.chooses("calendar_table", "Friday 5 December")
    at_calendar.clicks("calendar_leave_out")
    assert "Friday 5 December" not in dates(at_calendar)
    at_calendar.clicks("calendar_put_back")
    assert "Friday 5 December" in dates(at_calendar)


def test_a_written_date_is_changed_in_the_book(at_calendar, harbour) -> None:
    at_calendar.enters("calendar_rule", RULE)
    at_calendar.clicks("calendar_write")
    at_calendar.chooses("calendar_table", "Friday 5 December")
    at_calendar.enters("calendar_venue", "Signal Box")
    found = next(each for each in meetings(at_calendar, harbour) if each.date == date(2014, 12, 5))
    assert found.venue == "Signal Box"


def test_a_meeting_of_the_book_goes_to_the_bin_and_is_not_proposed_again(at_calendar, harbour) -> None:
    at_calendar.enters("calendar_rule", RULE)
    at_calendar.clicks("calendar_write")
    at_calendar.chooses("calendar_table", "Friday 5 December")
    at_calendar.clicks("calendar_leave_out")
    assert "Friday 5 December" not in dates(at_calendar)
    assert date(2014, 12, 5) not in [each.date for each in meetings(at_calendar, harbour)]


def test_what_is_odd_about_a_date_stands_beside_it(at_calendar, harbour) -> None:
    at_calendar.window.session.perform("Add", [added(Meeting(board_id=harbour.board.id, date=date(2014, 12, 29)))])
    at_calendar.enters("calendar_rule", "every fourth Friday")
    at_calendar.chooses("calendar_table", "Friday 2 January")
    shown = at_calendar.reads("calendar_table")
    assert "The board also meets on Monday 29 December 2014" in shown
    assert any("Between Christmas and the New Year" in words for words in shown)


def test_a_span_the_wrong_way_round_is_said_beside_it(at_calendar) -> None:
    at_calendar.enters("calendar_rule", RULE)
    at_calendar.enters("calendar_last", "1 May 2014")
    assert "before the first" in at_calendar.sees("calendar_span_wrong").text()


def test_dates_made_by_hand_are_named_before_the_window_closes(at_calendar) -> None:
    at_calendar.enters("calendar_rule", RULE)
    assert at_calendar.window.screens["calendar"].unfinished() == ""
    at_calendar.clicks("calendar_add_button")
    assert "1 date" in at_calendar.window.screens["calendar"].unfinished()
