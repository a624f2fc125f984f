"""Text broken into lines, none of them cut."""

from functools import lru_cache

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from desktop.gui.widgets.elide import Type, type_of

_KEPT = 4096
_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def broken_lines(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """Return the lines of a text in a width in pixels; those that it has already stay apart."""
    parts = [" ".join(part.split()) for part in text.splitlines()] or [""]
    return tuple(line for part in parts for line in _lines(part, type_of(font), max(1, width)))


@lru_cache(maxsize=_KEPT)
def _lines(text: str, of_type: Type, width: int) -> tuple[str, ...]:
    families, pixels, weight = of_type
    font = QFont(list(families))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    layout = QTextLayout(text, font)
    layout.setTextOption(_WRAPPED)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(found) or ("",)
