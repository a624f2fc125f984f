"""Ratings as a badge with its letter and the word beside it, painted or as a widget.

Letter, word and colour are those of a level of the board's key (domain/rating_key.py).
"""

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.contrast import BLACK, mixed, needs_outline
from desktop.domain.rating_key import UNRATED, RatingLevel
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

_BADGE, _GAP, _WORD = 18, 7, 13
WORD_LEFT = _BADGE + _GAP
# how much darker the outline of a pale fill is
_DARKER = 0.32
# the size of the type as a share of the badge, by how many letters it has
_TYPE = {1: 0.62, 2: 0.48}
_BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_HOLLOW = QBrush(Qt.BrushStyle.NoBrush)


def paint_badge(painter: QPainter, top_left: QPointF, level: RatingLevel, units: float = _BADGE) -> None:
    """Paint the square badge with its letter; a fill that is pale on white has a darker outline."""
    fill, outline, letter = _colours(level)
    side, radius = theme().px(units), theme().px(units / 5)
    square = QRectF(top_left.x(), top_left.y(), side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(outline)
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(letter)
    painter.setFont(theme().font(units * _TYPE.get(len(level.letter), 0.4), strong=True))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, level.letter)
    painter.setBrush(_HOLLOW)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_rating(painter: QPainter, rect: QRect, level: RatingLevel, word: str = "") -> None:
    """Paint badge and word from the top left of rect; the word is cut with an ellipsis."""
    px = theme().px
    paint_badge(painter, QPointF(rect.left(), rect.top() + px(1)), level)
    font = theme().font(_WORD)
    left = px(WORD_LEFT)
    words = QRect(rect.left() + left, rect.top(), rect.width() - left, px(_BADGE + 2))
    painter.setFont(font)
    painter.setPen(QColor(theme().tokens.text))
    shown = elided_lines(word or level.word, font, words.width(), 1)[0]
    painter.drawText(words, _BESIDE, shown)


@cache
def _colours(level: RatingLevel) -> tuple[QBrush, QPen, QPen]:
    """Return fill, outline and letter of a badge: they are the same in every theme."""
    outline = mixed(level.fill, BLACK, _DARKER) if needs_outline(level.fill) else ""
    pen = QPen(QColor(outline), 1) if outline else QPen(Qt.PenStyle.NoPen)
    return QBrush(QColor(level.fill)), pen, QPen(QColor(level.text))


class RatingBadge(QWidget):
    """A rating as a widget; word replaces the usual one ("31 days late")."""

    def __init__(self, level: RatingLevel = UNRATED, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_rating(level, word)

    def show_rating(self, level: RatingLevel, word: str = "") -> None:
        """Show another level."""
        self._level, self._word = level, word or level.word
        self.setAccessibleName(f"{level.letter}, {self._word}")
        self.setToolTip(self._word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for badge and word."""
        px = theme().px
        words = QFontMetrics(theme().font(_WORD)).horizontalAdvance(self._word)
        return QSize(px(WORD_LEFT) + words + px(4), px(_BADGE + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint badge and word."""
        painter = QPainter(self)
        paint_rating(painter, self.rect(), self._level, self._word)
        painter.end()
