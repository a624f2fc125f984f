"""The table of the lists: its columns are remembered, its row is kept, its keys work."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from desktop.domain.rating import Rating
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.settings import settings
from desktop.gui.theme import theme
from desktop.gui.widgets.list_table import ListTable

COLUMNS = (
    Column(name="ref", heading="Ref", text=lambda row: row.ref, width=80),
    Column(name="title", heading="Title", text=lambda row: row.title, stretch=True, edit=lambda row: row.title),
    Column(name="rating", heading="Rating", text=lambda row: "", rating=lambda row: Rating.OVERDUE),
)


def rows(*refs: str) -> list[SimpleNamespace]:
    return [SimpleNamespace(id=ref, ref=ref, title=f"Title of {ref}") for ref in refs]


@pytest.fixture
def model(qapp) -> RowsModel:
    made = RowsModel(COLUMNS)
    made.show_rows(rows("a", "b", "c"))
    return made


@pytest.fixture
def table(qtbot, model) -> ListTable:
    made = ListTable("sample_table", "Sample rows", model)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def test_the_chosen_row_is_told(qtbot, table) -> None:
    with qtbot.waitSignal(table.row_chosen) as chosen:
        table.choose(1)
    assert chosen.args[0].ref == "b"


def test_enter_opens_the_row(qtbot, table) -> None:
    table.choose(2)
    with qtbot.waitSignal(table.row_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0].ref == "c"


def test_the_row_is_kept_when_rows_are_read_again(table, model) -> None:
    table.choose(1)
    model.show_rows(rows("x", "a", "b", "c"))
    assert table.current_row().ref == "b"


def test_a_row_that_is_gone_leaves_none_chosen(qtbot, table, model) -> None:
    table.choose(1)
    model.show_rows(rows("a"))
    assert table.current_row() is None


def test_widths_are_remembered(qtbot, table, model) -> None:
    table.setColumnWidth(0, 133)
    again = ListTable("sample_table", "Sample rows", model)
    qtbot.addWidget(again)
    assert again.columnWidth(0) == 133


def test_widths_kept_at_one_zoom_fit_another(qtbot, table, model) -> None:
    table.setColumnWidth(0, 100)
    table.close()
    theme().set_zoom(1.5)
    again = ListTable("sample_table", "Sample rows", model)
    qtbot.addWidget(again)
    assert again.columnWidth(0) == 150


def test_a_column_can_be_hidden_and_comes_back(table, model) -> None:
    columns = next(
        each for each in table.make_menu().findChildren(type(table.make_menu())) if each.title() == "Columns"
    )
    action = next(each for each in columns.actions() if each.objectName() == "column_rating")
    action.setChecked(False)
    assert table.isColumnHidden(2)
    columns.actions()[-1].trigger()
    assert not table.isColumnHidden(2)
    assert settings().columns(f"sample_table_{len(model.columns)}") is None


def test_each_view_of_a_list_remembers_its_own_columns(table) -> None:
    first = table.columns.shown()
    table.columns.use("short", first[1::-1])
    assert table.columns.shown() == first[1::-1]
    table.setColumnWidth(0, 133)
    table.columns.use("")
    assert table.columns.shown() == first and table.columnWidth(0) != 133
    table.columns.use("short", first)
    assert (table.columns.shown(), table.columnWidth(0)) == (first[1::-1], 133)


def test_tab_leaves_the_table(table) -> None:
    assert not table.tabKeyNavigation()


def test_every_cell_is_painted(table) -> None:
    table.choose(0)
    assert not table.grab().isNull()
