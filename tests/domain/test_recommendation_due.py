from datetime import date

import pytest

from desktop.domain.recommendation import Recommendation
from desktop.domain.recommendation_due import counted_from_words, due_of, grace_ends

BASE = date(2013, 8, 31)


@pytest.mark.parametrize(
    ("timing", "due"),
    [
        ("Immediately", BASE),
        ("Within six months", date(2014, 2, 28)),
        ("By end June 2015", date(2015, 6, 30)),
        ("urgently", None),
        ("as quickly as possible", None),
        ("", None),
    ],
)
def test_due_counts_from_the_base(timing: str, due: date | None) -> None:
    assert due_of(timing, BASE) == due


@pytest.mark.parametrize(("timing", "due"), [("Immediately", None), ("By end June 2015", date(2015, 6, 30))])
def test_without_a_base_only_calendar_dates_are_due(timing: str, due: date | None) -> None:
    assert due_of(timing, None) == due


def one(timing: str, due: date | None) -> Recommendation:
    return Recommendation(report_id="report", ref="R1", paragraphs=("x",), timing=timing, due=due)


def test_what_was_counted_is_said_in_words() -> None:
    several = [
        one("Immediately", BASE),
        one("Within six months", date(2014, 2, 28)),
        one("Within six months", date(2015, 1, 1)),
        one("By end June 2015", date(2015, 6, 30)),
        one("", None),
    ]
    assert counted_from_words(several, BASE) == "2 due dates counted from 31 August 2013"
    assert counted_from_words(several, None).startswith("3 due dates not counted")


def test_a_working_grace_is_for_what_is_due_at_once() -> None:
    assert grace_ends(one("Immediately", BASE), 28) == date(2013, 9, 28)
    assert grace_ends(one("Immediately", BASE), 0) is None
    assert grace_ends(one("Within six months", BASE), 28) is None
