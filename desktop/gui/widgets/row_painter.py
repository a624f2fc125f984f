"""How the rows of a list are painted: two lines at most, tones, ratings, the bar of the selected row.

Qt asks a delegate for each cell and the delegate asks the model for each property of it. A list of long rows paints
three times as fast when all cells of a row are asked for, and painted, in one go.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QTableView

from desktop.gui import icons
from desktop.gui.models.columns import Cell, ColumnModel
from desktop.gui.widgets.elide import lines_of_type
from desktop.gui.widgets.rating import paint_badge
from desktop.gui.widgets.row_look import Face, RowLook

_BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Place(NamedTuple):
    """Where a column stands on the screen, in pixels; the words of the first stand in line with the page's title."""

    column: int
    left: int
    width: int
    is_first: bool


class RowPainter:
    """Paints the rows of a table over a ColumnModel."""

    def __init__(self, table: QTableView, model: ColumnModel, lines: int) -> None:
        self._table, self._model, self._lines = table, model, lines
        self.hovered_row = -1
        self.dress()

    def dress(self) -> None:
        """Look everything up again, for the theme or the zoom is another."""
        self._look = RowLook()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Paint all rows in a part of the table's viewport."""
        places = self._places(exposed)
        if not places:
            return
        chosen, focused = self._chosen_rows(), self._focused()
        for row, band in self._bands(exposed, places):
            self._paint_ground(painter, row, band, selected=row in chosen)
            if row in chosen:
                self._paint_bar(painter, band, places)
            if row == focused.row():
                self._paint_ring(painter, band, focused)
            self._paint_row(painter, row, band, places)

    def lines_for(self, cell: Cell, column: int) -> int:
        """Return how many lines the words of a cell need in its column, as far as the table gives them."""
        place = self._place(self._table.horizontalHeader().visualIndex(column))
        if not place.width:
            return 1
        width = max(1, self._room(place, QRect(0, 0, 0, self._look.line), cell.indent).width())
        most = max(1, self._lines - bool(cell.detail))
        used = len(lines_of_type(cell.text, self._look.face(cell.tone).of_type, width, most))
        if not cell.detail or used == self._lines:
            return used
        return used + len(lines_of_type(cell.detail, self._look.small.of_type, width, self._lines - used))

    def _paint_row(self, painter: QPainter, row: int, band: QRect, places: list[Place]) -> None:
        columns = [place.column for place in places]
        for place, cell in zip(places, self._model.cells(row, columns), strict=True):
            self._paint_cell(painter, self._room(place, band, cell.indent), cell)

    def _places(self, exposed: QRect) -> list[Place]:
        places = (self._place(visual) for visual in range(self._table.horizontalHeader().count()))
        return [
            place
            for place in places
            if place.width and place.left <= exposed.right() and place.left + place.width > exposed.left()
        ]

    def _place(self, visual: int) -> Place:
        header = self._table.horizontalHeader()
        column = header.logicalIndex(visual)
        return Place(column, header.sectionViewportPosition(column), header.sectionSize(column), visual == 0)

    def _bands(self, exposed: QRect, places: list[Place]) -> Iterator[tuple[int, QRect]]:
        """Yield the rows that show, each with the place of all its cells."""
        left = min(place.left for place in places)
        width = max(place.left + place.width for place in places) - left
        rows = self._table.verticalHeader()
        row, count = self._table.rowAt(exposed.top()), rows.count()
        top = rows.sectionViewportPosition(row) if row >= 0 else 0
        while 0 <= row < count and top <= exposed.bottom():
            height = rows.sectionSize(row)
            yield row, QRect(left, top, width, height)
            row, top = row + 1, top + height

    def _chosen_rows(self) -> set[int]:
        chosen = self._table.selectionModel().selection()
        parts = [chosen.at(number) for number in range(chosen.count())]
        return {row for part in parts for row in range(part.top(), part.bottom() + 1)}

    def _focused(self) -> QModelIndex:
        table = self._table
        return table.currentIndex() if table.hasFocus() or table.viewport().hasFocus() else QModelIndex()

    def _paint_ground(self, painter: QPainter, row: int, band: QRect, *, selected: bool) -> None:
        look = self._look
        painter.fillRect(band, look.selected if selected else look.hover if row == self.hovered_row else look.window)
        painter.setPen(look.rule)
        painter.drawLine(band.bottomLeft(), band.bottomRight())

    def _paint_bar(self, painter: QPainter, band: QRect, places: list[Place]) -> None:
        for place in places:
            if place.is_first:
                painter.fillRect(place.left, band.top(), self._look.bar, band.height() - 1, self._look.focus)

    def _paint_ring(self, painter: QPainter, band: QRect, focused: QModelIndex) -> None:
        """Paint the focus: round a cell that can be edited in place, round the whole row otherwise."""
        header = self._table.horizontalHeader()
        if focused.flags() & Qt.ItemFlag.ItemIsEditable:
            left, width = header.sectionViewportPosition(focused.column()), header.sectionSize(focused.column())
        else:
            left, width = -header.offset(), header.length()
        painter.setPen(self._look.ring)
        painter.drawRect(left + 1, band.top() + 1, width - 3, band.height() - 4)

    def _room(self, place: Place, band: QRect, indent: int) -> QRect:
        look = self._look
        down = look.top if self._lines > 1 else (band.height() - look.line) // 2
        side = (look.first_side if place.is_first else look.side) + look.step * indent
        return QRect(place.left + side, band.top() + down, place.width - side - look.right, band.height() - down - 2)

    def _paint_cell(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        look = self._look
        if cell.rating is not None:
            paint_badge(painter, QPointF(room.left(), room.top() + look.badge_down), cell.rating)
            beside, word = room.adjusted(look.word_left, 0, 0, 0), cell.text or cell.rating.word
            used = self._paint_words(painter, beside, 0, word, look.small, look.text, 1)
        elif cell.icon:
            self._paint_icon(painter, room, cell.icon)
            return
        else:
            most = max(1, self._lines - bool(cell.detail))
            used = self._paint_words(painter, room, 0, cell.text, look.face(cell.tone), look.pen(cell.tone), most)
        if cell.detail and self._lines > 1:
            self._paint_words(painter, room, used, cell.detail, look.small, look.muted, max(1, self._lines - used))

    def _paint_words(
        self, painter: QPainter, room: QRect, line: int, text: str, face: Face, pen: QPen, most: int
    ) -> int:
        """Paint words from a line of room on, and return how many lines they took."""
        if not text:
            return 1
        painter.setFont(face.font)
        painter.setPen(pen)
        step, left = self._look.line, room.left()
        base = room.top() + line * step + face.base
        words = lines_of_type(text, face.of_type, max(1, room.width()), most)
        for at, each in enumerate(words):
            if room.width() > 2 * step:
                painter.drawText(QPointF(left, base + at * step), each)
            else:  # a letter may be wider than its room, and only words in a rectangle are cut there
                painter.drawText(QRect(left, room.top() + (line + at) * step, room.width(), step), _BESIDE, each)
        return len(words)

    def _paint_icon(self, painter: QPainter, room: QRect, name: str) -> None:
        look = self._look
        drawn = icons.pixmap(name, look.icon_colour, look.icon, self._table.viewport().devicePixelRatioF())
        painter.drawPixmap(room.left(), room.top() + look.badge_down, drawn)
