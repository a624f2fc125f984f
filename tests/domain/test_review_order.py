"""The order in which a chair takes the log."""

from dataclasses import dataclass
from datetime import date

import pytest

from desktop.domain.action_item import ActionStatus
from desktop.domain.rating import Rating
from desktop.domain.review_order import ReviewGroup, group_of, in_review_order

AS_AT, NEXT = date(2014, 11, 7), date(2014, 11, 28)


@dataclass
class Entry:
    ref: str = "H1"
    status: ActionStatus = ActionStatus.IN_PROGRESS
    current_due: date | None = None
    rating: Rating = Rating.ON_TRACK


def group(**given: object) -> ReviewGroup | None:
    return group_of(Entry(**given), as_at=AS_AT, due_by=NEXT)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (date(2014, 11, 6), ReviewGroup.OVERDUE),
        (date(2014, 11, 7), ReviewGroup.DUE),
        (date(2014, 11, 28), ReviewGroup.DUE),
        (date(2014, 11, 29), ReviewGroup.REST),
        (None, ReviewGroup.UNDATED),
    ],
)
def test_an_open_action_stands_by_its_date(due: date | None, expected: ReviewGroup) -> None:
    assert group(current_due=due) is expected


def test_the_day_itself_is_not_overdue() -> None:
    assert group(current_due=AS_AT) is ReviewGroup.DUE


def test_what_is_proposed_for_closure_is_taken_with_the_others_also_when_late() -> None:
    assert group(current_due=date(2014, 1, 1), status=ActionStatus.PROPOSED) is ReviewGroup.PROPOSED


def test_what_somebody_rated_red_is_taken_first() -> None:
    assert group(current_due=date(2015, 5, 1), rating=Rating.OVERDUE) is ReviewGroup.OVERDUE


@pytest.mark.parametrize("status", [ActionStatus.CLOSED, ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED])
def test_what_is_ended_is_not_reviewed(status: ActionStatus) -> None:
    assert group(current_due=date(2014, 1, 1), status=status) is None


def test_the_groups_follow_each_other_and_the_oldest_comes_first() -> None:
    entries = [
        Entry("H9", current_due=date(2015, 6, 1)),
        Entry("H8"),
        Entry("H7", current_due=date(2014, 11, 20)),
        Entry("H6", status=ActionStatus.PROPOSED, current_due=date(2014, 9, 1)),
        Entry("H4(10)", current_due=date(2014, 10, 3)),
        Entry("H4(2)", current_due=date(2014, 10, 3)),
        Entry("H5", current_due=date(2014, 9, 1)),
    ]
    placed = in_review_order(entries, as_at=AS_AT, due_by=NEXT)
    assert [each.entry.ref for each in placed] == ["H5", "H4(2)", "H4(10)", "H6", "H7", "H8", "H9"]
