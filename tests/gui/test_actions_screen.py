"""The action log: every field in place, the steps in the life of an action, filters and search."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QMenu

from desktop.domain.action_item import ActionStatus, Evidence
from desktop.domain.edits import added, changed
from desktop.domain.list_query import Filter
from desktop.domain.rating import Rating
from desktop.domain.rating_key import default_key
from desktop.domain.recommendation import Link
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.screens.actions.columns import COLUMNS
from desktop.gui.screens.actions.making import delete_action, new_action


@pytest.fixture
def at_action(person, harbour):
    """The person, on the overdue action about the wall."""
    person.window.serve(OpenRecord("action-items", harbour.late.id))
    return person


def stands(person, harbour):
    return person.window.session.book.action_items.get(harbour.late.id)


@pytest.mark.parametrize(
    ("field", "attribute", "typed", "value"),
    [
        ("action_wording", "wording", "Mend the wall twice", "Mend the wall twice"),
        ("action_lead", "lead", "Harbour Master", "Harbour Master"),
        ("action_timing", "timing", "By Easter", "By Easter"),
        ("action_ref", "ref", "H4(9)", "H4(9)"),
        ("action_supporting", "supporting", "The Mason; The Diver", ("The Mason", "The Diver")),
        ("action_rating_reason", "rating_reason", "A storm", "A storm"),
        ("action_expected", "evidence_expected", "A photograph", "A photograph"),
    ],
)
def test_a_field_changes_the_book_and_undo_brings_it_back(at_action, harbour, field, attribute, typed, value) -> None:
    at_action.enters(field, typed)
    assert getattr(stands(at_action, harbour), attribute) == value
    at_action.menu("undo").trigger()
    assert getattr(stands(at_action, harbour), attribute) == getattr(harbour.late, attribute)
    at_action.menu("redo").trigger()
    assert getattr(stands(at_action, harbour), attribute) == value


@pytest.mark.parametrize(
    ("field", "attribute", "value"),
    [
        ("action_status", "status", ActionStatus.IN_PROGRESS),
        ("action_rating", "rating_override", Rating.AT_RISK),
    ],
)
def test_a_choice_changes_the_book_and_undo_brings_it_back(at_action, harbour, field, attribute, value) -> None:
    at_action.picks(field, value)
    assert getattr(stands(at_action, harbour), attribute) == value
    at_action.menu("undo").trigger()
    assert getattr(stands(at_action, harbour), attribute) == getattr(harbour.late, attribute)


def test_an_update_is_told_in_the_history(at_action, harbour) -> None:
    at_action.clicks("update_step")
    assert at_action.sees("new_update").hasFocus()
    at_action.types("new_update", "Stone is ordered.")
    at_action.clicks("add_update")
    updates = at_action.window.session.book.updates.all(action_item_id=harbour.late.id)
    assert [each.text for each in updates] == ["Stone is ordered."]
    assert not at_action.is_there("new_update")


def test_an_update_that_is_begun_waits_for_its_action(at_action) -> None:
    at_action.clicks("update_step")
    at_action.types("new_update", "Stone is")
    at_action.chooses("actions_table", "Count the boats")
    assert not at_action.is_there("new_update")
    at_action.chooses("actions_table", "Mend the wall")
    assert at_action.sees("new_update").toPlainText() == "Stone is"


def test_an_action_answers_a_recommendation_by_keys(at_action, harbour) -> None:
    combo = at_action.sees("answers_more")
    combo.setFocus()
    at_action.keys("Down", "Down", "Return")
    links = at_action.window.session.book.links
    assert [link.to_id for link in links.all(from_id=harbour.late.id)] == [harbour.read.id]
    at_action.clicks("answers_R2")
    assert at_action.window.front == "recommendations"


def test_the_source_leads_to_its_minute(at_action) -> None:
    at_action.clicks("action_source")
    assert at_action.window.front == "meetings"
    assert at_action.sees("minute_title").toPlainText() == "THE SEA WALL"


def test_a_new_action_is_worded_at_once(at_action, qtbot) -> None:
    at_action.clicks("new_action_button")
    qtbot.keyClicks(at_action.focus(), "Buy lamp oil")
    at_action.clicks("rail_today")
    assert at_action.window.session.book.action_items.count(wording="Buy lamp oil") == 1


def test_an_action_goes_to_the_bin_and_comes_back(at_action, harbour) -> None:
    at_action.window.session.perform(
        "Tie",
        [added(Link(from_kind="action-items", from_id=harbour.late.id, to_kind="strands", to_id=harbour.light.id))],
    )
    delete_action(at_action.window.screens["actions"])
    assert stands(at_action, harbour) is None
    assert list(at_action.window.session.book.check()) == []
    at_action.keys("Ctrl+Z")
    assert stands(at_action, harbour) == harbour.late


def shown(person) -> set[str]:
    model = person.window.screens["actions"].model
    return {model.row(at).ref for at in range(model.rowCount())}


@pytest.mark.parametrize(
    ("chip", "value", "refs"),
    [
        ("lead", "Harbour Master", {"H2(1)"}),
        ("lead", "", {"H3(1)"}),
        ("due", "overdue", {"H4(1)", "H2(1)"}),
        ("due", "undated", {"H3(1)"}),
        ("due", "before", {"H4(1)", "H2(1)"}),
        ("source", "resolutions", {"H4(1)"}),
        ("rating", Rating.OVERDUE, {"H4(1)", "H2(1)"}),
    ],
)
def test_a_filter_shows_what_fits(at_action, chip, value, refs) -> None:
    filters = at_action.window.screens["actions"].filters
    getattr(filters, chip).set_value(value)
    filters.changed.emit()
    assert shown(at_action) == refs


def test_words_filter_and_what_is_hidden_is_said(at_action, qtbot) -> None:
    at_action.keys("Ctrl+F")
    qtbot.keyClicks(at_action.focus(), "nowhere to be found")
    at_action.clicks("clear_filters")
    assert len(shown(at_action)) == 3


def test_the_screen_opens_as_another_asked_for(person) -> None:
    person.window.serve(ShowScreen("actions", (Filter("days_late", ">", 0),)))
    assert shown(person) == {"H4(1)", "H2(1)"}


def test_a_record_that_filters_hide_takes_them_off(at_action, harbour) -> None:
    evidence = (Evidence(text="A list"),)
    closed = replace(harbour.later, status=ActionStatus.CLOSED, closed_in_minute="H5", evidence=evidence)
    at_action.window.session.perform("Close", [changed(harbour.later, closed)])
    assert "H2(1)" not in shown(at_action)
    at_action.window.serve(OpenRecord("action-items", harbour.later.id))
    assert at_action.sees("action_ref").text() == "H2(1)"


def test_enter_leads_into_the_fields_and_escape_back(at_action) -> None:
    assert at_action.sees("action_wording").isVisible() and at_action.sees("actions_table").hasFocus()
    at_action.keys("Return")
    assert at_action.sees("action_wording").hasFocus()
    at_action.keys("Escape")
    assert at_action.sees("actions_table").hasFocus()


def test_without_actions_the_screen_says_how_they_come(window, tmp_path) -> None:
    window.books.make(None, tmp_path / "empty.minutebook")
    window.show_screen("actions")
    assert window.screens["actions"].findChild(object, "actions_import").isVisible()
    new_action(window.screens["actions"])
    assert "belongs to a board" in window.bar.sentence.text()


def test_a_column_that_stands_apart_is_read_when_it_is_shown(at_action, harbour) -> None:
    actions = at_action.window.screens["actions"]
    menu = actions.table.columns.column_menu(QMenu(actions))
    assert actions.model.query.also == ()
    next(each for each in menu.actions() if each.objectName() == "column_due_meeting").setChecked(True)
    assert actions.model.query.also == ("due_meeting",)
    assert actions.model.row(0).due_meeting == harbour.next.date
    next(each for each in menu.actions() if each.objectName() == "column_due_meeting").setChecked(False)


def test_the_rating_against_the_original_date_stands_below_one_that_differs() -> None:
    due = {"original_due": date(2014, 10, 1), "current_due": date(2014, 12, 1)}
    made = SimpleNamespace(rating=Rating.AT_RISK, rating_original=Rating.OVERDUE, rating_override=None, **due)
    (rating,) = (column for column in COLUMNS if column.name == "rating")
    assert rating.cell(made, default_key()).detail == "original overdue"
    made.rating_original = Rating.AT_RISK
    assert rating.cell(made, default_key()).detail == ""
