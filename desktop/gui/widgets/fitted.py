"""One line that is cut, or set smaller, to the width it gets."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton


class FittedLink(LinkButton):
    """A link that takes the width it is given, however long its words are."""

    def __init__(self, text: str, name: str, pressed: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(text, name, pressed, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


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
