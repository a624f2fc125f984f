"""The date of a headline says no more than its words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import PartRefused
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.headline_date import read_headline_date, say_when, short_when

TODAY = date(2014, 10, 27)
DAY, MONTH, QUARTER, YEAR, NONE = (
    DatePrecision.DAY,
    DatePrecision.MONTH,
    DatePrecision.QUARTER,
    DatePrecision.YEAR,
    DatePrecision.UNDATED,
)


@pytest.mark.parametrize(
    ("typed", "day", "precision"),
    [
        ("12 Mar 2015", date(2015, 3, 12), DAY),
        ("12/03/15", date(2015, 3, 12), DAY),
        ("Thursday 12 March 2015", date(2015, 3, 12), DAY),
        ("12-14 March 2015", date(2015, 3, 12), DAY),
        ("March 2015", date(2015, 3, 1), MONTH),
        ("late August 2016", date(2016, 8, 1), MONTH),
        ("March to May 2015", date(2015, 3, 1), MONTH),
        ("Easter 2016", date(2016, 3, 1), MONTH),
        ("January to March 2015", date(2015, 1, 1), QUARTER),
        ("autumn 2015", date(2015, 9, 1), QUARTER),
        ("2015", date(2015, 1, 1), YEAR),
        ("early 2016", date(2016, 1, 1), YEAR),
        ("end of 2016", date(2016, 1, 1), YEAR),
        ("2015/16", date(2015, 4, 1), YEAR),
        ("", None, NONE),
        ("after the storm", None, NONE),
        ("tbc", None, NONE),
    ],
)
def test_what_is_typed_is_read_and_kept(typed: str, day: date | None, precision: DatePrecision) -> None:
    read = read_headline_date(typed, TODAY)
    assert (read.date, read.precision, read.timing) == (day, precision, typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("12 March", "Which year? Type 12 March 2014."),
        ("December", "Which year? Type December 2013."),
        ("Friday 12 March 2015", "12 March 2015 is a Thursday, not a Friday"),
        ("31 Feb 2015", "There is no 31 February 2015"),
        ("12 Marhc 2015", "not read as a date"),
        ("1 May 2015 and 3 June 2015", "Two dates"),
    ],
)
def test_what_is_in_doubt_is_asked_and_never_invented(typed: str, said: str) -> None:
    with pytest.raises(PartRefused) as refused:
        read_headline_date(typed, TODAY)
    assert said in str(refused.value)
    assert refused.value.part == "date"


def test_today_is_kept_as_the_day_it_means() -> None:
    assert read_headline_date("Today", TODAY).timing == "27 Oct 2014"


def test_a_date_is_said_no_more_exactly_than_it_is_known() -> None:
    assert say_when(date(2015, 3, 12), DAY) == "Thursday 12 March 2015"
    assert say_when(date(2015, 11, 1), QUARTER) == "November 2015 to January 2016"
    assert say_when(date(2016, 1, 1), YEAR) == "2016, month not known"
    assert say_when(None, NONE) == "undated"
    headline = Headline(board_id="b", text="A lamp.", timing="Spring", date=date(2015, 3, 1), precision=QUARTER)
    assert short_when(headline) == "Spring"


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    try:
        read = read_headline_date(text, TODAY)
    except PartRefused as refusal:
        assert str(refusal).endswith((".", "?"))
    else:
        assert (read.date is None) == (read.precision is NONE)
        assert read.date is None or read.precision is DAY or read.date.day == 1
