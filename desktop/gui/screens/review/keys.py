"""The decisions of a review as large keys: the letter that takes each stands on it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop.domain.decision import DecisionKind
from desktop.gui.screens.review.scale import Scale
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import Button
from desktop.gui.writers import writes


class DecisionKey(NamedTuple):
    """One key: its letter, its words and the decision that it takes."""

    letter: str
    words: str
    kind: DecisionKind

    @property
    def name(self) -> str:
        """The name of its button."""
        return f"review_{self.kind.name.lower()}"


DECISION_KEYS = (
    DecisionKey("C", "Close", DecisionKind.CLOSED),
    DecisionKey("N", "New date", DecisionKind.NEW_DATE),
    DecisionKey("E", "Escalate", DecisionKind.ESCALATED),
    DecisionKey("F", "Refer", DecisionKind.REFERRED),
    DecisionKey("R", "Refuse", DecisionKind.REFUSED),
    DecisionKey("W", "In writing", DecisionKind.IN_WRITING),
    DecisionKey("K", "Keep open", DecisionKind.KEPT_OPEN),
    DecisionKey("M", "Merge", DecisionKind.MERGED),
)
_COLUMNS = 4
_CAP, _LEFT, _GAP, _CAP_TYPE, _TYPE = 44, 16, 14, 28, 30


class KeyButton(Button):
    """A button with the cap of its key at the left and its words beside."""

    def __init__(self, letter: str, words: str, name: str, pressed: Callable[[], object], scale: Scale) -> None:
        super().__init__(words, name, "key", pressed)
        self._letter, self._scale = letter, scale
        self.setAccessibleName(f"{words}, key {letter}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Change the words."""
        self.setText(words)
        self.setAccessibleName(f"{words}, key {self._letter}")
        self.updateGeometry()

    def set_letter(self, letter: str) -> None:
        """Change the key on the cap."""
        self._letter = letter
        self.say(self.text())

    def minimumSizeHint(self) -> QSize:
        """Return the room for cap and words."""
        words = QFontMetrics(self._type(_TYPE)).horizontalAdvance(self.text())
        px = self._scale.px
        return QSize(px(_LEFT) + self._cap_width() + px(_GAP) + words + px(_LEFT), px(70))

    def sizeHint(self) -> QSize:
        """Return the least size; the row gives more."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button, the cap and the words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._colour())
        self._paint_cap(painter)
        left = self._scale.px(_LEFT + _GAP) + self._cap_width()
        painter.setFont(self._type(_TYPE))
        beside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), beside, self.text())
        painter.end()

    def _paint_cap(self, painter: QPainter) -> None:
        px = self._scale.px
        cap = QRectF(px(_LEFT), (self.height() - px(_CAP)) / 2, self._cap_width(), px(_CAP))
        painter.setPen(QPen(self._colour(), max(1.0, px(2))))
        painter.drawRoundedRect(cap, px(6), px(6))
        painter.setFont(self._type(_CAP_TYPE))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._letter)

    def _cap_width(self) -> int:
        letters = QFontMetrics(self._type(_CAP_TYPE)).horizontalAdvance(self._letter)
        return max(self._scale.px(_CAP), letters + self._scale.px(16))

    def _colour(self) -> QColor:
        tokens = theme().tokens
        if not self.isEnabled():
            return QColor(tokens.disabled)
        return QColor(tokens.on_accent if self.property("role") == "key-primary" else tokens.text)

    def _type(self, units: int) -> QFont:
        font = theme().font()
        font.setPixelSize(self._scale.px(units))
        font.setWeight(QFont.Weight.Medium)
        return font


class KeyRow(QWidget):
    """All decisions in two rows, and the way on and back beside them."""

    def __init__(self, scale: Scale, decide: Callable[[DecisionKind], object], go: Callable[[int], object]) -> None:
        super().__init__()
        self.buttons = {
            key.kind: writes(KeyButton(key.letter, key.words, key.name, _with(decide, key.kind), scale))
            for key in DECISION_KEYS
        }
        self.on = KeyButton("Space", "Next", "review_next", lambda: go(1), scale)
        self.back = KeyButton("←", "Back", "review_back", lambda: go(-1), scale)
        grid = QGridLayout(self)
        scale.space(grid, spacing=12)
        for at, button in enumerate(self.buttons.values()):
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
        grid.addWidget(self.on, 0, _COLUMNS)
        grid.addWidget(self.back, 1, _COLUMNS)
        for column in range(_COLUMNS + 1):
            grid.setColumnStretch(column, 1)

    def offer(self, suggested: DecisionKind | None, possible: frozenset[DecisionKind], *, onward: bool) -> None:
        """Let those be pressed that are possible, and the suggested one stand out, or onward the way on."""
        for kind, button in self.buttons.items():
            button.setEnabled(kind in possible)
            button.set_role("key-primary" if kind is suggested and kind in possible else "key")
        self.on.set_role("key-primary" if onward else "key")

    def let_space_tick(self, ticks: bool) -> None:
        """Name the key that goes on: Space, or the arrow where Space takes ticks off a list."""
        self.on.set_letter("→" if ticks else "Space")


def _with(decide: Callable[[DecisionKind], object], kind: DecisionKind) -> Callable[[], object]:
    return lambda: decide(kind)
