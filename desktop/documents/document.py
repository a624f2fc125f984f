"""A document as read: its lines, and the paragraphs and tables that they form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: number counts from 1 through the whole document; page counts from 1 or is None."""

    number: int
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together (a wrapped sentence, a bullet), with their text joined into one.

    furniture: it is a running header, a footer or a page number, and no part of the text around it.
    """

    text: str
    lines: tuple[Line, ...]
    furniture: bool = False

    @property
    def first_line(self) -> int:
        """The number of its first line."""
        return self.lines[0].number

    @property
    def last_line(self) -> int:
        """The number of its last line."""
        return self.lines[-1].number


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table: its cells in order and the lines it was read from.

    Paragraphs inside one cell are parted by "\\n"; a cell that spans columns is followed by "" for each further one.
    merged are the columns (from 0) that a cell of a row above reaches down to, with what it says; cells has "" there.
    """

    cells: tuple[str, ...]
    lines: tuple[Line, ...]
    merged: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cells; the first row is its heading where it has one."""

    rows: tuple[TableRow, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of all rows."""
        return tuple(line for row in self.rows for line in row.lines)


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file: its name, format (txt, pdf, docx, pasted, xlsx, xls, csv), SHA-256 in hex, and blocks in order.

    lines holds every line that has text; blank ones are not counted. Each line of a block is one of these,
    and every one of these stands in exactly one block. notes are sentences on how it was read, for the person.
    """

    name: str
    format: str
    sha256: str
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Every line with text, one below the other."""
        return "\n".join(line.text for line in self.lines)
