"""Stacked columns: one for each category, its counts in the segments and the total above."""

from desktop.charts.chart import Chart, Series
from desktop.charts.legend import draw_legend, legend_height
from desktop.charts.pen import GAP, Pen
from desktop.charts.space import Space

_WIDEST_COLUMN = 5.2


def draw_stacked_columns(pen: Pen, chart: Chart, space: Space) -> None:
    """Draw the columns on a common base line, the first series at the bottom, and the key below them."""
    points = pen.look.points
    key = legend_height(pen, chart, space.width)
    draw_legend(pen, chart, space.below(space.height - key))
    space = space.above(key)
    base = space.bottom - points * 1.6
    tallest = max(base - space.top - points * 1.4, points)
    most = max(chart.total(index) for index in range(len(chart.categories))) or 1
    pitch = space.width / len(chart.categories)
    width = min(pitch * 0.62, points * _WIDEST_COLUMN)
    widest = max(pen.measure(str(category)) for category in chart.categories)
    for index, category in enumerate(chart.categories):
        middle = space.left + pitch * (index + 0.5)
        pen.write(middle, base + points, str(category), size=min(0.95, pitch * 0.95 / widest), align="center")
        top = _column(
            pen, chart.series, index, Space(middle - width / 2, base - tallest, middle + width / 2, base), most
        )
        pen.write(middle, top - points * 0.75, f"{chart.total(index):,}", bold=True, align="center")
    pen.line([space.left, space.right], [base, base], pen.look.line)


def _column(pen: Pen, series: tuple[Series, ...], index: int, room: Space, most: int) -> float:
    """Draw one column from the bottom of its room, and return how high it reaches."""
    y = room.bottom
    for number, each in enumerate(series):
        value = each.values[index]
        if not value:
            continue
        height = (room.bottom - room.top) * value / most
        pen.box(room.left, y - height, room.width, height - GAP, each.mark)
        pen.spot(index, number, Space(room.left, y - height, room.right, y - GAP))
        _count(pen, each, value, room, y - height / 2, height)
        y -= height
    return y


def _count(pen: Pen, series: Series, value: int, room: Space, middle: float, height: float) -> None:
    """Write the letter with its count into a segment, the count alone where there is little room, or nothing."""
    if height < pen.look.points * 1.15:
        return
    with_letter = f"{series.mark.letter} {value:,}" if series.mark.is_said else f"{value:,}"
    for words in (with_letter, f"{value:,}"):
        if pen.measure(words, size=0.85, bold=True) + pen.look.points * 0.4 <= room.width:
            centre = (room.left + room.right) / 2
            pen.write(centre, middle, words, size=0.85, bold=True, colour=series.mark.text_colour, align="center")
            return
