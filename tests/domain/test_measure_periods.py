"""Periods of a scorecard: financial, academic and calendar years side by side."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.measure import PeriodKind
from desktop.domain.measure_periods import Period, quarter_of, read_period

YEAR, HALF, QUARTER, TERM, MONTH = PeriodKind


@pytest.mark.parametrize(
    ("words", "kind", "starts", "ends", "label"),
    [
        ("Q2 2018/19", QUARTER, (2018, 7, 1), (2018, 9, 30), "Q2 2018/19"),
        ("Q2 Jul - Sep 2018", QUARTER, (2018, 7, 1), (2018, 9, 30), "Q2 2018/19"),
        ("Quarter 4 of 2017-18", QUARTER, (2018, 1, 1), (2018, 3, 31), "Q4 2017/18"),
        ("Quarter 2 (July\u2013September 2018)", QUARTER, (2018, 7, 1), (2018, 9, 30), "Q2 2018/19"),
        ("Jul-18", MONTH, (2018, 7, 1), (2018, 7, 31), "July 2018"),
        ("Year end 2015/16", YEAR, (2015, 4, 1), (2016, 3, 31), "2015/16"),
        ("Academic year 2017/18", YEAR, (2017, 9, 1), (2018, 8, 31), "Academic year 2017/18"),
        ("2018", YEAR, (2018, 1, 1), (2018, 12, 31), "2018"),
        ("April to September 2018", HALF, (2018, 4, 1), (2018, 9, 30), "April to September 2018"),
        ("Summer term 2017/18", TERM, (2018, 4, 1), (2018, 8, 31), "Summer term 2018"),
        ("Dec 2018 - Feb 2019", QUARTER, (2018, 12, 1), (2019, 2, 28), "December 2018 to February 2019"),
    ],
)
def test_periods_as_papers_name_them(words: str, kind: PeriodKind, starts: tuple, ends: tuple, label: str) -> None:
    """Each with its first and last day and one usual name."""
    period = read_period(words)
    assert period == Period(kind, date(*starts), date(*ends))
    assert period.label == label


@pytest.mark.parametrize(
    "words", ["", "Q2", "Q2 2018", "2018/20", "Q1 2018/19 and Q2 2018/19", "Target", "Sep", "Q5 2018/19"]
)
def test_what_names_no_one_period_is_not_read(words: str) -> None:
    """Which quarter is the second depends on the year that is meant."""
    assert read_period(words) is None


def test_a_period_has_one_before_one_after_and_one_a_year_before() -> None:
    first = read_period("Q1 2018/19")
    term = read_period("Autumn term 2018")
    assert first is not None and term is not None
    assert (first.before().label, first.after().label, first.year_before().label) == (
        "Q4 2017/18",
        "Q2 2018/19",
        "Q1 2017/18",
    )
    assert (term.before().label, term.after().label) == ("Summer term 2018", "Spring term 2019")


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)))
def test_a_label_is_read_back(day: date) -> None:
    """Whatever a quarter is called, it is that quarter, and neighbours lead back."""
    quarter = quarter_of(day)
    assert quarter.starts <= day <= quarter.ends
    assert quarter.after().before() == quarter
    if 2000 <= quarter.before().starts.year < 2079:
        assert read_period(quarter.label) == quarter


@given(st.text(max_size=40))
def test_no_words_are_too_strange(words: str) -> None:
    """A period is whole months, or nothing is read."""
    period = read_period(words)
    assert period is None or (period.starts.day == 1 and period.starts < period.ends)


@pytest.mark.parametrize("words", ["Decision 18", "Junction 2021", "Marks 20"])
def test_a_word_that_begins_like_a_month_names_none(words: str) -> None:
    period = read_period(words)
    assert period is None or period.kind is not PeriodKind.MONTH


def test_a_year_may_stand_right_behind_its_month() -> None:
    period = read_period("Dec18")
    assert period is not None and period.label == "December 2018"
