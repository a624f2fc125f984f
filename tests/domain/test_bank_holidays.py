"""Bank holidays of England and Wales."""

from datetime import date

import pytest

from desktop.domain.bank_holidays import bank_holidays, easter_sunday, holiday_on, holidays_of
from desktop.domain.board import Board, HolidayList, NamedDay


@pytest.mark.parametrize("day", ["2000-04-23", "2008-03-23", "2011-04-24", "2015-04-05", "2016-03-27", "2038-04-25"])
def test_easter(day: str) -> None:
    assert easter_sunday(int(day[:4])) == date.fromisoformat(day)


def days(year: int) -> set[str]:
    return {f"{day:%m-%d}" for day in bank_holidays(year)}


def test_a_usual_year() -> None:
    assert days(2014) == {"01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"}


@pytest.mark.parametrize(
    ("year", "december"),
    [(2010, {"12-27", "12-28"}), (2011, {"12-26", "12-27"}), (2015, {"12-25", "12-28"}), (2014, {"12-25", "12-26"})],
)
def test_christmas_on_a_weekend_has_substitutes(year: int, december: set[str]) -> None:
    assert {day for day in days(year) if day.startswith("12")} == december


def test_new_year_on_a_weekend_has_a_substitute() -> None:
    assert "01-03" in days(2011)
    assert "01-02" in days(2012)


@pytest.mark.parametrize(
    "day",
    [
        "1999-12-31",
        "2002-06-03",
        "2002-06-04",
        "2011-04-29",
        "2012-06-04",
        "2012-06-05",
        "2020-05-08",
        "2022-06-02",
        "2022-06-03",
        "2022-09-19",
        "2023-05-01",
        "2023-05-08",
    ],
)
def test_days_moved_or_added_by_proclamation(day: str) -> None:
    assert holiday_on(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2012-05-28", "2020-05-04", "2022-05-30"])
def test_the_day_that_was_moved_is_a_working_day(day: str) -> None:
    assert holiday_on(date.fromisoformat(day)) == ""


def test_christmas_counts_as_a_holiday_on_a_saturday_too() -> None:
    assert holiday_on(date(2010, 12, 25)) == "Christmas Day"


def test_a_board_adds_to_the_list_and_strikes_from_it() -> None:
    fair, boxing_day = date(2014, 11, 5), date(2014, 12, 26)
    board = Board(
        name="Invented Board", holidays=HolidayList(added=(NamedDay(day=fair, name="Fair day"),), struck=(boxing_day,))
    )
    asked = holidays_of(board)
    assert (asked(fair), asked(boxing_day), asked(date(2014, 12, 25))) == ("Fair day", "", "Christmas Day")
