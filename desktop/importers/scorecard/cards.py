"""Measures that a paper prints one by one, each in a small table below its name, set out as rows of a scorecard."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.documents.document import Block, Document, Paragraph, Table, TableRow
from desktop.importers.scorecard.cells import is_figure
from desktop.importers.scorecard.fields import field_of
from desktop.importers.scorecard.layout import is_heading
from desktop.importers.scorecard.periods import named_in

_NAME = re.compile(
    r"(?P<ref>(?:KPI|PI|Indicator|Measure|Metric)\s?\d{1,3}[a-z]?|[A-Z]{1,4}[-/ ]?\d{1,3}(?:\.\d{1,2})*[a-z]?"
    r"|\d{1,2}(?:\.\d{1,2})*)[\s.:)–-]+(?P<title>(?=\D).{4,})"
)
_LONGEST, _FEWEST, _MOST_ROWS = 160, 3, 24


def with_cards(document: Document) -> Document:
    """Return the document with each card as a table whose row begins with reference and name of the measure."""
    blocks: list[Block] = []
    for block in document.blocks:
        above = blocks[-1] if blocks and isinstance(blocks[-1], Paragraph) else None
        card = _card(block, above) if isinstance(block, Table) else None
        if card and isinstance(above, Paragraph) and card.lines[0].number == above.first_line:
            blocks.pop()
        blocks.append(card or block)
    return replace(document, blocks=tuple(blocks)) if blocks != list(document.blocks) else document


def _card(table: Table, above: Paragraph | None) -> Table | None:
    if len(table.rows) > _MOST_ROWS or any(map(is_heading, table.rows)):
        return None
    upright = _upright(table)
    if upright and is_heading(upright.rows[0]):
        return upright
    flat = upright or (table if len(table.rows) == 2 and _heads(table.rows[0].cells) else None)
    return _named(flat, above) if flat and above else None


def _upright(table: Table) -> Table | None:
    """Return a table of labels and values with the labels as its headings."""
    rows = [row for row in table.rows if sum(bool(cell.strip()) for cell in row.cells) == 2]
    if len(rows) < len(table.rows) or not all(len(row.cells) == 2 for row in rows):
        return None
    labels = tuple(row.cells[0] for row in rows)
    if not _heads(labels):
        return None
    first, *_others = rows
    return Table((TableRow(labels, first.lines), TableRow(tuple(row.cells[1] for row in rows), table.lines)))


def _heads(cells: Sequence[str]) -> bool:
    """Return whether cells are the headings of a measure's figures, though none of them names it."""
    said = [cell for cell in cells if cell.strip()]
    fields = {field_of(cell) for cell in said} - {""}
    periods = sum(named_in(cell) is not None for cell in said)
    figures = any(is_figure(cell) and not named_in(cell) for cell in said)
    by = bool(fields & {"value"}) or periods > 0
    return not figures and by and bool(fields & {"target", "status"}) and len(fields) + periods >= _FEWEST


def _named(table: Table, above: Paragraph) -> Table | None:
    """Return a card with the name that stands above it as its first cells."""
    words = " ".join(above.text.split())
    if len(words) > _LONGEST or words.endswith((".", ";", ":")) or above.furniture:
        return None
    found = _NAME.fullmatch(words)
    ref, title = (found["ref"], found["title"]) if found else ("", words)
    head, row = table.rows
    return Table(
        (
            TableRow(("Ref", "Measure", *head.cells), (*above.lines, *head.lines)),
            TableRow((ref, title, *row.cells), (*above.lines, *row.lines)),
        )
    )
