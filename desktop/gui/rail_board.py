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

_WIDTH, _FOLDED = 220, 40


class BoardHead(QAbstractButton):
    """The name of the board and its organisation; opens the other boards when there are several.

    Folded it shows the first letters of the name, and the tool tip says all.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail_board")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._boards: Sequence[Board] = ()
        self._current: Board | None = None
        self._folded = False
        self.clicked.connect(self._open)
        self.show_boards((), None)

    def show_boards(self, boards: "Sequence[Board]", current: "Board | None") -> None:
        """Show the board in view."""
        self._boards, self._current = boards, current
        several = len(boards) > 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if several else Qt.FocusPolicy.NoFocus)
        self.setEnabled(several)
        self.setCursor(Qt.CursorShape.PointingHandCursor if several else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(f"Board: {self._name()}")
        self._say()

    def set_folded(self, folded: bool) -> None:
        """Show the first letters of the name alone, or all of it."""
        self._folded = folded
        self._say()

    def _say(self) -> None:
        whole = (self._name(), self._current.organisation if self._current and self._folded else "")
        self.setToolTip("\n".join(filter(None, whole)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines of the name and one of the organisation."""
        if self._folded:
            return QSize(theme().px(_FOLDED), theme().px(_FOLDED + 14 * self.isEnabled()))
        lines = len(self._name_lines()) + bool(self._organisation())
        return QSize(theme().px(_WIDTH - 16), theme().px(14 + 19 * lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name, organisation, and a small arrow when there are several boards."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled():
            paint_rail_ground(painter, self, chosen=False)
        if self._folded:
            self._paint_letters(painter)
        else:
            self._paint_words(painter)
        painter.end()

    def _paint_letters(self, painter: QPainter) -> None:
        px, tokens = theme().px, theme().tokens
        side = px(_FOLDED - 8)
        square = QRect((self.width() - side) // 2, px(4), side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.rail_count))
        painter.drawRoundedRect(square, px(5), px(5))
        painter.setPen(QColor(tokens.rail_strong))
        painter.setFont(theme().font(strong=True))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, first_letters(self._name()))
        if self.isEnabled():
            arrow = icons.pixmap("down", tokens.on_rail, px(14), self.devicePixelRatioF())
            painter.drawPixmap(QPoint((self.width() - px(14)) // 2, self.height() - px(16)), arrow)

    def _paint_words(self, painter: QPainter) -> None:
        px, tokens = theme().px, theme().tokens
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

    def _name(self) -> str:
        return self._current.name if self._current else "No board yet"

    def _name_lines(self) -> tuple[str, ...]:
        return elided_lines(self._name(), theme().font(strong=True), theme().px(_WIDTH - 52), 2)

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


def first_letters(name: str) -> str:
    """Return the first letters of the first two words that have capitals: "FA" for the Finance and Audit Committee."""
    words = [word for word in name.split() if word[0].isupper()] or name.split()
    return "".join(word[0].upper() for word in words[:2])
