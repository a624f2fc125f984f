"""Labels in the few kinds of type the window has; data is always plain text."""

import math

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

LINE_HEIGHT = 20 / 14
_LETTERS = 6
_KEPT_WIDTHS = 8
_NEVER_CUT = ("late", "badge")


class Label(QLabel):
    """Plain text in one role of the style sheet: "", large, title, subtitle, muted, small, section, strong,
    heading, late, badge or wrong. Wrapped, with the line height of the drawings, unless wrap is False:
    then one line, cut with an ellipsis where there is no room for it, and whole in its tool tip.
    """

    def __init__(self, text: str = "", role: str = "", *, wrap: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self._measured: dict[tuple[int, str, str], int] = {}
        self._cut_words = ""

    def set_role(self, role: str) -> None:
        """Show the text in another kind of type."""
        if role != self.property("role"):
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text, its lines as far apart as in the drawings."""
        if not self.wordWrap():
            return super().heightForWidth(width)
        # a layout asks for two or three widths in turn, again and again
        asked = (width, self.text(), self.font().key())
        if asked not in self._measured:
            margins = self.contentsMargins()
            lines = self._layout(width - margins.left() - margins.right()).lineCount()
            if len(self._measured) >= _KEPT_WIDTHS:
                self._measured.clear()
            self._measured[asked] = round(max(1, lines) * self._step()) + margins.top() + margins.bottom()
        return self._measured[asked]

    def sizeHint(self) -> QSize:
        """Return the size that the text would like."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(hint.width())) if self.wordWrap() else hint

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a word would be cut; a single line may be cut to a few letters."""
        hint = super().minimumSizeHint()
        if self.wordWrap():
            return QSize(hint.width(), math.ceil(self._step()))
        few = hint.width() if self.property("role") in _NEVER_CUT else self.fontMetrics().averageCharWidth() * _LETTERS
        return QSize(min(hint.width(), few), hint.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the tool tip say a line that is cut, as long as it has nothing else to say."""
        super().enterEvent(event)
        if self.toolTip() == self._cut_words:
            self._cut_words = self.text() if self._is_cut() else ""
            self.setToolTip(self._cut_words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint wrapped text line by line; a single line is painted by Qt."""
        if not self.wordWrap() and not self._is_cut():
            super().paintEvent(event)
            return
        room = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        if not self.wordWrap():
            words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, self.alignment(), words)
            painter.end()
            return
        layout = self._layout(room.width())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            offset = (self._step() - line.height()) / 2 + number * self._step() - line.y()
            line.draw(painter, QPointF(room.left() + self._shift(room, line.naturalTextWidth()), room.top() + offset))
        painter.end()

    def _is_cut(self) -> bool:
        return not self.wordWrap() and super().sizeHint().width() > self.width()

    def _step(self) -> float:
        return max(self.fontInfo().pixelSize() * LINE_HEIGHT, QFontMetricsF(self.font()).height())

    def _shift(self, room: QRect, width: float) -> float:
        alignment = self.alignment()
        if alignment & Qt.AlignmentFlag.AlignHCenter:
            return (room.width() - width) / 2
        return room.width() - width if alignment & Qt.AlignmentFlag.AlignRight else 0

    def _layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout


def section_label(text: str) -> Label:
    """Return the small semi-bold heading of a part of a pane."""
    return Label(text, "section")


class Rule(QFrame):
    """A thin line between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rule")
