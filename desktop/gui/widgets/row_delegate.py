"""How a cell of a list is edited in place; the rows paint themselves (row_painter)."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Makes the editors of a ListTable."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return Qt's editor for the cell, named so that a screen reader says the column."""
        editor = super().createEditor(parent, option, index)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        editor.setObjectName("cell_editor")
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Let the editor fill its cell."""
        gap = theme().px(3)
        editor.setGeometry(option.rect.adjusted(gap, gap, -gap, -gap))
