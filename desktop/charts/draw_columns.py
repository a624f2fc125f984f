"""Columns side by side, with the count above each."""

from desktop.charts.chart import Chart, Mark
from desktop.charts.legend import draw_legend, legend_height
from desktop.charts.pen import GAP, Pen
from desktop.charts.space import Space

_WIDEST_COLUMN = 3.6


def draw_columns(pen: Pen, chart: Chart, space: Space) -> None:
    """Draw for each category one column a series, on a common base line."""
    points = pen.look.points
    key = legend_height(pen, chart, space.width)
    draw_legend(pen, chart, space.below(space.height - key))
    space = space.above(key)
    widest = max(pen.measure(str(category)) for category in chart.categories)
    base = space.bottom - points * 1.6
    tallest = max(base - space.top - points * 1.4, points)
    most = max(max(series.values) for series in chart.series)
    pitch = space.width / len(chart.categories)
    for index, category in enumerate(chart.categories):
        middle = space.left + pitch * (index + 0.5)
        size = min(0.95, pitch * 0.95 / widest)
        pen.write(middle, base + points * 1.0, str(category), size=size, align="center")
        for number, (x, width, value, mark) in enumerate(_group(pen, chart, index, middle, pitch)):
            column = Space(x, base - tallest * value / most, x + width, base)
            _column(pen, column, value, mark)
            if value:
                pen.spot(index, number, column)
    pen.line([space.left, space.right], [base, base], pen.look.line)


def _group(pen: Pen, chart: Chart, index: int, middle: float, pitch: float) -> list[tuple[float, float, int, Mark]]:
    width = min(pitch * 0.36, pen.look.points * _WIDEST_COLUMN)
    left = middle - width * len(chart.series) / 2
    return [
        (left + width * number, width - GAP * 2, series.values[index], series.mark)
        for number, series in enumerate(chart.series)
    ]


def _column(pen: Pen, column: Space, value: int, mark: Mark) -> None:
    middle = (column.left + column.right) / 2
    if value:
        pen.box(column.left, column.top, column.width, column.bottom - column.top, mark)
    colour = pen.look.text if value else pen.look.muted
    pen.write(
        middle, column.top - pen.look.points * 0.75, f"{value:,}", bold=bool(value), colour=colour, align="center"
    )
