from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.domain.decision import DecisionKind
from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.recommendation import RecommendationStatus
from desktop.domain.recommendation_ties import Tie
from desktop.storage.book import Book
from desktop.workflows.recommendation_sign_off import reopen, sign_off
from desktop.workflows.recommendation_twins import asked_about, candidates, tie, twins_of
from desktop.workflows.take_back import taken_back
from tests.workflows.recommendation_book import MET, TODAY, fill


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[tuple[Book, SimpleNamespace]]:
    book, made = fill(tmp_path / "lanterns.minutebook")
    with book:
        yield book, made


def test_a_sign_off_has_the_day_of_its_minute_s_meeting_and_a_decision(filled) -> None:
    book, made = filled
    book.write("Sign off", sign_off(book, made.one, in_minute="L4(1)", today=TODAY))
    after = book.recommendations.get(made.one.id)
    assert (after.status, after.signed_off_on) == (RecommendationStatus.SIGNED_OFF, MET)
    decision = book.decisions.first(record_id=made.one.id)
    assert (decision.minute_id, decision.meeting_id) == (made.minute.id, made.meeting.id)
    assert decision.wording == "Recommendation 1 of “Lights at sea” be signed off"


def test_a_minute_that_is_not_in_the_book_is_signed_off_today(filled) -> None:
    book, made = filled
    book.write("Sign off", sign_off(book, made.one, in_minute="Z9", today=TODAY))
    assert book.recommendations.get(made.one.id).signed_off_on == TODAY


def test_without_evidence_the_board_s_rule_decides(filled) -> None:
    book, made = filled
    with pytest.raises(Refused, match="2 has no evidence"):
        sign_off(book, made.two, in_minute="L4", today=TODAY)
    book.write("Rule", [changed(made.board, replace(made.board, evidence_to_close=False))])
    assert sign_off(book, made.two, in_minute="L4", today=TODAY)


def test_a_file_is_evidence_too(filled) -> None:
    book, made = filled
    file = EvidenceFile(board_id=made.board.id, record_kind="recommendations", record_id=made.two.id, name="log.pdf")
    book.write("File", [added(file)])
    assert sign_off(book, made.two, in_minute="L4", today=TODAY)


def test_a_twin_that_is_signed_off_too_takes_the_evidence_and_has_its_own_decision(filled) -> None:
    book, made = filled
    assert [twin.other for twin in asked_about(book, made.one)] == [made.twin]
    edits = sign_off(book, made.one, in_minute="L4", today=TODAY, also=[made.twin])
    book.write("Sign off", edits)
    after = book.recommendations.get(made.twin.id)
    assert after.evidence == made.one.evidence and after.signed_off_in_minute == "L4"
    assert book.decisions.count(kind=DecisionKind.SIGNED_OFF) == 2
    assert asked_about(book, book.recommendations.get(made.one.id)) == []


def test_a_sign_off_is_taken_back_while_the_minutes_are_open(filled) -> None:
    book, made = filled
    book.write("Sign off", sign_off(book, made.one, in_minute="L4", today=TODAY))
    book.write("Take back", taken_back(book, book.decisions.first(record_id=made.one.id)))
    assert book.recommendations.get(made.one.id) == made.one


def test_reopening_keeps_the_trail(filled) -> None:
    book, made = filled
    book.write("Sign off", sign_off(book, made.one, in_minute="L4", today=TODAY))
    signed = book.recommendations.get(made.one.id)
    book.write("Reopen", reopen(book, signed, reason="It did not last.", on=TODAY))
    assert [each.kind for each in book.decisions.all(record_id=made.one.id)] == ["signed off", "reopened"]


@pytest.mark.parametrize(("words", "refs"), [("R2", ["R2"]), ("trimmed", ["R2"]), ("log", ["2"]), ("r2 quay", ["R2"])])
def test_the_other_one_is_found_by_reference_or_words(filled, words, refs) -> None:
    book, made = filled
    assert [each.ref for each in candidates(book, made.board.id, words, but=made.one)] == refs


def test_a_tie_is_made_once_and_seen_from_both_ends(filled) -> None:
    book, made = filled
    book.write("Tie", [tie(book, made.two, Tie.DEPENDS_ON, made.twin)])
    assert {twin.words for twin in twins_of(book, made.twin)} == {"Duplicate of", "Needed by"}
    with pytest.raises(Refused, match="tied so already"):
        tie(book, made.two, Tie.DEPENDS_ON, made.twin)
