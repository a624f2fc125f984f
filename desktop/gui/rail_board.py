"""The head of the rail: which board is in view, and the others of the book."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from desktop.gui import icons
from desktop.gui.rail_entry import paint_rail_ground
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

if TYPE_CHECKING:
    from desktop.domain.board import Board

_WIDTH = 220


class BoardHead(QAbstractButton):
    """The name of the board and its organisation; opens the other boards when there are several."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail_board")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._boards: Sequence[Board] = ()
        self._current: Board | None = None
        self.clicked.connect(self._open)
        self.show_boards((), None)

    def show_boards(self, boards: "Sequence[Board]", current: "Board | None") -> None:
        """Show the board in view."""
        self._boards, self._current = boards, current
        several = len(boards) > 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if several else Qt.FocusPolicy.NoFocus)
        self.setEnabled(several)
        self.setCursor(Qt.CursorShape.PointingHandCursor if several else Qt.CursorShape.ArrowCursor)
        name = current.name if current else "No board yet"
        self.setAccessibleName(f"Board: {name}")
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines of the name and one of the organisation."""
        lines = len(self._name_lines()) + bool(self._organisation())
        return QSize(theme().px(_WIDTH - 16), theme().px(14 + 19 * lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name, organisation, and a small arrow when there are several boards."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, tokens = theme().px, theme().tokens
        if self.isEnabled():
            paint_rail_ground(painter, self, chosen=False)
        painter.setPen(QColor(tokens.rail_strong))
        painter.setFont(theme().font(strong=True))
        top = px(8)
        for line in self._name_lines():
            painter.drawText(QRect(px(12), top, self.width(), px(19)), Qt.AlignmentFlag.AlignVCenter, line)
            top += px(19)
        painter.setPen(QColor(tokens.on_rail))
        painter.setFont(theme().font(12))
        painter.drawText(QRect(px(12), top, self.width(), px(19)), Qt.AlignmentFlag.AlignVCenter, self._organisation())
        if self.isEnabled():
            arrow = icons.pixmap("down", tokens.on_rail, px(14), self.devicePixelRatioF())
            painter.drawPixmap(QPoint(self.width() - px(24), px(11)), arrow)
        painter.end()

    def _name_lines(self) -> tuple[str, ...]:
        name = self._current.name if self._current else "No board yet"
        return elided_lines(name, theme().font(strong=True), theme().px(_WIDTH - 52), 2)

    def _organisation(self) -> str:
        words = self._current.organisation if self._current else ""
        return elided_lines(words, theme().font(12), theme().px(_WIDTH - 40), 1)[0] if words else ""

    def _open(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for board in self._boards:
            action = QAction(board.name.replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(self._current is not None and board.id == self._current.id)
            action.triggered.connect(lambda _=False, board=board: self.chosen.emit(board.id))
            menu.addAction(action)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
