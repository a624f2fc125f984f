"""Dumbbells: for each category a ring on the day on which it begins and a disc on the day to which it was moved."""

from datetime import date

from desktop.charts.chart import Chart
from desktop.charts.pen import Pen
from desktop.charts.scales import month_ticks
from desktop.charts.space import Space
from desktop.domain.dates import short_month

_WIDEST_LABEL = 0.4
_TALLEST_ROW = 2.4
_RADIUS = 0.42


def draw_dumbbells(pen: Pen, chart: Chart, space: Space) -> None:
    """Draw a row for each category, the days between its ends written behind it, and the months below."""
    points = pen.look.points
    labels = [str(each) for each in chart.categories]
    said = [f"+{days:,} days" if days > 1 else "+1 day" for days in chart.series[1].values]
    left = space.left + min(max(map(pen.measure, labels)), space.width * _WIDEST_LABEL) + points * 1.4
    behind = max(pen.measure(words, size=0.9, bold=True) for words in said)
    plot = Space(left, space.top + points * 1.6, space.right - behind - points * 1.4, space.bottom - points * 1.7)
    pitch = min(plot.height / len(labels), points * _TALLEST_ROW)
    plot = Space(plot.left, plot.top, plot.right, plot.top + pitch * len(labels))
    first = min(chart.series[0].values)
    span = max(chart.series[0].values[at] + days for at, days in enumerate(chart.series[1].values)) - first
    _months(pen, plot, first, max(span, 1))
    _key(pen, chart, space)
    for at, label in enumerate(labels):
        y = plot.top + pitch * (at + 0.5)
        start = plot.left + plot.width * (chart.series[0].values[at] - first) / max(span, 1)
        end = start + plot.width * chart.series[1].values[at] / max(span, 1)
        pen.write(space.left, y, pen.wrap(label, left - space.left - points, most=1)[0])
        _dumbbell(pen, chart, start, end, y)
        pen.write(end + points * 0.9, y, said[at], size=0.9, bold=True)
        pen.spot(at, 0, Space(start - points * 0.5, y - pitch * 0.45, end + points * 0.5, y + pitch * 0.45))


def _dumbbell(pen: Pen, chart: Chart, start: float, end: float, y: float) -> None:
    radius = pen.look.points * _RADIUS
    from_colour, to_colour = (pen.look.stroke(series.mark.colour) for series in chart.series)
    pen.line([start + radius, max(end, start + radius)], [y, y], to_colour, weight=2.4)
    pen.dot(start, y, radius, from_colour, hollow=True)
    pen.dot(end, y, radius, to_colour)


def _key(pen: Pen, chart: Chart, space: Space) -> None:
    points = pen.look.points
    x, y = space.left + points * _RADIUS, space.top + points * 0.6
    for series, words, hollow in zip(chart.series, ("Original due", "Current due"), (True, False), strict=True):
        pen.dot(x, y, points * _RADIUS, pen.look.stroke(series.mark.colour), hollow=hollow)
        pen.write(x + points * 0.9, y, words, size=0.92)
        x += points * 2.9 + pen.measure(words, size=0.92)


def _months(pen: Pen, plot: Space, first: int, span: int) -> None:
    points = pen.look.points
    wanted = min(max(int(plot.width / pen.measure("Nov 2000 ")), 1), 7)
    for tick in month_ticks(date.fromordinal(first), date.fromordinal(first + span), wanted):
        x = plot.left + plot.width * (tick.toordinal() - first) / span
        pen.line([x, x], [plot.top, plot.bottom + 3], pen.look.line)
        pen.write(x, plot.bottom + points * 1.1, short_month(tick), size=0.85, colour=pen.look.muted, align="center")
