"""Tables with lines: which cell of a ruled table each piece of a PDF page stands in."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from desktop.documents.pdf_bands import merged
from desktop.documents.pdf_cells import Column, PageTable, row_of
from desktop.documents.pdf_lines import Frame
from desktop.documents.pdf_merged import Reaching
from desktop.documents.pdf_rules import Rule
from desktop.documents.pdf_segments import Segment

# Lines that stand this near, in points, touch, and are one line.
_NEAR = 3.0
# A cell whose text stands farther from its line is centred.
_WIDEST_SPACE = 12.0
# More lines than this are a chart or a map.
_MOST_RULES = 2_000


class Grid:
    """One ruled table: its lines, of which those across part rows and those down part columns."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Take lines that touch each other."""
        self._rules = list(rules)
        self.x0, self.x1 = min(rule.x0 for rule in self._rules), max(rule.x1 for rule in self._rules)
        self.y0, self.y1 = min(rule.y0 for rule in self._rules), max(rule.y1 for rule in self._rules)
        self._across = [rule for rule in self._rules if rule.lies]
        self._down = [rule for rule in self._rules if not rule.lies]
        # A table may be open at its sides: its outer edges part rows and columns like lines.
        outer_rows, outer_columns = [(self.y0, self.y0), (self.y1, self.y1)], [(self.x0, self.x0), (self.x1, self.x1)]
        self._rows = merged([*((rule.y0, rule.y1) for rule in self._across), *outer_rows], gap=_NEAR)
        self._columns = merged([*((rule.x0, rule.x1) for rule in self._down), *outer_columns], gap=_NEAR)

    @property
    def is_table(self) -> bool:
        """Say whether it has a row and two columns; a frame or an underline has not."""
        return len(self._rows) >= 2 and len(self._columns) >= 3

    def holds(self, piece: Segment) -> bool:
        """Say whether the middle of the piece stands inside."""
        x, y = (piece.x0 + piece.x1) / 2, piece.y + piece.size / 2
        return self.x0 < x < self.x1 and self.y0 < y < self.y1

    def table(self, pieces: Sequence[Segment], frame: Frame, page: int) -> PageTable | None:
        """Return the pieces as a table, rows without text left out; None where all stand in one column."""
        columns = [Column(left[1], right[0]) for left, right in pairwise(self._columns)]
        rows: dict[int, list[list[Segment]]] = {}
        for piece in pieces:
            cells = rows.setdefault(self._row_of(piece), [[] for _ in columns])
            cells[min(self._column_of(piece), len(columns) - 1)].append(piece)
        if sum(any(row[place] for row in rows.values()) for place in range(len(columns))) < 2:
            return None
        inside = [_inside(column, [row[place] for row in rows.values()]) for place, column in enumerate(columns)]
        filled = {place: row_of(cells, inside, frame) for place, cells in rows.items()}
        reaching = Reaching(self._rules, self._rows, self._columns, _NEAR)
        return PageTable(columns=tuple(inside), rows=tuple(reaching.fill(filled)), page=page, top=self.y1)

    def _row_of(self, piece: Segment) -> int:
        """Return the row, from 0 at the top; lines that do not pass above the piece part other cells."""
        x, y = piece.x0 + 1, piece.y + piece.size / 2
        above = [rule.y0 for rule in self._across if rule.x0 - _NEAR < x < rule.x1 + _NEAR and rule.y0 > y]
        edge = min(above, default=self.y1)
        return sum(foot > edge + _NEAR for foot, _ in self._rows)

    def _column_of(self, piece: Segment) -> int:
        x, y = piece.x0 + 1, piece.y + piece.size / 2
        before = [rule.x1 for rule in self._down if rule.y0 - _NEAR < y < rule.y1 + _NEAR and rule.x1 < x + _NEAR]
        edge = max(before, default=self.x0)
        return max(0, sum(end < edge + _NEAR for _, end in self._columns) - 1)


def _inside(column: Column, cells: Sequence[Sequence[Segment]]) -> Column:
    """Return where text stands in the column: as far from its right line as from its left one."""
    space = min((piece.x0 - column.x0 for cell in cells for piece in cell), default=0.0)
    space = max(0.0, min(space, _WIDEST_SPACE))
    return Column(column.x0 + space, column.x1 - space)


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """Return the ruled tables of a page: lines that touch, and have rows and columns."""
    if len(rules) > _MOST_RULES:
        return []
    grids = [Grid(group) for group in _touching(rules)]
    return [grid for grid in grids if grid.is_table]


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: -rule.y1):
        beside = [group for group in groups if any(_touch(rule, other) for other in group)]
        groups = [group for group in groups if all(group is not other for other in beside)]
        groups.append([rule, *(other for group in beside for other in group)])
    return groups


def _touch(one: Rule, other: Rule) -> bool:
    apart_across = one.x0 > other.x1 + _NEAR or other.x0 > one.x1 + _NEAR
    apart_down = one.y0 > other.y1 + _NEAR or other.y0 > one.y1 + _NEAR
    return not apart_across and not apart_down
