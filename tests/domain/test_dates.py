"""Dates as people and papers type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import find_dates, full_year, read_date, say_date, short_date, years_that_fit

SEVENTH = date(2014, 11, 7)


@pytest.mark.parametrize(
    "typed",
    [
        "Friday, 7th November, 2014",
        "FRIDAY 7TH NOVEMBER 2014",
        "Friday the 7th day of November 2014",
        "7 Nov 2014",
        "7 th Nov. 2014",
        "7-Nov-14",
        "Nov 7, 2014",
        "7/11/14",
        "07/11/2014",
        "07.11.2014",
        "7.11.14",
        "2014-11-07",
        "2014-11-07T13:30",
        "held on 7th November, 2014 (herewith)",
    ],
)
def test_one_day_in_many_forms(typed: str) -> None:
    assert read_date(typed).date == SEVENTH


def test_numbers_are_never_month_first() -> None:
    reading = read_date("11/13/2014")
    assert reading.date is None
    assert "day first" in reading.conflict


def test_a_day_that_is_not_in_the_calendar_is_said() -> None:
    assert read_date("29 February 2015").conflict == "There is no 29 February 2015."


def test_a_wrong_weekday_keeps_the_date_and_offers_the_nearest_year() -> None:
    reading = read_date("Friday, 9th January, 2014")
    assert reading.date == date(2014, 1, 9)
    assert reading.conflict == "9 January 2014 is a Thursday, not a Friday."
    assert reading.suggestions[0] == date(2015, 1, 9)


@pytest.mark.parametrize("typed", ["Friday 6th February, 2014", "Friday 6th March, 2014"])
def test_a_year_carried_over_is_offered_first(typed: str) -> None:
    assert read_date(typed).suggestions[0].year == 2015


def test_the_nearest_day_with_that_weekday_is_offered_last() -> None:
    assert read_date("Friday 9 January 2014").suggestions[-1] == date(2014, 1, 10)


def test_a_leap_day_finds_leap_years_only() -> None:
    assert years_that_fit(date(2016, 2, 29), 4) == (date(2008, 2, 29), date(2036, 2, 29))


@pytest.mark.parametrize(
    "typed", ["", "7 November", "2015/16", "item 1.2.14 of the plan", "192.168.1.12", "November 2014", "7/11/14/3"]
)
def test_what_is_no_whole_date_is_not_read(typed: str) -> None:
    assert read_date(typed).date is None


def test_every_date_of_a_text_is_found_in_its_place() -> None:
    text = "from 17th September 2014 to 8th October, 2014"
    found = list(find_dates(text))
    assert [reading.date for reading in found] == [date(2014, 9, 17), date(2014, 10, 8)]
    assert text[found[1].first : found[1].last] == "8th October, 2014"


def test_two_digits_are_of_this_century_below_seventy() -> None:
    assert [full_year("14"), full_year("69"), full_year("70"), full_year("1998")] == [2014, 2069, 1970, 1998]


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_what_is_said_can_be_read_again(day: date) -> None:
    assert read_date(say_date(day)).date == day
    assert read_date(short_date(day)).date == day
    assert not read_date(say_date(day)).conflict


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    read_date(text)
