"""Cells of a ruled PDF table that reach over several rows, told by the lines that are not drawn below them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from desktop.documents.pdf_bands import Span, merged
from desktop.documents.pdf_cells import PageRow
from desktop.documents.pdf_rules import Rule


class Reaching:
    """Which cells of a grid reach down from the row above; it says so only where the lines leave no doubt."""

    def __init__(self, rules: Sequence[Rule], rows: Sequence[Span], columns: Sequence[Span], near: float) -> None:
        """Take the lines of a grid, its stretches of lines across (from the foot) and down (from the left).

        near is how many points lines that touch may stand apart.
        """
        self._rules, self._rows, self._near = rules, rows, near
        self._columns = list(pairwise(columns))
        self._known: dict[int, frozenset[int]] = {}
        self._drawn: list[list[Span]] = []
        self._down: dict[Span, list[Span]] = {}

    def fill(self, rows: Mapping[int, PageRow]) -> list[PageRow]:
        """Return the rows of a table, by their places from the top, with the cells that reach down to each."""
        return [self._filled(rows, place) for place in sorted(rows)]

    def _filled(self, rows: Mapping[int, PageRow], place: int) -> PageRow:
        row = rows[place]
        if all(row.cells) or not self._open_above(place):
            return row
        blank = (column for column, text in enumerate(row.cells) if not text)
        found = ((column, self._said(rows, place, column)) for column in blank)
        reaching = tuple((column, text) for column, text in found if text)
        return row._replace(merged=reaching) if reaching else row

    def _said(self, rows: Mapping[int, PageRow], place: int, column: int) -> str:
        """Return what the cell above says that reaches down to this one, "" where none does."""
        while column in self._open_above(place):
            place -= 1
            if place in rows and rows[place].cells[column]:
                return rows[place].cells[column]
        return ""

    def _open_above(self, place: int) -> frozenset[int]:
        """Return the columns without a line between a row and the one above it."""
        if place not in self._known:
            inside = 0 < place < len(self._rows) - 1
            self._known[place] = frozenset(self._find_open(len(self._rows) - 1 - place)) if inside else frozenset()
        return self._known[place]

    def _find_open(self, at: int) -> Iterator[int]:
        """Yield the columns that no line crosses at a height where another is crossed from side to side."""
        drawn = merged(self._lines_at(at), gap=self._near)
        first, last = self._columns[0], self._columns[-1]
        if any(self._crosses(span, (first[0], last[1])) for span in drawn):
            return
        if not any(self._crosses(span, column) for span in drawn for column in self._columns):
            return
        for place, column in enumerate(self._columns):
            if any(self._enters(span, column) for span in drawn):
                continue
            if all(self._passes(side, self._rows[at]) for side in column):
                yield place

    def _lines_at(self, at: int) -> list[Span]:
        """Return where lines are drawn across at a height, counted from the foot."""
        if not self._drawn:
            feet = [foot for foot, _ in self._rows]
            self._drawn = [[] for _ in feet]
            for rule in self._rules:
                if rule.lies:
                    self._drawn[bisect_right(feet, rule.y0) - 1].append((rule.x0, rule.x1))
        return self._drawn[at]

    def _crosses(self, span: Span, column: tuple[Span, Span]) -> bool:
        left, right = column
        return span[0] < left[1] + self._near and span[1] > right[0] - self._near

    def _enters(self, span: Span, column: tuple[Span, Span]) -> bool:
        left, right = column
        return span[0] < right[0] - self._near and span[1] > left[1] + self._near

    def _passes(self, side: Span, height: Span) -> bool:
        """Say whether a side of a column goes on above and below a height; one line may end where the next begins."""
        near = self._near
        return any(foot < height[0] - near and top > height[1] + near for foot, top in self._lines_down(side))

    def _lines_down(self, side: Span) -> list[Span]:
        """Return from where to where a side of columns is drawn."""
        if side not in self._down:
            beside = (
                (rule.y0, rule.y1)
                for rule in self._rules
                if not rule.lies and rule.x1 > side[0] - self._near and rule.x0 < side[1] + self._near
            )
            self._down[side] = merged(beside, gap=self._near)
        return self._down[side]
