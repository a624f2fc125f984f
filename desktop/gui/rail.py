"""The rail at the left: which board, which screen, and how much of each waits for the person.

Where the window is narrow for the size of its type, and where the person wishes, it is folded to its icons.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.rail_board import BoardHead
from desktop.gui.rail_entry import RailEntry
from desktop.gui.screens.register import ScreenEntry
from desktop.gui.settings import settings
from desktop.gui.standing import Standing
from desktop.gui.theme import theme

if TYPE_CHECKING:
    from desktop.domain.board import Board

_WIDTH, _FOLDED = 220, 56
_NARROW = 1100


class Rail(QWidget):
    """The entries of the screens. entry_chosen(name) and board_chosen(id) are the person's choices."""

    entry_chosen = Signal(str)
    board_chosen = Signal(str)

    def __init__(self, entries: Sequence[ScreenEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName("Screens")
        fix(self, width=_WIDTH)
        self.is_folded = self.is_narrow = False
        self.head = BoardHead()
        self.head.chosen.connect(self.board_chosen)
        self._entries: dict[str, RailEntry] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        space(column, (8, 8, 8, 8), 0)
        column.addWidget(self.head)
        column.addSpacing(theme().px(10))
        for entry in entries:
            column.addWidget(self._add(entry))
        column.addStretch()

    def show_boards(self, boards: "Sequence[Board]", current: "Board | None") -> None:
        """Name the board in view; the other boards of the book are offered in a menu."""
        self.head.show_boards(boards, current)

    def show_standing(self, standing: Standing) -> None:
        """Show beside each entry what waits for the person."""
        for button in self._entries.values():
            counted = button.entry.counted
            button.set_count(standing.count(counted), standing.explain(counted))

    def choose(self, name: str) -> None:
        """Mark an entry as the screen in front."""
        if button := self._entries.get(name):
            button.setChecked(True)

    @property
    def spare(self) -> int:
        """The width in pixels that it would give away to the screens."""
        return 0 if self.isHidden() else self.maximumWidth() - theme().px(_FOLDED)

    def fit(self, width: int) -> None:
        """Fold in a window of this width where it is narrow, and unfold in a wide one unless that is not wished."""
        self.is_narrow = width < theme().px(_NARROW)
        self._fold(self.is_narrow or settings().rail_folded)

    def toggle(self) -> None:
        """Fold or unfold by the person's wish, which is remembered; a narrow window leaves no choice."""
        settings().rail_folded = not settings().rail_folded
        self._fold(self.is_narrow or settings().rail_folded)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme().tokens.rail))
        painter.end()

    def _fold(self, folded: bool) -> None:
        if folded == self.is_folded:
            return
        self.is_folded = folded
        fix(self, width=_FOLDED if folded else _WIDTH)
        self.head.set_folded(folded)
        for button in self._entries.values():
            button.set_folded(folded)

    def _add(self, entry: ScreenEntry) -> RailEntry:
        button = RailEntry(entry)
        button.clicked.connect(lambda: self.entry_chosen.emit(entry.name))
        self._group.addButton(button)
        self._entries[entry.name] = button
        return button


class BesideRail(QWidget):
    """The rail and what stands beside it; it can become as narrow as they are with the rail folded."""

    def __init__(self, rail: Rail, beside: QLayout) -> None:
        super().__init__()
        self._rail = rail
        row = QHBoxLayout(self)
        space(row, spacing=0)
        row.addWidget(rail)
        row.addLayout(beside, 1)
        theme().changed.connect(self._fit)

    def minimumSizeHint(self) -> QSize:
        """Return the least size, in which the rail is folded."""
        least = super().minimumSizeHint()
        return QSize(least.width() - self._rail.spare, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the rail."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._rail.fit(self.width())
