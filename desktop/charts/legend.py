"""The key below a chart: a mark with its letter, and its word."""

from desktop.charts.chart import Chart
from desktop.charts.pen import Pen
from desktop.charts.space import Space

_SIZE = 0.95
_ROW = 1.75
_GAP_ABOVE = 0.6


def legend_height(pen: Pen, chart: Chart, width: float) -> float:
    """Return the points that the key takes with the gap above it."""
    return pen.look.points * (_ROW * len(_rows(pen, [series.name for series in chart.series], width)) + _GAP_ABOVE)


def draw_legend(pen: Pen, chart: Chart, space: Space) -> None:
    """Draw the key from the top of the space downwards, in as many rows as it needs."""
    points = pen.look.points
    side = points * 1.25
    series = iter(chart.series)
    for number, row in enumerate(_rows(pen, [series.name for series in chart.series], space.width)):
        x, y = space.left, space.top + points * (_GAP_ABOVE + _ROW * (number + 0.5))
        for name, width in row:
            pen.chip(x, y, side, next(series).mark)
            pen.write(x + side + points * 0.5, y, name, size=_SIZE)
            x += width


def _rows(pen: Pen, names: list[str], available: float) -> list[list[tuple[str, float]]]:
    points = pen.look.points
    rows: list[list[tuple[str, float]]] = [[]]
    for name in names:
        width = points * 3.0 + pen.measure(name, size=_SIZE)
        if rows[-1] and sum(taken for _, taken in rows[-1]) + width - points > available:
            rows.append([])
        rows[-1].append((name, width))
    return rows
