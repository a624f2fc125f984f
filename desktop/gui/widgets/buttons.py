"""Buttons: one primary on a screen, secondary ones beside it, links in the text, tabs, chips."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.gui.theme import theme

Pressed = Callable[[], object]
_FEW_LETTERS, _BESIDE, _ROUND = 48, 6, 32


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

    def set_role(self, role: str) -> None:
        """Show the button in another role."""
        if role != self.property("role"):
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

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


class _CutButton(Button):
    """Where there is no room for the words they are cut with an ellipsis, and the tool tip says them whole."""

    _beside = _BESIDE
    _cut_words = ""

    def minimumSizeHint(self) -> QSize:
        """Return the room of a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_FEW_LETTERS + self._beside - _BESIDE)), hint.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the tool tip say what is cut, as long as it has nothing else to say."""
        super().enterEvent(event)
        if self.toolTip() == self._cut_words:
            self._cut_words = self.text().replace("&&", "&") if self._shown() != self.text() else ""
            self.setToolTip(self._cut_words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the words as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._shown()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def _shown(self) -> str:
        if self.sizeHint().width() <= self.width():
            return self.text()
        room = self.width() - theme().px(self._beside)
        return _plain(self.fontMetrics().elidedText(self.text().replace("&&", "&"), Qt.TextElideMode.ElideRight, room))


class LongButton(_CutButton):
    """A secondary button of many words, which are cut where there is no room for them."""

    _beside = _ROUND

    def __init__(self, text: str, name: str, pressed: Pressed | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, name, "", pressed, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class LinkButton(_CutButton):
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
        super().__init__(_plain(text), name, "link", pressed, parent)
        self.setProperty("small", small)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Change the words."""
        self.setText(_plain(text))


def _plain(text: str) -> str:
    """Return words as a button shows them: in one line, an ampersand as itself."""
    return " ".join(text.split()).replace("&", "&&")


class TabButton(Button):
    """One tab of a page header."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, name, "tab", None, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
