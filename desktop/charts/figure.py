"""A chart drawn by matplotlib, through its object interface only.

Import this after the window has been painted: matplotlib takes most of a second to load.
"""

from dataclasses import dataclass

from matplotlib.figure import Figure

from desktop.charts.chart import Chart, ChartKind
from desktop.charts.draw_bars import draw_bars, draw_stacked_bars
from desktop.charts.draw_columns import draw_columns
from desktop.charts.draw_dumbbells import draw_dumbbells
from desktop.charts.draw_line import draw_line
from desktop.charts.draw_stacked_columns import draw_stacked_columns
from desktop.charts.draw_steps import draw_steps
from desktop.charts.look import LIGHT, Look
from desktop.charts.pen import Pen, Spot
from desktop.charts.space import Space

# Below this height, in lines of text, the drawing needs the room more than the note does.
_LEAST_DRAWING = 10

_DRAWERS = {
    ChartKind.STACKED_BARS: draw_stacked_bars,
    ChartKind.BARS: draw_bars,
    ChartKind.COLUMNS: draw_columns,
    ChartKind.STEPS: draw_steps,
    ChartKind.STACKED_COLUMNS: draw_stacked_columns,
    ChartKind.DUMBBELLS: draw_dumbbells,
    ChartKind.LINE: draw_line,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """What stands around the drawing: the title above it and the note below; margin in points."""

    titled: bool = True
    noted: bool = True
    margin: float = 13.5


def draw(chart: Chart, figure: Figure, look: Look = LIGHT, framing: Framing | None = None) -> tuple[Spot, ...]:
    """Empty the figure and draw the chart for the size it has now; call it again after each change of size.

    Returns where each segment stands, those that lie on others last.
    """
    framing = framing or Framing()
    pen = Pen(figure, look)
    space = Space(framing.margin, framing.margin, pen.width - framing.margin, pen.height - framing.margin)
    if framing.titled or chart.is_empty:
        space = _title(pen, chart, space)
    if chart.is_empty:
        return ()
    if framing.noted:
        space = _note(pen, chart, space)
    _DRAWERS[chart.kind](pen, chart, space)
    return tuple(pen.spots)


def _title(pen: Pen, chart: Chart, space: Space) -> Space:
    step = pen.look.points * 1.35
    colour = pen.look.muted if chart.is_empty else pen.look.text
    bold = not chart.is_empty
    lines = pen.wrap(chart.title, space.width, bold=bold, most=3)
    for index, line in enumerate(lines):
        pen.write(space.left, space.top + step * (index + 0.5), line, bold=bold, colour=colour)
    return space.below(step * len(lines) + pen.look.points * 0.8)


def _note(pen: Pen, chart: Chart, space: Space) -> Space:
    step = pen.look.points * 1.08
    lines = pen.wrap(chart.note, space.width, size=0.8, most=3)
    if space.height - step * len(lines) < pen.look.points * _LEAST_DRAWING:
        return space
    first = space.bottom - step * len(lines)
    for index, line in enumerate(lines):
        pen.write(space.left, first + step * (index + 0.5), line, size=0.8, colour=pen.look.muted)
    return space.above(step * len(lines) + pen.look.points * 0.6)
