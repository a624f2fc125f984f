"""One kind of hole with its count: pressed, it shows the rows and columns that it holds."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.domain.coverage import Hole
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

_HEIGHT, _COUNT = 36, 48


class HoleButton(QAbstractButton):
    """Stays pressed while the matrix shows only its hole."""

    def __init__(self, hole: Hole) -> None:
        super().__init__()
        self.hole = hole
        self.setObjectName(f"hole_{hole.kind.replace(' ', '_')}")
        self.setText(hole.kind.capitalize())
        self.setAccessibleName(f"{self.text()}: {len(hole.gaps):,}")
        self.setAccessibleDescription(hole.words)
        self.setToolTip(hole.words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the room of one line, or of two where its words are long."""
        return QSize(theme().px(200), theme().px(_HEIGHT + (20 if len(self._lines(theme().px(240))) > 1 else 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words and count, and a rule below."""
        tokens, px = theme().tokens, theme().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.selected if self.isChecked() else tokens.chip if self.underMouse() else ""
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -2), px(5), px(5))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        tokens, px = theme().tokens, theme().px
        side, line = px(8), px(20)
        room = self.width() - side - px(_COUNT)
        lines = self._lines(room)
        painter.setPen(QColor(tokens.text))
        painter.setFont(theme().font(strong=self.isChecked()))
        top = (self.height() - line * len(lines)) // 2
        for at, words in enumerate(lines):
            painter.drawText(QRect(side, top + at * line, room, line), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(theme().font(strong=True))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(self.rect().adjusted(0, 0, -side, 0), right, f"{len(self.hole.gaps):,}")

    def _lines(self, room: int) -> tuple[str, ...]:
        return elided_lines(self.text(), theme().font(strong=self.isChecked()), room, 2)
