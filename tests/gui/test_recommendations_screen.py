"""Recommendations, reports and strands: fields, due dates that follow, evidence, sign-off, ties."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.domain.list_query import Filter
from desktop.domain.recommendation import Addressed, Assurance, DateBase, RecommendationStatus
from desktop.gui import file_dialogs
from desktop.gui.requests import ExportFollowUp, OpenRecord, ShowScreen


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


def test_the_day_that_a_date_counts_from_stands_below_it_in_its_tool_tip_and_in_the_pane(at_train) -> None:
    model = at_train.window.screens["recommendations"].list.model
    due = next(at for at, column in enumerate(model.columns) if column.name == "due")
    assert "publication on 10 January 2014" in model.index(0, due).data(Qt.ItemDataRole.ToolTipRole)
    assert model.columns[due].detail_of(model.row(0), model.key) == "counted from 10 Jan 2014"
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


def test_every_export_of_the_recommendations_is_offered_by_one_button(at_train, monkeypatch) -> None:
    at_train.enters("recommendation_supporting", "Coastguard")
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_asked: None)
    asked: list[ExportFollowUp] = []
    screen = at_train.window.screens["recommendations"]
    screen.requested.connect(lambda each: asked.append(each) if isinstance(each, ExportFollowUp) else None)
    assert at_train.sees("export_recommendations_button").isEnabled()
    menu = screen._exports.menu()
    offered = {action.text(): action for action in menu.actions() if action.text()}
    assert [words.split(",")[0] for words in offered if offered[words].isEnabled()] == [
        "Progress against a report", "Progress against a report", "Return of an agency", "Return of an agency",
        "Whole story of R1", "Whole story of R1",
    ]  # fmt: skip
    for action in offered.values():
        (action.menu().actions()[0] if action.menu() else action).trigger()
    assert [each.ending for each in asked] == [".xlsx", ".docx", ".xlsx", ".docx", ".pdf", ".docx"]


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
    assert person.sees("page_subtitle").text() == "1 of 2 shown: People. Of these 0 signed off, 1 overdue."


def test_a_record_that_filters_hide_takes_them_off(person, harbour) -> None:
    person.window.serve(ShowScreen("recommendations", (Filter("theme", "=", "People"),)))
    person.window.serve(OpenRecord("recommendations", harbour.read.id))
    assert person.sees("recommendation_ref").text() == "R2"


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
    assert person.window.rail._entries["actions"].isChecked()
    person.clicks("story_back")
    assert person.window.front == "actions"
