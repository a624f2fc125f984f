"""The foot of the review: what a key does here, what a decision is offered, and whether the meeting can resolve."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence
from desktop.domain.edits import added, added_all, changed
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting, MeetingState
from desktop.gui.requests import OpenReview
from tests.journeys.person import Person

NOTES = (Evidence(text="Photographs of the finished work"), Evidence(text="A note of a visit"))


@pytest.fixture
def review(person: Person, harbour: SimpleNamespace) -> Person:
    """The person in the review of a meeting that has begun; two actions are proposed for closure."""
    due = {"original_due": date(2014, 11, 20), "current_due": date(2014, 11, 20), "agreed_on": date(2014, 9, 26)}
    proposed = {"board_id": harbour.board.id, "status": ActionStatus.PROPOSED, **due}
    made = [
        ActionItem(ref="H1(1)", wording="Paint the rail", evidence=NOTES, **proposed),
        ActionItem(ref="H1(2)", wording="Light the lamp", **proposed),
    ]
    person.window.session.perform("More actions", added_all(made))
    person.window.serve(OpenReview(harbour.next.id))
    person.clicks("review_begin")
    return person


def mark(review: Person, harbour: SimpleNamespace, role: AttendanceRole) -> None:
    review.window.session.perform(
        "Marked", [added(Attendance(meeting_id=harbour.next.id, name="The Chair", role=role))]
    )


def test_a_meeting_with_nobody_marked_present_is_told_that_it_cannot_resolve(review, harbour) -> None:
    assert review.sees("review_quorum").text().startswith("Nobody is marked present.")
    mark(review, harbour, AttendanceRole.PRESENT)
    assert not review.is_there("review_quorum")


def test_a_past_meeting_that_was_not_begun_is_begun_from_its_review(person, harbour) -> None:
    session = person.window.session
    past = Meeting(board_id=harbour.board.id, date=date(2014, 10, 1), state=MeetingState.PUBLISHED)
    session.perform("A meeting before", [added(past)])
    person.window.serve(OpenReview(past.id))
    assert "1 October 2014 has not begun: begin it first" in person.sees("review_why").text()
    person.clicks("review_begin")
    assert session.book.meetings.get(past.id).state is MeetingState.IN_PROGRESS
    assert not person.is_there("review_why")


def test_beside_ticks_space_objects_and_the_arrow_goes_on(review) -> None:
    on = review.sees("review_next")
    assert on.accessibleName() == "Next, key Space"
    review.keys("Right", "Right")
    where = review.sees("review_where").text()
    assert where.startswith("Proposed for closure") and on.accessibleName() == "Next, key →"
    review.keys("Space")
    assert review.sees("review_closed").text() == "Close"
    review.keys("Space", "Down", "Space")
    assert review.sees("review_where").text() == where and review.sees("review_closed").text() == "Close 1"
    review.keys("Right")
    assert on.accessibleName() == "Next, key Space"


def test_each_row_of_what_is_proposed_for_closure_says_what_shows_it(review) -> None:
    review.keys("Right", "Right")
    rows = review.sees("review_together")
    said = [rows.item(at).text() for at in range(rows.count())]
    assert said[0].endswith("Evidence: Photographs of the finished work, and 1 more")
    assert said[1].endswith("No evidence: take it up by itself with Enter")


def test_an_answer_is_asked_for_by_the_meeting_after_this_one(review, harbour) -> None:
    review.keys("E")
    assert review.sees("review_day").text() == _long(harbour.next.date + timedelta(weeks=4))
    review.keys("Escape")
    after = Meeting(board_id=harbour.board.id, date=date(2014, 11, 28), state=MeetingState.DRAFT_AGENDA)
    review.window.session.perform("Next meeting", [added(after)])
    review.keys("E")
    assert review.sees("review_day").text() == "28 November 2014"


def test_escape_leaves_at_once_what_the_program_filled_in(review, harbour) -> None:
    session = review.window.session
    board = session.book.boards.get(harbour.board.id)
    session.perform("Route", [changed(board, replace(board, escalation_route=("Full Council",)))])
    review.keys("E")
    assert review.sees("review_to").text() == "Full Council" and review.sees("review_to").hasFocus()
    review.keys("Escape")
    assert not review.is_there("review_panel") and review.is_there("review_where")


def test_an_action_to_merge_into_is_offered_with_its_words(review) -> None:
    review.keys("M")
    review.types("review_into", "lamp")
    popup = review.sees("review_into").completer().popup()
    assert [popup.model().index(0, 0).data(), popup.model().rowCount()] == ["H1(2)   Light the lamp", 1]
    assert popup.width() > review.sees("review_into").width()
    review.keys("Down", "Return")
    QApplication.processEvents()
    review.types("review_reason", "The same thing")
    review.keys("Return")
    book = review.window.session.book
    assert book.action_items.first(ref="H4(1)").merged_into_id == book.action_items.first(ref="H1(2)").id


def test_a_decision_taken_back_has_one_name_in_the_review_and_in_the_log(review) -> None:
    review.keys("K", "D", "T")
    assert review.window.undo_group.undoText().startswith("Taken back: ")


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
