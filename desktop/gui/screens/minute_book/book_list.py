"""One list of the minute book: filters above, the chosen row whole in the pane."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.models.columns import Column
from desktop.gui.models.paged import PagedModel
from desktop.gui.screens.minute_book.book_pane import BookPane
from desktop.gui.screens.minute_book.filters import BookFilters
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions

if TYPE_CHECKING:
    from desktop.gui.screens.minute_book.screen import MinuteBookScreen

_TABLE, _NOTHING, _NONE_SHOWN = range(3)


class BookList(QWidget):
    """counted is emitted when the number of rows is known, compare(id) when a row is to be held against another."""

    counted = Signal()
    compare = Signal(str)

    def __init__(
        self,
        screen: "MinuteBookScreen",
        name: str,
        columns: Sequence[Column],
        filters: BookFilters,
        pane: BookPane,
        empty: EmptyState,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self.filters = filters
        self.pane = pane
        self.model = PagedModel(screen.session, filters.view, columns, self)
        self.table = ListTable(f"{name}_table", name.replace("_", " ").capitalize(), self.model)
        self.filters.changed.connect(self._ask)
        self.table.row_chosen.connect(self._show_row)
        self.table.row_opened.connect(lambda _row: self.pane.open_record())
        self.pane.compare.connect(self._compare)
        self.model.counted.connect(self._show_count)
        compare = ("Compare with another", f"{name}_compare", "M", self._compare)
        add_actions(self.table, (compare,), reads=(f"{name}_compare",))
        self._stack = QStackedWidget()
        self._lay_out(name, empty)

    def refresh(self) -> None:
        """Read the choices of the filters, the list and the chosen row again."""
        self.filters.read_choices(self._screen.session.book, self._screen.session.board_id)
        self._ask()

    def _ask(self) -> None:
        self.model.ask(filters=self.filters.asked(), text=self.filters.text.text().strip())
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._show_row(self.table.current_row())

    def _show_row(self, row: object) -> None:
        self.pane.show_row(getattr(row, "id", None))

    def _compare(self) -> None:
        row_id = getattr(self.table.current_row(), "id", None)
        if row_id is not None:
            self.compare.emit(row_id)

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        asked = bool(self.filters.text.text().strip()) or bool(self.filters.asked())
        self._stack.setCurrentIndex(_TABLE if shown else _NONE_SHOWN if total and asked else _NOTHING)
        self.filters.setVisible(bool(shown) or asked)
        self.pane.setVisible(bool(shown))
        self.counted.emit()

    def _lay_out(self, name: str, empty: EmptyState) -> None:
        hidden = EmptyState(
            "find",
            "Nothing fits these filters",
            "Take filters off to see more.",
            SecondaryButton("Take all filters off", f"{name}_clear", self.filters.clear),
        )
        for widget in (self.table, empty, hidden):
            self._stack.addWidget(widget)
        fix(self.filters.text, width=240)
        left = QVBoxLayout()
        space(left, (0, 12, 0, 0), 0)
        left.addWidget(self.filters)
        left.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        space(whole, spacing=0)
        whole.addLayout(left, 1)
        whole.addWidget(self.pane)
