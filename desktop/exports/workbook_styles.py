"""How the cells of the workbook look: one named style each, so that a reader can change them all at once."""

from dataclasses import dataclass
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from desktop.domain.rating import RATING_STYLES, Rating
from desktop.exports.text_size import FONT, POINTS

DARK_BLUE = "12436D"
_TEXT, _MUTED, _LINE, _FAINT, _HEAD_FILL, _LINK = "18212B", "5A6775", "DCE1E8", "EDF1F5", "E6F0F9", "1D70B8"
DATE_FORMAT = "dd mmm yyyy"
COVER_POINTS = 12
DEEPEST_INDENT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Type, colours and place of the words in a cell; sizes in points, colours as hexadecimal digits."""

    size: float = POINTS
    bold: bool = False
    italic: bool = False
    colour: str = _TEXT
    fill: str = ""
    underlined: bool = False
    lined: bool = True
    wrapped: bool = True
    across: str = "left"
    down: str = "top"
    indent: int = 0
    number_format: str = "General"


_OUTSIDE = {"lined": False, "wrapped": False, "down": "center"}
LOOKS = {
    "Heading 1": Look(size=18, bold=True, colour=DARK_BLUE, **_OUTSIDE),  # type: ignore[arg-type]
    "Heading 2": Look(size=13, bold=True, colour=DARK_BLUE, **_OUTSIDE),  # type: ignore[arg-type]
    "Explanatory Text": Look(colour=_MUTED, **_OUTSIDE),  # type: ignore[arg-type]
    "Empty words": Look(size=11, italic=True, colour=_TEXT, **_OUTSIDE),  # type: ignore[arg-type]
    "Banner": Look(size=24, bold=True, colour="FFFFFF", fill=DARK_BLUE, indent=1, **_OUTSIDE),  # type: ignore[arg-type]
    "Banner line": Look(size=13, colour="FFFFFF", fill=DARK_BLUE, indent=1, **_OUTSIDE),  # type: ignore[arg-type]
    "Table head": Look(bold=True, colour=DARK_BLUE, fill=_HEAD_FILL, down="center"),
    "Table head number": Look(bold=True, colour=DARK_BLUE, fill=_HEAD_FILL, down="center", across="center"),
    "Table head indented": Look(bold=True, colour=DARK_BLUE, fill=_HEAD_FILL, down="center", indent=1),
    "Body": Look(),
    "Body strong": Look(bold=True),
    **{f"Body indented {level}": Look(indent=level) for level in range(1, DEEPEST_INDENT + 1)},
    "Body date": Look(number_format=DATE_FORMAT),
    "Body number": Look(across="center", number_format="0"),
    "Body quiet": Look(italic=True, colour=_MUTED),
    "Body link": Look(colour=_LINK, underlined=True),
    "Cover body": Look(size=COVER_POINTS),
    "Cover strong": Look(size=COVER_POINTS, bold=True, colour=DARK_BLUE),
    "Cover quiet": Look(size=COVER_POINTS, italic=True, colour=_MUTED),
}
_RATING_NAME = "Rating {0.label}"


def rating_style_of(cell: object) -> str:
    """Return the name of the style of a rating, "" for anything else."""
    return _RATING_NAME.format(RATING_STYLES[cell]) if isinstance(cell, Rating) else ""


def add_styles(workbook: Any) -> dict[str, Any]:
    """Put the named styles into a workbook; return for each name what a cell of that style carries.

    Those that hold words of others are marked so that retyping such a cell keeps it text (quotePrefix).
    """
    _set_normal(workbook)
    arrays: dict[str, Any] = {}
    for name, look in {**LOOKS, **_rating_looks()}.items():
        workbook.add_named_style(_named_style(name, look))
        pattern: Any = Cell(workbook.worksheets[0], 1, 1)
        pattern.style = name
        pattern.quotePrefix = name not in ("Body date", "Body number")
        arrays[name] = pattern._style
    return arrays


def _rating_looks() -> dict[str, Look]:
    return {
        rating_style_of(rating): Look(
            bold=True, across="center", down="center", colour=style.text.lstrip("#"), fill=style.fill.lstrip("#")
        )
        for rating, style in RATING_STYLES.items()
    }


def _named_style(name: str, look: Look) -> NamedStyle:
    style = NamedStyle(name=name, number_format=look.number_format)
    style.font = Font(
        name=FONT,
        size=look.size,
        bold=look.bold,
        italic=look.italic,
        color=look.colour,
        underline="single" if look.underlined else None,
    )
    style.alignment = Alignment(
        horizontal=look.across, vertical=look.down, wrap_text=look.wrapped, indent=look.indent, readingOrder=0
    )
    if look.fill:
        style.fill = PatternFill("solid", fgColor=look.fill)
    if look.lined:
        style.border = _border(look)
    return style


def _border(look: Look) -> Border:
    if look.fill == _HEAD_FILL:
        return Border(bottom=Side("medium", color=DARK_BLUE))
    if look.fill:
        # Filled cells keep a white gap to what stands below and beside them.
        return Border(bottom=Side("medium", color="FFFFFF"), right=Side("thick", color="FFFFFF"))
    return Border(bottom=Side("thin", color=_LINE), right=Side("thin", color=_FAINT))


def _set_normal(workbook: Any) -> None:
    """Set the type that column widths are counted in."""
    normal = workbook._named_styles["Normal"]
    normal.font = Font(name=FONT, size=POINTS, color=_TEXT)
    normal.bind(workbook)
