"""Tables without lines: columns of a PDF page that stay apart over at least two rows."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.documents.line_shapes import goes_on_small, is_label, marker_of
from desktop.documents.pdf_bands import RIVER, Band, Span, merged
from desktop.documents.pdf_cells import Column, PageTable, row_of
from desktop.documents.pdf_lines import Frame
from desktop.documents.pdf_segments import Segment

_FEWEST_ROWS = 2
# Shares of the type size.
_FARTHEST_ROWS = 3.5
_FARTHEST_SINGLE = 0.8
_FAR_APART = 1.5
_TIGHT = 1.15
_PAGES = re.compile(r"\(?(?:pages?\s*)?\d+(?:\s*[-–]\s*\d+)?\)?", re.IGNORECASE)

# The bands that one row is made of.
_Row = list[Band]


def tables_in(bands: Sequence[Band], frame: Frame, page: int) -> Iterator[Band | PageTable]:
    """Yield the bands of a page from top to bottom, those put together that are rows of a table."""
    place = 0
    while place < len(bands):
        run, columns = _run_at(bands, place) if bands[place].is_parted else ([], [])
        rows = _rows(run, columns)
        taken = max(1, sum(map(len, rows)))
        if rows and _is_table(rows, columns):
            yield _table(rows, columns, frame, page)
        else:
            yield from bands[place : place + taken]
        place += taken


def _run_at(bands: Sequence[Band], place: int) -> tuple[list[Band], list[Span]]:
    """Return the bands from this one on that keep the same columns apart, and the columns."""
    columns = bands[place].columns
    run = [bands[place]]
    for before, band in pairwise(bands[place:]):
        widened = merged([*columns, *band.columns], gap=RIVER * band.size)
        far = before.foot - band.top > _FARTHEST_ROWS * band.size
        if far or not _keeps_apart(columns, band.columns, widened):
            break
        run.append(band)
        columns = widened
    return run, columns


def _keeps_apart(columns: Sequence[Span], added: Sequence[Span], widened: Sequence[Span]) -> bool:
    if len(added) < 2:
        return len(widened) >= len(columns)
    return len(widened) >= 2 and len(widened) >= min(len(columns), len(added))


def _rows(run: Sequence[Band], columns: Sequence[Span]) -> list[_Row]:
    """Return the bands of each row; the table ends where a line stands apart that fills no two columns."""
    leading = min((before.foot - band.foot for before, band in pairwise(run)), default=0.0)
    rows: list[_Row] = []
    for band in run:
        if rows and _continues(rows[-1], band, columns, leading):
            rows[-1].append(band)
        elif rows and len(band.columns) < 2 and rows[-1][-1].foot - band.top > _FARTHEST_SINGLE * band.size:
            break
        else:
            rows.append([band])
    while rows and all(len(band.columns) < 2 for band in rows[-1]):
        rows.pop()
    return rows


def _continues(row: _Row, band: Band, columns: Sequence[Span], leading: float) -> bool:
    """Say whether a band holds only further lines of the cells of the row above it."""
    if row[-1].foot - band.foot > _TIGHT * leading:
        return False
    first = min(band.segments, key=lambda piece: piece.x0)
    place = _column_of(first, columns)
    if place > 0:
        return not marker_of(f"{first.text} ")
    above = [piece for over in row for piece in over.segments if _column_of(piece, columns) == 0]
    return bool(above) and goes_on_small(above[-1].text, first.text)


def _is_table(rows: Sequence[_Row], columns: Sequence[Span]) -> bool:
    """Say whether rows are a table, and not a numbered list, labels with their values or an agenda with pages."""
    if sum(any(band.is_parted for band in row) for row in rows) < _FEWEST_ROWS and not _is_heading(rows, columns):
        return False
    return not all(_is_set_out(row, columns) for row in rows)


def _is_heading(rows: Sequence[_Row], columns: Sequence[Span]) -> bool:
    """Say whether a single row can only be a heading at the foot of a page: far apart, in three columns or more."""
    gaps = [right[0] - left[1] for left, right in pairwise(columns)]
    return bool(rows) and len(gaps) > 1 and min(gaps) > _FAR_APART * rows[0][0].size


def _is_set_out(row: _Row, columns: Sequence[Span]) -> bool:
    cells = [" ".join(piece.text for piece in cell) for cell in _cells(row, columns)]
    first, last = cells[0], cells[-1]
    leads = not first or marker_of(f"{first} ") == first or is_label(first) or first.endswith(":")
    return leads and (len(cells) == 2 or (len(cells) == 3 and (not last or bool(_PAGES.fullmatch(last)))))


def _table(rows: Sequence[_Row], columns: Sequence[Span], frame: Frame, page: int) -> PageTable:
    placed = tuple(Column(*column) for column in columns)
    filled = tuple(row_of(_cells(row, columns), placed, frame) for row in rows)
    return PageTable(columns=placed, rows=filled, page=page, top=rows[0][0].top)


def _cells(row: _Row, columns: Sequence[Span]) -> list[list[Segment]]:
    cells: list[list[Segment]] = [[] for _ in columns]
    for piece in (piece for band in row for piece in band.segments):
        cells[_column_of(piece, columns)].append(piece)
    return cells


def _column_of(piece: Segment, columns: Sequence[Span]) -> int:
    return max((place for place, (x0, _) in enumerate(columns) if x0 <= piece.x0 + 0.1), default=0)
