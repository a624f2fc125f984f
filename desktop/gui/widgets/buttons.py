"""Buttons: one primary on a screen, secondary ones beside it, links in the text, tabs, chips."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.gui.theme import theme

Pressed = Callable[[], object]


class Button(QPushButton):
    """A push button with a role that the style sheet knows: "", primary, danger, link, tab or chip."""

    def __init__(
        self, text: str, name: str, role: str = "", pressed: Pressed | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if pressed is not None:
            self.clicked.connect(lambda: pressed())

    def sizeHint(self) -> QSize:
        """Return room for the words when chosen, which are then semi-bold, so that nothing moves."""
        hint = super().sizeHint()
        if self.isCheckable():
            strong = QFont(self.font())
            strong.setWeight(QFont.Weight.DemiBold)
            extra = QFontMetrics(strong).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
                self.text()
            )
            hint.setWidth(hint.width() + max(0, extra))
        return hint


class PrimaryButton(Button):
    """The one button of a screen that does what the screen is for."""

    def __init__(self, text: str, name: str, pressed: Pressed | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, name, "primary", pressed, parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, with a ring inside while it has the focus: a ring outside would not stand out."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().tokens.on_accent), 2))
        inset = theme().px(4)
        radius = theme().px(3)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()


class SecondaryButton(Button):
    """Any other button."""

    def __init__(self, text: str, name: str, pressed: Pressed | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, name, "", pressed, parent)


class LinkButton(Button):
    """Words in the link colour that do something; reached by Tab, pressed by Space or Enter."""

    def __init__(
        self,
        text: str,
        name: str,
        pressed: Pressed | None = None,
        parent: QWidget | None = None,
        *,
        small: bool = False,
    ) -> None:
        super().__init__(text.replace("&", "&&"), name, "link", pressed, parent)
        self.setProperty("small", small)
        self.setAutoDefault(True)

    def say(self, text: str) -> None:
        """Change the words."""
        self.setText(text.replace("&", "&&"))


class TabButton(Button):
    """One tab of a page header."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, name, "tab", None, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
