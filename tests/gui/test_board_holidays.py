"""The board's days off at the window, and what they change."""

from datetime import date, time

import pytest

from desktop.gui.requests import ShowScreen
from tests.journeys.person import Person


@pytest.fixture
def at_days(person: Person) -> Person:
    person.window.serve(ShowScreen("board"))
    person.clicks("tab_holidays")
    return person


def board(person: Person):
    return person.window.session.board


def test_the_holidays_of_england_stand_there(at_days) -> None:
    words = at_days.reads("holidays_table")
    assert {"Boxing Day", "Good Friday", "Bank holiday in England"} <= set(words)


def test_a_holiday_is_struck_out_and_brought_back(at_days) -> None:
    at_days.chooses("holidays_table", "26 Dec 2014")
    at_days.clicks("holiday_strike")
    assert board(at_days).holidays.struck == (date(2014, 12, 26),)
    assert at_days.sees("holiday_strike").text() == "Bring it back"
    at_days.clicks("holiday_strike")
    assert board(at_days).holidays.struck == ()


def test_a_day_added_moves_the_last_day_of_publication(at_days) -> None:
    assert "Thursday 30 October 2014" in at_days.sees("holidays_mean").text()
    at_days.enters("holiday_day", "5 November 2014")
    at_days.enters("holiday_name", "Town fair")
    at_days.clicks("holiday_add")
    assert "Town fair" in at_days.reads("holidays_table")
    assert "Wednesday 29 October 2014" in at_days.sees("holidays_mean").text()


def test_a_day_without_a_date_is_refused_in_place(at_days) -> None:
    at_days.clicks("holiday_add")
    assert board(at_days).holidays.added == ()


def test_the_latest_time_of_day_is_kept(at_days) -> None:
    at_days.enters("board_latest", "5pm")
    assert board(at_days).latest_publication == time(17)
    assert "Thursday 30 October 2014, 5 pm" in at_days.sees("holidays_mean").text()
