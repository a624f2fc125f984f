"""The grid of figures: typed cell by cell, or pasted from a spreadsheet."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QLineEdit, QWidget

from desktop.gui.models.columns import Role, RowsModel
from desktop.gui.screens.measures.figures_rows import COLUMNS, FIGURE
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.row_delegate import Index, RowDelegate

AT = next(at for at, column in enumerate(COLUMNS) if column.name == FIGURE)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FigureDelegate(RowDelegate):
    """typing(row, text) tells of every letter in a cell, and typing(None, "") that it is left."""

    typing = Signal(object, str)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's own name
        """Tell that the cell is left."""
        super().destroyEditor(editor, index)
        self.typing.emit(None, "")

    def _keep(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            row = index.data(Role.RECORD)
            editor.textChanged.connect(lambda text: self.typing.emit(row, text))


class FiguresTable(ListTable):
    """Typing begins in the chosen line's figure; Enter goes to the next line. pasted(text, line) is a range.

    typing(row, text) is what stands in the cell that is being typed, typing(None, "") that none is.
    """

    pasted = Signal(str, int)
    typing = Signal(object, str)
    emptied = Signal(object)

    def __init__(self, model: RowsModel) -> None:
        super().__init__("figures_table", "Figures of the period", model, fitted=True)
        delegate = FigureDelegate(self)
        delegate.typing.connect(self.typing)
        self.setItemDelegate(delegate)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)

    def paste(self) -> None:
        """Take the range that was copied, from the chosen line on."""
        text = QApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(text, max(0, self.currentIndex().row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, take what is typed away, go down, or begin to type in the figure of the line."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.emptied.emit(self.current_row())
        elif event.key() in _ENTER and self.state() is not QAbstractItemView.State.EditingState:
            self._to_figure()
            self.edit(self.currentIndex())
        else:
            if event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
                self._to_figure()
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802 - Qt's name
        """Go down a line after Enter, as a spreadsheet does."""
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._down()

    def _to_figure(self) -> None:
        index = self.currentIndex()
        if index.column() != AT:
            self.setCurrentIndex(self.model().index(max(0, index.row()), AT, QModelIndex()))

    def _down(self) -> None:
        below = self.model().index(self.currentIndex().row() + 1, AT)
        if below.isValid():
            self.setCurrentIndex(below)
