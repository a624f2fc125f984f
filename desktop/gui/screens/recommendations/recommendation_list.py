"""The list of recommendations with the chosen one in the pane."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.models.paged import PagedModel
from desktop.gui.requests import ImportPaper
from desktop.gui.screens.recommendations.columns import COLUMNS
from desktop.gui.screens.recommendations.filters import RecommendationFilters
from desktop.gui.screens.recommendations.recommendation_pane import RecommendationPane
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen

_TABLE, _NOTHING, _NONE_SHOWN = range(3)


class RecommendationList(QWidget):
    """counted is emitted when the number of rows is known."""

    counted = Signal()

    def __init__(self, screen: "RecommendationsScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.filters = RecommendationFilters()
        self.filters.changed.connect(self._ask)
        self.model = PagedModel(screen.session, "recommendations", COLUMNS, self)
        self.model.query = replace(self.model.query, sort=(("report_title", "asc"), ("position", "asc")))
        self.table = ListTable("recommendations_table", "Recommendations", self.model)
        self.pane = RecommendationPane(screen)
        self.table.row_chosen.connect(lambda row: self.pane.show_recommendation(row.id if row else None))
        self.table.row_opened.connect(lambda _row: self.pane.enter())
        self.model.counted.connect(self._show_count)
        self._stack = QStackedWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Read the filters' choices, the list and the chosen recommendation again."""
        session = self._screen.session
        self.filters.read_choices(session.book, session.board_id, session.rating.key)
        self._ask()

    def choose(self, record_id: str) -> None:
        """Choose a recommendation; filters that hide it are taken off."""
        self.refresh()
        position = self.model.position_of(record_id)
        if position is None:
            self._clear()
            position = self.model.position_of(record_id)
        if position is not None:
            self.table.choose(position)

    def _ask(self) -> None:
        self.model.ask(filters=self.filters.asked(), text=self.filters.text.text().strip())
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.choose(0)
        row = self.table.current_row()
        self.pane.show_recommendation(row.id if row else None)  # type: ignore[attr-defined]

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self._stack.setCurrentIndex(_TABLE if shown else _NONE_SHOWN if total else _NOTHING)
        self.filters.setVisible(bool(total))
        self.pane.setVisible(bool(shown))
        self.counted.emit()

    def _clear(self) -> None:
        self.filters.text.clear()
        self.filters.take(())

    def _lay_out(self) -> None:
        nothing = EmptyState(
            "recommendations",
            "No recommendations yet",
            "Import the agenda pack or report that holds them; each then stands here with its timescale, its actions "
            "and what became of it.",
            writes(PrimaryButton("Import a paper", "empty_report", lambda: self._screen.requested.emit(ImportPaper()))),
        )
        hidden = EmptyState(
            "recommendations",
            "No recommendation fits these filters",
            "Take filters off to see more.",
            SecondaryButton("Take all filters off", "clear_recommendation_filters", self._clear),
        )
        for widget in (self.table, nothing, hidden):
            self._stack.addWidget(widget)
        left = QVBoxLayout()
        space(left, spacing=0)
        top = QVBoxLayout()
        space(top, (0, 12, 0, 0), 0)
        top.addWidget(self.filters)
        left.addLayout(top)
        left.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        space(whole, spacing=0)
        whole.addLayout(left, 1)
        whole.addWidget(self.pane)
