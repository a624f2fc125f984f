"""What the matrix is painted with, looked up once for each look of the window."""

from functools import cached_property

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.domain.coverage import Mark
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import Type, type_of

CELL, ROW = 40, 48
_DOT, _RING = 11, 1.75


class MatrixLook:
    """Fonts, colours and the pictures of the marks; all measures are in pixels."""

    def __init__(self, ratio: float) -> None:
        tokens = theme().tokens
        self._ratio = ratio
        self.mark_side = theme().px(_DOT) + 2
        self.window, self.hover, self.selected = (
            QColor(colour) for colour in (tokens.window, tokens.hover, tokens.selected)
        )
        self.text, self.muted, self.late = (QColor(colour) for colour in (tokens.text, tokens.muted, tokens.late))
        self.focus = QColor(tokens.focus)
        self.rule = QPen(QColor(tokens.line), 1)
        self.edge = QPen(QColor(tokens.line_strong), 1)
        self.ring = QPen(self.focus, 2)
        self.strong, self.plain, self.small = (
            theme().font(14, strong=True), theme().font(14), theme().font(12),
        )  # fmt: skip
        self.small_strong = theme().font(12, strong=True)
        self.plain_type: Type = type_of(self.plain)
        self.small_type: Type = type_of(self.small)

    @cached_property
    def marks(self) -> dict[Mark, QPixmap]:
        """The picture of each mark: a full dot, and a ring."""
        return {mark: self._mark(mark) for mark in Mark}

    def _mark(self, mark: Mark) -> QPixmap:
        side = self.mark_side
        picture = QPixmap(round(side * self._ratio), round(side * self._ratio))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = theme().px(_RING * 4) / 4
        painter.setPen(QPen(self.text, thick))
        if mark is Mark.PRIMARY:
            painter.setBrush(self.text)
        radius = (side - thick) / 2 - 0.5
        painter.drawEllipse(QPointF(side / 2, side / 2), radius, radius)
        painter.end()
        return picture
