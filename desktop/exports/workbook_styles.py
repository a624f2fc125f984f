"""How the cells of the workbook look: one named style each, so that a reader can change them all at once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from desktop.domain.contrast import BLACK, WHITE, contrast, mixed
from desktop.domain.rating_key import DEFAULT_LEVELS, UNRATED, RatingLevel
from desktop.exports.plain_text import printable
from desktop.exports.text_size import FONT, POINTS

DARK_BLUE = "12436D"
_TEXT, _MUTED, _LINE, _FAINT, _HEAD_FILL, _LINK = "18212B", "5A6775", "DCE1E8", "EDF1F5", "E6F0F9", "1D70B8"
DATE_FORMAT = "dd mmm yyyy"
COVER_POINTS = 12
DEEPEST_INDENT = 4
_UNIT_POINTS = 11
UNIT_SHARE = 7 / 8
"""A character of body text as a share of the unit of column widths."""


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


_RATING = "Rating "
_OUTSIDE = {"lined": False, "wrapped": False, "down": "center"}
LOOKS = {
    "Heading 1": Look(size=18, bold=True, colour=DARK_BLUE, **_OUTSIDE),  # type: ignore[arg-type]
    "Heading 2": Look(size=13, bold=True, colour=DARK_BLUE, **_OUTSIDE),  # type: ignore[arg-type]
    "Explanatory Text": Look(colour=_MUTED, **_OUTSIDE),  # type: ignore[arg-type]
    "Empty words": Look(size=11, italic=True, colour=_TEXT, **_OUTSIDE),  # type: ignore[arg-type]
    "Banner": Look(size=24, bold=True, colour="FFFFFF", fill=DARK_BLUE, indent=1, **_OUTSIDE),  # type: ignore[arg-type]
    "Banner line": Look(size=13, colour="FFFFFF", fill=DARK_BLUE, indent=1, **_OUTSIDE),  # type: ignore[arg-type]
    "Table head": Look(bold=True, colour=DARK_BLUE, fill=_HEAD_FILL, down="center", indent=1),
    "Table head centred": Look(bold=True, colour=DARK_BLUE, fill=_HEAD_FILL, down="center", across="center"),
}
_BODY_LOOKS = {
    "Body": Look(indent=1),
    "Body strong": Look(bold=True, indent=1),
    **{f"Body indented {level}": Look(indent=level + 1) for level in range(1, DEEPEST_INDENT + 1)},
    "Body date": Look(across="center", number_format=DATE_FORMAT),
    "Body number": Look(across="center", number_format="0"),
    "Body quiet": Look(italic=True, colour=_MUTED, indent=1),
    "Body link": Look(colour=_LINK, underlined=True, indent=1),
    "Cover body": Look(size=COVER_POINTS, indent=1),
    "Cover strong": Look(size=COVER_POINTS, bold=True, colour=DARK_BLUE, indent=1),
    "Cover quiet": Look(size=COVER_POINTS, italic=True, colour=_MUTED, indent=1),
}
# Pale fills with dark words: the ratings of tall rows would else be dark blocks; contrast is 7:1 and more.
_PALE, _SEEN_BESIDE_WHITE, _READ_EASILY, _STEP = 0.82, 1.22, 7.0, 0.04


def rating_style_of(cell: object) -> str:
    """Return the name of the style of a rating, "" for anything else."""
    return printable(f"{_RATING}{cell.label}") if isinstance(cell, RatingLevel) else ""


def tint_of(fill: str) -> tuple[str, str]:
    """Return the pale tint of a fill for cells, and the dark words that are read easily on it, as #RRGGBB."""
    share = _PALE
    while share > 0 and contrast(pale := mixed(fill, WHITE, share), WHITE) < _SEEN_BESIDE_WHITE:
        share -= _STEP
    dark = 0.0
    while dark < 1 and contrast(words := mixed(fill, BLACK, dark), pale) < _READ_EASILY:
        dark += _STEP
    return pale, words


def in_one_line(style: str) -> str:
    """Return the name of the style for the same cell in a row of one line, where it stands in the middle."""
    return f"{style}, one line" if style in _BODY_LOOKS or style.startswith(_RATING) else style


def _all_looks(levels: Iterable[RatingLevel]) -> dict[str, Look]:
    looks = {**_BODY_LOOKS, **_rating_looks(levels)}
    middle = {in_one_line(name): replace(look, down="center") for name, look in looks.items()}
    return {**LOOKS, **looks, **middle}


def add_styles(workbook: Any, levels: Iterable[RatingLevel] = (*DEFAULT_LEVELS, UNRATED)) -> dict[str, Any]:
    """Put the named styles into a workbook; return for each name what a cell of that style carries.

    levels are all that its ratings can be printed as.

    Those that hold words of others are marked so that retyping such a cell keeps it text (quotePrefix).
    """
    _set_normal(workbook)
    arrays: dict[str, Any] = {}
    for name, look in _all_looks(levels).items():
        workbook.add_named_style(_named_style(name, look))
        pattern: Any = Cell(workbook.worksheets[0], 1, 1)
        pattern.style = name
        pattern.quotePrefix = not name.startswith(("Body date", "Body number"))
        arrays[name] = pattern._style
    return arrays


def _rating_looks(levels: Iterable[RatingLevel]) -> dict[str, Look]:
    looks = {}
    for level in levels:
        pale, words = (colour.removeprefix("#") for colour in tint_of(level.fill))
        looks[rating_style_of(level)] = Look(bold=True, across="center", colour=words, fill=pale)
    return looks


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
        # The rule stands above, and white below, so that nothing touches the letters of the first row.
        return Border(top=Side("medium", color=DARK_BLUE), bottom=Side("thick", color="FFFFFF"))
    if look.fill:
        # Filled cells keep a white gap to what stands below and beside them.
        return Border(bottom=Side("medium", color="FFFFFF"), right=Side("thick", color="FFFFFF"))
    return Border(bottom=Side("thin", color=_LINE), right=Side("thin", color=_FAINT))


def _set_normal(workbook: Any) -> None:
    """Set the type that column widths are counted in.

    A digit of it is 8 pixels wide in Excel and 8.2 in LibreOffice; one of body text is 7 and 7.4, and sheets would
    differ by a sixteenth.
    """
    normal = workbook._named_styles["Normal"]
    normal.font = Font(name=FONT, size=_UNIT_POINTS, color=_TEXT)
    normal.bind(workbook)
