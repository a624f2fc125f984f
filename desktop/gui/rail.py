"""The rail at the left: which board, which screen, and how much of each waits for the person."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.gui import icons
from desktop.gui.measures import fix, space
from desktop.gui.screens.register import ScreenEntry
from desktop.gui.standing import Standing
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

if TYPE_CHECKING:
    from desktop.domain.board import Board

_WIDTH, _ENTRY_HEIGHT = 220, 38


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
            button.set_count(standing.count(button.entry.counted))

    def choose(self, name: str) -> None:
        """Mark an entry as the screen in front."""
        if button := self._entries.get(name):
            button.setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme().tokens.rail))
        painter.end()

    def _add(self, entry: ScreenEntry) -> "RailEntry":
        button = RailEntry(entry)
        button.clicked.connect(lambda: self.entry_chosen.emit(entry.name))
        self._group.addButton(button)
        self._entries[entry.name] = button
        return button


class RailEntry(QAbstractButton):
    """One screen in the rail: icon, name, and a figure where something waits."""

    def __init__(self, entry: ScreenEntry) -> None:
        super().__init__()
        self.entry = entry
        self._count = 0
        self.setObjectName(f"rail_{entry.name}")
        self.setText(entry.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many wait; nothing for none."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count} waiting" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of an entry."""
        return QSize(theme().px(_WIDTH - 16), theme().px(_ENTRY_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, name and figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_rail_ground(painter, self, chosen=self.isChecked())
        tokens, px = theme().tokens, theme().px
        colour = tokens.rail_strong if self.isChecked() else tokens.on_rail
        icon = icons.pixmap(self.entry.icon, colour, px(18), self.devicePixelRatioF())
        painter.drawPixmap(QPoint(px(12), (self.height() - px(18)) // 2), icon)
        painter.setPen(QColor(colour))
        painter.setFont(theme().font(strong=self.isChecked()))
        words = QRect(px(42), 0, self.width() - px(42), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count:
            self._paint_count(painter)
        painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        px, tokens = theme().px, theme().tokens
        font = theme().font(12, strong=True)
        words = f"{self._count:,}"
        width = max(px(22), QFontMetrics(font).horizontalAdvance(words) + px(12))
        pill = QRectF(self.width() - width - px(12), (self.height() - px(19)) / 2, width, px(19))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.rail_count))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(tokens.rail_strong))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


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


def paint_rail_ground(painter: QPainter, button: QAbstractButton, *, chosen: bool) -> None:
    """Paint the rounded ground of a chosen or hovered entry and the ring of a focused one."""
    tokens, px = theme().tokens, theme().px
    rect = QRectF(button.rect()).adjusted(0, 1, 0, -1)
    colour = tokens.rail_selected if chosen else tokens.rail_hover if button.underMouse() else ""
    if colour:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(rect, px(5), px(5))
    if button.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.rail_strong), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), px(5), px(5))
