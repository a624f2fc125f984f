"""How a cell of a list is painted: two lines at most, tones, ratings, the bar of the selected row."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from desktop.domain.rating import Rating
from desktop.gui import icons
from desktop.gui.models.columns import Role
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines
from desktop.gui.widgets.rating import paint_rating

Index = QModelIndex | QPersistentModelIndex
_SIDE, _TOP, _LINE, _STEP = 12, 9, 20, 32
EDGE = 12


class RowDelegate(QStyledItemDelegate):
    """Paints every cell of a ListTable; screens subclass it for editors of their own."""

    def __init__(self, lines: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.hovered_row = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, line, bar and what the cell says."""
        painter.save()
        self._paint_ground(painter, option, index)
        room = self._room(option.rect, index)
        rating = index.data(Role.RATING)
        if rating is not None:
            paint_rating(painter, room, Rating(rating), index.data() or "")
            self._paint_detail(painter, room.adjusted(0, theme().px(_LINE), 0, 0), index)
        elif name := index.data(Role.ICON):
            self._paint_icon(painter, room, name)
        else:
            self._paint_words(painter, room, index)
        painter.restore()

    def overflows(self, index: Index, width: int) -> bool:
        """Return whether the words of a cell need a second line in a column of this width."""
        room = self._room(QRect(0, 0, width, theme().px(_LINE)), index)
        font = theme().font(strong=(index.data(Role.TONE) or "") in ("strong", "late"))
        return len(elided_lines(index.data() or "", font, room.width(), 2)) > 1

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return Qt's editor for the cell, named so that a screen reader says the column."""
        editor = super().createEditor(parent, option, index)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        editor.setObjectName("cell_editor")
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Let the editor fill its cell."""
        gap = theme().px(3)
        editor.setGeometry(option.rect.adjusted(gap, gap, -gap, -gap))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, rect = theme().tokens, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = tokens.selected if selected else tokens.hover if index.row() == self.hovered_row else tokens.window
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        view = option.widget
        if selected and isinstance(view, QTableView) and view.horizontalHeader().visualIndex(index.column()) == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), theme().px(3), rect.height() - 1), QColor(tokens.focus))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -3))

    def _room(self, rect: QRect, index: Index) -> QRect:
        px = theme().px
        indent = px(_STEP) * int(index.data(Role.INDENT) or 0)
        top = px(_TOP) if self._lines > 1 else (rect.height() - px(_LINE)) // 2
        return rect.adjusted(px(self._side(index)) + indent, top, -px(_SIDE) // 2, -2)

    def _side(self, index: Index) -> int:
        """Return the room before the words; the first column stands in line with the title of the page."""
        view = self.parent()
        first = isinstance(view, QTableView) and view.horizontalHeader().visualIndex(index.column()) == 0
        return _SIDE + EDGE if first else _SIDE

    def _paint_icon(self, painter: QPainter, room: QRect, name: str) -> None:
        view = painter.device()
        ratio = view.devicePixelRatioF() if view is not None else 1.0
        drawn = icons.pixmap(name, theme().tokens.muted, theme().px(18), ratio)
        painter.drawPixmap(room.topLeft() + QPoint(0, theme().px(1)), drawn)

    def _paint_words(self, painter: QPainter, room: QRect, index: Index) -> None:
        tone, detail = index.data(Role.TONE) or "", index.data(Role.DETAIL) or ""
        font = theme().font(strong=tone in ("strong", "late"))
        most = 1 if detail else self._lines
        top = _draw_lines(
            painter, room, font, _colour(tone), elided_lines(index.data() or "", font, room.width(), most)
        )
        self._paint_detail(painter, room.adjusted(0, top, 0, 0), index)

    def _paint_detail(self, painter: QPainter, room: QRect, index: Index) -> None:
        detail = index.data(Role.DETAIL) or ""
        if detail and self._lines > 1:
            small = theme().font(13)
            _draw_lines(painter, room, small, theme().tokens.muted, elided_lines(detail, small, room.width(), 1))


def _colour(tone: str) -> str:
    tokens = theme().tokens
    return {"muted": tokens.muted, "late": tokens.late, "link": tokens.link}.get(tone, tokens.text)


def _draw_lines(painter: QPainter, room: QRect, font: QFont, colour: str, lines: tuple[str, ...]) -> int:
    """Draw lines from the top of room and return the height they took."""
    step = theme().px(_LINE)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    for number, line in enumerate(lines):
        spot = QRect(room.left(), room.top() + number * step, room.width(), step)
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)
    return step * len(lines)
