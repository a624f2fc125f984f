"""Beside the action: the whole way of the review, or what this meeting has decided so far."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from desktop.gui.screens.review.scale import Scale
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes

_ID = Qt.ItemDataRole.UserRole
_WIDTH = 600


class SideOf(StrEnum):
    """What the side shows."""

    OVERVIEW = "overview"
    DECISIONS = "decisions"


class SideLine(NamedTuple):
    """One line: what it leads to ("" for a heading) and its words."""

    record_id: str
    words: str


class ReviewSide(QFrame):
    """Enter goes to the chosen line; T takes the chosen decision back."""

    def __init__(self, scale: Scale, opened: Callable[[str], object], take_back: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("review_side")
        self.shows: SideOf | None = None
        self._opened, self._take_back = opened, take_back
        scale.widen(self, _WIDTH)
        self.heading = Label("", "strong")
        self.said = Label("", "muted")
        self.list = _Lines(self)
        self.list.setObjectName("review_side_list")
        self.minute = ChoiceField("Written into", "review_minute", [])
        self._back = writes(SecondaryButton("Take back (T)", "review_take_back", self.take_back))
        column = QVBoxLayout(self)
        scale.space(column, (24, 24, 24, 24), 12)
        for widget in (self.heading, self.said, self.list, self.minute, self._back):
            column.addWidget(widget)
        column.setStretchFactor(self.list, 1)
        self.hide()

    def show_lines(
        self, side: SideOf, heading: str, said: str, lines: Sequence[SideLine], chosen: str, *, may_take_back: bool
    ) -> None:
        """Show a list; what was chosen stays chosen."""
        before = self.chosen() or chosen
        self.shows = side
        self.heading.setText(heading)
        self.list.setAccessibleName(heading)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(line.words)
            item.setData(_ID, line.record_id)
            if not line.record_id:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                strong = QFont(self.list.font())
                strong.setWeight(QFont.Weight.DemiBold)
                item.setFont(strong)
            self.list.addItem(item)
        ids = [line.record_id for line in lines]
        wanted = before if side is SideOf.DECISIONS and before in ids else chosen
        self.list.setCurrentRow(ids.index(wanted) if wanted in ids else -1)
        is_log = side is SideOf.DECISIONS
        self._back.setVisible(is_log)
        self._back.setEnabled(may_take_back and bool(ids))
        self.minute.setVisible(is_log and bool(self.minute.values))
        self.list.setVisible(bool(lines))
        self.show()

    def close_side(self) -> None:
        """Put the side away."""
        self.shows = None
        self.hide()

    def chosen(self) -> str:
        """Return the id of the chosen line, "" without one."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item else ""

    def open_chosen(self) -> None:
        """Go to the chosen line."""
        if self.chosen():
            self._opened(self.chosen())

    def take_back(self) -> None:
        """Take the chosen decision back."""
        if self.shows is SideOf.DECISIONS and self._back.isEnabled() and self.chosen():
            self._take_back(self.chosen())


class _Lines(QListWidget):
    """Lets letters pass to the review."""

    def __init__(self, side: ReviewSide) -> None:
        super().__init__()
        self._side = side
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._open_clicked)

    def _open_clicked(self) -> None:
        """Go to the line that is clicked, once the click is over: going there fills this list anew."""
        if self._side.shows is SideOf.OVERVIEW:
            QTimer.singleShot(0, self, self._side.open_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows, Enter and T."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._side.open_chosen()
        elif event.key() == Qt.Key.Key_T:
            self._side.take_back()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()
