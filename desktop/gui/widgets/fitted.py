"""One line that is cut, or set smaller, to the width it gets."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton


class FittedLink(LinkButton):
    """A link that is cut with an ellipsis; its tool tip and its accessible name are whole."""

    def __init__(self, text: str, name: str, pressed: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__("", name, pressed, parent)
        self._whole = " ".join(text.split())
        self.setToolTip(self._whole)
        self.setAccessibleName(self._whole)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        shown = QFontMetrics(theme().font()).elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width() - theme().px(6)
        )
        if shown.replace("&", "&&") != self.text():
            self.say(shown)
        super().paintEvent(event)


class FittedTitle(QWidget):
    """Large semi-bold words, set smaller where they would not fit."""

    def __init__(self, text: str, units: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._units = text, units
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one line of the full size."""
        return QSize(theme().px(120), theme().px(self._units + 8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words in the largest size that fits."""
        units = self._units
        while (
            units > 16 and QFontMetrics(theme().font(units, strong=True)).horizontalAdvance(self._text) > self.width()
        ):
            units -= 1
        painter = QPainter(self)
        painter.setFont(theme().font(units, strong=True))
        painter.setPen(QColor(theme().tokens.text))
        painter.drawText(QRect(0, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()
