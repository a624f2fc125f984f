"""Cells of a Word table that reach down into the rows below."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from desktop.documents.word_names import w

_PROPERTIES, _SPAN, _MERGE, _VALUE = w("tcPr"), w("gridSpan"), w("vMerge"), w("val")
_BEGINS, _GOES_ON = "restart", "continue"
# No form of A4 has more; a wider span is damage.
MOST_COLUMNS = 100


class PlacedCell(NamedTuple):
    """A cell of a row: its first column from 0, how many it spans, its text, and what is said of its reaching down."""

    column: int
    span: int
    text: str
    merge: str


def placed(cell: Any, column: int, text: str) -> PlacedCell:
    """Return a w:tc with its text and the column that it begins in."""
    span, merge = "", ""
    properties = cell.find(_PROPERTIES)
    for said in () if properties is None else properties:
        if said.tag == _SPAN:
            span = said.get(_VALUE, "")
        elif said.tag == _MERGE:
            merge = said.get(_VALUE, _GOES_ON)
    wide = int(span) if span.isdecimal() else 1
    return PlacedCell(column, max(1, min(wide, MOST_COLUMNS)), text, merge)


class MergedCells:
    """The cells of one table that may reach into the next row, by their first columns."""

    def __init__(self) -> None:
        """Begin above the first row."""
        self._reaching: dict[int, PlacedCell] = {}

    def take(self, row: Iterable[PlacedCell]) -> tuple[tuple[int, str], ...]:
        """Take the next row; return the columns that a cell above reaches down to, with what it says.

        A cell that goes on from none above begins one, as Word shows it. One that has words of its own keeps them.
        """
        reaching: dict[int, PlacedCell] = {}
        merged: list[tuple[int, str]] = []
        for cell in row:
            if not cell.merge:
                continue
            above = self._reaching.get(cell.column)
            if above is None or above.span != cell.span or cell.merge == _BEGINS:
                reaching[cell.column] = cell
                continue
            reaching[cell.column] = above
            if above.text and not cell.text:
                merged.append((cell.column, above.text))
        self._reaching = reaching
        return tuple(merged)
