"""The table of the window against the tables of Qt: a query model read by C++, and a sorting proxy above it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
from PySide6.QtWidgets import QApplication, QTableView

from desktop.gui.models.paged import PagedModel
from desktop.gui.screens.actions.columns import COLUMNS
from desktop.gui.session import BookSession
from desktop.gui.theme import Appearance, theme
from desktop.gui.widgets.list_table import ListTable
from desktop.storage.book import Book
from tests.bench.large_book import AS_AT, ROWS
from tests.bench.stopwatch import hold, in_turn

pytestmark = pytest.mark.bench

SQL = 'SELECT ref, wording, lead, current_due, status FROM action_items WHERE "deleted_at" IS NULL ORDER BY current_due'
SHOWN = tuple(column for column in COLUMNS if not column.hidden)
ROW_HEIGHT = 52


@pytest.fixture(scope="module")
def session(large_path: Path) -> Iterator[BookSession]:
    made = BookSession(Book.open(large_path), today=AS_AT)
    yield made
    made.close()


@pytest.fixture(scope="module")
def database(large_path: Path, qapp: QApplication) -> Iterator[QSqlDatabase]:
    """The same file, read by Qt's own driver."""
    theme().set_up(qapp, Appearance.LIGHT, 1.0)
    opened = QSqlDatabase.addDatabase("QSQLITE", "bench")
    opened.setDatabaseName(str(large_path))
    assert opened.open()
    yield opened
    opened.close()


@pytest.fixture
def bare(database: QSqlDatabase) -> Callable[[], QTableView]:
    def load() -> QTableView:
        view, model = QTableView(), QSqlQueryModel()
        model.setQuery(SQL, database)
        model.setParent(view)
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        return painted(view, model)

    return load


@pytest.fixture
def ours(session: BookSession) -> Callable[[], QTableView]:
    def load() -> QTableView:
        model = PagedModel(session, "action-items", SHOWN)
        table = ListTable("bench", "Actions", model)
        model.setParent(table)
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        model.ask(sort=(("current_due", "asc"),))
        return painted(table, None)

    return load


def painted(view: QTableView, model: QSqlQueryModel | None) -> QTableView:
    if model is not None:
        view.setModel(model)
    view.resize(1000, 720)
    view.grab()
    return view


def paging(view: QTableView) -> Callable[[], None]:
    bar = view.verticalScrollBar()

    def page_down() -> None:
        before = bar.value()
        bar.setValue(before + bar.pageStep())
        assert bar.value() > before
        view.grab()

    return page_down


def test_load_and_first_paint(bare: Callable[[], QTableView], ours: Callable[[], QTableView]) -> None:
    hold("table: load and first paint", lambda: in_turn(bare, ours, 9), 2)


def test_page_down(bare: Callable[[], QTableView], ours: Callable[[], QTableView]) -> None:
    hold("table: page down", lambda: in_turn(paging(bare()), paging(ours()), 40), 1.5)


def test_sort(session: BookSession, database: QSqlDatabase) -> None:
    source, proxy = QSqlQueryModel(), QSortFilterProxyModel()
    source.setQuery(SQL, database)
    while source.canFetchMore():
        source.fetchMore()
    assert source.rowCount() == ROWS
    proxy.setSourceModel(source)
    model = PagedModel(session, "action-items", SHOWN)
    ways = {True: Qt.SortOrder.AscendingOrder, False: Qt.SortOrder.DescendingOrder}
    turn = {"floor": True, "ours": True}

    def sorted_by_qt() -> None:
        turn["floor"] = not turn["floor"]
        proxy.sort(1, ways[turn["floor"]])

    def sorted_by_us() -> None:
        turn["ours"] = not turn["ours"]
        model.sort(1, ways[turn["ours"]])
        assert model.index(0, 1).data()

    # Qt sorts as many rows as there are, we read one page: small books do not reach the goal.
    hold("table: sort", lambda: in_turn(sorted_by_qt, sorted_by_us, 3), 1 / 50, limit=None if ROWS >= 100_000 else 0.25)
