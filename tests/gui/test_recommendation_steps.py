"""The steps of a recommendation in its pane: response, update, evidence, sign-off, its twins, and what comes after."""

from datetime import date

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from desktop.domain.edits import added
from desktop.domain.recommendation import Link, Recommendation, RecommendationStatus
from desktop.domain.recommendation_steps import Response
from desktop.gui import file_dialogs
from desktop.gui.requests import OpenRecord


@pytest.fixture
def at_train(person, harbour):
    """The person, on the recommendation with a timescale."""
    person.window.serve(OpenRecord("recommendations", harbour.train.id))
    return person


def stands(person, harbour):
    return person.window.session.book.recommendations.get(harbour.train.id)


def test_evidence_is_added_and_a_claim_stands_as_evidenced(at_train, harbour) -> None:
    at_train.picks("recommendation_status", RecommendationStatus.IN_DELIVERY)
    at_train.clicks("evidence_step")
    at_train.clicks("do_evidence")
    assert "what shows" in at_train.sees("recommendation_evidence_below").text()
    at_train.types("recommendation_evidence", "Register of training")
    at_train.clicks("do_evidence")
    given = stands(at_train, harbour)
    assert [each.text for each in given.evidence] == ["Register of training"]
    assert given.status is RecommendationStatus.EVIDENCE_SUBMITTED


def gives_evidence(person) -> None:
    person.clicks("evidence_step")
    person.types("recommendation_evidence", "Register of training")
    person.clicks("do_evidence")


def test_without_evidence_the_board_does_not_sign_off(at_train, harbour) -> None:
    at_train.clicks("sign_step")
    at_train.types("sign_off_minute", "H4")
    at_train.clicks("do_sign")
    assert "no evidence" in at_train.sees("sign_off_minute_below").text()
    assert stands(at_train, harbour) == harbour.train


def test_the_board_signs_off_under_a_minute_on_the_day_of_its_meeting(at_train, harbour) -> None:
    gives_evidence(at_train)
    before = stands(at_train, harbour)
    at_train.clicks("sign_step")
    at_train.clicks("do_sign")
    assert "minute" in at_train.sees("sign_off_minute_below").text()
    at_train.types("sign_off_minute", "H4")
    at_train.clicks("do_sign")
    signed = stands(at_train, harbour)
    assert (signed.status, signed.signed_off_on) == (RecommendationStatus.SIGNED_OFF, harbour.last.date)
    assert at_train.window.session.book.decisions.count(record_id=harbour.train.id) == 1
    at_train.keys("Ctrl+Z")
    assert stands(at_train, harbour) == before


def test_a_status_that_needs_more_opens_its_step(at_train, harbour) -> None:
    at_train.picks("recommendation_status", RecommendationStatus.SIGNED_OFF)
    assert at_train.sees("sign_off_minute").hasFocus()
    assert stands(at_train, harbour) == harbour.train
    at_train.picks("recommendation_status", RecommendationStatus.EMBEDDED)
    assert "signs off first" in at_train.sees("recommendation_status_below").text()


def test_a_response_less_than_accepted_says_why(at_train, harbour) -> None:
    at_train.clicks("respond_step")
    at_train.picks("response_choice", Response.IN_PART)
    at_train.clicks("do_respond")
    assert "Say why" in at_train.sees("response_why_below").text()
    at_train.types("response_why", "Over two years.")
    at_train.clicks("do_respond")
    after = stands(at_train, harbour)
    assert (after.response, after.response_reason) == ("Accepted in part", "Over two years.")
    assert after.status is RecommendationStatus.ACCEPTED


def test_an_update_is_added_in_place(at_train, harbour) -> None:
    at_train.clicks("update_step")
    at_train.types("recommendation_update", "Ten keepers are trained.")
    at_train.clicks("do_update")
    told = at_train.window.session.book.recommendation_updates.all(recommendation_id=harbour.train.id)
    assert [each.text for each in told] == ["Ten keepers are trained."]
    at_train.keys("Ctrl+Z")
    assert at_train.window.session.book.recommendation_updates.count() == 0


def test_embedded_and_closed_outside_have_days_of_their_own(at_train, harbour) -> None:
    gives_evidence(at_train)
    at_train.clicks("sign_step")
    at_train.types("sign_off_minute", "H4")
    at_train.clicks("do_sign")
    at_train.clicks("outside_step")
    at_train.types("verified_by", "The inspectorate")
    at_train.enters("verified_on", "20 October 2014")
    at_train.clicks("do_outside")
    after = stands(at_train, harbour)
    assert (after.signed_off_on, after.verified_on) == (harbour.last.date, date(2014, 10, 20))
    assert after.status is RecommendationStatus.EMBEDDED


