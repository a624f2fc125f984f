"""How a cell of a list is edited in place; the rows paint themselves (row_painter)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.gui.theme import theme

if TYPE_CHECKING:
    from desktop.gui.widgets.cell_keeping import CellKeeping

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Makes the editors of a ListTable."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return Qt's editor for the cell, named so that a screen reader says the column."""
        editor = super().createEditor(parent, option, index)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        editor.setObjectName("cell_editor")
        self._keep(editor, index)
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell what was typed; the edit that it becomes takes the place of what was kept."""
        keeping = self._keeping_of(editor)
        if keeping is None:
            super().setModelData(editor, model, index)
            return
        keeping.let_go()
        with keeping.desk.becoming([keeping.place]):
            super().setModelData(editor, model, index)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's own name
        """Forget what was typed in a cell that was left by Escape."""
        if keeping := self._keeping_of(editor):
            keeping.give_up()
        super().destroyEditor(editor, index)

    def _keep(self, editor: QWidget, index: Index) -> None:
        # the first painted window edits no cell
        from desktop.gui.widgets.cell_keeping import keep_cell

        keep_cell(self, editor, index)

    def _keeping_of(self, editor: QWidget) -> "CellKeeping | None":
        from desktop.gui.widgets.cell_keeping import CellKeeping

        return editor.findChild(CellKeeping)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Let the editor fill its cell."""
        gap = theme().px(3)
        editor.setGeometry(option.rect.adjusted(gap, gap, -gap, -gap))
