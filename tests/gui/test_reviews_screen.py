"""The screen of reviews: what only the window does."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed
from desktop.domain.outcome import EntrySection, FunctionState
from desktop.gui.requests import OpenRecord
from tests.gui.review_views import REVIEW_STEPS, draft_of


@pytest.fixture
def reviewed(person, harbour):
    return draft_of(person, harbour)


def page_of(person):
    return person.window.screens["reviews"].page


def test_an_answer_goes_on_to_the_next_step_that_waits_and_the_same_key_takes_it_back(person, reviewed) -> None:
    view = page_of(person).view
    view.setFocus()
    assert view.current_line().check.step.id == reviewed.train.id
    person.keys("D")
    assert view.current_line().check.step.id == reviewed.drill.id
    view.choose(f"check {reviewed.train.id}")
    person.keys("D")
    assert view.current_line().check.waits


def test_a_screen_reader_hears_answer_and_words_of_a_step(person, reviewed) -> None:
    spoken = page_of(person).view.current_line().spoken
    assert spoken.startswith("not answered yet, Train the night pilots")


def test_an_issued_review_is_only_read_until_it_is_reopened_with_a_reason(person, harbour) -> None:
    REVIEW_STEPS["an issued review"](person, harbour)
    book, last = person.window.session.book, harbour.reviewed.last
    person.clicks("reopen_review")
    assert "reason" in person.sees("reopen_reason_below").text()
    page_of(person).view.choose(harbour.reviewed.buoys.id)
    assert person.sees("entry_text").isReadOnly()
    person.enters("reopen_reason", "A buoy was counted twice")
    person.clicks("reopen_review")
    assert book.progress_reviews.get(last.id).issued_on is None
    assert book.history("progress-reviews", last.id)[-1].reason == "A buoy was counted twice"
    assert not person.sees("entry_text").isReadOnly()


def test_an_entry_moves_to_another_section_by_its_field(person, reviewed) -> None:
    view = page_of(person).view
    page = page_of(person)
    view.choose(next(line.id for line in page.lines.lines if line.section is EntrySection.ACHIEVED))
    view.setFocus()
    person.keys("Insert")
    person.types("new_entry", "Gales came late.")
    person.keys("Ctrl+Return")
    person.picks("entry_section", EntrySection.RISK)
    (entry,) = person.window.session.book.outcome_entries.all(text="Gales came late.")
    assert entry.section is EntrySection.RISK
    assert person.menu("undo").text() == "Undo Change of section of “Gales came late.”"


def test_a_record_opens_where_it_stands(person, reviewed) -> None:
    person.window.serve(OpenRecord("outcome-entries", reviewed.buoys.id))
    assert page_of(person).view.current_line().id == reviewed.buoys.id
    person.window.serve(OpenRecord("functions", reviewed.functions[2].id))
    assert person.sees("function_title").toPlainText() == "Dredging"


def test_a_function_is_returned_by_a_key_and_its_day_is_read_from_words(person, reviewed) -> None:
    person.clicks("tab_functions")
    person.chooses("functions_table", "Pilotage")
    person.keys("R")
    person.enters("function_timing", "end March 2015")
    held = person.window.session.book.functions.get(reviewed.functions[3].id)
    assert (held.state, str(held.returned_on), held.timing) == (FunctionState.RETURNED, "2015-03-31", "end March 2015")
    assert person.sees("page_subtitle").text() == "3 returned, 1 recommended, 0 held"


def test_where_it_is_narrow_the_outcomes_are_a_list_to_open(person, reviewed) -> None:
    person.window.resize(1100, 800)
    assert person.is_there("outcome_chooser") and not person.is_there("outcomes_table")
    person.picks("outcome_chooser", reviewed.outcomes[1].id)
    assert {line.part.outcome.id for line in page_of(person).lines.lines} == {reviewed.outcomes[1].id}


def test_what_is_asked_for_one_board_is_put_away_when_another_comes_into_view(person, harbour) -> None:
    REVIEW_STEPS["an issued review"](person, harbour)
    other, session = Board(name="River Board"), person.window.session
    session.perform("Another", added_all([other]))
    person.sees("reopen_panel")
    session.show_board(other.id)
    assert not person.is_there("reopen_panel")
    session.show_board(harbour.board.id)
    page_of(person).on_screen.ask_to_begin()
    person.sees("begin_panel")
    session.show_board(other.id)
    assert not person.is_there("begin_panel") and person.is_there("new_outcome")


def test_a_reopened_review_asks_no_more_for_a_reason(person, harbour) -> None:
    REVIEW_STEPS["an issued review"](person, harbour)
    last = person.window.session.book.progress_reviews.get(harbour.reviewed.last.id)
    person.window.session.perform("Reopen", [changed(last, replace(last, issued_on=None))])
    assert not person.is_there("reopen_panel")


def test_a_review_with_steps_that_wait_for_an_answer_is_issued_after_a_question(person, reviewed) -> None:
    book = person.window.session.book
    person.clicks("issue_review")
    asked = " ".join(each.text() for each in person.sees("issue_question").findChildren(QLabel))
    hand = page_of(person).hand
    assert asked.startswith(f"{hand.all_waiting} of {len(hand.checks)} steps of last time have no answer yet")
    person.keys("Escape")
    assert not person.is_there("issue_question") and book.progress_reviews.get(reviewed.review.id).issued_on is None
    person.clicks("issue_review")
    person.clicks("issue_anyway")
    assert book.progress_reviews.get(reviewed.review.id).issued_on is not None
    assert not person.is_there("issue_question")


def test_the_question_of_issuing_is_put_away_with_the_last_answer(person, reviewed) -> None:
    person.clicks("issue_review")
    page_of(person).view.setFocus()
    for _ in page_of(person).hand.checks:
        person.keys("D")
    assert not page_of(person).hand.all_waiting and not person.is_there("issue_question")
    person.clicks("issue_review")
    assert page_of(person).is_issued
