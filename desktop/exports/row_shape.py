"""How high a row must be, and where one that is higher than any page goes on in a second row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from desktop.domain.rating_key import RatingLevel
from desktop.exports.plain_text import printable
from desktop.exports.sheet_plan import Cell, Column, Indented, Quiet, SheetLink, Strong
from desktop.exports.text_size import line_ends

# A row can be 409 points high: 30 lines stay below that, and far below the 32,767 characters that a cell can hold.
MOST_LINES = 30
# Excel gives a line up to 12.75 points, LibreOffice 11.5: with the padding this cuts nothing and leaves no wide band.
LINE_POINTS = 12.5
_PADDING = 5.25
_INDENT = 1.75

_GOES_ON = Quiet("as above")


def words_of(cell: Cell) -> str:
    """Return a cell as it is read: a rating is its letter and its word; "" for numbers and dates."""
    match cell:
        case RatingLevel(label=label):
            return printable(label)
        case Quiet(text) | Strong(text) | Indented(text, _):
            return printable(text)
        case SheetLink(sheet):
            return sheet
        case str():
            return printable(cell)
    return ""


def fitted_rows(
    row: Sequence[Cell], columns: Sequence[Column], scale: float = 1.0
) -> Iterator[tuple[tuple[Cell, ...], float]]:
    """Yield the row with its height in points; a text too long for one row goes on in further ones, none is cut.

    scale is the size of the type as a share of body text.
    """
    ends = [_ends(cell, column, scale) for cell, column in zip(row, columns, strict=True)]
    lines = max(len(each) for each in ends)
    if lines <= MOST_LINES:
        yield tuple(row), height_of(lines, scale)
        return
    pieces = [_pieces(words_of(cell), each) for cell, each in zip(row, ends, strict=True)]
    for number, parts in enumerate(zip_longest(*pieces)):
        cells = row if number == 0 else _continued(row)
        part_row = tuple(_holding(cell, part) for cell, part in zip(cells, parts, strict=True))
        yield part_row, height_of(_lines(part_row, columns, scale), scale)


def height_of(lines: int, scale: float = 1.0) -> float:
    """Return the height in points of a row of so many lines of body text."""
    return lines * LINE_POINTS * scale + _PADDING


def _lines(row: Sequence[Cell], columns: Sequence[Column], scale: float) -> int:
    return max(len(_ends(cell, column, scale)) for cell, column in zip(row, columns, strict=True))


def _ends(cell: Cell, column: Column, scale: float) -> list[int]:
    text = words_of(cell)
    width = column.width - _INDENT * _levels(cell)
    return line_ends(text, width / scale, bold=isinstance(cell, Strong | RatingLevel)) if text else [0]


def _levels(cell: Cell) -> int:
    """Return by how many steps a text stands in from the edge of its cell: one at least, but centred ones none."""
    if isinstance(cell, RatingLevel):
        return 0
    return cell.level + 1 if isinstance(cell, Indented) else 1


def _pieces(text: str, ends: list[int]) -> list[str]:
    """Return the text in parts of at most MOST_LINES lines; joined they are the text again."""
    pieces = []
    start = first = 0
    while len(ends) - first > MOST_LINES:
        last = _break(text, ends, first)
        pieces.append(text[start : ends[last]])
        start, first = ends[last], last + 1
    return [*pieces, text[start:]]


def _break(text: str, ends: list[int], first: int) -> int:
    """Return the line after which to break: the end of a paragraph in the second half of the part, or else its last."""
    latest = first + MOST_LINES - 1
    earliest = first + MOST_LINES // 2
    ends_paragraph = (line for line in range(latest, earliest, -1) if text[ends[line] - 1] == "\n" != text[ends[line]])
    return next(ends_paragraph, latest)


def _continued(row: Sequence[Cell]) -> tuple[Cell, ...]:
    return (Strong(f"{words_of(row[0])} (continued)"), *(_GOES_ON for _ in row[1:]))


def _holding(cell: Cell, part: str | None) -> Cell:
    if not part or isinstance(cell, RatingLevel):
        return cell
    if isinstance(cell, str) or cell is _GOES_ON:
        return part
    return replace(cell, text=part) if isinstance(cell, Quiet | Strong | Indented) else cell
