"""A document as sheets of rows: each sheet of a spreadsheet, or all tables of a paper with the lines between them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from desktop.documents.document import Block, Document, Line, Table

SPREADSHEETS = frozenset({"xlsx", "xls", "csv"})


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with the lines it was read from; alone says that it is a line of text between tables and no row.

    merged are the columns (from 0) that a cell of a row above reaches down to, with what it says.
    """

    cells: tuple[str, ...]
    lines: tuple[Line, ...]
    alone: bool = False
    merged: tuple[tuple[int, str], ...] = ()

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns (from 0) that hold something."""
        return tuple(at for at, cell in enumerate(self.cells) if cell.strip())

    def cell(self, column: int) -> str:
        """Return what stands in a column, "" beyond the last one."""
        return self.cells[column].strip() if column < len(self.cells) else ""

    def above(self, columns: Collection[int]) -> str:
        """Return what a cell that reaches down to one of these columns says, "" where none does."""
        return next((said.strip() for column, said in self.merged if column in columns), "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows that stand together, in order; name is that of the sheet, "" where there is only one.

    above is the number of lines of the document that stand over its first row.
    """

    name: str
    rows: tuple[SheetRow, ...]
    above: int = 0

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((len(row.cells) for row in self.rows), default=0)


def sheets_of(document: Document) -> tuple[Sheet, ...]:
    """Return the sheets of a document; every line of it stands in one row of one sheet, or is the sheet's name."""
    if document.format not in SPREADSHEETS:
        return (Sheet("", tuple(row for block in document.blocks for row in _rows(block))),)
    found: list[Sheet] = []
    name, above = "", 0
    for block in document.blocks:
        if isinstance(block, Table):
            found.append(Sheet(name, tuple(_rows(block)), above))
        else:
            name, above = block.text, block.last_line
    return tuple(found)


def names_of_sheets(document: Document) -> tuple[Line, ...]:
    """Return the lines that only name a sheet."""
    if document.format not in SPREADSHEETS:
        return ()
    return tuple(line for block in document.blocks if not isinstance(block, Table) for line in block.lines)


def _rows(block: Block) -> Iterator[SheetRow]:
    if isinstance(block, Table):
        yield from (SheetRow(row.cells, row.lines, merged=row.merged) for row in block.rows)
    else:
        yield SheetRow((block.text,), block.lines, alone=True)
