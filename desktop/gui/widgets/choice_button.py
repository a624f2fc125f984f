"""A large button: an icon, what it does, one line about it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.gui import icons
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

_HEIGHT, _TEXT = 76, 74


class ChoiceButton(QAbstractButton):
    """One of a few ways to begin; as wide as it may be."""

    def __init__(self, icon: str, heading: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words = icon, words
        self.setObjectName(f"choice_{icon.replace('-', '_')}")
        self.setText(heading)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the room of one choice."""
        return QSize(theme().px(400), theme().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_icon(painter)
        tokens, px = theme().tokens, theme().px
        room = self.width() - px(_TEXT + 18)
        painter.setPen(QColor(tokens.text))
        painter.setFont(theme().font(15, strong=True))
        painter.drawText(QRect(px(_TEXT), px(15), room, px(24)), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(QColor(tokens.muted))
        painter.setFont(theme().font(13))
        words = elided_lines(self._words, theme().font(13), room, 1)[0]
        painter.drawText(QRect(px(_TEXT), px(39), room, px(20)), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        tokens, px = theme().tokens, theme().px
        hovered, focused = self.underMouse(), self.hasFocus()
        ground = tokens.selected if self.isDown() else tokens.hover if hovered else tokens.card
        line = tokens.focus if focused else tokens.line_strong if hovered else tokens.line
        painter.setPen(QPen(QColor(line), 2 if focused else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))

    def _paint_icon(self, painter: QPainter) -> None:
        tokens, px = theme().tokens, theme().px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selected))
        painter.drawRoundedRect(QRectF(px(18), px(18), px(40), px(40)), px(8), px(8))
        drawn = icons.pixmap(self._icon, tokens.link, px(22), self.devicePixelRatioF())
        painter.drawPixmap(QPoint(px(27), px(27)), drawn)
