"""The views of the log, several actions changed together, reminders, and what is shown as a file."""

from datetime import date

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.domain.decision import DecisionKind
from desktop.gui import file_dialogs
from desktop.gui.requests import ShowScreen
from desktop.workflows.decide import Ruling, decide


@pytest.fixture
def at_log(person, harbour):
    """The person, in the list of the log."""
    person.window.serve(ShowScreen("actions"))
    person.sees("actions_table").setFocus()
    return person


def screen(person):
    return person.window.screens["actions"]


def shown(person) -> list[str]:
    model = screen(person).model
    return [model.row(at).ref for at in range(model.rowCount())]


def offered(person, name: str) -> QAction:
    menu = QApplication.activePopupWidget()
    action = next(each for each in menu.actions() if each.objectName() == name)
    menu.hide()
    return action


def saved(person, name: str) -> None:
    person.keys("V")
    offered(person, "save_view").trigger()
    person.types("view_name", name)
    person.clicks("view_name_save")


def test_a_view_is_chosen_by_key_and_says_how_many_it_has(at_log, qtbot) -> None:
    qtbot.waitUntil(lambda: at_log.sees("view_undated").text().endswith(" 1"))
    at_log.keys("V", "8")
    assert shown(at_log) == ["H3(1)"]
    assert "no date: ask" in at_log.sees("page_subtitle").text()
    assert at_log.sees("view_undated").isChecked() and not at_log.sees("view_open").isChecked()


def test_a_view_brings_its_columns_and_its_order(at_log) -> None:
    at_log.clicks("view_slipped")
    columns = screen(at_log).table.columns
    assert "times_revised" in columns.shown() and "rating" not in columns.shown()
    at_log.clicks("view_overdue")
    assert "rating" in columns.shown()
    assert shown(at_log) == ["H4(1)", "H2(1)"]


def test_the_log_by_lead_counts_each_and_narrows_to_one(at_log) -> None:
    at_log.clicks("view_overdue")
    assert at_log.sees("lead_0").text() == "Director of Works  1"
    at_log.clicks("lead_1")
    assert shown(at_log) == ["H2(1)"]
    at_log.clicks("lead_1")
    assert len(shown(at_log)) == 2


def test_a_view_of_ones_own_is_saved_found_again_and_undone(at_log) -> None:
    filters = screen(at_log).filters
    filters.lead.set_value("Harbour Master")
    filters.changed.emit()
    saved(at_log, "Harbour")
    (kept,) = at_log.window.session.book.saved_views.all()
    at_log.clicks("view_open")
    at_log.clicks(f"view_{kept.id}")
    assert shown(at_log) == ["H2(1)"] and filters.lead.value == "Harbour Master"
    at_log.keys("Ctrl+Z")
    assert not at_log.is_there(f"view_{kept.id}")


def test_a_view_does_not_keep_the_rows_of_a_chart_and_leads_are_counted_among_them(at_log, harbour) -> None:
    at_log.clicks("view_overdue")
    items = at_log.window.session.book.action_items
    screen(at_log).show_rows(tuple(each.id for each in items.all(ref="H4(1)")), "More than a year late")
    at_log.sees("actions_table").setFocus()
    assert at_log.sees("lead_0").text() == "Director of Works  1" and not at_log.is_there("lead_1")
    saved(at_log, "Very late")
    assert "not the rows of a chart" in at_log.sees("view_name_below").text()
    assert not at_log.window.session.book.saved_views.all()


def test_a_name_that_is_taken_is_told_beside_the_field(at_log) -> None:
    saved(at_log, "Lead has left")
    assert "already" in at_log.sees("view_name_below").text()
    at_log.keys("Escape")
    assert not at_log.is_there("view_name") and not at_log.window.session.book.saved_views.count()


def test_a_view_is_renamed_and_deleted(at_log) -> None:
    saved(at_log, "Mine")
    at_log.keys("V")
    offered(at_log, "rename_view").trigger()
    at_log.types("view_name", "Ours")
    at_log.clicks("view_name_save")
    book = at_log.window.session.book
    assert [each.name for each in book.saved_views.all()] == ["Ours"]
    at_log.keys("V")
    offered(at_log, "delete_view").trigger()
    assert not book.saved_views.count()


def test_all_chosen_take_a_lead_in_one_step_and_stay_chosen(at_log, harbour) -> None:
    at_log.keys("Ctrl+A")
    assert at_log.sees("together_sum").text() == "3 actions chosen"
    at_log.clicks("together_lead_step")
    at_log.types("together_lead", "The Diver")
    at_log.clicks("together_lead_give")
    items = at_log.window.session.book.action_items
    assert {item.lead for item in items.all()} == {"The Diver"}
    assert screen(at_log).chosen.count == 3
    at_log.sees("actions_table").setFocus()
    at_log.keys("Ctrl+Z")
    assert items.get(harbour.late.id) == harbour.late and items.get(harbour.undated.id) == harbour.undated


