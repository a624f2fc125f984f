"""A course over periods: a line that stops where a figure is missing, dots on the figures, the target dashed."""

from itertools import pairwise

from desktop.charts.chart import Chart, Series
from desktop.charts.pen import Pen
from desktop.charts.scales import even_ticks
from desktop.charts.space import Space

_SMALL = 0.85


def draw_line(pen: Pen, chart: Chart, space: Space) -> None:
    """Draw each series; what is missing is a gap, never a zero and never bridged."""
    points = pen.look.points
    values = [value for series in chart.series for value in series.points if value is not None]
    ticks = even_ticks(min(values), max(values), min(max(int(space.height / (points * 2.6)), 2), 5))
    left = space.left + max(pen.measure(_tick(tick), size=_SMALL) for tick in ticks) + points * 0.7
    plot = Space(left, space.top + points * 0.8, space.right - points * 0.8, space.bottom - points * 1.7)
    _grid(pen, plot, ticks)
    _periods(pen, plot, [str(each) for each in chart.categories])
    for series in reversed(chart.series):
        _course(pen, series, plot, ticks)


def _grid(pen: Pen, plot: Space, ticks: list[float]) -> None:
    for tick in ticks:
        y = _y(tick, plot, ticks)
        pen.line([plot.left, plot.right], [y, y], pen.look.line)
        pen.write(plot.left - pen.look.points * 0.6, y, _tick(tick), size=_SMALL, colour=pen.look.muted, align="right")


def _periods(pen: Pen, plot: Space, names: list[str]) -> None:
    """Name the last period and as many before it as there is room for."""
    widest = max(pen.measure(name, size=_SMALL) for name in names) + pen.look.points
    every = max(1, -(-len(names) * widest // plot.width))
    for at, name in enumerate(names):
        if (len(names) - 1 - at) % int(every) == 0:
            x = _x(at, len(names), plot)
            half = pen.measure(name, size=_SMALL) / 2
            held = min(max(x, plot.left + half - pen.look.points), plot.right - half + pen.look.points * 0.8)
            pen.line([x, x], [plot.bottom, plot.bottom + 3], pen.look.muted)
            pen.write(
                held, plot.bottom + pen.look.points * 1.1, name, size=_SMALL, colour=pen.look.muted, align="center"
            )


def _course(pen: Pen, series: Series, plot: Space, ticks: list[float]) -> None:
    colour, count = pen.look.stroke(series.mark.colour), len(series.points)
    spots = [
        None if value is None else (_x(at, count, plot), _y(value, plot, ticks))
        for at, value in enumerate(series.points)
    ]
    if series.mark.dashed:
        held = [spot for spot in spots if spot is not None]
        y = held[-1][1]
        pen.line([plot.left, plot.right], [y, y], colour, weight=1.4, dashed=True)
        return
    for one, other in pairwise(spots):
        if one is not None and other is not None:
            pen.line([one[0], other[0]], [one[1], other[1]], colour, weight=2.0)
    for at, spot in enumerate(spots):
        if spot is not None:
            pen.dot(*spot, 3.2 if at == count - 1 else 2.4, colour, hollow=at != count - 1)


def _x(at: int, count: int, plot: Space) -> float:
    return plot.left + plot.width * (at + 0.5) / count


def _y(value: float, plot: Space, ticks: list[float]) -> float:
    return plot.bottom - plot.height * (value - ticks[0]) / (ticks[-1] - ticks[0])


def _tick(tick: float) -> str:
    return f"{tick:,.10g}" if abs(tick) < 1e15 else f"{tick:.3g}"
