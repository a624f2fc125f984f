"""A table that may go on at the head of the next page."""

from collections.abc import Sequence

from desktop.documents.document import Block, Line, Table, TableRow
from desktop.documents.line_shapes import begins_small, goes_on_small
from desktop.documents.pdf_cells import PageTable
from desktop.documents.pdf_lines import TextLine

# Points by which the columns of one table may move from page to page.
_SAME_COLUMN = 6.0
_MANY = 5

_Lines = Sequence[Sequence[Line]]


class OpenTable:
    """The rows of a table so far, and what is known of its columns."""

    def __init__(self, table: PageTable, lines: _Lines) -> None:
        """Take its part on one page, and the numbered lines of each row."""
        self._last = table
        self._rows = _rows(table, lines)

    def goes_on_in(self, table: PageTable) -> bool:
        """Say whether a table on the next page stands in columns of this one."""
        return table.page == self._last.page + 1 and self._places(table) is not None

    def take(self, table: PageTable, lines: _Lines) -> list[Line]:
        """Add the rows of the next page; return the lines of the heading where it only repeats the first one."""
        rows = [self._spread(row, table) for row in _rows(table, lines)]
        repeated = rows.pop(0).lines if rows[0].cells == self._rows[0].cells else ()
        if rows and _goes_on(self._rows[-1], rows[0]):
            self._rows[-1] = _joined(self._rows[-1], rows.pop(0))
        self._rows.extend(rows)
        self._last = table._replace(columns=self._last.columns)
        return list(repeated)

    def take_line(self, placed: TextLine, line: Line) -> bool:
        """Add the rest of a cell that stands alone at the head of the next page, and say whether the line is one."""
        place = self._column_at(placed.x0)
        if placed.page != self._last.page + 1 or place is None:
            return False
        # Text that is no cell begins at the left margin too.
        if place == 0 and not begins_small(placed.text):
            return False
        rest = ["" for _ in self._last.columns]
        rest[place] = placed.text
        self._rows[-1] = _joined(self._rows[-1], TableRow(cells=tuple(rest), lines=(line,)))
        return True

    def block(self) -> Block:
        """Return the table as it is now."""
        return Table(rows=tuple(self._rows))

    def _column_at(self, x0: float) -> int | None:
        columns = self._last.columns
        return next((place for place, column in enumerate(columns) if abs(column.x0 - x0) < _SAME_COLUMN), None)

    def _places(self, table: PageTable) -> list[int] | None:
        """Return which columns those of the other table are; one without text on its page is not among them."""
        places = [self._column_at(column.x0) for column in table.columns]
        known = [place for place in places if place is not None]
        return known if len(set(known)) == len(places) else None

    def _spread(self, row: TableRow, table: PageTable) -> TableRow:
        """Return a row of the other table with "" for the columns that it does not have."""
        places = self._places(table) or ()
        cells = dict(zip(places, row.cells, strict=True))
        spread = tuple(cells.get(place, "") for place in range(len(self._last.columns)))
        return TableRow(spread, row.lines, tuple((places[at], said) for at, said in row.merged))


def _rows(table: PageTable, lines: _Lines) -> list[TableRow]:
    return [TableRow(row.cells, tuple(own), row.merged) for row, own in zip(table.rows, lines, strict=True)]


def _goes_on(begun: TableRow, rest: TableRow) -> bool:
    """Say whether a row is the rest of the one before the page break: it goes on in the middle of a sentence.

    One that fills many of the same columns, or says the same in them, is a row of its own, though cells of it begin
    with a small letter.
    """
    pairs = [pair for pair in zip(begun.cells, rest.cells, strict=True) if all(pair)]
    going_on = sum(before != after and goes_on_small(before, after) for before, after in pairs)
    enough = going_on * 2 >= len(pairs) if len(pairs) >= _MANY else going_on > 0
    return not rest.cells[0] and going_on > 0 and enough


def _joined(begun: TableRow, rest: TableRow) -> TableRow:
    """Return the row that a page break has parted."""
    cells = tuple(_cell(before, after) for before, after in zip(begun.cells, rest.cells, strict=True))
    merged = tuple((at, said) for at, said in begun.merged if not cells[at])
    return TableRow(cells, begun.lines + rest.lines, merged)


def _cell(before: str, after: str) -> str:
    if not before or not after:
        return before or after
    return f"{before} {after}" if goes_on_small(before, after) else f"{before}\n{after}"
