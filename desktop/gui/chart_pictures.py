"""Charts of the book as pictures, counted and drawn in a job: matplotlib never runs in the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from desktop.gui.tokens import Tokens

if TYPE_CHECKING:
    from desktop.charts.chart import Chart
    from desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class Canvas:
    """The room for a picture in pixels of the window, the screen's ratio, and pixels to the inch of the text."""

    width: int
    height: int
    ratio: float
    dpi: float


def charts_of(book: "Book", board_id: str | None, today: date, keys: Sequence[str]) -> "dict[str, Chart]":
    """Return the standard charts of a board by key."""
    from desktop.charts.register import CHARTS
    from desktop.workflows.board_facts import board_facts

    if board_id is None:
        return {}
    facts = board_facts(book, board_id, today)
    made = (make(facts) for make in CHARTS)
    return {chart.key: chart for chart in made if chart.key in keys}


def picture(chart: "Chart", canvas: Canvas, tokens: Tokens, *, dark: bool) -> QImage:
    """Draw a chart without its title and note, which the card shows as text."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from desktop.charts.figure import Framing, draw
    from desktop.charts.look import DARK, LIGHT

    look = replace(DARK if dark else LIGHT, ground=tokens.card, text=tokens.text, muted=tokens.muted, line=tokens.line)
    size = (canvas.width / canvas.dpi, canvas.height / canvas.dpi)
    figure = Figure(figsize=size, dpi=canvas.dpi * canvas.ratio)
    agg = FigureCanvasAgg(figure)
    draw(chart, figure, look, Framing(titled=False, noted=False, margin=0))
    agg.draw()
    pixels: Any = agg.buffer_rgba()
    height, width = pixels.shape[:2]
    image = QImage(bytes(pixels), width, height, width * 4, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(canvas.ratio)
    return image