def test_what_shows_that_it_lasts_stands_in_its_closing(at_train) -> None:
    gives_evidence(at_train)
    at_train.clicks("sign_step")
    at_train.types("sign_off_minute", "H4")
    at_train.clicks("do_sign")
    at_train.clicks("embed_step")
    at_train.types("embedded_how", "A dip sample of ten")
    at_train.clicks("do_embed")
    told = [label.text() for label in at_train.window.screens["recommendations"].list.pane._told.findChildren(QLabel)]
    assert any(line.startswith("Embedded: ") and line.endswith("A dip sample of ten") for line in told)
    assert any("It lasts: A dip sample of ten" in line for line in told)


def test_what_is_superseded_names_the_other_and_never_goes_round(at_train, harbour) -> None:
    at_train.picks("recommendation_status", RecommendationStatus.SUPERSEDED)
    at_train.types("superseded_by", "R2")
    at_train.clicks("do_supersede")
    assert stands(at_train, harbour).superseded_by_id == harbour.read.id
    at_train.chooses("recommendations_table", "R2")
    at_train.picks("recommendation_status", RecommendationStatus.SUPERSEDED)
    at_train.types("superseded_by", "R1")
    at_train.clicks("do_supersede")
    assert "itself superseded" in at_train.sees("superseded_by_below").text()


def test_a_tie_to_another_is_made_and_taken_off_by_keys(at_train, harbour) -> None:
    at_train.clicks("tie_step")
    at_train.types("tie_other", "signals")
    at_train.keys("Return")
    links = at_train.window.session.book.links
    assert [(link.relation, link.to_id) for link in links.all(from_id=harbour.train.id)] == [
        ("duplicates", harbour.read.id)
    ]
    at_train.sees("twin_off_0").setFocus()
    at_train.keys("Space")
    assert links.count(from_id=harbour.train.id) == 0
    at_train.keys("Ctrl+Z")
    assert links.count(from_id=harbour.train.id) == 1


def test_signing_off_asks_about_the_twin_in_place(at_train, harbour) -> None:
    at_train.clicks("tie_step")
    at_train.types("tie_other", "R2")
    at_train.keys("Return")
    gives_evidence(at_train)
    at_train.clicks("sign_step")
    at_train.types("sign_off_minute", "H4")
    at_train.sees("also_sign_off_0").setFocus()
    at_train.keys("Space")
    at_train.clicks("do_sign")
    book = at_train.window.session.book
    both = [book.recommendations.get(each.id) for each in (harbour.train, harbour.read)]
    assert [each.status for each in both] == [RecommendationStatus.SIGNED_OFF] * 2
    at_train.keys("Ctrl+Z")
    assert book.recommendations.get(harbour.read.id) == harbour.read


def test_evidence_that_is_begun_waits_for_its_recommendation(at_train) -> None:
    at_train.clicks("evidence_step")
    at_train.types("recommendation_evidence", "Register of")
    at_train.chooses("recommendations_table", "R2")
    assert not at_train.is_there("recommendation_evidence")
    at_train.chooses("recommendations_table", "R1")
    assert at_train.sees("recommendation_evidence").toPlainText() == "Register of"


def test_a_file_is_kept_as_evidence(at_train, harbour, monkeypatch, tmp_path) -> None:
    paper = tmp_path / "register.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(paper))
    monkeypatch.setattr(file_dialogs, "ask_papers_to_attach", lambda _parent: [paper])
    at_train.clicks("add_evidence_file")
    at_train.sees("evidence_file_open_0")
    at_train.picks("recommendation_status", RecommendationStatus.EVIDENCE_SUBMITTED)
    assert stands(at_train, harbour).status is RecommendationStatus.EVIDENCE_SUBMITTED


@pytest.mark.parametrize("step", ["outside", "supersede"])
def test_closing_it_otherwise_asks_about_the_twin_too(at_train, harbour, step) -> None:
    other = Recommendation(report_id=harbour.report.id, position=9, ref="R9", paragraphs=("Train and read.",))
    tie = Link(
        from_kind="recommendations", from_id=harbour.train.id, to_kind="recommendations", to_id=harbour.read.id,
        relation="duplicates",
    )  # fmt: skip
    book = at_train.window.session.book
    at_train.window.session.perform("Tie", [added(other), added(tie)])
    if step == "outside":
        at_train.picks("recommendation_status", RecommendationStatus.IN_DELIVERY)
        at_train.clicks("outside_step")
        at_train.types("verified_by", "The inspectorate")
    else:
        at_train.picks("recommendation_status", RecommendationStatus.SUPERSEDED)
        at_train.types("superseded_by", "R9")
    at_train.sees(f"also_{step}_0").setFocus()
    at_train.keys("Space")
    at_train.clicks(f"do_{step}")
    both = [book.recommendations.get(each.id) for each in (harbour.train, harbour.read)]
    assert [each.verified_by or each.superseded_by_id for each in both] == [
        "The inspectorate" if step == "outside" else other.id
    ] * 2
