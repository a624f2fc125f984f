"""Quarters, seasons and years are read in a paper as they are where a person types them."""

from datetime import date

import pytest

from desktop.domain.headline_date import read_headline_date
from desktop.importers.timeline.when import read_when
from tests.importers.timeline.harbours import headlines, reading_of


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Q3 2016", date(2016, 7, 1)),
        ("Quarter 4 2015", date(2015, 10, 1)),
        ("Q3 2016/17", date(2016, 10, 1)),
        ("Q4 2016-17", date(2017, 1, 1)),
        ("2016 Q3", date(2016, 7, 1)),
        ("Q4 16/17", date(2017, 1, 1)),
        ("third quarter of 2016", date(2016, 7, 1)),
        ("Q3 FY2016", date(2016, 10, 1)),
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


@pytest.mark.parametrize("year", ["2016", "2016/17"])
def test_a_quarter_below_its_year_is_read_as_one_beside_it(year: str) -> None:
    head = f"Timeline of the harbour\n\nTheme\t{year}\t\t\t\n\tQ1\tQ2\tQ3\tQ4\n"
    told = headlines(reading_of(f"{head}Light\tLamps lit\tOil bought\tHorn blown\tPier mended\n"))
    typed = [read_headline_date(f"Q{number} {year}", date(2018, 1, 1)) for number in range(1, 5)]
    assert [(one.date, one.timing) for one in told] == [(each.date, each.timing) for each in typed]
