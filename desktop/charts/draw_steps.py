"""Running counts as steps over days, each line named at its end."""

from datetime import date

from desktop.charts.chart import Chart, Series
from desktop.charts.pen import Pen
from desktop.charts.scales import month_ticks, round_ticks
from desktop.charts.space import Space
from desktop.domain.dates import short_month

_NAMED = 0.92
# a line is pointed at from this far, in shares of the body type
_REACH = 0.5


def draw_steps(pen: Pen, chart: Chart, space: Space) -> None:
    """Draw a line for each series that keeps its height until the day on which the count changes."""
    points = pen.look.points
    days = [day.toordinal() for day in chart.categories if isinstance(day, date)]
    wanted = min(max(int(space.height / (points * 2.5)), 1), 4)
    ticks = round_ticks(max(max(series.values) for series in chart.series), wanted)
    widest = max(pen.measure(_name(series), size=_NAMED) for series in chart.series)
    left = space.left + pen.measure(f"{ticks[-1]:,}", size=0.85) + points * 0.7
    plot = Space(left, space.top + points * 0.6, space.right - widest - points * 0.8, space.bottom - points * 1.7)
    _grid(pen, plot, ticks, space.left)
    _months(pen, plot, days)
    heights = [plot.bottom - plot.height * series.values[-1] / ticks[-1] for series in chart.series]
    labels_at = _apart(heights, points * 1.2)
    for series, label_at in reversed(list(zip(chart.series, labels_at, strict=True))):
        _step_line(pen, series, days, plot, ticks[-1])
        _spots(pen, chart.series.index(series), series, days, plot, ticks[-1])
        colour = _readable(pen, series)
        pen.write(plot.right + points * 0.6, label_at, _name(series), size=_NAMED, bold=True, colour=colour)


def _grid(pen: Pen, plot: Space, ticks: list[int], left: float) -> None:
    for tick in ticks:
        y = plot.bottom - plot.height * tick / ticks[-1]
        pen.line([plot.left, plot.right], [y, y], pen.look.line)
        pen.write(plot.left - pen.look.points * 0.6, y, f"{tick:,}", size=0.85, colour=pen.look.muted, align="right")


def _months(pen: Pen, plot: Space, days: list[int]) -> None:
    first, last = date.fromordinal(days[0]), date.fromordinal(days[-1])
    wanted = max(int(plot.width / pen.measure("Nov 2000 ")), 1)
    for tick in month_ticks(first, last, min(wanted, 7)):
        x = _x(tick.toordinal(), days, plot)
        pen.line([x, x], [plot.bottom, plot.bottom + 3], pen.look.muted)
        pen.write(
            x, plot.bottom + pen.look.points * 1.1, short_month(tick), size=0.85, colour=pen.look.muted, align="center"
        )


def _step_line(pen: Pen, series: Series, days: list[int], plot: Space, top: int) -> None:
    xs: list[float] = []
    ys: list[float] = []
    for day, value in zip(days, series.values, strict=True):
        x, y = _x(day, days, plot), plot.bottom - plot.height * value / top
        xs += [x, x]
        ys += [ys[-1] if ys else y, y]
    weight = 1.2 if series.mark.dashed else 2.0
    pen.line(xs, ys, pen.look.stroke(series.mark.colour), weight=weight, dashed=series.mark.dashed)


def _spots(pen: Pen, number: int, series: Series, days: list[int], plot: Space, top: int) -> None:
    """Note for the end of each day the stretch of the line until the next one; the last day has a little of its own."""
    reach = pen.look.points * _REACH
    ends = [_x(day, days, plot) for day in days[1:]] + [plot.right + reach]
    for category, (day, value, end) in enumerate(zip(days, series.values, ends, strict=True)):
        if value:
            y = plot.bottom - plot.height * value / top
            pen.spot(category, number, Space(_x(day, days, plot), y - reach, end, y + reach))


def _x(day: int, days: list[int], plot: Space) -> float:
    return plot.left + plot.width * (day - days[0]) / max(days[-1] - days[0], 1)


def _name(series: Series) -> str:
    return f"{series.name} {series.values[-1]:,}"


def _readable(pen: Pen, series: Series) -> str:
    # Orange reads as a line but not as small letters on white (3:1): its name is set in a darker one.
    return "#B84A0F" if series.mark.colour == "#F46A25" and not pen.look.dark else pen.look.stroke(series.mark.colour)


def _apart(heights: list[float], least: float) -> list[float]:
    """Return the heights moved as little as keeps names from lying on each other, top one first served."""
    placed: dict[int, float] = {}
    previous = float("-inf")
    for index in sorted(range(len(heights)), key=heights.__getitem__):
        previous = max(heights[index], previous + least)
        placed[index] = previous
    return [placed[index] for index in range(len(heights))]
