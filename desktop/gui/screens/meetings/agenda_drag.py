"""The table of the agenda: headings across it, and rows that are dragged to another place."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication

from desktop.domain.agenda import ItemKind
from desktop.domain.agenda_order import PlacedItem, drop_place
from desktop.gui.screens.meetings.agenda_rows import TITLE_COLUMN, AgendaModel, SupplementRow, is_head
from desktop.gui.theme import theme
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.row_look import SIDE, STEP
from desktop.gui.widgets.row_painter import Place, RowPainter

_EDGE, _SCROLL, _AGAIN = 28, 12, 30


class Spot(NamedTuple):
    """Where the dragged item would stand: its parent, the sibling it comes before, and the line that shows it."""

    parent_id: str | None
    before_id: str | None
    depth: int
    top: int


class AgendaTable(ListTable):
    """put(item, parent id or None, id of the sibling it comes before or None) is emitted when a row is let go."""

    put = Signal(object, object, object)

    def __init__(self, model: AgendaModel) -> None:
        super().__init__("agenda_table", "Agenda", model, fitted=True)
        self._rows = _HeadingPainter(self, model, 2)
        self._agenda = model
        self._pressed: QPoint | None = None
        self._dragged: PlacedItem | None = None
        self._spot: Spot | None = None
        self._locked = False
        self._pointer = QPoint()
        self._scroll = QTimer(self, interval=_AGAIN)
        self._scroll.timeout.connect(self._scroll_on)

    def lock(self) -> None:
        """Let no row be edited or dragged."""
        super().lock()
        self._locked = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        super().mousePressEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton and not self._locked
        self._pressed = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the row that was pressed; the line shows where it would go."""
        spot = event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
            super().mouseMoveEvent(event)
            return
        if self._dragged is None and (spot - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._begin()
        if self._dragged is not None:
            self._drag_to(spot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the row where the line stands."""
        dragged, spot = self._dragged, self._spot
        self._end()
        super().mouseReleaseEvent(event)
        if dragged is not None and spot is not None:
            self.put.emit(dragged.item, spot.parent_id, spot.before_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape end a drag, and change nothing."""
        if event.key() == Qt.Key.Key_Escape and self._dragged is not None:
            self._end()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the line where the dragged one would go."""
        super().paintEvent(event)
        if self._spot is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().tokens.focus))
        px = theme().px
        left = self.columnViewportPosition(TITLE_COLUMN) + px(SIDE) + px(STEP) * self._spot.depth
        painter.drawRect(QRect(left, self._spot.top - px(1), self.viewport().width() - left - px(8), px(2)))
        painter.drawEllipse(QPoint(left, self._spot.top), px(4), px(4))
        painter.end()

    def _begin(self) -> None:
        row = self._agenda.row(self.rowAt(self._pressed.y())) if self._pressed else None
        if isinstance(row, PlacedItem) and not row.item.supplement:
            self._dragged = row
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scroll.start()
        else:
            self._pressed = None

    def _end(self) -> None:
        self._pressed = self._dragged = self._spot = None
        self._scroll.stop()
        self.viewport().unsetCursor()
        self.viewport().update()

    def _drag_to(self, pointer: QPoint) -> None:
        self._pointer = pointer
        assert self._dragged is not None
        gap, top = self._gap_at(pointer.y())
        wanted = 0 if self._dragged.item.kind is ItemKind.HEADING else self._wanted_depth(pointer)
        rows, gap = self._without_dragged(gap)
        parent_id, before_id, depth = drop_place(rows, gap, wanted)
        self._spot = Spot(parent_id, before_id, depth, top)
        self.viewport().update()

    def _wanted_depth(self, pointer: QPoint) -> int:
        """Return the level that a drag asks for: that of the row, another one for each step to the side."""
        assert self._dragged is not None and self._pressed is not None
        return max(0, self._dragged.depth + round((pointer.x() - self._pressed.x()) / theme().px(STEP)))

    def _gap_at(self, y: int) -> tuple[int, int]:
        """Return how many rows of the agenda itself stand above a height, and where the line between them is."""
        count = self._own_rows()
        heights = self.verticalHeader()
        for position in range(count):
            top = heights.sectionViewportPosition(position)
            if y < top + heights.sectionSize(position) / 2:
                return position, max(1, top)
        last = heights.sectionViewportPosition(count - 1) + heights.sectionSize(count - 1) if count else 0
        return count, min(last, self.viewport().height() - 1)

    def _own_rows(self) -> int:
        rows = range(self._agenda.rowCount())
        return next((at for at in rows if isinstance(self._agenda.row(at), SupplementRow)), len(rows))

    def _without_dragged(self, gap: int) -> tuple[Sequence[PlacedItem], int]:
        """Return the rows without the dragged one and what stands under it, and the gap among those."""
        assert self._dragged is not None
        gone: set[str | None] = {self._dragged.id}
        rows: list[PlacedItem] = []
        above = 0
        for position in range(self._own_rows()):
            row = self._agenda.row(position)
            if row.id in gone or row.item.parent_id in gone:
                gone.add(row.id)
                continue
            rows.append(row)
            above += position < gap
        return rows, above

    def _scroll_on(self) -> None:
        """Scroll while the pointer rests near the upper or lower edge."""
        edge, height = theme().px(_EDGE), self.viewport().height()
        by = -1 if self._pointer.y() < edge else 1 if self._pointer.y() > height - edge else 0
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * theme().px(_SCROLL))
        if bar.value() != before and self._dragged is not None:
            self._drag_to(self._pointer)


class _HeadingPainter(RowPainter):
    """Paints headings across the whole row, on a ground of their own."""

    def _paint_ground(self, painter: QPainter, row: int, band: QRect, *, selected: bool) -> None:
        super()._paint_ground(painter, row, band, selected=selected)
        if is_head(self._model.row(row)) and not selected:
            painter.fillRect(band.adjusted(0, 0, 0, -1), QColor(theme().tokens.ground))

    def _paint_row(self, painter: QPainter, row: int, band: QRect, places: list[Place]) -> None:
        record = self._model.row(row)
        if not is_head(record):
            super()._paint_row(painter, row, band, places)
            return
        look = self._look
        room = band.adjusted(look.first_side, look.top, -look.right, -2)
        self._paint_words(painter, room, 0, record.item.title, look.strong, look.text, 1)
