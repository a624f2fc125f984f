"""The looks that only a return workbook has: cells to type into, which stand out in words, fill and frame."""

from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side

from desktop.exports.text_size import FONT, POINTS
from desktop.exports.workbook_styles import add_styles

_INK, _FILL, _HEAD_FILL, _FRAME = "18212B", "FFF9E5", "FFE9A8", "C9A227"
AS_TYPED = "@"
"""The number format that keeps what is typed as it is typed: no program turns a date round."""


def add_return_styles(workbook: Any) -> dict[str, Any]:
    """Put the styles of packs and those for input into a workbook; return what a cell of each carries."""
    arrays = add_styles(workbook)
    for name, style in (
        ("Input head", _head()),
        ("Input", _input("Input", "General")),
        ("Input as typed", _input("Input as typed", AS_TYPED)),
    ):
        workbook.add_named_style(style)
        pattern: Any = Cell(workbook.worksheets[0], 1, 1)
        pattern.style = name
        # a named style does not hand its protection on to the cell by itself in every program
        pattern.protection = Protection(locked=name == "Input head")
        arrays[name] = pattern._style
    return arrays


def _input(name: str, number_format: str) -> NamedStyle:
    side = Side("thin", color=_FRAME)
    return NamedStyle(
        name=name,
        number_format=number_format,
        font=Font(name=FONT, size=POINTS, color=_INK),
        fill=PatternFill("solid", fgColor=_FILL),
        border=Border(left=side, right=side, top=side, bottom=side),
        alignment=Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1, readingOrder=0),
        protection=Protection(locked=False),
    )


def _head() -> NamedStyle:
    side = Side("medium", color=_FRAME)
    return NamedStyle(
        name="Input head",
        font=Font(name=FONT, size=POINTS, bold=True, color=_INK),
        fill=PatternFill("solid", fgColor=_HEAD_FILL),
        border=Border(top=side, bottom=Side("thin", color=_FRAME), left=Side("thin", color=_FRAME)),
        alignment=Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1, readingOrder=0),
    )
