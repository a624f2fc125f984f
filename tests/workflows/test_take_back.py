"""A decision taken back until the minutes of its meeting are confirmed, also when the window was closed since."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence
from desktop.domain.decision import DateRequest, Decision, DecisionKind, RequestState
from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import MeetingState
from desktop.workflows.decide import Ruling, decide
from desktop.workflows.take_back import taken_back
from tests.workflows.harbour_book import THIS, Harbour

LATER, LAST_OF_ALL = date(2031, 9, 30), date(2031, 12, 31)


def present(made: Harbour) -> ActionItem:
    item = made.book.action_items.get(made.open_action.id)
    assert item is not None
    return item


def ruled(made: Harbour, kind: DecisionKind, **told: Any) -> Decision:
    edits = decide(made.book, present(made), Ruling(kind, **told), on=THIS, meeting=made.meeting, in_minute="H9")
    made.book.write("Decide", edits)
    (decision,) = [each.after for each in edits if isinstance(each.after, Decision)]
    return decision


def take_back(made: Harbour, decision: Decision) -> None:
    made.book.write("Take back", taken_back(made.book, decision))


def given(made: Harbour, **fields: Any) -> ActionItem:
    made.book.write("Fill", [changed(present(made), replace(present(made), **fields))])
    return present(made)


def test_a_closure_is_taken_back(made: Harbour) -> None:
    before = given(made, status=ActionStatus.PROPOSED, proposed_on=THIS, evidence=(Evidence(text="Photographs"),))
    take_back(made, ruled(made, DecisionKind.CLOSED))
    assert present(made) == before
    assert made.book.decisions.count() == 0
    assert [kind for kind, _record, _when in made.book.bin()] == ["decisions"]


def test_a_new_date_goes_with_its_extension_and_opens_the_request_again(made: Harbour) -> None:
    request = DateRequest(action_item_id=made.open_action.id, asked_on=THIS, to_due=LATER)
    made.book.write("Ask", [added(request)])
    take_back(made, ruled(made, DecisionKind.NEW_DATE, due_after=LATER, reason="Storms"))
    assert present(made) == made.open_action
    assert made.book.extensions.count(action_item_id=made.open_action.id) == 1
    found = made.book.date_requests.get(request.id)
    assert found == request and found.state is RequestState.OPEN


def test_a_reopening_is_taken_back_without_evidence_asked_for_again(made: Harbour) -> None:
    made.book.write("Rule", [changed(made.board, replace(made.board, evidence_to_close=False))])
    ruled(made, DecisionKind.CLOSED)
    made.book.write("Rule", [changed(replace(made.board, evidence_to_close=False), made.board)])
    take_back(made, ruled(made, DecisionKind.REOPENED, reason="It cracked"))
    assert present(made).status is ActionStatus.CLOSED


def test_an_edit_of_something_else_stays(made: Harbour) -> None:
    decision = ruled(made, DecisionKind.NEW_DATE, due_after=LATER, reason="Storms")
    given(made, lead="The Engineer")
    take_back(made, decision)
    assert present(made) == replace(made.open_action, lead="The Engineer")


def test_what_a_later_decision_rests_on_stays(made: Harbour) -> None:
    first = ruled(made, DecisionKind.NEW_DATE, due_after=LATER, reason="Storms")
    ruled(made, DecisionKind.NEW_DATE, due_after=LAST_OF_ALL, reason="More storms")
    with pytest.raises(Refused, match="decided since"):
        taken_back(made.book, first)


def test_an_escalation_is_taken_back_alone(made: Harbour) -> None:
    escalated = ruled(made, DecisionKind.ESCALATED, to="the Council", answer_due=LATER)
    take_back(made, escalated)
    assert made.book.decisions.count() == 0
    with pytest.raises(Refused, match="taken back already"):
        taken_back(made.book, escalated)


def test_under_confirmed_minutes_it_stands(made: Harbour) -> None:
    decision = ruled(made, DecisionKind.WITHDRAWN, reason="The wall fell")
    made.book.write("Confirm", [changed(made.meeting, replace(made.meeting, state=MeetingState.CONFIRMED))])
    with pytest.raises(Refused, match="The minutes of 30 June 2031 are confirmed"):
        taken_back(made.book, decision)
