from datetime import date

import pytest

from desktop.domain.recommendation_due import due_of

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
