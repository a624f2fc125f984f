"""Days typed without their year."""

from datetime import date

import pytest

from desktop.domain.errors import Refused
from desktop.domain.near_dates import read_near_date

MONDAY = date(2014, 10, 27)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7 Nov", date(2014, 11, 7)),
        ("7th of November", date(2014, 11, 7)),
        ("7/11", date(2014, 11, 7)),
        ("9 January", date(2015, 1, 9)),
        ("Fri 9 Jan", date(2015, 1, 9)),
        ("Friday", date(2014, 10, 31)),
        ("next Friday", date(2014, 11, 7)),
        ("Monday", date(2014, 11, 3)),
        ("Tomorrow", date(2014, 10, 28)),
    ],
)
def test_the_nearest_day_is_meant(text: str, day: date) -> None:
    assert read_near_date(text, MONDAY) == day


@pytest.mark.parametrize("text", ["", "soon", "November", "7", "7 Nov 2014 or later", "9" * 500])
def test_other_words_are_no_day(text: str) -> None:
    assert read_near_date(text, MONDAY) is None


@pytest.mark.parametrize("text", ["31 April", "29 Feb", "7/13", "Tuesday 7 Nov"])
def test_a_day_that_is_not_there_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_near_date(text, MONDAY)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("32 October", "There is no 32 October: type another day."),
        ("29 Feb", "There is no 29 February this year: type another day."),
    ],
)
def test_a_day_that_is_not_there_is_named(text: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        read_near_date(text, MONDAY)
