"""Text cut to a number of lines with an ellipsis."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_Type = tuple[tuple[str, ...], int, int]


@lru_cache(maxsize=4096)
def _lines(text: str, of_type: _Type, width: int, most: int) -> tuple[str, ...]:
    font = _font(of_type)
    flat = " ".join(text.split())
    metrics = QFontMetrics(font)
    if most == 1 or metrics.horizontalAdvance(flat) <= width:
        return (metrics.elidedText(flat, Qt.TextElideMode.ElideRight, width),)
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    lines = [flat[start:end].rstrip() for start, end in zip(starts, [*starts[1:], len(flat)], strict=True)]
    lines[-1] = metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return tuple(lines)


def _font(of_type: _Type) -> QFont:
    families, pixels, weight = of_type
    font = QFont(list(families))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return font


def elided_lines(text: str, font: QFont, width: int, most: int = 2) -> tuple[str, ...]:
    """Return at most so many lines of text that fit a width in pixels, the last one cut."""
    # QFont.toString names only the first family, which need not be the one that is installed
    of_type = (tuple(font.families()), font.pixelSize(), font.weight().value)
    return _lines(text, of_type, max(1, width), most)
