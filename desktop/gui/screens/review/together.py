"""A group taken as a list: what is proposed for closure with its ticks, or what is only taken by exception."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.gui.screens.review.line_painter import CELLS, Cells, LinePainter
from desktop.gui.screens.review.scale import Scale
from desktop.gui.widgets.labels import Label

_ID = Qt.ItemDataRole.UserRole


class Line(NamedTuple):
    """One action of the list: its words and its columns, and whether it cannot be ticked."""

    action_id: str
    words: str
    cells: Cells
    is_locked: bool = False


class TogetherPage(QWidget):
    """Up and Down choose, Space takes a tick off or sets it, Enter takes the action up by itself."""

    def __init__(self, scale: Scale, taken_up: Callable[[str], object], ticked: Callable[[], object]) -> None:
        super().__init__()
        self._taken_up, self._ticked = taken_up, ticked
        self._objected: set[str] = set()
        self.has_ticks = False
        self.heading = Label("", "heading")
        self.said = Label("", "muted")
        self.list = _Lines(taken_up)
        self._painter = LinePainter(scale, self.list)
        self.list.setItemDelegate(self._painter)
        self.list.setObjectName("review_together")
        self.list.setAccessibleName("Actions taken together")
        self.list.itemChanged.connect(self._change)
        column = QVBoxLayout(self)
        scale.space(column, spacing=16)
        for widget in (self.heading, self.said, self.list):
            column.addWidget(widget)

    def show_lines(self, heading: str, said: str, lines: Sequence[Line], *, ticks: bool) -> None:
        """Show a list; what was unticked before stays unticked."""
        chosen = self.chosen()
        self.has_ticks = self.list.has_ticks = ticks
        self.heading.setText(heading)
        self.said.setText(said)
        may_tick = ticks and not all(line.is_locked for line in lines)
        self.list.blockSignals(True)
        self.list.clear()
        self._painter.paints((line.cells for line in lines), ticks=may_tick)
        for line in lines:
            self.list.addItem(self._item(line, ticks))
        self.list.blockSignals(False)
        ids = [line.action_id for line in lines]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)

    def chosen(self) -> str:
        """Return the id of the action that is chosen, "" without one."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item else ""

    def ids(self, *, ticked: bool) -> list[str]:
        """Return the ids with a tick, or those whose tick was taken off."""
        items = [self.list.item(row) for row in range(self.list.count())]
        if ticked:
            return [item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked]
        return [item.data(_ID) for item in items if item.data(_ID) in self._objected]

    def _item(self, line: Line, ticks: bool) -> QListWidgetItem:
        item = QListWidgetItem(". ".join(filter(None, (line.words, line.cells.below))))
        item.setData(_ID, line.action_id)
        item.setData(CELLS, line.cells)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if ticks and not line.is_locked:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            is_on = line.action_id not in self._objected
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        item.setFlags(flags)
        return item

    def _change(self, item: QListWidgetItem) -> None:
        action_id = str(item.data(_ID))
        if item.checkState() is Qt.CheckState.Checked:
            self._objected.discard(action_id)
        else:
            self._objected.add(action_id)
        # the list is still in the middle of the event that took the tick: what follows of it comes after
        QTimer.singleShot(0, self, self._ticked)


class _Lines(QListWidget):
    """Lets letters pass to the review: they are its keys, not the beginning of a search."""

    def __init__(self, taken_up: Callable[[str], object]) -> None:
        super().__init__()
        self._taken_up = taken_up
        self.has_ticks = False
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda item: taken_up(str(item.data(_ID))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space for a tick and Enter for taking up; everything but the arrows belongs to the review."""
        item = self.currentItem()
        is_tick = bool(item and item.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        if event.key() == Qt.Key.Key_Space and item is not None and is_tick:
            on = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        elif event.key() == Qt.Key.Key_Space and self.has_ticks:
            return  # beside ticks Space never goes on
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._taken_up(str(item.data(_ID)))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()
