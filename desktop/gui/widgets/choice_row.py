"""One line of a few choices: a mark, a name, a word on what it is, and its form at the right."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

_HEIGHT, _NAME, _WORDS, _FORM = 34, 38, 208, 64


class ChoiceRow(QAbstractButton):
    """Chosen with the others of its parent in turn by the arrow keys, or by a click; one of them is always chosen."""

    def __init__(self, name: str, heading: str, words: str, form: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._form = words, form
        self.setObjectName(name)
        self.setText(heading)
        self.setAccessibleName(", ".join(filter(None, (heading, form))))
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the room of one line."""
        return QSize(theme().px(480), theme().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, mark and words; what a choice without a form is for stands elsewhere."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_mark(painter)
        tokens, px = theme().tokens, theme().px
        middle, height = Qt.AlignmentFlag.AlignVCenter, self.height()
        painter.setPen(QColor(tokens.text))
        painter.setFont(theme().font(14, strong=True))
        painter.drawText(QRect(px(_NAME), 0, px(_WORDS - _NAME), height), middle, self.text())
        painter.setFont(theme().font(13))
        painter.setPen(QColor(tokens.muted))
        room = self.width() - px(_WORDS + _FORM + 16)
        if self._form:
            words = elided_lines(self._words, theme().font(13), room, 1)[0]
            painter.drawText(QRect(px(_WORDS), 0, room, height), middle, words)
        right = QRect(self.width() - px(_FORM + 12), 0, px(_FORM), height)
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, self._form)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        tokens, px = theme().tokens, theme().px
        ground = tokens.selected if self.isChecked() else tokens.hover if self.underMouse() else ""
        if not ground and not self.hasFocus():
            return
        painter.setPen(QPen(QColor(tokens.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(5), px(5))

    def _paint_mark(self, painter: QPainter) -> None:
        tokens, px = theme().tokens, theme().px
        centre = QPoint(px(20), self.height() // 2)
        painter.setPen(QPen(QColor(tokens.accent if self.isChecked() else tokens.line_strong), 1.5))
        painter.setBrush(QColor(tokens.field))
        painter.drawEllipse(centre, px(7), px(7))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(centre, px(3.6), px(3.6))
