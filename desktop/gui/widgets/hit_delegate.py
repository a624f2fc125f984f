"""How a hit is painted: icon, title, and the piece of text with the words that match in bold."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.dates import short_date
from desktop.gui import icons
from desktop.gui.kind_words import icon_for
from desktop.gui.models.columns import Index, Role
from desktop.gui.models.hits import Heading, Place
from desktop.gui.theme import theme

if TYPE_CHECKING:
    from desktop.storage.search import Hit

_SIDE, _TEXT = 14, 44
_MARKS = re.compile("[\x02\x03]")


class HitDelegate(QStyledItemDelegate):
    """Paints the rows of a HitsModel."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading, a place or a hit with its snippet."""
        row = index.data(Role.RECORD)
        if isinstance(row, Heading):
            return QSize(0, theme().px(32))
        has_second = not isinstance(row, Place) and bool(second_line(row))
        return QSize(0, theme().px(52 if has_second else 38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(Role.RECORD)
        painter.save()
        if isinstance(row, Heading):
            _paint_heading(painter, option.rect, row.words)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, QColor(theme().tokens.selected))
                bar = QRect(option.rect.left(), option.rect.top(), theme().px(3), option.rect.height())
                painter.fillRect(bar, QColor(theme().tokens.focus))
            if isinstance(row, Place):
                _paint_place(painter, option.rect, row)
            else:
                _paint_hit(painter, option.rect, row.title, second_line(row), icon_for(row.kind))
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, words: str) -> None:
    painter.setFont(theme().font(12, strong=True))
    painter.setPen(QColor(theme().tokens.muted))
    painter.drawText(rect.adjusted(theme().px(_SIDE), theme().px(6), 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _paint_place(painter: QPainter, rect: QRect, place: Place) -> None:
    _paint_icon(painter, rect, place.icon)
    words = rect.adjusted(theme().px(_TEXT), 0, -theme().px(_SIDE), 0)
    painter.setFont(theme().font())
    painter.setPen(QColor(theme().tokens.text))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, place.title)
    painter.setPen(QColor(theme().tokens.muted))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, place.keys)


def _paint_hit(painter: QPainter, rect: QRect, title: str, second: str, icon: str) -> None:
    px = theme().px
    _paint_icon(painter, rect, icon)
    words = rect.adjusted(px(_TEXT), 0, -px(_SIDE), 0)
    if not second:
        _draw_marked(painter, words, title, theme().font(), theme().tokens.text)
        return
    upper = QRect(words.left(), words.top() + px(6), words.width(), px(20))
    lower = upper.translated(0, px(20))
    _draw_marked(painter, upper, title, theme().font(), theme().tokens.text)
    _draw_marked(painter, lower, second, theme().font(13), theme().tokens.muted)


def _paint_icon(painter: QPainter, rect: QRect, name: str) -> None:
    px = theme().px
    drawn = icons.pixmap(name, theme().tokens.muted, px(18), painter.device().devicePixelRatioF())
    painter.drawPixmap(QPoint(rect.left() + px(_SIDE), rect.top() + px(10)), drawn)


def _draw_marked(painter: QPainter, room: QRect, text: str, font: QFont, colour: str) -> None:
    """Draw one line, what stands between the marks in bold and in the text colour, cut with an ellipsis."""
    left = room.left()
    for number, piece in enumerate(_MARKS.split(" ".join(text.split()))):
        marked = number % 2 == 1
        used = QFont(font)
        used.setBold(marked)
        metrics = QFontMetrics(used)
        words = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room.right() - left)
        painter.setFont(used)
        painter.setPen(QColor(theme().tokens.text if marked else colour))
        painter.drawText(
            QRect(left, room.top(), room.right() - left, room.height()), Qt.AlignmentFlag.AlignVCenter, words
        )
        left += metrics.horizontalAdvance(words)
        if words != piece:
            return


def second_line(hit: "Hit") -> str:
    """Return what stands below the title: the day of the meeting, and the piece of text with its marks."""
    snippet = " ".join(hit.snippet.split())
    return ": ".join(filter(None, (short_date(hit.day) if hit.day else "", snippet)))
