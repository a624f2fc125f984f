"""The table of every list: rows of two lines, columns that are remembered, one row chosen."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from desktop.gui.models.columns import ColumnModel, Role
from desktop.gui.theme import theme
from desktop.gui.widgets.kept_row import KeptRow
from desktop.gui.widgets.row_delegate import RowDelegate
from desktop.gui.widgets.row_painter import RowPainter
from desktop.gui.widgets.table_columns import TableColumns

_ROW_HEIGHT = {1: 40, 2: 58, 3: 78}
_MOST_FITTED = 500


class ListTable(QTableView):
    """A table over a ColumnModel.

    row_chosen(row or None) follows the current row; row_opened(row) is Enter or a double click on a cell
    that cannot be edited. F2 or a double click edits an editable cell in place. name keeps the columns.
    fitted lets the rows of a short table be one or more lines high, as their words need. several lets more rows than
    one be chosen, with Shift and Ctrl; columns are what is shown, in which order.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(
        self,
        name: str,
        label: str,
        model: ColumnModel,
        *,
        lines: int = 2,
        fitted: bool = False,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._lines = lines
        self._fitted = fitted
        self._model = model
        self._rows = RowPainter(self, model, lines)
        self.setItemDelegate(RowDelegate(self))
        self._behave()
        if several:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setModel(model)
        self.columns = TableColumns(self, name, model.columns)
        self._set_sorting(model)
        self._kept_row = KeptRow(self, model)
        if fitted:
            model.modelReset.connect(self.fit_rows)
            model.dataChanged.connect(lambda *_: self.fit_rows())
            self.horizontalHeader().sectionResized.connect(lambda *_: self.fit_rows())
        theme().changed.connect(self._retheme)
        self._measure()

    def lock(self) -> None:
        """Let no cell be edited in place."""
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def current_row(self) -> object | None:
        """Return the row that is chosen, or None."""
        index = self.currentIndex()
        return index.data(Role.RECORD) if index.isValid() else None

    def tell_row(self) -> None:
        """Say which row is chosen now."""
        self.row_chosen.emit(self.current_row())

    def choose(self, position: int) -> None:
        """Make a row the current one and bring it into view."""
        column = max(0, self.currentIndex().column())
        index = self.model().index(position, self._visible_column(column))
        # Qt would ask which keys are held, and a row that is chosen after Ctrl+Z is no click with Ctrl
        command = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, command.ClearAndSelect | command.Rows)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def fit_rows(self) -> None:
        """Give each row of a short table the height of its words; long, paged ones keep one height."""
        model = self.model()
        for position in range(min(model.rowCount(), _MOST_FITTED)):
            self.setRowHeight(position, theme().px(_ROW_HEIGHT[self._lines_of(position)]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that show."""
        painter = QPainter(self.viewport())
        self._rows.paint(painter, event.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to the new width where they are fitted."""
        super().resizeEvent(event)
        self.columns.give_way()
        if self._fitted and event.size().width() != event.oldSize().width():
            self.fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter; everything else as any table does."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.state() is not QAbstractItemView.State.EditingState and self.currentIndex().isValid():
            self.row_opened.emit(self.current_row())
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Mark no row."""
        self._hover(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the table's own actions and the columns (also with the menu key)."""
        menu = self.make_menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def make_menu(self) -> QMenu:
        """Return the context menu: the actions added to the table, sorting and columns."""
        menu = QMenu(self)
        menu.setObjectName("list_menu")
        menu.addActions(self.actions())
        menu.addSeparator()
        if self.isSortingEnabled():
            menu.addMenu(self.columns.sort_menu(menu))
        menu.addMenu(self.columns.column_menu(menu))
        return menu

    def _behave(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.doubleClicked.connect(self._double_clicked)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_sorting(self, model: ColumnModel) -> None:
        sortable = any(column.sortable for column in model.columns)
        self.setSortingEnabled(sortable and type(model).sort is not ColumnModel.sort)

    def _measure(self) -> None:
        px = theme().px
        self.verticalHeader().setMinimumSectionSize(px(24))
        self.verticalHeader().setDefaultSectionSize(px(_ROW_HEIGHT[self._lines]))
        self.columns.measure()

    def _retheme(self) -> None:
        self._rows.dress()
        self._measure()
        self.viewport().update()

    def _visible_column(self, wanted: int) -> int:
        if not self.isColumnHidden(wanted):
            return wanted
        return next(at for at in range(self.model().columnCount()) if not self.isColumnHidden(at))

    def _double_clicked(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.row_opened.emit(index.data(Role.RECORD))

    def _lines_of(self, position: int) -> int:
        if self._lines == 1:
            return 1
        cells = self._model.cells(position, range(self._model.columnCount()))
        return max(self._rows.lines_for(cell, column) for column, cell in enumerate(cells))

    def _hover(self, row: int) -> None:
        if row != self._rows.hovered_row:
            self._rows.hovered_row = row
            self.viewport().update()
