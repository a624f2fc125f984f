"""A table of whole records with their form in the pane: reports, strands."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.record_form import BookKeeper, RecordForm
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.side_pane import SidePane

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen


class FormTab(QWidget):
    """Subclasses say which records there are, and put their fields into the pane."""

    def __init__(
        self, screen: "RecommendationsScreen", name: str, label: str, columns: Sequence[Column], empty: EmptyState
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self.model = RowsModel(columns, self)
        self.table = ListTable(f"{name}_table", label, self.model, fitted=True)
        self.pane = SidePane(f"{name}_pane")
        self.form = RecordForm(self.keeper(), self.called)
        self.table.row_chosen.connect(self.show_record)
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

    def records(self) -> list[Any]:
        """Return the records to show."""
        raise NotImplementedError

    def called(self, record: Any) -> str:
        """Return how a record is named in what can be undone."""
        raise NotImplementedError

    def keeper(self) -> BookKeeper:
        """Return what writes the form's changes."""
        return BookKeeper(self._screen)

    def refresh(self) -> None:
        """Read the records again."""
        rows = self.records()
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self.show_record(self.table.current_row())

    def choose(self, record_id: str) -> None:
        """Choose one record."""
        for position in range(self.model.rowCount()):
            if self.model.row(position).id == record_id:
                self.table.choose(position)

    def show_record(self, record: Any) -> None:
        """Show a record in the form, or nothing."""
        self.form.show(record)
        self.pane.content.setVisible(record is not None)
