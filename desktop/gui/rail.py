"""The rail at the left: which board, which screen, and how much of each waits for the person."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.rail_board import BoardHead
from desktop.gui.rail_entry import RailEntry
from desktop.gui.screens.register import ScreenEntry
from desktop.gui.standing import Standing
from desktop.gui.theme import theme

if TYPE_CHECKING:
    from desktop.domain.board import Board

_WIDTH = 220


class Rail(QWidget):
    """The entries of the screens. entry_chosen(name) and board_chosen(id) are the person's choices."""

    entry_chosen = Signal(str)
    board_chosen = Signal(str)

    def __init__(self, entries: Sequence[ScreenEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName("Screens")
        fix(self, width=_WIDTH)
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme().tokens.rail))
        painter.end()

    def _add(self, entry: ScreenEntry) -> RailEntry:
        button = RailEntry(entry)
        button.clicked.connect(lambda: self.entry_chosen.emit(entry.name))
        self._group.addButton(button)
        self._entries[entry.name] = button
        return button
