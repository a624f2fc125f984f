"""One page of a PDF put in order: header, lines and tables from top to bottom, footer."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from desktop.documents.pdf_bands import Band, bands_of
from desktop.documents.pdf_cells import PageTable
from desktop.documents.pdf_columns import tables_in
from desktop.documents.pdf_grid import Grid
from desktop.documents.pdf_lines import Frame, TextLine, by_foot, line_of
from desktop.documents.pdf_segments import PageText, Segment


class Furniture(NamedTuple):
    """A line of a running header or footer."""

    line: TextLine


PageItem = TextLine | PageTable | Furniture


def items_on(
    page: PageText, furniture: Sequence[Sequence[Segment]], grids: Sequence[Grid], frame: Frame
) -> list[PageItem]:
    """Return what stands on a page in reading order."""
    left_out = {id(piece) for line in furniture for piece in line}
    body = [piece for piece in page.segments if id(piece) not in left_out]
    edges = [Furniture(line_of(line, frame=frame, page=page.number)) for line in furniture]
    heads = [edge for edge in edges if edge.line.y > page.height / 2]
    feet = [edge for edge in reversed(edges) if edge.line.y <= page.height / 2]
    return [*heads, *_body(body, grids, frame, page.number), *feet]


def _body(pieces: Sequence[Segment], grids: Sequence[Grid], frame: Frame, page: int) -> list[PageItem]:
    tables, rest = _ruled(pieces, grids, frame, page)
    placed: list[tuple[float, list[PageItem]]] = [(table.top, [table]) for table in tables]
    for found in tables_in(bands_of(rest), frame, page):
        if isinstance(found, Band):
            placed.append((found.top, list(_lines(found, frame, page))))
        else:
            placed.append((found.top, [found]))
    return [item for _, items in sorted(placed, key=lambda pair: -pair[0]) for item in items]


def _ruled(
    pieces: Sequence[Segment], grids: Sequence[Grid], frame: Frame, page: int
) -> tuple[list[PageTable], list[Segment]]:
    tables: list[PageTable] = []
    rest = list(pieces)
    for grid in grids:
        table = grid.table([piece for piece in rest if grid.holds(piece)], frame, page)
        if table is not None:
            tables.append(table)
            rest = [piece for piece in rest if not grid.holds(piece)]
    return tables, rest


def _lines(band: Band, frame: Frame, page: int) -> Iterator[TextLine]:
    """Yield the lines of a band that is no table; text in columns is read one column after the other."""
    together = by_foot(band.segments) if len(band.segments) > 1 else [band.segments]
    if len(together) == 1:
        yield line_of(together[0], frame=frame, page=page)
        return
    columns = band.columns
    for _, pieces in groupby(band.segments, key=lambda piece: piece.line):
        line = list(pieces)
        right = next((x1 for x0, x1 in columns if x0 <= line[0].x0 <= x1), frame.right)
        yield line_of(line, frame=frame._replace(right=right), page=page)
