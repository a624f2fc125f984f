"""Queries as a list, the chosen one with its answers in the pane."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.source import Query, QueryState
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.importing.printed_words import as_printed
from desktop.gui.screens.importing.query_card import QueryCard, Settle
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.side_pane import SidePane

COLUMNS = (
    Column(name="line", heading="Line", text=lambda row: str(row.line or ""), tone=lambda row: "muted", width=70),
    Column(
        name="question",
        heading="Query",
        text=lambda row: row.question,
        detail=lambda row: as_printed(row.text),
        tone=lambda row: "muted" if row.state is QueryState.SETTLED else "",
        stretch=True,
    ),
    Column(
        name="answer",
        heading="Answer",
        text=lambda row: row.answer or "open",
        tone=lambda row: "strong" if row.state is QueryState.SETTLED else "late",
        width=168,
    ),
)


class QueriesTab(QWidget):
    """about(query) is emitted to show the record a query speaks of."""

    about = Signal(object)

    def __init__(self, name: str, settle: Settle, has_record: Callable[[Query], bool], empty: EmptyState) -> None:
        super().__init__()
        self._settle = settle
        self._has_record = has_record
        self.locked = False
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable(name, "Queries", self.model, lines=3, fitted=True)
        self.table.row_chosen.connect(self._choose)
        self.pane = SidePane(f"{name}_pane")
        self.table.row_opened.connect(lambda _row: self.pane.enter())
        self._card = QVBoxLayout()
        space(self._card)
        self.pane.body.addLayout(self._card)
        self.pane.set_heading("")
        self.pane.heading.hide()
        self._stack = QStackedWidget()
        both = QWidget()
        row = QHBoxLayout(both)
        space(row, spacing=0)
        row.addWidget(self.table, 1)
        row.addWidget(self.pane)
        self._stack.addWidget(both)
        self._stack.addWidget(empty)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self._stack)

    def show_queries(self, queries: Sequence[Query]) -> None:
        """Show these queries; the first open one is chosen when none was."""
        self.model.show_rows(list(queries))
        self._stack.setCurrentIndex(0 if queries else 1)
        if queries and not self.table.currentIndex().isValid():
            self.choose_next()
        self._choose(self.table.current_row())

    def choose(self, query_id: str) -> None:
        """Choose one query."""
        for position in range(self.model.rowCount()):
            if self.model.row(position).id == query_id:
                self.table.choose(position)

    def choose_next(self) -> None:
        """Choose the first query that is still open, or the first of all."""
        states = [self.model.row(position).state for position in range(self.model.rowCount())]
        if states:
            self.table.choose(states.index(QueryState.OPEN) if QueryState.OPEN in states else 0)

    def _choose(self, row: object) -> None:
        clear_layout(self._card)
        if isinstance(row, Query):
            show = (lambda: self.about.emit(row)) if self._has_record(row) else None
            self._card.addWidget(QueryCard(row, self._answer, locked=self.locked, show=show))

    def _answer(self, query: Query, choice: object) -> None:
        self._settle(query, choice)  # type: ignore[arg-type]
        self.choose_next()
