"""Quarters, seasons and years are read in a paper as they are where a person types them."""

from datetime import date

import pytest

from desktop.domain.headline_date import read_headline_date
from desktop.importers.timeline.when import read_when


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Q3 2016", date(2016, 7, 1)),
        ("Quarter 4 2015", date(2015, 10, 1)),
        ("Q3 2016/17", date(2016, 10, 1)),
        ("Q4 2016-17", date(2017, 1, 1)),
        ("Winter 2015", date(2015, 12, 1)),
        ("2016", date(2016, 1, 1)),
        ("2016/17", date(2016, 4, 1)),
        ("2014-2016", date(2014, 1, 1)),
    ],
)
def test_a_part_of_a_year_begins_on_one_day_however_it_comes(words: str, first: date) -> None:
    when, typed = read_when(words), read_headline_date(words, date(2018, 1, 1))
    assert when is not None and when.year is not None and when.month is not None
    assert date(when.year, when.month, 1) == typed.date == first
    assert (when.precision, when.note) == (typed.precision, typed.note)


def test_a_quarter_of_a_bare_year_is_marked_as_a_reading_of_ours() -> None:
    when = read_when("Q3 2016")
    assert when is not None and "calendar year" in when.note


def test_two_years_that_do_not_follow_each_other_have_no_quarter() -> None:
    assert read_when("Q2 2016/19") is None
