"""A list is read in pages, sorted and filtered by the book, and keeps to Qt's rules for models."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain.action_item import ActionItem
from desktop.domain.edits import added_all, changed
from desktop.domain.list_query import Filter
from desktop.domain.rating import Rating
from desktop.gui.models.columns import Column, Role
from desktop.gui.models.paged import PAGE, PagedModel

COLUMNS = (
    Column(name="ref", heading="Ref", text=lambda row: row.ref),
    Column(name="wording", heading="Action", text=lambda row: row.wording, edit=lambda row: row.wording, stretch=True),
    Column(name="rating", heading="Rating", text=lambda row: "", rating=lambda row: row.rating),
)


@pytest.fixture
def many(session, board) -> list[ActionItem]:
    """Fill the book to more than two pages of actions."""
    items = [
        ActionItem(board_id=board.id, ref=f"A{number:03}", wording=f"Action {number}") for number in range(2 * PAGE)
    ]
    session.book.write("Add many", added_all(items))
    return items


@pytest.fixture
def model(session) -> PagedModel:
    made = PagedModel(session, "action-items", COLUMNS)
    made.reload()
    return made


def refs(model: PagedModel, *rows: int) -> list[str]:
    return [model.index(row, 0).data() for row in rows]


def test_a_model_keeps_to_the_rules(session, many, model) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.ask(filters=(Filter("rating", "=", Rating.OVERDUE),))
    model.ask(filters=())
    assert tester.model() is model


def test_rows_of_every_page_are_read(many, model) -> None:
    model.ask(sort=(("ref", "asc"),))
    assert model.rowCount() == 2 * PAGE + 2
    assert refs(model, 0, PAGE, 2 * PAGE - 1) == ["A000", "A200", "A399"]


def test_a_header_click_sorts_in_the_book(many, model) -> None:
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert refs(model, 0) == ["C5(1)"]


def test_a_filter_keeps_the_total(many, model) -> None:
    model.ask(filters=(Filter("rating", "=", Rating.OVERDUE),))
    assert (model.rowCount(), model.total) == (1, 2 * PAGE + 2)


def test_a_record_is_found_on_any_page(many, model) -> None:
    model.ask(sort=(("ref", "asc"),))
    assert model.position_of(many[-1].id) == 2 * PAGE - 1
    assert model.position_of("nowhere") is None


def test_an_edit_is_asked_for_and_not_written(qtbot, session, model, action_items) -> None:
    row = next(at for at in range(2) if model.row(at).id == action_items[0].id)
    with qtbot.waitSignal(model.edited) as edited:
        model.setData(model.index(row, 1), "Appoint an officer")
    assert edited.args[1:] == ["wording", "Appoint an officer"]
    assert session.book.action_items.get(action_items[0].id) == action_items[0]


def test_rows_stay_in_place_when_read_again(qtbot, session, model, action_items) -> None:
    session.book.write("Reword", [changed(action_items[0], _reworded(action_items[0]))])
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.reload()


def test_a_rating_is_spoken(model) -> None:
    spoken = {model.index(row, 2).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)}
    assert "Overdue" in spoken


def test_the_row_itself_can_be_had(model) -> None:
    assert model.index(0, 0).data(Role.RECORD) is model.row(0)


def test_only_columns_with_an_editor_are_editable(model) -> None:
    assert [bool(model.flags(model.index(0, at)) & Qt.ItemFlag.ItemIsEditable) for at in range(3)] == [
        False,
        True,
        False,
    ]


def _reworded(item: ActionItem) -> ActionItem:
    from dataclasses import replace

    return replace(item, wording="Appoint an officer")
