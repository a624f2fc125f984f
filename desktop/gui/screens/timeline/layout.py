"""Where everything of the grid stands: lanes across, themes down, the headlines of a cell one below the other."""

from bisect import bisect_right
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

from desktop.domain.headline_grid import NO_THEME
from desktop.gui.screens.timeline.look import THEME_LINES, GridLook
from desktop.gui.screens.timeline.model import HeadlineModel

MOST_IN_CELL, MOST_LINES = 4, 3
_ALL_LINES = 30


class Box(NamedTuple):
    """One headline: its row in the model, its place in the whole grid, its lines, and what is told below them."""

    row: int
    place: QRect
    lines: tuple[str, ...]
    told: str


class More(NamedTuple):
    """What stands below the headlines of a cell where there are more of them."""

    place: QRect
    theme: str
    words: str


class GridLayout:
    """All places are counted in pixels from the first cell; cells holds boxes by theme and lane numbers.

    open_themes are those whose headlines are shown all and whole.
    """

    def __init__(self, model: HeadlineModel, look: GridLook, lane_width: int, open_themes: frozenset[str]) -> None:
        self._model, self._look = model, look
        self.lane_width, self.open_themes = lane_width, open_themes
        self.tops: list[int] = []
        self.heights: list[int] = []
        self.cells: dict[tuple[int, int], list[Box]] = {}
        self.mores: dict[tuple[int, int], More] = {}
        self.boxes: dict[int, Box] = {}
        self._rows: dict[tuple[str, object], int] = {}
        for row, (theme, lane, number) in enumerate(model.places):
            if number == 0:
                self._rows[theme, lane] = row
        top = 0
        for number in range(len(model.grid.themes)):
            self.tops.append(top)
            self.heights.append(self._lay_theme(number, top))
            top += self.heights[-1]
        self.height, self.width = top, lane_width * len(model.grid.lanes)

    def lane_at(self, x: int) -> int:
        """Return the number of the lane at a place, -1 beside them all."""
        at = x // self.lane_width if self.lane_width else -1
        return at if 0 <= at < len(self._model.grid.lanes) else -1

    def theme_at(self, y: int) -> int:
        """Return the number of the theme at a place, -1 below them all."""
        at = bisect_right(self.tops, y) - 1
        return at if at >= 0 and y < self.height else -1

    def row_at(self, point: QPoint) -> int:
        """Return the row of the headline at a place, -1 where there is none."""
        boxes = self.cells.get((self.theme_at(point.y()), self.lane_at(point.x())), [])
        return next((box.row for box in boxes if box.place.contains(point)), -1)

    def more_at(self, point: QPoint) -> More | None:
        """Return what would show more at a place."""
        more = self.mores.get((self.theme_at(point.y()), self.lane_at(point.x())))
        return more if more is not None and more.place.contains(point) else None

    def _lay_theme(self, at: int, top: int) -> int:
        look, theme = self._look, self._model.grid.themes[at]
        lines = len(look.wraps_strong.lines(theme or NO_THEME, look.theme_room, THEME_LINES))
        least = 2 * look.pad + 2 * look.edge + lines * look.line + look.small_line
        bottoms = [self._lay_cell(at, lane, top) for lane in range(len(self._model.grid.lanes))]
        return max([least, *(bottom - top for bottom in bottoms)])

    def _lay_cell(self, theme_at: int, lane_at: int, top: int) -> int:
        """Lay the headlines of one cell; return where it ends."""
        look, model = self._look, self._model
        theme, lane = model.grid.themes[theme_at], model.grid.lanes[lane_at]
        found = model.grid.cell(theme, lane)
        if not found:
            return top
        is_open = theme in self.open_themes
        most = len(found) if is_open or len(found) <= MOST_IN_CELL + 1 else MOST_IN_CELL
        left, y, first = lane_at * self.lane_width + look.edge, top + look.edge, self._rows[theme, lane]
        width = self.lane_width - 2 * look.edge
        boxes = []
        for number in range(most):
            box = self._box(first + number, left, y, width, _ALL_LINES if is_open else MOST_LINES)
            boxes.append(box)
            self.boxes[box.row] = box
            y = box.place.bottom() + 1 + look.gap
        self.cells[theme_at, lane_at] = boxes
        if most < len(found):
            place = QRect(left, y, width, look.line + look.pad)
            self.mores[theme_at, lane_at] = More(place, theme, f"and {len(found) - most} more")
            y = place.bottom() + 1 + look.gap
        return y - look.gap + look.edge

    def _box(self, row: int, left: int, top: int, width: int, most: int) -> Box:
        look, headline = self._look, self._model.rows[row]
        room = width - 2 * look.pad
        lines = look.wraps.lines(headline.text, room, most)
        told = self._model.told(headline)
        told = look.wraps_small.lines(told, room, 1)[0] if told else ""
        height = 2 * look.pad + len(lines) * look.line + (look.small_line if told else 0)
        return Box(row, QRect(left, top, width, height), lines, told)
