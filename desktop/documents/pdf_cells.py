"""Cells of a table on a PDF page: their text, and the lines that each row fills."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.documents.cleaning import on_one_line
from desktop.documents.line_shapes import goes_on_small
from desktop.documents.pdf_lines import Frame, TextLine, by_foot, is_full, line_of
from desktop.documents.pdf_segments import Segment

_LEADING = 1.75


class Column(NamedTuple):
    """A column of a table by its sides in points."""

    x0: float
    x1: float


class PageRow(NamedTuple):
    """A row as it stands on a page: the text of its cells, and each line it fills with its cells parted by tabs.

    merged are the columns (from 0) that a cell of a row above reaches down to, with what it says.
    """

    cells: tuple[str, ...]
    lines: tuple[str, ...]
    merged: tuple[tuple[int, str], ...] = ()


class PageTable(NamedTuple):
    """A table on one page."""

    columns: tuple[Column, ...]
    rows: tuple[PageRow, ...]
    page: int
    top: float


def row_of(cells: Sequence[Sequence[Segment]], columns: Sequence[Column], frame: Frame) -> PageRow:
    """Return the pieces of each cell, in the order of the file, as a row."""
    texts = tuple(
        _cell_text(cell, frame._replace(right=column.x1)) for cell, column in zip(cells, columns, strict=True)
    )
    return PageRow(texts, _lines(cells))


def _cell_text(segments: Sequence[Segment], frame: Frame) -> str:
    """Return the text of a cell: wrapped lines joined, other lines parted by "\\n"."""
    paragraphs: list[list[TextLine]] = []
    for line in (line_of(pieces, frame=frame, page=0) for pieces in by_foot(segments)):
        if paragraphs and _goes_on(paragraphs[-1][-1], line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return "\n".join(frame.words.join(line.text for line in paragraph) for paragraph in paragraphs)


def _goes_on(before: TextLine, after: TextLine) -> bool:
    if not 0 < before.y - after.y < _LEADING * max(before.size, after.size):
        return False
    return is_full(before, after.text) or goes_on_small(before.text, after.text)


def _lines(cells: Sequence[Sequence[Segment]]) -> tuple[str, ...]:
    """Return the lines of a row from top to bottom, each with a tab between cells."""
    placed = [(piece, place) for place, cell in enumerate(cells) for piece in cell]
    place_of = {id(piece): place for piece, place in placed}
    lines = sorted(by_foot(piece for piece, _ in placed), key=lambda line: -line[0].y)
    return tuple(_tabbed(line, [place_of[id(piece)] for piece in line], len(cells)) for line in lines)


def _tabbed(line: Sequence[Segment], places: Sequence[int], count: int) -> str:
    texts = [""] * count
    for piece, place in zip(line, places, strict=True):
        texts[place] = on_one_line(f"{texts[place]} {piece.text}")
    return "\t".join(texts)
