"""The days between publication and meeting, one tile each: which of them count."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.domain.dates import say_date
from desktop.domain.notice import CountedDay
from desktop.gui.theme import theme

_MOST, _HEIGHT = 14, 42


class DayStrip(QWidget):
    """Publication and meeting in the accent, clear days on a chip, days that do not count pale."""

    def __init__(self, days: Sequence[CountedDay], reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("day_strip")
        self._days = list(days) if len(days) <= _MOST else [*days[:1], *days[-_MOST + 1 :]]
        self.setAccessibleName("Days of notice")
        self.setAccessibleDescription(reason)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a strip as wide as it may be."""
        return QSize(theme().px(36) * len(self._days), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest strip that can be read."""
        return QSize(theme().px(27) * len(self._days), theme().px(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        """Say of the day under the pointer why it counts or does not."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for number, day in enumerate(self._days):
                if self._tile(number).contains(event.pos()):
                    QToolTip.showText(event.globalPos(), f"{say_date(day.day)}: {day.why}", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tiles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, day in enumerate(self._days):
            self._paint_day(painter, self._tile(number), day, is_end=number in (0, len(self._days) - 1))
        painter.end()

    def _tile(self, number: int) -> QRect:
        gap = theme().px(4)
        width = (self.width() + gap) / len(self._days)
        return QRect(round(number * width), 0, round(width - gap), self.height())

    def _paint_day(self, painter: QPainter, tile: QRect, day: CountedDay, *, is_end: bool) -> None:
        tokens, px = theme().tokens, theme().px
        ground, text = (tokens.chip, tokens.text) if day.counts else (tokens.ground, tokens.disabled)
        if is_end:
            ground, text = tokens.accent, tokens.on_accent
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(tile), px(4), px(4))
        painter.setPen(QColor(text))
        painter.setFont(theme().font(12))
        middle = tile.center().y()
        upper = QRect(tile.left(), middle - px(17), tile.width(), px(17))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, f"{day.day:%a}")
        painter.setFont(theme().font(13, strong=is_end))
        painter.drawText(upper.translated(0, px(17)), Qt.AlignmentFlag.AlignCenter, str(day.day.day))
