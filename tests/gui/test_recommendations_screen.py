"""Recommendations, reports and strands: fields, due dates that follow, evidence, sign-off, ties."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.domain.list_query import Filter
from desktop.domain.recommendation import Addressed, Assurance, DateBase, RecommendationStatus
from desktop.domain.recommendation_steps import Response
from desktop.gui import file_dialogs
from desktop.gui.requests import OpenRecord, ShowScreen


@pytest.fixture
def at_train(person, harbour):
    """The person, on the recommendation with a timescale."""
    person.window.serve(OpenRecord("recommendations", harbour.train.id))
    return person


def stands(person, harbour):
    return person.window.session.book.recommendations.get(harbour.train.id)


@pytest.mark.parametrize(
    ("field", "attribute", "typed", "value"),
    [
        ("recommendation_words", "paragraphs", "One.\n\nTwo.", ("One.", "Two.")),
        ("recommendation_due", "due", "1 May 2014", date(2014, 5, 1)),
        ("recommendation_lead", "lead", "Harbour Master", "Harbour Master"),
        ("recommendation_supporting", "supporting", "The Mason; The Diver", ("The Mason", "The Diver")),
        ("recommendation_response", "response", "Accepted in full.", "Accepted in full."),
        ("recommendation_ref", "ref", "R9", "R9"),
        ("recommendation_theme", "theme", "Keepers", "Keepers"),
        ("recommendation_addressee", "addressee", "The Trust", "The Trust"),
    ],
)
def test_a_field_changes_the_book_and_undo_brings_it_back(at_train, harbour, field, attribute, typed, value) -> None:
    if "\n" in typed:
        box = at_train.sees(field)
        box.setFocus()
        box.setPlainText(typed)
        at_train.keys("Tab")
    else:
        at_train.enters(field, typed)
    assert getattr(stands(at_train, harbour), attribute) == value
    at_train.menu("undo").trigger()
    assert getattr(stands(at_train, harbour), attribute) == getattr(harbour.train, attribute)
    at_train.menu("redo").trigger()
    assert getattr(stands(at_train, harbour), attribute) == value


@pytest.mark.parametrize(
    ("field", "attribute", "value"),
    [
        ("recommendation_status", "status", RecommendationStatus.IN_DELIVERY),
        ("recommendation_assurance", "assurance", Assurance.LIMITED),
        ("recommendation_addressed", "addressed", Addressed.SHARED),
    ],
)
def test_a_choice_changes_the_book(at_train, harbour, field, attribute, value) -> None:
    at_train.picks(field, value)
    assert getattr(stands(at_train, harbour), attribute) == value


def test_new_words_of_a_timescale_move_the_date_counted_from_them(at_train, harbour) -> None:
    at_train.enters("recommendation_timing", "Within six months")
    assert stands(at_train, harbour).due == date(2014, 7, 10)
    at_train.keys("Ctrl+Z")
    assert stands(at_train, harbour).due == date(2014, 4, 10)


def test_a_report_s_date_moves_the_due_dates_and_undo_moves_them_back(person, harbour) -> None:
    person.window.serve(OpenRecord("reports", harbour.report.id))
    person.enters("report_published", "10 March 2014")
    assert stands(person, harbour).due == date(2014, 6, 10)
    assert person.window.session.book.recommendations.get(harbour.read.id).due is None
    person.keys("Ctrl+Z")
    assert stands(person, harbour) == harbour.train
    assert person.window.session.book.reports.get(harbour.report.id) == harbour.report


@pytest.mark.parametrize(
    ("field", "attribute"),
    [("report_title", "title"), ("report_author", "author_body"), ("report_link", "link")],
)
def test_a_report_is_edited_in_place(person, harbour, field, attribute) -> None:
    person.window.serve(OpenRecord("reports", harbour.report.id))
    person.enters(field, "Something else")
    assert getattr(person.window.session.book.reports.get(harbour.report.id), attribute) == "Something else"


@pytest.mark.parametrize(
    ("field", "attribute"),
    [
        ("strand_title", "title"),
        ("strand_text", "text"),
        ("strand_actions", "key_actions"),
        ("strand_responsibility", "responsibility"),
        ("strand_tests", "tests_of_progress"),
    ],
)
def test_a_strand_is_edited_in_place(person, harbour, field, attribute) -> None:
    person.window.serve(OpenRecord("strands", harbour.people.id))
    person.enters(field, "Something else")
    strands = person.window.session.book.strands
    assert getattr(strands.get(harbour.people.id), attribute) == "Something else"
    assert person.sees("strands_table").current_row().id == harbour.people.id
    person.keys("Ctrl+Z")
    assert strands.get(harbour.people.id) == harbour.people


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


def test_a_change_of_base_says_what_was_counted_in_words(person, harbour) -> None:
    person.window.serve(OpenRecord("reports", harbour.report.id))
    assert person.sees("report_follows").text() == "1 due date counted from 10 January 2014."
    person.picks("report_base", DateBase.RECEIPT)
    assert "not counted" in person.sees("report_follows").text()
    assert stands(person, harbour).due is None
    person.enters("report_received", "1 February 2014")
    assert stands(person, harbour).due == date(2014, 5, 1)
    person.enters("report_base_reason", "It came late.")
    assert person.window.session.book.reports.get(harbour.report.id).base_reason == "It came late."


def test_the_day_that_a_date_counts_from_stands_in_its_tool_tip_and_in_the_pane(at_train) -> None:
    model = at_train.window.screens["recommendations"].list.model
    due = next(at for at, column in enumerate(model.columns) if column.name == "due")
    assert "publication on 10 January 2014" in model.index(0, due).data(Qt.ItemDataRole.ToolTipRole)
    assert "publication on 10 January 2014" in at_train.sees("recommendation_due_below").text()


def test_the_list_is_filtered_by_agency_and_its_return_is_written(at_train, monkeypatch, tmp_path) -> None:
    at_train.enters("recommendation_supporting", "Coastguard")
    to = tmp_path / "return.xlsx"
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_asked: to)
    at_train.window.serve(ShowScreen("recommendations", (Filter("agencies", "contains", "\nCoastguard\n"),)))
    assert shown(at_train) == {"R1"}
    at_train.clicks("agency_return")
    at_train.is_told_that("return.xlsx is written")
    assert to.stat().st_size


def test_progress_against_a_report_is_written_from_its_page(person, harbour, monkeypatch, tmp_path) -> None:
    to = tmp_path / "progress.docx"
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_asked: to)
    person.window.serve(OpenRecord("reports", harbour.report.id))
    person.clicks("report_progress_docx")
    person.is_told_that("progress.docx is written")
    assert to.stat().st_size


def test_the_whole_story_opens_by_a_key_is_saved_and_escape_leads_back(at_train, monkeypatch, tmp_path) -> None:
    to = tmp_path / "story.pdf"
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_asked: to)
    at_train.keys("Ctrl+Shift+W")
    at_train.sees("story_page")
    at_train.clicks("story_pdf")
    at_train.is_told_that("story.pdf is written")
    at_train.sees("story_area").setFocus()
    at_train.keys("Escape")
    assert at_train.window.front == "recommendations"


def test_a_tie_to_a_strand_is_made_and_taken_off(at_train, harbour) -> None:
    links = at_train.window.session.book.links
    at_train.picks("recommendation_strand", harbour.people)
    assert [link.to_id for link in links.all(from_id=harbour.train.id)] == [harbour.people.id]
    at_train.picks("recommendation_strand", harbour.people)
    assert links.count(from_id=harbour.train.id) == 0
    at_train.keys("Ctrl+Z")
    assert links.count(from_id=harbour.train.id) == 1


def test_a_tie_by_keys_takes_only_the_one_that_is_stopped_at(at_train, harbour) -> None:
    at_train.sees("recommendation_strand").setFocus()
    at_train.keys("Down", "Down", "Return")
    links = at_train.window.session.book.links.all(from_id=harbour.train.id)
    assert [link.to_id for link in links] == [harbour.people.id]


def test_an_action_is_made_of_a_recommendation(at_train, harbour) -> None:
    at_train.clicks("action_from_recommendation")
    assert at_train.window.front == "actions"
    made = at_train.window.session.book.action_items.first(source_id=harbour.train.id)
    assert (made.ref, made.current_due) == ("R1", date(2014, 4, 10))
    at_train.keys("Ctrl+Z")
    assert at_train.window.session.book.action_items.count(source_id=harbour.train.id) == 0
    assert at_train.window.session.book.links.count() == 0


def shown(person) -> set[str]:
    model = person.window.screens["recommendations"].list.model
    return {model.row(at).ref for at in range(model.rowCount())}


@pytest.mark.parametrize(("chip", "value", "refs"), [("theme", "People", {"R1"}), ("status", "open", {"R1", "R2"})])
def test_a_filter_shows_what_fits(at_train, chip, value, refs) -> None:
    filters = at_train.window.screens["recommendations"].list.filters
    getattr(filters, chip).set_value(value)
    filters.changed.emit()
    assert shown(at_train) == refs


def test_the_list_opens_as_another_screen_asked_for(person) -> None:
    person.window.serve(ShowScreen("recommendations", (Filter("theme", "=", "People"),)))
    assert shown(person) == {"R1"}


def test_a_record_that_filters_hide_takes_them_off(person, harbour) -> None:
    person.window.serve(ShowScreen("recommendations", (Filter("theme", "=", "People"),)))
    person.window.serve(OpenRecord("recommendations", harbour.read.id))
    assert person.sees("recommendation_ref").text() == "R2"


def test_evidence_that_is_begun_waits_for_its_recommendation(at_train) -> None:
    at_train.clicks("evidence_step")
    at_train.types("recommendation_evidence", "Register of")
    at_train.chooses("recommendations_table", "R2")
    assert not at_train.is_there("recommendation_evidence")
    at_train.chooses("recommendations_table", "R1")
    assert at_train.sees("recommendation_evidence").toPlainText() == "Register of"


def test_a_strand_lists_what_belongs_to_it(at_train, harbour) -> None:
    at_train.picks("recommendation_strand", harbour.people)
    at_train.window.serve(OpenRecord("strands", harbour.people.id))
    at_train.clicks("strand_tie_R1")
    assert at_train.sees("recommendation_ref").text() == "R1"


@pytest.mark.parametrize("tab", ["tab_recommendations", "tab_reports", "tab_strands"])
def test_without_reports_each_tab_says_what_belongs_there(open_window, tab) -> None:
    open_window.show_screen("recommendations").findChild(object, tab).click()
    assert any(each.isVisible() for each in open_window.findChildren(object, "empty_state"))


def test_the_story_of_an_action_opens_by_the_same_key(person, harbour) -> None:
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    person.keys("Ctrl+Shift+W")
    person.sees("story_page")
    person.clicks("story_back")
    assert person.window.front == "actions"


def test_a_file_is_kept_as_evidence(at_train, harbour, monkeypatch, tmp_path) -> None:
    paper = tmp_path / "register.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(paper))
    monkeypatch.setattr(file_dialogs, "ask_papers_to_attach", lambda _parent: [paper])
    at_train.clicks("add_evidence_file")
    at_train.sees("evidence_file_open_0")
    at_train.picks("recommendation_status", RecommendationStatus.EVIDENCE_SUBMITTED)
    assert stands(at_train, harbour).status is RecommendationStatus.EVIDENCE_SUBMITTED
