"""The scorecard: what contradicts, the summary, the chips, one row for each measure, and the chosen one beside."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.requests import ImportPaper, OpenRecord
from desktop.gui.screens.measures.filters import ScorecardFilters
from desktop.gui.screens.measures.rows import COLUMNS, MeasureRow, ScorecardModel, rows_of
from desktop.gui.screens.measures.summary import SummaryStrip
from desktop.gui.screens.measures.table import ScorecardTable
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.late_pane import LatePane
from desktop.gui.writers import writes
from desktop.workflows.measure_board import Scorecard

if TYPE_CHECKING:
    from desktop.gui.screens.measures.pane import MeasurePane
    from desktop.gui.screens.measures.screen import MeasuresScreen

_LIST, _EMPTY, _NONE_PASSES = range(3)


class ScorecardTab(QWidget):
    """counted is emitted when other measures may be shown."""

    counted = Signal()

    def __init__(self, screen: "MeasuresScreen") -> None:
        super().__init__()
        self._screen = screen
        self.found = Scorecard()
        self.shown = 0
        self.model = ScorecardModel(COLUMNS, self)
        self.table = ScorecardTable(self.model)
        self.filters = ScorecardFilters(self)
        self.summary = SummaryStrip()
        self.late_pane: LatePane[MeasurePane] = LatePane(self._build_pane)
        self.table.row_chosen.connect(self._show_row)
        self.table.row_opened.connect(lambda _row: self.late_pane.pane.enter())
        self.filters.changed.connect(screen.refresh)
        self.summary.chosen.connect(lambda to: self.choose(to.record_id) if isinstance(to, OpenRecord) else None)
        self._lay_out()

    def refresh(self, found: Scorecard) -> None:
        """Show a scorecard."""
        self.found = found
        self.filters.offer(found.quarters)
        self._show()

    def choose(self, measure_id: str) -> None:
        """Choose one measure, without the filters where they leave it out."""
        row = next((row for row in self.found.rows if row.id == measure_id), None)
        if row is not None and not self.filters.passes(row):
            self.filters.clear()
            self._show()
        for position in range(self.model.rowCount()):
            if self.model.row(position).id == measure_id:
                self.table.choose(position)

    def retheme(self) -> None:
        """Draw what the style sheet does not reach again."""
        self.table.viewport().update()
        if self.late_pane.is_built:
            self.late_pane.pane.retheme()

    def _show(self) -> None:
        rows = [row for row in self.found.rows if self.filters.passes(row)]
        self.shown = len(rows)
        has_any = bool(self.found.rows)
        self._stack.setCurrentIndex(_LIST if rows else _NONE_PASSES if has_any else _EMPTY)
        for part in (self.summary, self.filters.row):
            part.setVisible(has_any)
        self.late_pane.setVisible(bool(rows))
        self.summary.show_scorecard(self.found)
        self.model.show_rows(list(rows_of(rows)))
        if rows and not isinstance(self.table.current_row(), MeasureRow):
            self.table.choose(1)
        self._show_row(self.table.current_row())
        self.counted.emit()

    def _show_row(self, row: object) -> None:
        if self.late_pane.is_built:
            self.late_pane.pane.show_row(row)
        elif self.isVisible():
            self.late_pane.build_when_seen()

    def _build_pane(self) -> "MeasurePane":
        from desktop.gui.screens.measures.pane import MeasurePane

        pane = MeasurePane(self._screen)
        pane.show_row(self.table.current_row())
        return pane

    def _ask_nothing(self) -> None:
        self.filters.clear()
        self._show()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        empty = EmptyState(
            "measures",
            "No measures yet",
            "A performance report brings its measures with their targets and figures, and the risks beside them; or "
            "write the first measure by hand.",
            writes(PrimaryButton("Import a performance report", "measures_import",
                                 lambda: self._screen.requested.emit(ImportPaper()))),
            writes(SecondaryButton("Add a measure", "measures_add_first", self._screen.add_measure)),
        )  # fmt: skip
        none = EmptyState(
            "measures", "No measure answers to that", "Every measure of the quarter is left out by what is asked.",
            SecondaryButton("Show all", "measures_show_all", self._ask_nothing),
        )  # fmt: skip
        for page in (self.table, empty, none):
            self._stack.addWidget(page)
        # an empty page, which is higher than the list may be, does not hold the window up
        self._stack.setMinimumHeight(1)
        below = QHBoxLayout()
        space(below, spacing=0)
        below.addWidget(self._stack, 1)
        below.addWidget(self.late_pane)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        for part in (self.summary, self.filters.row):
            whole.addWidget(part)
        whole.addLayout(below, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Open the table of the summary where there is room."""
        super().resizeEvent(event)
        self.summary.fit(self.height())
