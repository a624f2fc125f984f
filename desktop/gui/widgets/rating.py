"""Ratings as a badge with its letter and the word beside it, painted or as a widget."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.rating import RATING_STYLES, Rating
from desktop.gui.theme import theme

_BADGE, _GAP, _WORD = 18, 7, 13
_OUTLINE = {Rating.AT_RISK: "#B07A12"}


def paint_badge(painter: QPainter, top_left: QPointF, rating: Rating, units: float = _BADGE) -> None:
    """Paint the square badge with its letter; amber has a darker outline, for it is pale on white."""
    style = RATING_STYLES[rating]
    side = theme().px(units)
    square = QRectF(top_left.x(), top_left.y(), side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(style.fill))
    outline = _OUTLINE.get(rating)
    painter.setPen(QPen(QColor(outline), 1) if outline else Qt.PenStyle.NoPen)
    radius = theme().px(units / 5)
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(QColor(style.text))
    painter.setFont(theme().font(units * 0.62, strong=True))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, rating.value)
    painter.restore()


def paint_rating(painter: QPainter, rect: QRect, rating: Rating, word: str = "") -> None:
    """Paint badge and word from the top left of rect; the word is cut with an ellipsis."""
    px = theme().px
    paint_badge(painter, QPointF(rect.left(), rect.top() + px(1)), rating)
    font = theme().font(_WORD)
    left = px(_BADGE + _GAP)
    words = QRect(rect.left() + left, rect.top(), rect.width() - left, px(_BADGE + 2))
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(theme().tokens.text))
    shown = QFontMetrics(font).elidedText(word or label_of(rating), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


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
        return QSize(px(_BADGE + _GAP) + words + px(4), px(_BADGE + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint badge and word."""
        painter = QPainter(self)
        paint_rating(painter, self.rect(), self._rating, self._word)
        painter.end()
