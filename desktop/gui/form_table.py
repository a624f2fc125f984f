"""A table of whole records with their form in the pane: reports, strands, members, declarations."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.record_form import BookKeeper, Keeper, RecordForm
from desktop.gui.screen import Screen
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.side_pane import SidePane


class FormTable(QWidget):
    """Subclasses say which records there are, and put their fields into the pane. tools stand above the table."""

    def __init__(
        self,
        screen: Screen,
        name: str,
        label: str,
        columns: Sequence[Column],
        empty: EmptyState,
        tools: Sequence[QWidget] = (),
        *,
        lines: int = 2,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self.model = RowsModel(columns, self)
        self.table = ListTable(f"{name}_table", label, self.model, lines=lines, fitted=True)
        self.pane = SidePane(f"{name}_pane")
        self.form = RecordForm(self.keeper(), self.called)
        self.table.row_chosen.connect(self.show_record)
        self.table.row_opened.connect(lambda _row: self.pane.enter())
        self._stack = QStackedWidget()
        both = QWidget()
        row = QHBoxLayout(both)
        space(row, spacing=0)
        row.addLayout(self._with_tools(tools), 1)
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

    def keeper(self) -> Keeper:
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

    def _with_tools(self, tools: Sequence[QWidget]) -> QVBoxLayout:
        column = QVBoxLayout()
        space(column, spacing=0)
        if tools:
            above = QHBoxLayout()
            space(above, (24, 14, 24, 10))
            for tool in tools:
                above.addWidget(tool)
            above.addStretch()
            column.addLayout(above)
        column.addWidget(self.table, 1)
        return column
