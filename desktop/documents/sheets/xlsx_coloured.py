"""The columns of a workbook that say something by colour alone, which nobody can read for certain."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

_FEWEST = 2
_NONE = ("", "")


class Coloured:
    """Looks at the rows of one sheet as they are read, for cells that hold nothing but a colour of their own."""

    def __init__(self) -> None:
        self._found: Counter[int] = Counter()

    def look(self, row: Sequence[Any]) -> None:
        """Look at one row of cells; a row that is of one colour from end to end says nothing by it."""
        fills = {column: _fill(cell) for column, cell in enumerate(row, 1) if cell.value is None}
        if any(fill != _NONE for fill in fills.values()):
            others = {_fill(cell) for cell in row if cell.value is not None} | {_NONE}
            self._found.update(column for column, fill in fills.items() if fill not in others)

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns, from 1, in which several cells are so."""
        return tuple(sorted(column for column, times in self._found.items() if times >= _FEWEST))


def _fill(cell: Any) -> tuple[str, str]:
    """Return the colour of a cell as its kind and value, _NONE where it has none."""
    fill = cell.fill if getattr(cell, "has_style", False) else None
    if fill is None or fill.fill_type != "solid":
        return _NONE
    return (str(fill.fgColor.type), str(fill.fgColor.value))
