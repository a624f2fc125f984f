"""A secondary button that shows all its words, in as many lines as they take."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QVBoxLayout

from desktop.gui.measures import space
from desktop.gui.widgets.buttons import Button
from desktop.gui.widgets.labels import Label


class WrappedButton(Button):
    """As wide as its column; the words stand at the left, one line below the other."""

    def __init__(self, text: str, name: str, pressed: Callable[[], object]) -> None:
        super().__init__(text.replace("&", "&&"), name, "", pressed)
        self._words = Label(text)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        space(column, (14, 7, 14, 7), 0)
        column.addWidget(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines."""
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size that the words would like."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size of the longest word."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame; the words are a label."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
