"""A chart as a picture file with its words for whoever cannot see it: PNG or SVG."""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from desktop.charts.chart import Chart
from desktop.charts.look import LIGHT, Look
from desktop.exports.plain_text import printable
from desktop.exports.put_in_place import put_in_place

WIDTH, HEIGHT = 10.0, 5.6
_DPI = 200


def write_chart_picture(chart: Chart, to: Path, look: Look = LIGHT) -> Path:
    """Draw a chart with its title and note into a new file, in the form that its ending says (PNG for any other).

    The title and the text for whoever cannot see it stand in the file: in a PNG as Title and Description, in an SVG
    as its title and desc. Raises Refused when the file cannot be put there.
    """
    write = _write_svg if to.suffix.lower() == ".svg" else _write_png
    put_in_place(to, lambda part: write(chart, part, look))
    return to


def picture_bytes(chart: Chart, look: Look = LIGHT, *, dpi: int = _DPI) -> bytes:
    """Return a chart with its title and note as a PNG."""
    from io import BytesIO

    held = BytesIO()
    _drawn(chart, look).savefig(held, format="png", dpi=dpi, metadata=_told(chart))
    return held.getvalue()


def _write_png(chart: Chart, to: Path, look: Look) -> None:
    to.write_bytes(picture_bytes(chart, look))


def _write_svg(chart: Chart, to: Path, look: Look) -> None:
    from io import StringIO

    held = StringIO()
    # neither the day nor the program: the same chart gives the same words
    nothing = {"Date": None, "Creator": None, "Format": None, "Type": None}
    _drawn(chart, look).savefig(held, format="svg", metadata=nothing)
    to.write_text(_with_words(held.getvalue(), chart), encoding="utf-8")


def _with_words(drawing: str, chart: Chart) -> str:
    """Return the drawing with its title and description as the first things that a reader of it meets."""
    head, tag, rest = drawing.partition("<svg ")
    attributes, close, inside = rest.partition(">")
    words = {name: escape(printable(text)) for name, text in (("title", chart.title), ("desc", chart.alt))}
    said = "".join(f'\n <{name} id="chart-{name}">{text}</{name}>' for name, text in words.items())
    return f'{head}{tag}role="img" aria-labelledby="chart-title chart-desc" {attributes}{close}{said}{inside}'


def _drawn(chart: Chart, look: Look) -> Any:
    from matplotlib.figure import Figure

    from desktop.charts.figure import draw

    figure = Figure(figsize=(WIDTH, HEIGHT))
    draw(chart, figure, look)
    return figure


def _told(chart: Chart) -> dict[str, str]:
    return {"Title": printable(chart.title), "Description": printable(chart.alt), "Software": ""}
