"""Ratings as a badge with its letter and the word beside it, painted or as a widget."""

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.rating import RATING_STYLES, Rating
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

_BADGE, _GAP, _WORD = 18, 7, 13
WORD_LEFT = _BADGE + _GAP
_OUTLINE = {Rating.AT_RISK: "#B07A12"}
_BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_HOLLOW = QBrush(Qt.BrushStyle.NoBrush)


def paint_badge(painter: QPainter, top_left: QPointF, rating: Rating, units: float = _BADGE) -> None:
    """Paint the square badge with its letter; amber has a darker outline, for it is pale on white."""
    fill, outline, letter = _colours(rating)
    side, radius = theme().px(units), theme().px(units / 5)
    square = QRectF(top_left.x(), top_left.y(), side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill)
    painter.setPen(outline)
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(letter)
    painter.setFont(theme().font(units * 0.62, strong=True))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, rating.value)
    painter.setBrush(_HOLLOW)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_rating(painter: QPainter, rect: QRect, rating: Rating, word: str = "") -> None:
    """Paint badge and word from the top left of rect; the word is cut with an ellipsis."""
    px = theme().px
    paint_badge(painter, QPointF(rect.left(), rect.top() + px(1)), rating)
    font = theme().font(_WORD)
    left = px(WORD_LEFT)
    words = QRect(rect.left() + left, rect.top(), rect.width() - left, px(_BADGE + 2))
    painter.setFont(font)
    painter.setPen(QColor(theme().tokens.text))
    shown = elided_lines(word or label_of(rating), font, words.width(), 1)[0]
    painter.drawText(words, _BESIDE, shown)


@cache
def _colours(rating: Rating) -> tuple[QBrush, QPen, QPen]:
    """Return fill, outline and letter of a badge: they are the same in every theme."""
    style, outline = RATING_STYLES[rating], _OUTLINE.get(rating)
    pen = QPen(QColor(outline), 1) if outline else QPen(Qt.PenStyle.NoPen)
    return QBrush(QColor(style.fill)), pen, QPen(QColor(style.text))


def label_of(rating: Rating) -> str:
    """Return the word of a rating."""
    return RATING_STYLES[rating].label


class RatingBadge(QWidget):
    """A rating as a widget; word replaces the usual one ("31 days late")."""

    def __init__(self, rating: Rating = Rating.NOT_RATED, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_rating(rating, word)

    def show_rating(self, rating: Rating, word: str = "") -> None:
        """Show another rating."""
        self._rating, self._word = rating, word or label_of(rating)
        self.setAccessibleName(f"{rating.value}, {self._word}")
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
        paint_rating(painter, self.rect(), self._rating, self._word)
        painter.end()
