"""The headings of the grid that stay in view: months with the year above them, themes at the left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.domain.headline_grid import NO_THEME
from desktop.domain.headline_lanes import UNDATED, Lane, month_lane
from desktop.domain.wording import counted
from desktop.gui.screens.timeline.look import MONTHS, THEME_LINES, YEARS
from desktop.gui.theme import theme
from desktop.gui.widgets.row_look import Face

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.view import TimelineView


class Heads(QWidget):
    """Beside the cells of a view, painted as far as they show; the view says what is chosen."""

    def __init__(self, view: "TimelineView", name: str) -> None:
        super().__init__(view)
        self.setObjectName(name)
        self._view = view

    def words(self, painter: QPainter, at: QPointF, text: str, face: Face, pen: QPen) -> None:
        """Paint one line whose upper left corner is there."""
        painter.setFont(face.font)
        painter.setPen(pen)
        painter.drawText(QPointF(at.x(), at.y() + face.base), text)


class LaneHeads(Heads):
    """Year above month, and how many headlines stand below; the month that is now bears a line and the words for it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the headings of the lanes that show."""
        view, look = self._view, self._view.look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colours["window"])
        lanes, width, offset = view.shown.grid.lanes, view.layout_.lane_width, view.horizontalOffset()
        for number in range(max(0, offset // width), min(len(lanes), (offset + self.width()) // width + 1)):
            self._paint_lane(painter, lanes[number], QRect(number * width - offset, 0, width, self.height()), number)
        self._paint_years(painter, lanes, width, offset)
        painter.setPen(look.edge_pen)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _paint_lane(self, painter: QPainter, lane: Lane, place: QRect, number: int) -> None:
        view, look, px = self._view, self._view.look, theme().px
        months = QRect(place.left(), px(YEARS), place.width(), px(MONTHS))
        if number == view.chosen_cell()[1]:
            painter.fillRect(months, look.colours["selected"])
        painter.setPen(look.edge_pen if lane == UNDATED else look.rule)
        painter.drawLine(place.left() - 1, px(YEARS), place.left() - 1, place.bottom())
        left, room = place.left() + look.edge + look.pad, place.width() - 2 * look.edge
        is_now = lane == month_lane(view.today)
        count = view.shown.grid.in_lane(lane)
        told = [counted(count, "headline") if count else "none", *(["this month"] if is_now else [])]
        title = look.wraps_strong.lines(lane.title, room, 1)[0]
        self.words(painter, QPointF(left, months.top() + px(3)), title, look.strong, look.text)
        self.words(painter, QPointF(left, months.top() + px(21)), ", ".join(told), look.small, look.muted)
        if is_now:
            painter.fillRect(place.left(), self.height() - look.bar, place.width() - 1, look.bar, look.colours["focus"])

    def _paint_years(self, painter: QPainter, lanes: tuple[Lane, ...], width: int, offset: int) -> None:
        """Paint each year once, above its first month that shows."""
        look, px = self._view.look, theme().px
        for number, lane in enumerate(lanes):
            if lane == UNDATED or (number and lanes[number - 1].year == lane.year):
                continue
            last = max(at for at, each in enumerate(lanes) if each.year == lane.year)
            start, end = number * width - offset, (last + 1) * width - offset
            if end <= 0 or start > self.width():
                continue
            painter.setPen(look.rule)
            painter.drawLine(start - 1, px(4), start - 1, self.height())
            room = px(YEARS) * 2
            left = max(start, min(0, end - room)) + look.edge + look.pad
            self.words(painter, QPointF(left, px(6)), str(lane.year), look.strong, look.muted)


class ThemeHeads(Heads):
    """The name of each theme and how many headlines it has; a click shows all of them, or again the first few."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the headings of the themes that show."""
        view, look, px = self._view, self._view.look, theme().px
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colours["window"])
        chosen = view.chosen_cell()[0]
        for number, name in enumerate(view.shown.grid.themes):
            top = view.layout_.tops[number] - view.verticalOffset()
            place = QRect(0, top, self.width(), view.layout_.heights[number])
            if not place.intersects(self.rect()):
                continue
            if number == chosen:
                painter.fillRect(place, look.colours["hover"])
                painter.fillRect(0, place.top(), look.bar, place.height(), look.colours["focus"])
            painter.setPen(look.rule)
            painter.drawLine(place.left(), place.bottom(), place.right(), place.bottom())
            lines = look.wraps_strong.lines(name or NO_THEME, look.theme_room, THEME_LINES)
            count = view.shown.grid.in_theme(name)
            # the name of a theme that is higher than the window stays in view
            needed = (len(lines) + 1) * look.line + 2 * look.edge
            y = min(max(place.top(), 0), max(place.top(), place.bottom() - needed)) + look.edge + px(4)
            for line in lines:
                self.words(painter, QPointF(look.left, y), line, look.strong, look.text)
                y += look.line
            told = counted(count, "headline") if count else "none"
            self.words(painter, QPointF(look.left, y + px(2)), told, look.small, look.muted)
        painter.setPen(look.edge_pen)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show all headlines of the theme that was pressed, or the first few again."""
        at = self._view.layout_.theme_at(round(event.position().y()) + self._view.verticalOffset())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._view.open_theme(self._view.shown.grid.themes[at])

    def event(self, event: QEvent) -> bool:
        """Say what a click does."""
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip("Click to show all headlines of this theme, or the first few")
        return super().event(event)


class CornerHead(Heads):
    """Fills the corner between the two."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the lines that go on to both sides."""
        look = self._view.look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colours["window"])
        painter.setPen(look.edge_pen)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()
