"""What a board decides about its actions, in the book."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence, Extension
from desktop.domain.decision import DateRequest, DecisionKind, RequestState
from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.workflows.decide import Ruling, decide, wording_of
from desktop.workflows.minute_named import moved_in
from desktop.workflows.record_story_page import build_story
from tests.workflows.harbour_book import THIS, Harbour

LATER = date(2031, 9, 30)
OF_JUNE = date(2031, 6, 30)


def present(made: Harbour) -> ActionItem:
    item = made.book.action_items.get(made.open_action.id)
    assert item is not None
    return item


def ruled(made: Harbour, kind: DecisionKind, **told: Any) -> ActionItem:
    edits = decide(made.book, present(made), Ruling(kind, **told), on=THIS, meeting=made.meeting, in_minute="H9")
    made.book.write("Decide", edits)
    return present(made)


def given(made: Harbour, **fields: Any) -> None:
    made.book.write("Fill", [changed(present(made), replace(present(made), **fields))])


def proposed(made: Harbour) -> None:
    given(made, status=ActionStatus.PROPOSED, proposed_on=THIS, evidence=(Evidence(text="Photographs"),))


def asked(made: Harbour, to_due: date = LATER) -> DateRequest:
    request = DateRequest(action_item_id=made.open_action.id, asked_on=THIS, to_due=to_due, reason="Stone is late")
    made.book.write("Ask", [added(request)])
    return request


def answered(made: Harbour, request: DateRequest) -> DateRequest:
    found = made.book.date_requests.get(request.id)
    assert found is not None
    return found


def test_the_board_closes_under_a_minute(made: Harbour) -> None:
    proposed(made)
    item = ruled(made, DecisionKind.CLOSED)
    assert (item.status, item.closed_in_minute, item.closed_at_meeting_id) == ("closed", "H9", made.meeting.id)
    decision = made.book.decisions.first(record_id=item.id)
    assert decision and (decision.wording, decision.in_minute) == ("Action HB/1 be closed", "H9")


def test_nothing_is_closed_without_evidence_where_the_board_demands_it(made: Harbour) -> None:
    with pytest.raises(Refused, match="closes on evidence"):
        ruled(made, DecisionKind.CLOSED)
    made.book.write("Rule", [changed(made.board, replace(made.board, evidence_to_close=False))])
    assert ruled(made, DecisionKind.CLOSED).status is ActionStatus.CLOSED


def test_the_lead_does_not_close(made: Harbour) -> None:
    proposed(made)
    with pytest.raises(Refused, match="Nobody closes their own action"):
        ruled(made, DecisionKind.CLOSED, made_by="the Director of Works")


def test_a_refused_closure_stays_open_to_a_new_date_with_evidence_asked_for(made: Harbour) -> None:
    proposed(made)
    told = {"reason": "The north end is not done", "evidence": "A survey", "due_after": LATER}
    item = ruled(made, DecisionKind.REFUSED, **told)
    assert (item.status, item.current_due, item.evidence_expected) == (ActionStatus.IN_PROGRESS, LATER, "A survey")
    assert item.original_due == made.open_action.original_due
    assert len(item.evidence) == 1
    assert made.book.extensions.count(action_item_id=item.id) == 2


@pytest.mark.parametrize("missing", ["reason", "evidence", "due_after"])
def test_a_refusal_says_everything(made: Harbour, missing: str) -> None:
    proposed(made)
    told: dict[str, Any] = {"reason": "No", "evidence": "A survey", "due_after": LATER}
    del told[missing]
    with pytest.raises(Refused):
        ruled(made, DecisionKind.REFUSED, **told)


def test_a_new_date_grants_what_the_lead_asked_for(made: Harbour) -> None:
    request = asked(made)
    item = ruled(made, DecisionKind.NEW_DATE, due_after=LATER, reason="Stone is late")
    extension = made.book.extensions.first(action_item_id=item.id, to_due=LATER)
    assert extension and (extension.agreed_by, extension.meeting_id) == ("the Board", made.meeting.id)
    assert answered(made, request).state is RequestState.GRANTED
    decision = made.book.decisions.first(record_id=item.id)
    assert decision and (decision.due_before, decision.due_after) == (date(2031, 5, 31), LATER)
    assert decision.wording == "Action HB/1 be revised to 30 September 2031: Stone is late"


def test_another_date_than_the_one_asked_for_refuses_it(made: Harbour) -> None:
    request = asked(made, date(2032, 1, 31))
    ruled(made, DecisionKind.NEW_DATE, due_after=LATER, reason="Stone is late")
    found = answered(made, request)
    assert found.state is RequestState.REFUSED
    assert found.answer == "Due on 30 September 2031 instead: Stone is late"


def test_a_refused_date_keeps_the_reason_and_moves_nothing(made: Harbour) -> None:
    request = asked(made)
    item = ruled(made, DecisionKind.DATE_REFUSED, reason="The wall is unsafe")
    assert item == made.open_action
    assert (answered(made, request).state, answered(made, request).answer) == ("refused", "The wall is unsafe")


@pytest.mark.parametrize(
    ("due", "words"), [(date(2031, 5, 1), "past on the day"), (None, "Type the new date"), (OF_JUNE, "Say why")]
)
def test_a_date_that_cannot_be_is_refused(made: Harbour, due: date | None, words: str) -> None:
    with pytest.raises(Refused, match=words):
        ruled(made, DecisionKind.NEW_DATE, due_after=due, reason="" if due == OF_JUNE else "Storms")


def test_an_ended_action_withdraws_what_was_asked_for(made: Harbour) -> None:
    request = asked(made)
    item = ruled(made, DecisionKind.WITHDRAWN, reason="The wall fell")
    assert (item.status, item.status_reason) == (ActionStatus.WITHDRAWN, "The wall fell")
    assert answered(made, request).state is RequestState.WITHDRAWN


def test_a_merged_action_names_the_one_that_carries_it_on(made: Harbour) -> None:
    item = ruled(made, DecisionKind.MERGED, merge_into=made.secret_action.id, reason="The same thing")
    assert (item.status, item.merged_into_id) == (ActionStatus.WITHDRAWN, made.secret_action.id)
    decision = made.book.decisions.first(record_id=item.id)
    assert decision and decision.wording == "Action HB/1 be merged into action HB/2: the same thing"
    assert made.book.links.count(from_id=item.id) == 1


def test_an_escalation_leaves_the_action_and_keeps_the_answer_due(made: Harbour) -> None:
    item = ruled(made, DecisionKind.ESCALATED, to="the Harbour Council", answer_due=LATER, reason="Moved twice")
    assert item == made.open_action
    decision = made.book.decisions.first(record_id=item.id)
    assert decision and (decision.to, decision.answer_due) == ("the Harbour Council", LATER)


def test_reopening_keeps_the_trail(made: Harbour) -> None:
    proposed(made)
    ruled(made, DecisionKind.CLOSED)
    item = ruled(made, DecisionKind.REOPENED, reason="It cracked again")
    assert (item.status, item.closed_on, item.closed_in_minute) == (ActionStatus.IN_PROGRESS, None, "")
    assert {each.kind for each in made.book.decisions.all(record_id=item.id)} == {
        DecisionKind.CLOSED,
        DecisionKind.REOPENED,
    }


def test_an_ended_action_is_only_reopened(made: Harbour) -> None:
    ruled(made, DecisionKind.WITHDRAWN, reason="The wall fell")
    for kind in set(DecisionKind) - {DecisionKind.REOPENED}:
        with pytest.raises(Refused):
            ruled(made, kind, reason="Again", to="the Council", due_after=LATER, answer_due=LATER)


@pytest.mark.parametrize(
    ("ruling", "said"),
    [
        (Ruling(DecisionKind.CLOSED), "Action HB/1 be closed"),
        (
            Ruling(DecisionKind.REFUSED, "Half done.", due_after=LATER, evidence="A survey"),
            "Action HB/1 not be closed and be due on 30 September 2031: half done; evidence asked for: a survey",
        ),
        (
            Ruling(DecisionKind.ESCALATED, to="the Council", answer_due=LATER),
            "Action HB/1 be escalated to the Council, for an answer by 30 September 2031",
        ),
        (Ruling(DecisionKind.IN_WRITING), "An update on action HB/1 be provided in writing"),
        (Ruling(DecisionKind.TRANSFERRED, "It is theirs", to="the Plan"), "Action HB/1 be transferred to the Plan: it"),
    ],
)
def test_each_ruling_has_its_form_of_words(made: Harbour, ruling: Ruling, said: str) -> None:
    assert wording_of(ruling, made.open_action).startswith(said)


def test_an_action_without_reference_is_named_by_its_words(made: Harbour) -> None:
    item = replace(made.open_action, ref="")
    assert wording_of(Ruling(DecisionKind.CLOSED), item) == "The action “Mend the wall” be closed"


def test_the_first_date_is_no_extension(made: Harbour) -> None:
    for each in made.book.extensions.all():
        made.book.write("Clear", made.book.removal(each))
    given(made, original_due=None, current_due=None)
    item = ruled(made, DecisionKind.NEW_DATE, due_after=LATER)
    assert (item.original_due, item.current_due) == (LATER, LATER)
    assert made.book.extensions.all(action_item_id=item.id) == list[Extension]()


def test_a_date_that_was_moved_is_told_with_its_minute(made: Harbour) -> None:
    item = ruled(made, DecisionKind.NEW_DATE, reason="Stone is late", due_after=LATER)
    decision = made.book.decisions.first(record_id=item.id)
    *_, moved = made.book.extensions.all(action_item_id=item.id)
    assert decision and moved.decision_id == decision.id and moved_in(made.book, moved) == "H9"
    told = build_story(made.book, "action-items", item.id, as_at=THIS)
    line, *_ = next(part.lines for part in told.parts if part.heading == "Dates moved")
    assert line.detail == "agreed by the Board, minute H9"
