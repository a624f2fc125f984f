"""Drawing in points from the top left corner of a figure, so that every gap is what it says."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle
from matplotlib.textpath import text_to_path

from desktop.charts.chart import Mark
from desktop.charts.look import Look, font_families
from desktop.charts.segments import Segment
from desktop.charts.space import Space

POINTS_PER_INCH = 72
GAP = 1.0

# Hinted letters on a screen run wider than their outlines measure.
_HINTING = 1.04


class Spot(NamedTuple):
    """Where a segment is drawn, in points from the top left corner of the figure."""

    segment: Segment
    place: Space


class Pen:
    """Draws on a figure that it empties first; x and y are points from the top left, y downwards.

    spots are where the segments were drawn, so that a person can point at them.
    """

    def __init__(self, figure: Figure, look: Look) -> None:
        figure.clear()
        figure.set_facecolor(look.ground)
        self.look = look
        self.spots: list[Spot] = []
        self.width = figure.get_figwidth() * POINTS_PER_INCH
        self.height = figure.get_figheight() * POINTS_PER_INCH
        self._axes = figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, self.width)
        self._axes.set_ylim(self.height, 0)

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 1.0,
        bold: bool = False,
        colour: str = "",
        align: str = "left",
    ) -> None:
        """Write one line centred on y; size is a share of the body size; dollar signs are only dollar signs."""
        self._axes.text(
            x, y, text, ha=align, va="center_baseline", color=colour or self.look.text, parse_math=False,
            fontproperties=self._font(size, bold),
        )  # fmt: skip

    def measure(self, text: str, *, size: float = 1.0, bold: bool = False) -> float:
        """Return the width of a line of text in points."""
        width = text_to_path.get_text_width_height_descent(text, self._font(size, bold), ismath=False)[0]
        return float(width) * _HINTING

    def wrap(self, text: str, width: float, *, size: float = 1.0, bold: bool = False, most: int = 2) -> list[str]:
        """Return text as at most so many lines of this width, the last one ending in an ellipsis when cut."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if not lines[-1] or self.measure(longer, size=size, bold=bold) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        if len(lines) > most:
            lines = [*lines[: most - 1], self._cut(f"{lines[most - 1]}…", width, size, bold)]
        return lines

    def spot(self, category: int, series: int, place: Space) -> None:
        """Note where a segment stands."""
        self.spots.append(Spot(Segment(category, series), place))

    def box(self, x: float, y: float, width: float, height: float, mark: Mark) -> None:
        """Fill a bar whose upper left corner is given, hatched where its mark is."""
        self._axes.add_patch(Rectangle((x, y), width, height, **self._fill(mark, mark.hatched)))

    def chip(self, x: float, y: float, side: float, mark: Mark) -> None:
        """Draw a square key centred on y, with the letter of its mark."""
        style = f"round,pad=0,rounding_size={side / 5}"
        fill = self._fill(mark, mark.hatched and not mark.letter)
        self._axes.add_patch(FancyBboxPatch((x, y - side / 2), side, side, boxstyle=style, **fill))
        if mark.letter:
            self.write(x + side / 2, y, mark.letter, size=0.78, bold=True, colour=mark.text_colour, align="center")

    def line(
        self, xs: Sequence[float], ys: Sequence[float], colour: str, *, weight: float = 0.8, dashed: bool = False
    ) -> None:
        """Draw a line through the points given."""
        style: Any = (0, (4, 2.5)) if dashed else "solid"
        self._axes.add_line(Line2D(xs, ys, color=colour, linewidth=weight, linestyle=style, solid_joinstyle="miter"))

    def dot(self, x: float, y: float, radius: float, colour: str, *, hollow: bool = False) -> None:
        """Draw a disc, or a ring on the ground."""
        ground = self.look.ground if hollow else colour
        self._axes.add_patch(Circle((x, y), radius, facecolor=ground, edgecolor=colour, linewidth=1.6, zorder=3))

    def _fill(self, mark: Mark, hatched: bool) -> dict[str, Any]:
        """Fill and hatch of a shape; matplotlib draws the hatch in the colour of the edge, which has no width."""
        seen = self.look.stroke(mark.colour)
        if mark.letter and seen != mark.colour and not hatched:
            # the letter is read on its own colour only, which a line in one that is seen sets off from the ground
            return {"facecolor": mark.colour, "edgecolor": seen, "linewidth": 0.8}
        return {"facecolor": seen, "edgecolor": "#FFFFFF50", "linewidth": 0, "hatch": "////" if hatched else None}

    def _font(self, size: float, bold: bool) -> FontProperties:
        weight = "bold" if bold else "normal"
        return FontProperties(family=font_families(), size=self.look.points * size, weight=weight)

    def _cut(self, text: str, width: float, size: float, bold: bool) -> str:
        while len(text) > 1 and self.measure(text, size=size, bold=bold) > width:
            text = text[:-2].rstrip() + "…"
        return text
