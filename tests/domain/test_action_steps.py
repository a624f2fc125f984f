"""The steps in the life of an action."""

from datetime import date

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.action_steps import (
    asks_for_escalation,
    closed,
    closure_proposed,
    date_moved,
    date_put_right,
    held,
    merged,
    reopened,
    taken_up,
    transferred,
)
from desktop.domain.errors import Refused

TODAY = date(2026, 3, 2)
DUE = date(2026, 3, 31)
LATER = date(2026, 4, 30)


def action(**fields: object) -> ActionItem:
    return ActionItem(**{"board_id": "b", "wording": "Publish the dates", **fields})  # type: ignore[arg-type]


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


def test_a_link_alone_is_evidence() -> None:
    (given,) = closure_proposed(action(), on=TODAY, link=" https://harbour.example/dates ").evidence
    assert (given.text, given.link) == ("https://harbour.example/dates",) * 2


def test_closing_needs_a_minute() -> None:
    with pytest.raises(Refused, match="minute"):
        closed(action(), on=TODAY, meeting_id=None, minute="")


def test_reopening_takes_the_closure_away() -> None:
    after = reopened(closed(action(), on=TODAY, meeting_id="m", minute="C9"))
    assert (after.status, after.closed_on, after.closed_in_minute) == (ActionStatus.IN_PROGRESS, None, "")


def test_a_date_is_not_moved_to_an_earlier_day() -> None:
    with pytest.raises(Refused, match="due on 30 April 2026"):
        date_moved(action(original_due=LATER, current_due=LATER), DUE, on=TODAY, reason="Haste", agreed_by="the Chair")


@pytest.mark.parametrize(("times", "asks"), [(0, False), (1, False), (2, True), (3, True)])
def test_the_second_extension_asks_for_escalation(times: int, asks: bool) -> None:
    assert asks_for_escalation(times) is asks


def test_a_mistyped_date_is_put_right_until_it_was_moved() -> None:
    before = action(original_due=DUE, current_due=DUE)
    after = date_put_right(before, TODAY, reason="Typed as 31 March", times_revised=0)
    assert (after.original_due, after.current_due) == (TODAY, TODAY)
    for to, reason, times in ((TODAY, "Typed", 1), (DUE, "Typed", 0), (TODAY, " ", 0)):
        with pytest.raises(Refused):
            date_put_right(before, to, reason=reason, times_revised=times)


def test_a_file_is_evidence_enough_to_propose() -> None:
    after = closure_proposed(action(lead="Engineer"), on=TODAY, files=1)
    assert (after.status, after.proposed_by, after.evidence) == (ActionStatus.PROPOSED, "Engineer", ())


def test_on_hold_has_a_reason_and_ends() -> None:
    with pytest.raises(Refused, match="Say why"):
        held(action(), reason=" ")
    on_hold = held(action(), reason="Awaiting the auditor")
    assert (on_hold.status, on_hold.status_reason) == (ActionStatus.ON_HOLD, "Awaiting the auditor")
    assert (taken_up(on_hold).status, taken_up(on_hold).status_reason) == (ActionStatus.IN_PROGRESS, "")


@pytest.mark.parametrize(
    ("into", "words"),
    [
        (None, "Choose the action"),
        (action(board_id="other"), "another board"),
        (action(status=ActionStatus.CLOSED), "is closed"),
    ],
)
def test_a_merger_needs_an_open_action_of_the_board(into: ActionItem | None, words: str) -> None:
    with pytest.raises(Refused, match=words):
        merged(action(), into, reason="The same thing")


def test_an_action_is_not_merged_into_itself() -> None:
    item = action()
    with pytest.raises(Refused, match="into itself"):
        merged(item, item, reason="The same thing")


def test_two_actions_are_not_merged_into_each_other() -> None:
    item = action()
    other = action(ref="H2", status=ActionStatus.WITHDRAWN, merged_into_id=item.id)
    with pytest.raises(Refused, match=r"^Action H2 is itself merged into this one; choose another"):
        merged(item, other, reason="The same thing")


def test_a_transfer_names_where_to_and_why() -> None:
    for to, reason in (("", "Theirs"), ("the Plan", "")):
        with pytest.raises(Refused):
            transferred(action(), to=to, reason=reason)
    after = transferred(action(), to="the Plan", reason="Theirs")
    assert (after.status, after.transferred_to, after.status_reason) == ("transferred", "the Plan", "Theirs")
