"""What the sample board shows of follow-up: a little of everything, by the rules."""

import hashlib
from datetime import date, timedelta

from desktop.documents.paper_kinds import count
from desktop.domain.coverage_holes import NO_EVIDENCE
from desktop.domain.decision import DecisionKind, RequestState
from desktop.domain.leads_gone import lead_has_left
from desktop.domain.meeting import MeetingState
from desktop.domain.position import Occasion
from desktop.domain.recommendation import Assurance, RecommendationStatus
from desktop.domain.recommendation_ties import Tie
from desktop.storage.book import Book
from desktop.workflows.awaited_answers import awaited, is_late
from desktop.workflows.compare_reported import Side, compared
from desktop.workflows.coverage import coverage
from desktop.workflows.minute_named import cited
from desktop.workflows.question_sheet import QUESTIONS, build_question_sheet
from desktop.workflows.take_position import positions_of
from tests.fixtures.sample_book import TODAY, Records


def test_every_kind_of_decision_is_taken(sample: Records) -> None:
    assert {one.kind for one in sample["decisions"]} == set(DecisionKind)


def test_decisions_of_a_meeting_stand_in_its_minutes(sample_book: Book) -> None:
    taken = [one for one in sample_book.decisions.all() if one.meeting_id and one.record_kind == "action-items"]
    for one in taken:
        part = sample_book.resolutions.get(one.resolution_id)
        action = one.wording.removeprefix("Action ").split(" ")[0] if one.wording.startswith("Action") else ""
        assert part and action in part.text, one.wording
        assert cited(sample_book, one).startswith(one.in_minute)
    assert len(taken) >= 15


def test_a_date_is_asked_for_in_every_state(sample: Records) -> None:
    assert {one.state for one in sample["date-requests"]} == set(RequestState)


def test_recommendations_show_every_status_and_assurance(sample: Records) -> None:
    assert {one.status for one in sample["recommendations"]} == set(RecommendationStatus)
    assert {one.assurance for one in sample["recommendations"]} == set(Assurance)


def test_twins_stand_in_two_reports(sample: Records) -> None:
    reports = {one.id: one.report_id for one in sample["recommendations"]}
    ties = [one for one in sample["links"] if one.from_id in reports and one.to_id in reports]
    assert {one.relation for one in ties} == set(Tie)
    assert [one for one in ties if reports[one.from_id] != reports[one.to_id]]


def test_files_of_evidence_are_as_their_records_say(sample: Records) -> None:
    contents = {one.evidence_file_id: one.content for one in sample["evidence-contents"]}
    for file in sample["evidence-files"]:
        assert (hashlib.sha256(contents[file.id]).hexdigest(), len(contents[file.id])) == (file.sha256, file.size)
        assert count(contents[file.id], file.name)[1] == 1
    assert {file.exempt for file in sample["evidence-files"]} == {True, False}


def test_one_lead_has_left(sample: Records) -> None:
    people, seats = sample["people"], sample["memberships"]
    assert [item.ref for item in sample["action-items"] if lead_has_left(item, people, seats, TODAY)] == ["E16(1)"]


def test_one_rating_key_follows_another(sample: Records) -> None:
    earlier, present = sorted(sample["rating-keys"], key=lambda key: key.valid_from or date.min)
    assert earlier.valid_to + timedelta(days=1) == present.valid_from
    assert present.valid_to is None


def test_something_was_reported_to_each_past_meeting_and_moved_since(sample_book: Book) -> None:
    (board,) = sample_book.boards.all()
    positions = positions_of(sample_book, board.id)
    ended = [one.as_at for one in positions if one.occasion is Occasion.MEETING_ENDED]
    assert ended == [meeting.date for meeting in sample_book.meetings.all() if meeting.date < TODAY]
    assert {one.occasion for one in positions} == set(Occasion)
    for one, other in zip(positions, [*positions[1:], None], strict=True):
        after = Side(other, other.as_at if other else TODAY)
        actions, *_ = compared(sample_book, board.id, Side(one, one.as_at), after).kinds
        assert actions.changes, one.as_at


def test_updates_were_asked_for_and_some_are_not_back(sample: Records) -> None:
    out = [one for one in sample["update-requests"] if one.returned_on is None]
    assert 0 < len(out) < len(sample["update-requests"])
    assert all(one.rows for one in sample["update-requests"])


def test_an_answer_is_overdue(sample_book: Book) -> None:
    (board,) = sample_book.boards.all()
    assert [is_late(one, TODAY) for one, _item in awaited(sample_book, board.id)] == [True]


def test_the_coverage_matrix_has_holes(sample_book: Book) -> None:
    (board,) = sample_book.boards.all()
    by_strand, by_action = (coverage(sample_book, board.id, each, as_at=TODAY) for each in ("strands", "action-items"))
    assert 0 < len(by_strand.holes[0].gaps) < len(by_action.holes[0].gaps)
    assert NO_EVIDENCE in {hole.kind for hole in by_action.holes}


def test_the_chair_has_something_to_ask_about_everything(sample_book: Book) -> None:
    meeting = sample_book.meetings.all(state=MeetingState.DRAFT_AGENDA)[0]
    asked = [group.heading for group in build_question_sheet(sample_book, meeting.id).groups]
    assert asked == [question.heading for question in QUESTIONS]
