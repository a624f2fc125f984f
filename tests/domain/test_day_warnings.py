"""What is said of a day to meet on, in words."""

from datetime import date, time

import pytest

from desktop.domain.dates import read_date
from desktop.domain.day_warnings import OtherMeeting, day_warnings, odd_day, weekday_question

PLAIN = date(2014, 11, 7)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2014, 12, 26), "Boxing Day: a bank holiday"),
        (date(2015, 5, 4), "Early May bank holiday: a bank holiday"),
        (date(2014, 11, 8), "A Saturday"),
        (date(2014, 12, 24), "Christmas Eve"),
        (date(2014, 12, 30), "Between Christmas and the New Year"),
        (PLAIN, ""),
    ],
)
def test_an_odd_day_is_named(day, words) -> None:
    assert odd_day(day) == words


def test_a_board_has_holidays_of_its_own() -> None:
    assert odd_day(PLAIN, lambda day: "Regatta" if day == PLAIN else "") == "Regatta: a bank holiday"


def test_nothing_is_said_of_a_day_on_which_all_is_well() -> None:
    assert day_warnings(PLAIN, time(13, 30), today=date(2014, 10, 27)) == ()


def test_a_day_that_has_passed_is_said_so() -> None:
    assert day_warnings(PLAIN, today=date(2014, 11, 8)) == ("This day has passed",)


def test_the_same_board_twice_on_a_day() -> None:
    other = OtherMeeting(board="Harbour Board", at=time(10), same_board=True)
    assert day_warnings(PLAIN, others=[other]) == ("The board meets on this day already at 10 am",)


def test_another_board_at_the_same_time_with_who_sits_on_both() -> None:
    other = OtherMeeting(board="Audit Panel", at=time(14), shared=("The Chair",))
    said = day_warnings(PLAIN, time(13, 30), others=[other])
    assert said == ("Audit Panel meets at the same time (2 pm); The Chair sits on both",)


@pytest.mark.parametrize(
    ("minutes", "words"), [(60, "the same day at 3 pm"), (90, "the same day at 3 pm"), (91, "same time")]
)
def test_meetings_are_at_the_same_time_while_one_is_not_over(minutes, words) -> None:
    said = day_warnings(PLAIN, time(13, 30), minutes=minutes, others=[OtherMeeting(board="Audit Panel", at=time(15))])
    assert words in said[0]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2014, 10, 27), "9 January 2014 was a Thursday; Friday 9 January 2015?"),
        (date(2013, 10, 27), "9 January 2014 is a Thursday; Friday 9 January 2015?"),
    ],
)
def test_a_wrong_weekday_is_asked_about(today, words) -> None:
    assert weekday_question(read_date("Friday 9 January 2014"), today) == words
