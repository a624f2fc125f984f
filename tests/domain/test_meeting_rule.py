"""A calendar rule as people word it: its reading, its days, and what is refused."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Refused
from desktop.domain.meeting_rule import municipal_year
from desktop.domain.meeting_rule_words import read_meeting_rule

READINGS = {
    "every four weeks on Friday, 1.30 pm": "every four weeks on a Friday, at 1.30 pm",
    "Every fourth Friday, 1.30 pm": "every four weeks on a Friday, at 1.30 pm",
    "every 4 weeks on a friday at 13:30": "every four weeks on a Friday, at 1.30 pm",
    "first Monday of the month at 10 am": "the first Monday of every month, at 10 am",
    "1st Monday in each month": "the first Monday of every month",
    "the fourth Friday": "the fourth Friday of every month",
    "every fourth Friday of the month, 2pm": "the fourth Friday of every month, at 2 pm",
    "last Thursday of each quarter": "the last Thursday of the last month of each quarter",
    "first Tuesday of every quarter, noon": "the first Tuesday of the first month of each quarter, at noon",
    "second and fourth Tuesday": "the second and fourth Tuesday of every month",
    "2nd & 4th Tuesdays": "the second and fourth Tuesday of every month",
    "monthly on the 15th": "the 15th of every month",
    "15th of each month, not in August": "the 15th of every month, but not in August",
    "last day of the month": "the last day of every month",
    "every six weeks on Wednesday": "every six weeks on a Wednesday",
    "six-weekly, Wednesdays": "every six weeks on a Wednesday",
    "every six weeks": "every six weeks",
    "every other Friday": "every two weeks on a Friday",
    "alternate Fridays": "every two weeks on a Friday",
    "fortnightly on Tuesdays": "every two weeks on a Tuesday",
    "bi-weekly on Mondays": "every two weeks on a Monday",
    "weekly on Mondays": "every week on a Monday",
    "every Monday at 9.30am": "every week on a Monday, at 9.30 am",
    "Thursdays": "every week on a Thursday",
    "quarterly, third Wednesday, 2pm": "the third Wednesday of every third month, at 2 pm",
    "third Wednesday of every other month": "the third Wednesday of every second month",
    "bi-monthly, second Tuesday": "the second Tuesday of every second month",
    "every two months on the first Monday": "the first Monday of every second month",
    "first Monday of the month except August and May": "the first Monday of every month, but not in May or August",
    "last Friday in June, September, December and March": "the last Friday of the last month of each quarter",
    "third Wednesday in May and November": "the third Wednesday of May and November",
    "last Friday of the month, at 10": "the last Friday of every month, at 10 am",
}


@pytest.mark.parametrize(("text", "words"), READINGS.items())
def test_a_rule_is_read_back_in_words(text, words) -> None:
    assert read_meeting_rule(text).words == words


@pytest.mark.parametrize("text", READINGS)
def test_the_words_of_a_reading_read_as_the_same_rule(text) -> None:
    rule = read_meeting_rule(text).alone()
    assert read_meeting_rule(rule.words).alone() == rule


@pytest.mark.parametrize(
    "text",
    [
        "",
        "whenever the tide is out",
        "monthly",
        "quarterly on Fridays",
        "every blue Monday",
        "monthly on the 45th",
        "2pm",
    ],
)
def test_what_is_not_understood_is_refused_with_what_is(text) -> None:
    with pytest.raises(Refused, match="every four weeks on Friday"):
        read_meeting_rule(text)


def test_a_time_that_could_be_night_is_in_the_afternoon() -> None:
    assert read_meeting_rule("every Monday at 2").at == time(14)


@pytest.mark.parametrize("text", ["every fourth Friday", "every second Tuesday, 10 am, not in August"])
def test_every_fourth_friday_can_be_read_in_two_ways(text) -> None:
    rule = read_meeting_rule(text)
    assert rule.weeks and rule.other is not None and rule.other.places == (rule.weeks,)
    assert (rule.other.at, rule.other.but_not) == (rule.at, rule.but_not)


@pytest.mark.parametrize(
    "text", ["every first Monday", "every fourth Friday of the month", "fourth Friday", "every Friday"]
)
def test_what_has_one_meaning_offers_no_other(text) -> None:
    assert read_meeting_rule(text).other is None


def days(text: str, first: date, last: date, **more) -> list[tuple[int, int]]:
    return [(day.day, day.month) for day in read_meeting_rule(text).days(first, last, **more)]


def test_weeks_are_counted_from_the_first_day_that_fits() -> None:
    found = days("every four weeks on Friday", date(2014, 11, 5), date(2015, 1, 31))
    assert found == [(7, 11), (5, 12), (2, 1), (30, 1)]


def test_weeks_go_on_from_an_earlier_meeting() -> None:
    found = days("every four weeks on Friday", date(2014, 11, 20), date(2015, 1, 3), counted_from=date(2014, 11, 7))
    assert found == [(5, 12), (2, 1)]


def test_weeks_without_a_weekday_keep_that_of_the_first_day() -> None:
    assert days("every six weeks", date(2015, 5, 13), date(2015, 7, 1)) == [(13, 5), (24, 6)]


def test_a_fifth_weekday_is_only_in_the_months_that_have_one() -> None:
    assert days("fifth Friday of the month", date(2015, 1, 1), date(2015, 6, 30)) == [(30, 1), (29, 5)]


def test_a_long_day_of_the_month_falls_on_the_last_of_a_short_one() -> None:
    assert days("31st of each month", date(2016, 1, 1), date(2016, 4, 30)) == [(31, 1), (29, 2), (31, 3), (30, 4)]


def test_quarters_count_from_the_first_month_that_still_has_its_day() -> None:
    found = days("quarterly, third Wednesday", date(2015, 5, 22), date(2016, 4, 30))
    assert found == [(17, 6), (16, 9), (16, 12), (16, 3)]


def test_months_that_are_left_out_have_no_day() -> None:
    found = days("second and fourth Tuesday, not in August", date(2015, 7, 1), date(2015, 9, 10))
    assert found == [(14, 7), (28, 7), (8, 9)]


@pytest.mark.parametrize(
    ("day", "first"), [(date(2015, 2, 28), 2014), (date(2015, 3, 1), 2015), (date(2015, 11, 7), 2015)]
)
def test_the_municipal_year_runs_from_may_to_april(day, first) -> None:
    assert municipal_year(day) == (date(first, 5, 1), date(first + 1, 4, 30))


def test_weeks_and_months_are_counted_back_from_a_later_meeting_too() -> None:
    span = (date(2014, 11, 1), date(2015, 1, 31))
    assert days("every four weeks on Friday", *span, counted_from=date(2015, 1, 2)) == [
        (7, 11),
        (5, 12),
        (2, 1),
        (30, 1),
    ]
    assert days("third Wednesday of every second month", *span, counted_from=date(2015, 2, 18)) == [(17, 12)]


WORDS = """every each first second fourth fifth last 1st 15th monday fri tuesdays of the month quarter weeks six 4 two
other alternate fortnightly monthly quarterly not in except august december at 10 1.30 pm noon and , & on day tide 99"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=8).map(" ".join))
def test_any_words_are_refused_or_read_as_they_are_said_back(text) -> None:
    try:
        rule = read_meeting_rule(text).alone()
    except Refused:
        return
    assert read_meeting_rule(rule.words).alone() == rule
    assert all(date(2015, 5, 1) <= day <= date(2016, 4, 30) for day in rule.days(date(2015, 5, 1), date(2016, 4, 30)))
