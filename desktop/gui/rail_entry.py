"""One screen in the rail: icon, name, and a figure where something waits."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.gui import icons
from desktop.gui.screens.register import ScreenEntry
from desktop.gui.theme import theme

_WIDTH, _ENTRY_HEIGHT = 220, 38
_MOST = 99


class RailEntry(QAbstractButton):
    """One screen in the rail: icon, name, and a figure where something waits; folded, the tool tip says the name."""

    def __init__(self, entry: ScreenEntry) -> None:
        super().__init__()
        self.entry = entry
        self._count, self._words, self._folded = 0, "", False
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
        self._count, self._words = count, words
        self.setAccessibleName(f"{self.text()}: {words}" if words else self.text())
        self._say()

    def set_folded(self, folded: bool) -> None:
        """Show the icon alone, its figure small at its corner, or the name too."""
        self._folded = folded
        self._say()

    def _say(self) -> None:
        self.setToolTip(self.accessibleName() if self._folded else self._words)
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
        left = (self.width() - px(18)) // 2 if self._folded else px(12)
        painter.drawPixmap(QPoint(left, (self.height() - px(18)) // 2), icon)
        if not self._folded:
            painter.setPen(QColor(colour))
            painter.setFont(theme().font(strong=self.isChecked()))
            words = QRect(px(42), 0, self.width() - px(42), self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count:
            self._paint_count(painter)
        painter.end()

    def _paint_count(self, painter: QPainter) -> None:
        tokens = theme().tokens
        font = theme().font(10 if self._folded else 12, strong=True)
        words = f"{_MOST}+" if self._folded and self._count > _MOST else f"{self._count:,}"
        pill = self._pill(QFontMetrics(font).horizontalAdvance(words))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.rail_count))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(tokens.rail_strong))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _pill(self, words: int) -> QRectF:
        px = theme().px
        if self._folded:
            width = max(px(15), words + px(7))
            return QRectF(self.width() - width, px(2), width, px(15))
        width = max(px(22), words + px(12))
        return QRectF(self.width() - width - px(8), (self.height() - px(19)) / 2, width, px(19))


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
