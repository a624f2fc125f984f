"""A table below the title of a timeline that has no months: themes and what is told of them, without a date."""

from collections.abc import Sequence

from desktop.documents.document import Block, Table, TableRow
from desktop.importers.timeline.cells import headlines_in, plain
from desktop.importers.timeline.draft import Told
from desktop.importers.timeline.listed import Listed
from desktop.importers.timeline.rows import is_wordy
from desktop.importers.timeline.themes import goes_on, name_of

_WORDS = 1.5
_LONGEST_HEADING = 6


def undated_table(blocks: Sequence[Block]) -> Listed:
    """Return the headlines of the tables, all without a date; the first of several columns names the themes."""
    listed = Listed()
    for block in blocks:
        if isinstance(block, Table) and is_wordy((cell for row in block.rows for cell in row.cells), least=_WORDS):
            _read(block.rows, listed)
    return listed


def _read(rows: Sequence[TableRow], listed: Listed) -> None:
    heading = len(rows) > 1 and _is_heading(rows)
    theme = ""
    for row in rows[heading:]:
        first = plain(row.cells[0])
        if len(row.cells) > 1 and first:
            theme = name_of(f"{theme} {first}") if goes_on(theme, first) else name_of(first)
        for cell in row.cells[1:] or row.cells:
            listed.told.extend(Told(text, None, row.lines, theme) for text in headlines_in(cell))
        listed.headings.extend(row.lines)
    listed.headings.extend(rows[0].lines)


def _is_heading(rows: Sequence[TableRow]) -> bool:
    """Say whether the first row heads the others: a word or two in each cell, and fewer than below."""
    lengths = [len(plain(cell).split()) for cell in rows[0].cells]
    below = max(len(plain(cell).split()) for row in rows[1:] for cell in row.cells)
    return max(lengths) <= _LONGEST_HEADING and max(lengths) < below and not plain(rows[0].cells[-1]).endswith(".")
