"""The steps in the life of an action."""

from datetime import date

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.action_steps import closed, closure_proposed, date_moved, reopened
from desktop.domain.errors import Refused

TODAY = date(2026, 3, 2)
DUE = date(2026, 3, 31)
LATER = date(2026, 4, 30)


def action(**fields: object) -> ActionItem:
    return ActionItem(board_id="b", wording="Publish the dates", **fields)  # type: ignore[arg-type]


def test_the_first_date_is_the_original_one() -> None:
    after, extension = date_moved(action(), DUE, on=TODAY, reason="", agreed_by="")
    assert (after.original_due, after.current_due, extension) == (DUE, DUE, None)


def test_a_moved_date_keeps_the_original_and_records_why() -> None:
    before = action(original_due=DUE, current_due=DUE)
    after, extension = date_moved(before, LATER, on=TODAY, reason="Awaiting the auditor", agreed_by="the Board")
    assert (after.original_due, after.current_due) == (DUE, LATER)
    assert extension is not None
    assert (extension.from_due, extension.to_due, extension.agreed_by) == (DUE, LATER, "the Board")


@pytest.mark.parametrize(("reason", "agreed_by"), [("", "the Board"), ("Late", ""), ("  ", "  ")])
def test_an_agreed_date_moves_only_with_reason_and_agreement(reason: str, agreed_by: str) -> None:
    with pytest.raises(Refused):
        date_moved(action(original_due=DUE, current_due=DUE), LATER, on=TODAY, reason=reason, agreed_by=agreed_by)


def test_closure_is_proposed_with_evidence() -> None:
    after = closure_proposed(action(), on=TODAY, evidence="The dates are on the web site")
    assert (after.status, after.proposed_on, len(after.evidence)) == (ActionStatus.PROPOSED, TODAY, 1)


def test_closure_is_not_proposed_without_evidence() -> None:
    with pytest.raises(Refused, match="what shows that it is done"):
        closure_proposed(action(), on=TODAY, evidence=" ")


def test_closing_needs_a_minute() -> None:
    with pytest.raises(Refused, match="minute"):
        closed(action(), on=TODAY, meeting_id=None, minute="")


def test_reopening_takes_the_closure_away() -> None:
    after = reopened(closed(action(), on=TODAY, meeting_id="m", minute="C9"))
    assert (after.status, after.closed_on, after.closed_in_minute) == (ActionStatus.IN_PROGRESS, None, "")