def test_what_will_not_have_it_is_named_and_can_be_left_out(at_log, harbour) -> None:
    at_log.keys("Ctrl+A")
    at_log.clicks("together_review_step")
    at_log.types("together_review_on", "28 November 2014")
    at_log.clicks("together_review_give")
    assert "H4(1) and H2(1): it has a due date" in at_log.sees("together_refusal").text()
    assert at_log.window.session.undo_stack.count() == 0
    at_log.clicks("together_without")
    assert screen(at_log).chosen.ids() == [harbour.undated.id] and not at_log.is_there("together_bar")


def test_dates_move_together_with_one_reason_said_at_its_field(at_log) -> None:
    at_log.clicks("view_overdue")
    at_log.sees("actions_table").setFocus()
    at_log.keys("Ctrl+A", "Return")
    assert at_log.sees("together_lead_step").hasFocus()
    at_log.clicks("together_due_step")
    at_log.types("together_due", "28 November 2014")
    at_log.clicks("together_due_give")
    assert "why the date moves" in at_log.sees("together_due_reason_below").text()
    at_log.types("together_due_reason", "Storms")
    at_log.clicks("together_due_give")
    assert [each.to_due for each in at_log.window.session.book.extensions.all()] == [date(2014, 11, 28)] * 2
    assert shown(at_log) == [] and not at_log.is_there("together_bar")


def test_other_filters_leave_one_action_chosen(at_log) -> None:
    at_log.keys("Ctrl+A")
    at_log.clicks("view_overdue")
    assert screen(at_log).chosen.count == 1 and not at_log.is_there("together_bar")


@pytest.fixture
def at_reminders(at_log, qtbot):
    """The person, at the reminders when whom to remind was read."""
    at_log.clicks("reminders_button")
    qtbot.waitUntil(lambda: bool(at_log.sees("reminders_sum").text()))
    return at_log


def test_a_reminder_is_copied(at_reminders) -> None:
    at_reminders.chooses("reminders_table", "Director of Works")
    assert "1 action overdue" in at_reminders.sees("reminder_text").toPlainText()
    at_reminders.clicks("reminder_copy")
    assert QGuiApplication.clipboard().text().startswith("Actions of the Harbour Board")


def test_all_reminders_are_saved_in_a_folder(at_reminders, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(file_dialogs, "ask_folder", lambda *_asked: tmp_path)
    at_reminders.clicks("reminders_save_all")
    assert {path.suffix for path in tmp_path.glob("Reminder*")} == {".txt", ".ics"}


def test_what_is_shown_is_written(at_log, tmp_path, monkeypatch) -> None:
    to = tmp_path / "log.csv"
    monkeypatch.setattr(file_dialogs, "ask_list", lambda *_asked: to)
    at_log.clicks("view_overdue")
    screen(at_log).exports.actions[0].trigger()
    at_log.is_told_that("log.csv is written")
    assert len(to.read_text("utf-8-sig").splitlines()) == 3


def test_a_person_who_left_makes_their_actions_a_question(at_log, harbour) -> None:
    at_log.window.serve(ShowScreen("board"))
    at_log.clicks("tab_members")
    members = at_log.window.screens["board"].members
    members.add_member()
    at_log.enters("person_name", "Director of Works")
    at_log.enters("person_left_on", "1 October 2014")
    at_log.window.serve(ShowScreen("actions"))
    at_log.clicks("view_left")
    assert shown(at_log) == ["H4(1)"]


def test_keys_of_the_list_choose_several(at_log) -> None:
    at_log.keys("Home", "Shift+Down")
    assert screen(at_log).chosen.count == 2
    at_log.clicks("together_leave")
    assert screen(at_log).chosen.count == 1 and at_log.sees("actions_table").hasFocus()


def test_dates_that_move_again_ask_for_escalation_in_the_same_step(at_log, harbour) -> None:
    session = at_log.window.session
    first = Ruling(DecisionKind.NEW_DATE, reason="Storms", due_after=date(2014, 11, 14))
    session.perform("Move", decide(session.book, harbour.late, first, on=session.today))
    at_log.keys("Ctrl+A")
    screen(at_log).chosen.choose([harbour.late.id, harbour.later.id])
    at_log.clicks("together_due_step")
    assert at_log.sees("together_again").text().startswith("H4(1) moved before.")
    at_log.types("together_due", "28 November 2014")
    at_log.types("together_due_reason", "Storms")
    at_log.clicks("together_escalate_give")
    assert "to which body" in at_log.sees("together_escalate_to_below").text()
    at_log.types("together_escalate_to", "the Council")
    at_log.types("together_answer_due", "5 December 2014")
    at_log.clicks("together_escalate_give")
    (raised,) = session.book.decisions.all(kind=DecisionKind.ESCALATED)
    assert (raised.record_id, raised.to) == (harbour.late.id, "the Council")
    assert session.book.extensions.count(to_due=date(2014, 11, 28)) == 2
