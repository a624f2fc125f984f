"""Which headline the keys go to from another one."""

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractItemView

from desktop.domain.headline_lanes import Lane
from desktop.gui.screens.timeline.model import HeadlineModel

_Go = QAbstractItemView.CursorAction


def walked(model: HeadlineModel, row: int, action: QAbstractItemView.CursorAction, *, far: bool = False) -> int:
    """Return the row that an arrow, Home, End or a page key leads to; the same row where there is none.

    Up and down go through the cell and on to the next one in that lane; left and right to the next month of the theme
    that holds anything. far (with Ctrl) lets Home and End go to the first and the last headline of all.
    """
    theme, lane, number = model.places[row]
    grid = model.grid
    lanes, themes = list(grid.lanes), list(grid.themes)
    if action in (_Go.MoveHome, _Go.MoveEnd):
        if far:
            return 0 if action is _Go.MoveHome else len(model.rows) - 1
        order = lanes if action is _Go.MoveHome else lanes[::-1]
        return _first_filled(model, ((theme, each) for each in order), 0, row)
    if action in (_Go.MoveLeft, _Go.MovePrevious):
        return _first_filled(model, ((theme, each) for each in lanes[: lanes.index(lane)][::-1]), number, row)
    if action in (_Go.MoveRight, _Go.MoveNext):
        return _first_filled(model, ((theme, each) for each in lanes[lanes.index(lane) + 1 :]), number, row)
    goes_down = action in (_Go.MoveDown, _Go.MovePageDown)
    if action in (_Go.MoveUp, _Go.MoveDown) and 0 <= number + (1 if goes_down else -1) < len(grid.cell(theme, lane)):
        return row + (1 if goes_down else -1)
    at = themes.index(theme)
    others = themes[at + 1 :] if goes_down else themes[:at][::-1]
    last = not goes_down and action is _Go.MoveUp
    return _first_filled(model, ((each, lane) for each in others), 10_000 if last else 0, row)


def _first_filled(model: HeadlineModel, cells: Iterable[tuple[str, Lane]], number: int, else_row: int) -> int:
    """Return the row of a headline of the first cell that is not empty: the one of that number, or its last."""
    for theme, lane in cells:
        if found := model.grid.cell(theme, lane):
            row = model.row_of(found[min(number, len(found) - 1)].id)
            return else_row if row is None else row
    return else_row
