"""Charts of the book as pictures, counted and drawn in a job: matplotlib never runs in the window's thread."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from desktop.gui.tokens import Tokens

if TYPE_CHECKING:
    from desktop.charts.chart import Chart
    from desktop.charts.look import Look
    from desktop.charts.segments import Segment
    from desktop.storage.book import Book

_POINTS_PER_INCH = 72
_OF_RECOMMENDATIONS = frozenset({"recommendations-by-status", "recommendations-by-strand", "closed-against-due"})


@dataclass(frozen=True, slots=True)
class Canvas:
    """The room for a picture in pixels of the window, the screen's ratio, and pixels to the inch of the text."""

    width: int
    height: int
    ratio: float
    dpi: float


class Drawn(NamedTuple):
    """A picture, and where each segment stands on it in pixels of the window; what lies on others comes last."""

    image: QImage
    spots: "tuple[tuple[Segment, QRectF], ...]" = ()


def charts_of(
    book: "Book", board_id: str | None, today: date, keys: Collection[str] | None = None
) -> "dict[str, Chart]":
    """Return the charts of a board by key, only these where keys are given.

    Without keys they are those of its plans and measures too, where it has any.
    """
    from desktop.charts.register import CHARTS
    from desktop.workflows.board_facts import board_facts

    if board_id is None:
        return {}
    facts = board_facts(book, board_id, today, with_actions=keys is None or not _OF_RECOMMENDATIONS.issuperset(keys))
    made = {chart.key: chart for chart in (make(facts) for make in CHARTS) if keys is None or chart.key in keys}
    if keys is None:
        from desktop.workflows.pack_rows.board_papers import paper_charts

        made |= {chart.key: chart for chart in paper_charts(book, board_id, today, facts.rating)}
    return made


def picture(chart: "Chart", canvas: Canvas, tokens: Tokens, *, dark: bool) -> Drawn:
    """Draw a chart without its title and note, which the card shows as text."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from desktop.charts.figure import Framing, draw

    size = (canvas.width / canvas.dpi, canvas.height / canvas.dpi)
    figure = Figure(figsize=size, dpi=canvas.dpi * canvas.ratio)
    agg = FigureCanvasAgg(figure)
    spots = draw(chart, figure, look_of(tokens, dark=dark), Framing(titled=False, noted=False, margin=0))
    agg.draw()
    pixels: Any = agg.buffer_rgba()
    height, width = pixels.shape[:2]
    image = QImage(bytes(pixels), width, height, width * 4, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(canvas.ratio)
    px = canvas.dpi / _POINTS_PER_INCH
    return Drawn(
        image,
        tuple(
            (spot.segment, QRectF(place.left * px, place.top * px, place.width * px, place.height * px))
            for spot in spots
            for place in (spot.place,)
        ),
    )


def look_of(tokens: Tokens, *, dark: bool) -> "Look":
    """Return how charts are drawn in the colours of the window."""
    from desktop.charts.look import DARK, LIGHT

    return replace(DARK if dark else LIGHT, ground=tokens.card, text=tokens.text, muted=tokens.muted, line=tokens.line)
