"""Text cut to a number of lines with an ellipsis."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


@lru_cache(maxsize=4096)
def _lines(text: str, font_key: str, width: int, most: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_key)
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


def elided_lines(text: str, font: QFont, width: int, most: int = 2) -> tuple[str, ...]:
    """Return at most so many lines of text that fit a width in pixels, the last one cut."""
    return _lines(text, font.toString(), max(1, width), most)
