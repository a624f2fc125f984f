"""B2, B4, B5, B7: the board sees why an action is red, refuses a closure, agrees a date, and jumps to the minute."""

from datetime import date

import pytest

from desktop.domain.action_item import ActionStatus
from desktop.domain.decision import RequestState
from desktop.gui.requests import OpenRecord

GRANTED = date(2014, 11, 28)


@pytest.fixture
def at_action(person, harbour):
    """The person, on the overdue action about the wall, with all actions in the list."""
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    person.window.screens["actions"].filters.take(())
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    return person


@pytest.fixture
def at_proposed(at_action):
    """The same action, proposed for closure by its lead with a photograph."""
    at_action.clicks("propose_step")
    at_action.types("new_evidence", "A photograph of the south end")
    at_action.clicks("propose_closure")
    return at_action


def stands(person, harbour):
    return person.window.session.book.action_items.get(harbour.late.id)


def ask_for_a_date(person, day: str) -> None:
    person.clicks("ask_date_step")
    person.types("asked_due", day)
    person.types("asked_reason", "The stone is late")
    person.clicks("ask_for_date")


def grant(person) -> None:
    person.types("request_minute", "H5")
    person.clicks("grant_date")


def test_b2_why_something_is_red(at_action) -> None:
    at_action.clicks("update_step")
    at_action.types("new_update", "Stone is ordered.")
    at_action.clicks("add_update")
    ask_for_a_date(at_action, "10 October 2014")
    assert "“The stone is late.” It counts once" in at_action.sees("date_request_words").text()
    grant(at_action)
    assert at_action.sees("action_original").text() == "3 Oct 2014"
    assert at_action.sees("action_current").text() == "10 Oct 2014"
    assert at_action.sees("action_late").text() == "17 days late, 24 days against the original date"
    assert at_action.sees("action_slipped").text() == "Moved once, by 7 days"
    assert at_action.sees("action_heard").text() == "Stone is ordered."
    assert at_action.sees("action_heard_by").text() == "Director of Works, 27 Oct 2014"


def test_b4_a_closure_is_refused(at_proposed, harbour) -> None:
    at_proposed.clicks("refuse_step")
    at_proposed.clicks("refuse_action")
    assert "Say why" in at_proposed.sees("refuse_reason_below").text()
    at_proposed.types("refuse_reason", "The north end is not done")
    at_proposed.clicks("refuse_action")
    assert "what evidence" in at_proposed.sees("refuse_evidence_below").text()
    at_proposed.types("refuse_evidence", "A photograph of the north end")
    at_proposed.clicks("refuse_action")
    assert "new date" in at_proposed.sees("refuse_due_below").text()
    at_proposed.types("refuse_due", "28 November 2014")
    at_proposed.types("refuse_minute", "H5")
    at_proposed.clicks("refuse_action")
    item = stands(at_proposed, harbour)
    assert (item.status, item.current_due) == (ActionStatus.IN_PROGRESS, GRANTED)
    assert (item.original_due, item.evidence_expected) == (date(2014, 10, 3), "A photograph of the north end")
    at_proposed.keys("Ctrl+Z")
    assert stands(at_proposed, harbour).status is ActionStatus.PROPOSED


def test_b5_a_date_is_asked_for_and_granted_and_the_second_asks_for_escalation(at_action, harbour) -> None:
    book = at_action.window.session.book
    ask_for_a_date(at_action, "28 November 2014")
    assert stands(at_action, harbour) == harbour.late
    grant(at_action)
    assert (stands(at_action, harbour).original_due, stands(at_action, harbour).current_due) == (
        date(2014, 10, 3),
        GRANTED,
    )
    assert not at_action.is_there("escalate_now")
    assert [each.state for each in book.date_requests.all()] == [RequestState.GRANTED]
    at_action.clicks("move_step")
    at_action.types("move_due", "31 January 2015")
    at_action.clicks("move_action")
    assert "Say why" in at_action.sees("move_reason_below").text()
    at_action.types("move_reason", "Ice")
    at_action.clicks("move_action")
    assert at_action.sees("action_slipped").text().startswith("Moved twice, by 120 days")
    at_action.clicks("escalate_now")
    at_action.types("escalate_to", "Harbour Council")
    at_action.types("escalate_answer_due", "5 December 2014")
    at_action.clicks("escalate_action")
    assert at_action.is_there("awaited_answer") and not at_action.is_there("escalate_now")


def test_b5_a_date_is_refused_with_a_reason(at_action, harbour) -> None:
    ask_for_a_date(at_action, "28 November 2014")
    at_action.clicks("refuse_date")
    assert "Say why" in at_action.sees("request_refusal_below").text()
    at_action.types("request_refusal", "The wall is unsafe")
    at_action.clicks("refuse_date")
    assert stands(at_action, harbour) == harbour.late
    (request,) = at_action.window.session.book.date_requests.all()
    assert (request.state, request.answer) == (RequestState.REFUSED, "The wall is unsafe")
    assert not at_action.is_there("date_request")


def test_b7_the_reference_opens_the_resolution_and_a_decision_its_minute(at_proposed, harbour) -> None:
    at_proposed.clicks("action_source")
    assert at_proposed.sees("minute_title").toPlainText() == "THE SEA WALL"
    at_proposed.window.serve(OpenRecord("action-items", harbour.late.id))
    at_proposed.clicks("close_step")
    at_proposed.types("close_minute", "H5")
    at_proposed.clicks("close_action")
    (decision,) = at_proposed.window.session.book.decisions.all(record_id=harbour.late.id)
    at_proposed.clicks(f"minute_of_{decision.id}")
    assert at_proposed.sees("minute_title").toPlainText() == "ROPES"


def test_a_decision_is_taken_back_when_the_window_was_closed_since(at_proposed, harbour, monkeypatch) -> None:
    at_proposed.clicks("close_step")
    at_proposed.types("close_minute", "H5")
    at_proposed.clicks("close_action")
    assert at_proposed.window.books.open(at_proposed.window.session.book.path)
    at_proposed.window.serve(OpenRecord("action-items", harbour.late.id))
    (decision,) = at_proposed.window.session.book.decisions.all(record_id=harbour.late.id)
    at_proposed.clicks(f"take_back_{decision.id}")
    assert stands(at_proposed, harbour).status is ActionStatus.PROPOSED


@pytest.mark.parametrize(
    ("step", "typed", "field", "words"),
    [
        ("move", {"due": "1 November 2014"}, "reason", "Say why"),
        ("merge", {"merge_into": "H4(1)", "reason": "Same"}, "merge_into", "into itself"),
        ("close", {"minute": "H5"}, "minute", "closes on evidence"),
        ("transfer", {"reason": "Theirs"}, "to", "which body or plan"),
        ("withdraw", {}, "reason", "Say why"),
        ("escalate", {"to": "Council"}, "answer_due", "by which they are to answer"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_changes_nothing(
    at_action, harbour, step, typed, field, words
) -> None:
    at_action.clicks(f"{step}_step")
    for part, text in typed.items():
        at_action.types(f"{step}_{part}", text)
    at_action.clicks(f"{step}_action")
    assert words in at_action.sees(f"{step}_{field}_below").text()
    assert stands(at_action, harbour) == harbour.late
    assert at_action.window.session.book.decisions.count() == 0
