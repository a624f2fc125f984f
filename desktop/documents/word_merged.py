"""Cells of a Word table that reach down into the rows below."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from desktop.documents.word_names import value_at, w

_MERGE = f"{w('tcPr')}/{w('vMerge')}"
_BEGINS = "restart"


class PlacedCell(NamedTuple):
    """A cell of a row: its first column from 0, how many it spans, its text, and its w:tc."""

    column: int
    span: int
    text: str
    element: Any


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
            if cell.element.find(_MERGE) is None:
                continue
            above = self._reaching.get(cell.column)
            if above is None or above.span != cell.span or value_at(cell.element, "tcPr/vMerge") == _BEGINS:
                reaching[cell.column] = cell
                continue
            reaching[cell.column] = above
            if above.text and not cell.text:
                merged.append((cell.column, above.text))
        self._reaching = reaching
        return tuple(merged)
