"""How the cells of the timeline are painted: only those that show, all in one go."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QPainter

from desktop.domain.headline_lanes import UNDATED, month_lane
from desktop.gui.screens.timeline.layout import Box

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.view import TimelineView


class CellPainter:
    """Paints a part of the viewport of a view."""

    def __init__(self, view: "TimelineView") -> None:
        self._view = view

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Paint ground, lines and headlines of what is exposed."""
        view, look = self._view, self._view.look
        painter.fillRect(exposed, look.colours["window"])
        places = view.layout_
        if not places.width or not places.height:
            return
        painter.translate(-view.offset())
        part = exposed.translated(view.offset()).intersected(QRect(0, 0, places.width, places.height))
        lanes = range(max(0, part.left() // places.lane_width), part.right() // places.lane_width + 1)
        themes = [
            at for at, top in enumerate(places.tops) if top <= part.bottom() and top + places.heights[at] > part.top()
        ]
        self._paint_now(painter, part)
        for theme_at in themes:
            for lane_at in lanes:
                self._paint_cell(painter, theme_at, lane_at, part)
        self._paint_lines(painter, part, themes, lanes)

    def _paint_now(self, painter: QPainter, part: QRect) -> None:
        """Let the month that is now stand on a ground of its own."""
        view = self._view
        lanes, width = view.shown.grid.lanes, view.layout_.lane_width
        now = month_lane(view.today)
        if now in lanes:
            painter.fillRect(
                QRect(lanes.index(now) * width, part.top(), width, part.height()), view.look.colours["hover"]
            )

    def _paint_lines(self, painter: QPainter, part: QRect, themes: list[int], lanes: range) -> None:
        look, places, shown = self._view.look, self._view.layout_, self._view.shown
        for at in themes:
            bottom = places.tops[at] + places.heights[at] - 1
            painter.setPen(look.rule)
            painter.drawLine(part.left(), bottom, part.right(), bottom)
        for at in lanes:
            right = (at + 1) * places.lane_width - 1
            before_undated = at + 1 < len(shown.grid.lanes) and shown.grid.lanes[at + 1] == UNDATED
            painter.setPen(look.edge_pen if before_undated else look.rule)
            painter.drawLine(right, part.top(), right, part.bottom())

    def _paint_cell(self, painter: QPainter, theme_at: int, lane_at: int, part: QRect) -> None:
        look, places = self._view.look, self._view.layout_
        boxes = places.cells.get((theme_at, lane_at))
        if boxes is None:
            self._paint_empty(painter, theme_at, lane_at)
            return
        for box in boxes:
            if box.place.intersects(part):
                self._paint_box(painter, box)
        more = places.mores.get((theme_at, lane_at))
        if more is not None and more.place.intersects(part):
            painter.setPen(look.link)
            painter.setFont(look.plain.font)
            painter.drawText(QPointF(more.place.left() + look.pad, more.place.top() + look.plain.base), more.words)

    def _paint_empty(self, painter: QPainter, theme_at: int, lane_at: int) -> None:
        look, places = self._view.look, self._view.layout_
        painter.setPen(look.muted)
        painter.setFont(look.plain.font)
        left = lane_at * places.lane_width + look.edge + look.pad
        top = places.tops[theme_at] + look.edge + look.pad
        painter.drawText(QPointF(left, top + look.plain.base), "–")

    def _paint_box(self, painter: QPainter, box: Box) -> None:
        view, look = self._view, self._view.look
        is_chosen = box.row == view.currentIndex().row()
        # on the ground of the month that is now a card is as light as the page, and all have an edge
        plain = "window" if view.shown.places[box.row][1] == month_lane(view.today) else "ground"
        ground = "selected" if is_chosen else "chip" if box.row == view.hovered_row else plain
        painter.fillRect(box.place, look.colours[ground])
        painter.setPen(look.rule)
        painter.drawRect(box.place.adjusted(0, 0, -1, -1))
        if is_chosen:
            painter.fillRect(box.place.left(), box.place.top(), look.bar, box.place.height(), look.colours["focus"])
        corner = box.place.topLeft() + QPoint(look.pad, look.pad)
        painter.setFont(look.plain.font)
        painter.setPen(look.text)
        for number, line in enumerate(box.lines):
            painter.drawText(QPointF(corner.x(), corner.y() + number * look.line + look.plain.base), line)
        if box.told:
            painter.setFont(look.small.font)
            painter.setPen(look.muted)
            below = corner.y() + len(box.lines) * look.line + look.small.base
            painter.drawText(QPointF(corner.x(), below), box.told)
        if is_chosen and (view.hasFocus() or view.viewport().hasFocus()):
            painter.setPen(look.ring)
            painter.drawRect(box.place.adjusted(1, 1, -1, -1))
