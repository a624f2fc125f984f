"""The panel of the first screen: the name, the promise, and the way of an item from agenda to closure."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

_TITLE = "Matters Arising"
_PROMISE = "Nothing that a board asks for gets lost."
_WAY = (
    ("Agenda", "An item, put to the board"),
    ("Minute", "What the board resolved"),
    ("Action", "Who does it, and by when"),
    ("Evidence", "What shows that it is done"),
    ("Closed", "By the board, under a minute"),
)
_LEFT, _STEP = 48, 58


class PromisePanel(QWidget):
    """Painted words and a line of dots on the ground of the rail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("promise_panel")
        self.setAccessibleName(f"{_TITLE}. {_PROMISE}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the words and the way."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme().tokens.rail))
        top = self._paint_words(painter, max(theme().px(48), round(self.height() * 0.2)))
        self._paint_way(painter, top + theme().px(44))
        painter.end()

    def _paint_words(self, painter: QPainter, top: int) -> int:
        px, tokens = theme().px, theme().tokens
        room = self.width() - px(2 * _LEFT)
        painter.setPen(QColor(tokens.rail_strong))
        painter.setFont(theme().font(36, strong=True))
        painter.drawText(QRect(px(_LEFT), top, self.width(), px(44)), Qt.AlignmentFlag.AlignVCenter, _TITLE)
        top += px(54)
        painter.setPen(QColor(tokens.on_rail))
        painter.setFont(theme().font(17))
        for line in elided_lines(_PROMISE, theme().font(17), room, 2):
            painter.drawText(QRect(px(_LEFT), top, room, px(26)), Qt.AlignmentFlag.AlignVCenter, line)
            top += px(26)
        return top

    def _paint_way(self, painter: QPainter, top: int) -> None:
        px, tokens = theme().px, theme().tokens
        x = px(_LEFT + 7)
        painter.setPen(QPen(QColor(tokens.rail_count), px(2)))
        painter.drawLine(x, top, x, top + px(_STEP) * (len(_WAY) - 1))
        for number, (word, about) in enumerate(_WAY):
            y = top + px(_STEP) * number
            is_last = number == len(_WAY) - 1
            painter.setPen(QPen(QColor(tokens.on_rail), px(2)))
            painter.setBrush(QColor(tokens.on_rail if is_last else tokens.rail))
            painter.drawEllipse(QPointF(x, y), px(6), px(6))
            self._paint_stop(painter, QPoint(x + px(24), y), word, about)

    def _paint_stop(self, painter: QPainter, at: QPoint, word: str, about: str) -> None:
        px, tokens = theme().px, theme().tokens
        room = self.width() - at.x() - px(16)
        line = QRect(at.x(), at.y() - px(11), room, px(20))
        painter.setPen(QColor(tokens.rail_strong))
        painter.setFont(theme().font(strong=True))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, word)
        painter.setPen(QColor(tokens.on_rail))
        painter.setFont(theme().font(13))
        painter.drawText(line.translated(0, px(20)), Qt.AlignmentFlag.AlignVCenter, about)
