"""Paragraphs and table rows as a word processor holds them, and the numbered document that they make."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, groupby

from desktop.documents.cleaning import clean, on_one_line
from desktop.documents.document import Block, Document, Line, Table, TableRow
from desktop.documents.text_blocks import blocks_of

_LINE_END = re.compile(r"[\n\r\f\v\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class WrittenParagraph:
    """A paragraph with its number or bullet in front; line breaks are "\\n"."""

    text: str

    @property
    def has_text(self) -> bool:
        """Say whether there is anything to read."""
        return bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """A row of a table: the paragraphs of one cell are parted by "\\n"; table: the same for rows of one table.

    merged are the columns (from 0) that a cell of a row above reaches down to, with what it says.
    """

    cells: tuple[str, ...]
    table: int
    merged: tuple[tuple[int, str], ...] = ()

    @property
    def has_text(self) -> bool:
        """Say whether there is anything to read."""
        return any(map(str.strip, self.cells))


Written = WrittenParagraph | WrittenRow


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A line with the row it is, or None where it is part of a paragraph."""

    line: Line
    row: WrittenRow | None


def document_of(written: Iterable[Written], *, name: str, sha256: str) -> Document:
    """Return what was written as a document: a row is one line, a line break begins another, blank ones count."""
    numbered = [found for found in _numbered(written) if found.line.text.strip()]
    blocks: list[Block] = []
    for table, run in groupby(numbered, key=lambda found: found.row.table if found.row else None):
        together = list(run)
        blocks.extend(blocks_of([found.line for found in together]) if table is None else [_table(together)])
    lines = tuple(found.line for found in numbered)
    return Document(name=name, format="docx", sha256=sha256, lines=lines, blocks=tuple(blocks))


def _numbered(written: Iterable[Written]) -> Iterator[_Numbered]:
    number = count(1)
    for item in written:
        if isinstance(item, WrittenRow):
            merged = tuple((at, said) for at, text in item.merged if (said := _cell(text)))
            row = WrittenRow(tuple(map(_cell, item.cells)), item.table, merged)
            text = "\t".join(cell.replace("\n", " ") for cell in row.cells)
            yield _Numbered(Line(number=next(number), text=text), row)
        else:
            for text in _LINE_END.split(item.text):
                yield _Numbered(Line(number=next(number), text=clean(text).rstrip(" ")), None)


def _cell(text: str) -> str:
    """Return the paragraphs of a cell that have text, each on a line of its own."""
    paragraphs = (on_one_line(clean(paragraph)) for paragraph in _LINE_END.split(text))
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def _table(numbered: Iterable[_Numbered]) -> Table:
    rows = ((found.row, found.line) for found in numbered if found.row)
    return Table(rows=tuple(TableRow(row.cells, (line,), row.merged) for row, line in rows))
