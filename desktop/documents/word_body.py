"""A Word document from top to bottom: its paragraphs and table rows in the order in which they are read."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from desktop.documents.line_shapes import is_bulleted
from desktop.documents.word_merged import MOST_COLUMNS, MergedCells, PlacedCell, placed
from desktop.documents.word_names import ALTERNATIVES, number_at, w
from desktop.documents.word_numbering import ListNumbers
from desktop.documents.word_styles import ListStyles
from desktop.documents.word_text import ParagraphText, shown_children
from desktop.documents.written import Written, WrittenParagraph, WrittenRow

_BOX = w("txbxContent")
_DELETED_MARK = f"{w('pPr')}/{w('rPr')}/{w('del')}"
# What a bullet inside another is set in by, as in plain text.
_INDENT = "  "


class WordBody:
    """Walks through one part of a document (body, header, footer)."""

    def __init__(self, texts: ParagraphText, styles: ListStyles, numbers: ListNumbers) -> None:
        """Take what reads a paragraph, knows its list and counts in it."""
        self._texts = texts
        self._styles = styles
        self._numbers = numbers
        self._tables = count(1)

    def walk(self, element: Any) -> Iterator[Written]:
        """Yield everything under the element in reading order; a text box follows the paragraph it hangs on."""
        for child in shown_children(element):
            if child.tag == w("p"):
                yield from self._paragraph(child)
            elif child.tag == w("tbl"):
                yield from self._table(child)
            else:
                yield from self.walk(child)

    def _paragraph(self, paragraph: Any) -> Iterator[Written]:
        text = self._texts.of(paragraph)
        if not text.strip() and paragraph.find(_DELETED_MARK) is not None:
            return
        place = self._styles.place_of(paragraph)
        # An empty item has a number in print too: it counts, though it is not a line of text.
        label = self._numbers.label(*place) if place else ""
        if label and text.strip():
            text = f"{_INDENT * self._styles.depth_of(paragraph) if is_bulleted(label) else ''}{label} {text}"
        yield WrittenParagraph(text)
        for box in _boxes_of(paragraph):
            yield from self.walk(box)

    def _table(self, table: Any) -> Iterator[Written]:
        rows = [row for row in _under(table, "tr") if row.find(f"{w('trPr')}/{w('del')}") is None]
        if all(len(_under(row, "tc")) < 2 for row in rows):
            for row in rows:
                yield from self.walk(row)
            return
        number, above = next(self._tables), MergedCells()
        for row in rows:
            cells, nested = self._row(row)
            before = [""] * cells[0].column if cells else []
            texts = (text for cell in cells for text in (cell.text, *[""] * (cell.span - 1)))
            yield WrittenRow((*before, *texts), number, above.take(cells))
            yield from nested

    def _row(self, row: Any) -> tuple[list[PlacedCell], list[Written]]:
        """Return the cells and the tables that stand inside them."""
        column = max(0, min(number_at(row, "trPr/gridBefore", default=0), MOST_COLUMNS))
        cells: list[PlacedCell] = []
        nested: list[Written] = []
        for cell in _under(row, "tc"):
            inside = list(self.walk(cell))
            nested.extend(written for written in inside if isinstance(written, WrittenRow))
            text = "\n".join(written.text for written in inside if isinstance(written, WrittenParagraph))
            cells.append(placed(cell, column, text.strip()))
            column += cells[-1].span
        return cells, nested


def _under(element: Any, name: str) -> list[Any]:
    """Return the rows of a table or the cells of a row, also those inside content controls."""
    found = []
    for child in shown_children(element):
        if child.tag == w(name):
            found.append(child)
        elif child.tag in (w("sdt"), w("sdtContent"), w("customXml"), w("ins")):
            found.extend(_under(child, name))
    return found


def _boxes_of(element: Any) -> Iterator[Any]:
    """Yield the text boxes that hang on a paragraph, each once."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag == ALTERNATIVES:
            for shown in shown_children(child):
                yield from _boxes_of(shown)
        else:
            yield from _boxes_of(child)
