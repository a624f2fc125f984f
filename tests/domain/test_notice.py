"""Clear days of notice, counted day by day."""

from datetime import date

import pytest

from desktop.domain.board import NoticeRule
from desktop.domain.errors import Refused
from desktop.domain.notice import publish_by

FRIDAY = date(2014, 11, 7)


@pytest.mark.parametrize(
    ("meeting", "publication"),
    [
        ("2014-11-07", "2014-10-30"),
        ("2014-11-28", "2014-11-20"),
        ("2015-01-09", "2014-12-31"),
        ("2015-02-06", "2015-01-29"),
        ("2015-03-06", "2015-02-26"),
        ("2015-04-09", "2015-03-30"),
        ("2015-05-28", "2015-05-19"),
    ],
)
def test_five_clear_days_in_england(meeting: str, publication: str) -> None:
    assert publish_by(date.fromisoformat(meeting)).publish_by == date.fromisoformat(publication)


def test_every_day_is_listed_with_its_reason() -> None:
    days = publish_by(FRIDAY).counted
    assert [day.why for day in days] == [
        "day of publication",
        "clear day 1 of 5",
        "Saturday",
        "Sunday",
        "clear day 2 of 5",
        "clear day 3 of 5",
        "clear day 4 of 5",
        "clear day 5 of 5",
        "day of the meeting",
    ]


def test_the_reason_is_said_in_a_sentence() -> None:
    assert publish_by(FRIDAY).reason == (
        "Published on Thursday 30 October 2014, the agenda gives five clear days (31 October, 3, 4, 5 and 6 November) "
        "before the meeting on Friday 7 November 2014. Not counted: 1 November (Saturday), 2 November (Sunday)."
    )


def test_a_holiday_is_named() -> None:
    assert "Good Friday" in [day.why for day in publish_by(date(2015, 4, 9)).counted]


def test_weekends_count_where_the_board_says_so() -> None:
    rule = NoticeRule(days=3, count_saturdays=True, count_sundays=True)
    assert publish_by(date(2014, 11, 4), rule).publish_by == date(2014, 10, 31)


def test_a_closed_office_does_not_count() -> None:
    rule = NoticeRule(closure_days=(date(2014, 11, 6),))
    assert publish_by(FRIDAY, rule).publish_by == date(2014, 10, 29)


def test_another_list_of_holidays_may_be_given() -> None:
    notice = publish_by(FRIDAY, holidays=lambda day: "Fair day" if day == date(2014, 11, 5) else "")
    assert notice.publish_by == date(2014, 10, 29)


def test_one_clear_day_is_said_in_the_singular() -> None:
    assert "gives one clear day (6 November)" in publish_by(FRIDAY, NoticeRule(days=1)).reason


@pytest.mark.parametrize("days", [-1, 366])
def test_a_notice_that_cannot_be_is_refused(days: int) -> None:
    with pytest.raises(Refused):
        publish_by(FRIDAY, NoticeRule(days=days))


def test_a_meeting_in_the_deep_past_is_refused() -> None:
    with pytest.raises(Refused):
        publish_by(date(1, 1, 3))
