"""Text cut to a number of lines with an ellipsis."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

Type = tuple[tuple[str, ...], int, int]
_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def elided_lines(text: str, font: QFont, width: int, most: int = 2) -> tuple[str, ...]:
    """Return at most so many lines of text that fit a width in pixels, the last one cut."""
    return lines_of_type(text, type_of(font), max(1, width), most)


def type_of(font: QFont) -> Type:
    """Return what the widths of letters depend on."""
    # QFont.toString names only the first family, which need not be the one that is installed
    return tuple(font.families()), font.pixelSize(), font.weight().value


@lru_cache(maxsize=1024)
def lines_of_type(text: str, of_type: Type, width: int, most: int) -> tuple[str, ...]:
    """Return what elided_lines does, for whoever knows the type already; width is 1 or more."""
    font, metrics = _measuring(of_type)
    flat = " ".join(text.split())
    if most == 1 or metrics.horizontalAdvance(flat) <= width:
        return (metrics.elidedText(flat, Qt.TextElideMode.ElideRight, width),)
    layout = QTextLayout(flat, font)
    layout.setTextOption(_WRAPPED)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    lines = [flat[start:end].rstrip() for start, end in zip(starts, [*starts[1:], len(flat)], strict=True)]
    lines[-1] = metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return tuple(lines)


@lru_cache(maxsize=16)
def _measuring(of_type: Type) -> tuple[QFont, QFontMetrics]:
    families, pixels, weight = of_type
    font = QFont(list(families))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return font, QFontMetrics(font)
