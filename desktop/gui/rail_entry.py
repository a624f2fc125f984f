"""One screen in the rail: icon, name, and a figure where something waits."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.gui import icons
from desktop.gui.screens.register import ScreenEntry
from desktop.gui.theme import theme

if TYPE_CHECKING:
    pass

_WIDTH, _ENTRY_HEIGHT = 220, 38


class RailEntry(QAbstractButton):
    """One screen in the rail: icon, name, and a figure where something waits."""

    def __init__(self, entry: ScreenEntry) -> None:
        super().__init__()
        self.entry = entry
        self._count = 0
        self.setObjectName(f"rail_{entry.name}")
        self.setText(entry.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(0)

    def set_count(self, count: int, words: str = "") -> None:
        """Show how many wait, nothing for none; the words say what is counted."""
        self._count = count
        self.setToolTip(words)
        self.setAccessibleName(f"{self.text()}: {words}" if words else self.text())
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
        pill = QRectF(self.width() - width - px(8), (self.height() - px(19)) / 2, width, px(19))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.rail_count))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(tokens.rail_strong))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)


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
