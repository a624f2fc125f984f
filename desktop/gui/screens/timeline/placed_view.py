"""A list of Qt whose items stand where a layout of its own puts them."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QListView, QWidget

from desktop.gui.models.columns import Index
from desktop.gui.screens.timeline.layout import GridLayout
from desktop.gui.screens.timeline.model import HeadlineModel


class PlacedView(QListView):
    """What Qt asks of a view: where an item stands, which one stands at a place. Screen readers ask the same.

    Subclasses keep layout_ up to date.
    """

    def __init__(self, model: HeadlineModel, layout: GridLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown, self.layout_ = model, layout

    def offset(self) -> QPoint:
        """Return how far the grid is scrolled."""
        return QPoint(self.horizontalOffset(), self.verticalOffset())

    def horizontalOffset(self) -> int:  # noqa: N802 - the name that Qt calls
        """Return how far the grid is scrolled to the right."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:  # noqa: N802 - the name that Qt calls
        """Return how far the grid is scrolled down."""
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - the name that Qt calls
        """Return where a headline stands in the viewport, nothing where it is one of "and 2 more"."""
        box = self.layout_.boxes.get(index.row()) if index.isValid() else None
        return box.place.translated(-self.offset()) if box else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - the name that Qt calls
        """Return the headline at a place of the viewport."""
        row = self.layout_.row_at(point + self.offset())
        return self.shown.index(row) if row >= 0 else QModelIndex()

    def isIndexHidden(self, _index: Index) -> bool:  # noqa: N802 - the name that Qt calls
        """Say that every headline can be gone to."""
        return False

    def setSelection(  # noqa: N802 - the name that Qt calls
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Choose the headline at a place."""
        index = self.indexAt(rect.topLeft())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 - the name that Qt calls
        """Return where the chosen headline stands."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region
