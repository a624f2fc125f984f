"""The steps in the life of an action, in the pane: what the lead says, what the board decides, what shows it done."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QDesktopServices, QImage

from desktop.domain.action_item import ActionStatus, Evidence
from desktop.domain.decision import DecisionKind
from desktop.domain.edits import added, changed
from desktop.domain.evidence_file import EvidenceFile
from desktop.gui import file_dialogs
from desktop.gui.requests import OpenRecord
from desktop.workflows.decide import Ruling, decide
from desktop.workflows.pack_rows.exempt import file_privacy


@pytest.fixture
def at_action(person, harbour):
    """The person, on the overdue action about the wall."""
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    return person


@pytest.fixture
def shown_done(at_action, harbour):
    """The person, on that action, with evidence."""
    told = (Evidence(text="A photograph"),)
    at_action.window.session.perform("Tell", [changed(harbour.late, replace(harbour.late, evidence=told))])
    return at_action


def stands(person, harbour):
    return person.window.session.book.action_items.get(harbour.late.id)


def close(person) -> None:
    person.clicks("close_step")
    person.types("close_minute", "H5")
    person.clicks("close_action")


def test_a_date_does_not_move_without_a_reason_nor_to_an_earlier_day(at_action, harbour) -> None:
    at_action.clicks("move_step")
    assert at_action.sees("move_due").hasFocus()
    at_action.types("move_due", "28 November 2014")
    at_action.clicks("move_action")
    assert "reason" in at_action.sees("move_reason_below").text()
    at_action.types("move_reason", "Storms")
    at_action.types("move_due", "29 September 2014")
    at_action.clicks("move_action")
    assert "past on the day" in at_action.sees("move_due_below").text()
    assert stands(at_action, harbour) == harbour.late


def test_a_date_with_a_wrong_weekday_does_not_move(at_action, harbour) -> None:
    at_action.clicks("move_step")
    at_action.types("move_due", "Monday 28 November 2014")
    at_action.types("move_reason", "Storms")
    at_action.clicks("move_action")
    assert stands(at_action, harbour) == harbour.late
    assert at_action.is_there("move_due_offer_0")


def test_a_date_that_moved_keeps_the_first_one_and_the_row_stays_chosen(at_action, harbour) -> None:
    at_action.clicks("move_step")
    at_action.types("move_due", "28 November 2014")
    at_action.types("move_reason", "Storms")
    at_action.clicks("move_action")
    moved = stands(at_action, harbour)
    assert (moved.original_due, moved.current_due) == (date(2014, 10, 3), date(2014, 11, 28))
    assert at_action.sees("actions_table").current_row().id == harbour.late.id
    assert at_action.sees("action_ref").text() == "H4(1)"
    at_action.keys("Ctrl+Z")
    assert stands(at_action, harbour) == harbour.late
    assert at_action.window.session.book.extensions.count() == 0


def test_an_action_without_a_date_takes_its_first_one(person, harbour) -> None:
    person.window.serve(OpenRecord("action-items", harbour.undated.id))
    person.clicks("move_step")
    person.types("move_due", "28 November 2014")
    person.clicks("move_action")
    assert person.window.session.book.action_items.get(harbour.undated.id).original_due == date(2014, 11, 28)


def test_an_action_without_a_date_asks_when_it_is_looked_at_again(person, harbour) -> None:
    person.window.serve(OpenRecord("action-items", harbour.undated.id))
    assert person.is_there("action_undated")
    person.enters("action_review_on", "28 November 2014")
    assert person.window.session.book.action_items.get(harbour.undated.id).review_on == date(2014, 11, 28)


def test_a_mistyped_date_is_put_right_with_its_reason(at_action, harbour) -> None:
    at_action.clicks("put_right_step")
    at_action.types("right_due", "13 October 2014")
    at_action.types("right_reason", "3 was typed for 13")
    at_action.clicks("put_right")
    item = stands(at_action, harbour)
    assert (item.original_due, item.current_due) == (date(2014, 10, 13), date(2014, 10, 13))
    assert at_action.window.session.book.changes(1)[0].reason == "3 was typed for 13"


def test_closure_is_not_proposed_without_evidence(at_action, harbour) -> None:
    at_action.clicks("propose_step")
    at_action.clicks("propose_closure")
    assert "closes on evidence" in at_action.sees("new_evidence_below").text()
    at_action.types("new_evidence", "A photograph of the wall")
    at_action.clicks("propose_closure")
    assert stands(at_action, harbour).status is ActionStatus.PROPOSED
    assert "By Director of Works on 27 Oct 2014" in at_action.sees("action_state_words").text()


def test_an_action_is_not_closed_without_a_minute_nor_without_evidence(at_action, harbour) -> None:
    at_action.clicks("close_step")
    at_action.clicks("close_action")
    assert "minute" in at_action.sees("close_minute_below").text()
    at_action.types("close_minute", "H5")
    at_action.clicks("close_action")
    assert "closes on evidence" in at_action.sees("close_minute_below").text()
    assert stands(at_action, harbour) == harbour.late


def test_an_action_is_closed_under_a_minute_and_reopened(shown_done, harbour) -> None:
    shown_done.window.screens["actions"].filters.take(())
    close(shown_done)
    closed = stands(shown_done, harbour)
    assert (closed.status, closed.closed_in_minute) == (ActionStatus.CLOSED, "H5")
    assert closed.closed_at_meeting_id == harbour.last.id
    shown_done.clicks("reopen_step")
    shown_done.types("reopen_reason", "It cracked again")
    shown_done.clicks("reopen_action")
    assert stands(shown_done, harbour).status is ActionStatus.IN_PROGRESS


def test_the_next_action_is_chosen_when_one_is_closed_under_a_filter(shown_done, harbour) -> None:
    close(shown_done)
    assert shown_done.sees("actions_table").current_row().id == harbour.later.id
    assert not shown_done.is_there("close_minute")


def test_a_step_that_is_done_leaves_what_is_begun_in_another(at_action, harbour) -> None:
    at_action.clicks("update_step")
    at_action.types("new_update", "Stone is")
    at_action.clicks("hold_step")
    at_action.types("hold_reason", "The mason is ill")
    at_action.clicks("put_on_hold")
    assert stands(at_action, harbour).status is ActionStatus.ON_HOLD
    assert at_action.sees("new_update").toPlainText() == "Stone is"


def test_an_action_is_merged_into_another_and_each_leads_to_the_other(at_action, harbour) -> None:
    at_action.window.screens["actions"].filters.take(())
    at_action.clicks("merge_step")
    at_action.types("merge_merge_into", "H9(9)")
    at_action.clicks("merge_action")
    assert "No action has the reference" in at_action.sees("merge_merge_into_below").text()
    at_action.types("merge_merge_into", "H2(1)  Count the boats")
    at_action.types("merge_reason", "One survey does both")
    at_action.clicks("merge_action")
    assert stands(at_action, harbour).merged_into_id == harbour.later.id
    at_action.clicks("merged_into")
    assert at_action.sees("action_ref").text() == "H2(1)"
    at_action.clicks("carries_on_H4(1)")
    assert at_action.sees("action_ref").text() == "H4(1)"


def test_words_a_link_and_a_file_are_evidence(at_action, harbour, tmp_path, monkeypatch) -> None:
    paper = tmp_path / "wall.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(paper))
    monkeypatch.setattr(file_dialogs, "ask_papers_to_attach", lambda _parent: [paper])
    at_action.clicks("tell_evidence_step")
    at_action.types("told_evidence", "A photograph")
    at_action.types("told_link", "https://harbour.example/wall")
    at_action.clicks("tell_evidence")
    at_action.clicks("add_evidence_file")
    assert at_action.sees("evidence_file_open_0").isVisible()
    (file,) = at_action.window.session.book.evidence_files.all(record_id=harbour.late.id)
    assert (file.name, file.record_kind) == ("wall.png", "action-items")
    at_action.clicks("evidence_file_remove_0")
    at_action.clicks("evidence_remove_0")
    assert stands(at_action, harbour) == harbour.late


def test_a_web_address_is_opened_at_the_second_press_only(at_action, harbour, monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    told = Evidence(text="A photograph", link="https://harbour.example/wall")
    at_action.window.session.perform("Tell", [changed(harbour.late, replace(harbour.late, evidence=(told,)))])
    at_action.clicks("evidence_open_0")
    assert opened == []
    at_action.clicks("evidence_open_0")
    assert opened == ["https://harbour.example/wall"]


def test_the_ratings_against_both_dates_stand_side_by_side(person, harbour) -> None:
    book, to = person.window.session.book, date(2014, 12, 19)
    ruling = Ruling(DecisionKind.NEW_DATE, reason="Stone is late", due_after=to)
    person.window.session.perform("Move", decide(book, harbour.late, ruling, on=person.window.session.today))
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    now, original = person.sees("action_rating_now"), person.sees("action_against_original")
    assert (now.accessibleName(), original.accessibleName()) == ("A, At risk", "R, Overdue")
    assert (
        now.mapTo(person.window, now.rect().topLeft()).y()
        == original.mapTo(person.window, original.rect().topLeft()).y()
    )


def test_a_file_of_evidence_says_its_number_takes_a_note_and_can_be_exempt(at_action, harbour) -> None:
    session = at_action.window.session
    kept = EvidenceFile(
        board_id=harbour.board.id, record_kind="action-items", record_id=harbour.late.id, name="wall.png",
        sha256="a1" * 32, size=9,
    )  # fmt: skip
    session.perform("Keep", [added(kept)])
    shown = at_action.sees("evidence_file_sha_0")
    assert shown.text() == "SHA-256 a1a1a1a1a1a1…" and kept.sha256 in shown.toolTip()
    at_action.enters("evidence_file_note_0", "From the south")
    at_action.clicks("evidence_file_exempt_0")
    file = session.book.evidence_files.get(kept.id)
    assert (file.note, file.exempt) == ("From the south", True) and file_privacy(session.book, file)
    at_action.clicks("evidence_file_exempt_0")
    assert not session.book.evidence_files.get(kept.id).exempt


def test_a_file_is_as_exempt_as_its_action(at_action, harbour) -> None:
    session = at_action.window.session
    kept = EvidenceFile(board_id=harbour.board.id, record_kind="action-items", record_id=harbour.late.id, name="w.png")
    session.perform("Keep", [added(kept), changed(harbour.late, replace(harbour.late, exempt=True))])
    assert file_privacy(session.book, kept) and not kept.exempt
