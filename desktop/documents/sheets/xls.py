"""The cells of a workbook of Excel 97 to 2003, read by xlrd; where formulas stand is read from the records beside."""

import struct
from collections.abc import Iterator
from io import StringIO
from typing import Any

from desktop.documents.refusals import refuse
from desktop.documents.sheets import sheet_refusals
from desktop.documents.sheets.grid import Grid, GridCell
from desktop.documents.sheets.parse import MOST_COLUMNS, MOST_ROWS
from desktop.documents.sheets.values import cell_of

_MACROS = ("_VBA_PROJECT_CUR".encode("utf-16-le"), "_VBA_PROJECT".encode("utf-16-le"))
# Records of the format ([MS-XLS] 2.3): the beginning of a part, its place and name, a formula.
_BEGIN, _END, _BOUND_SHEET, _FORMULA = 0x0809, 0x000A, 0x0085, 0x0006
_WORKSHEET = 0


def read_xls(data: bytes, name: str) -> Iterator[Grid]:
    """Yield the sheets with their cells; raises Refused for macros and for formats before 1997."""
    import xlrd

    if any(mark in data for mark in _MACROS):
        raise refuse(name, sheet_refusals.HOLDS_MACROS)
    stream = _stream(data)
    if stream is None:
        raise refuse(name, sheet_refusals.OLD_EXCEL)
    formulas = _formulas(stream)
    book: Any = xlrd.open_workbook(file_contents=data, logfile=StringIO(), on_demand=True, ragged_rows=True)
    for number in range(book.nsheets):
        sheet = book.sheet_by_index(number)
        if sheet.nrows > MOST_ROWS:
            raise refuse(name, sheet_refusals.TOO_MANY_CELLS)
        there = formulas[number] if number < len(formulas) else set()
        yield Grid(sheet.name, tuple(filter(None, (_row(book, sheet, row, there) for row in range(sheet.nrows)))))
        book.unload_sheet(number)


def _row(book: Any, sheet: Any, row: int, formulas: set[tuple[int, int]]) -> tuple[GridCell, ...]:
    columns = range(min(sheet.row_len(row), MOST_COLUMNS))
    return tuple(filter(None, (_cell(book, sheet.cell(row, at), (row, at), formulas) for at in columns)))


def _cell(book: Any, cell: Any, place: tuple[int, int], formulas: set[tuple[int, int]]) -> GridCell | None:
    import xlrd

    row, column = place[0] + 1, place[1] + 1
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return GridCell(row, column, "", formula=True)
    if place in formulas:
        kept = _plain_cell(book, cell, row, column)
        return GridCell(row, column, "", formula=True, shown=kept.text if kept else "")
    return _plain_cell(book, cell, row, column)


def _plain_cell(book: Any, cell: Any, row: int, column: int) -> GridCell | None:
    import xlrd

    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return None
    value: object = cell.value
    if cell.ctype == xlrd.XL_CELL_DATE:
        value = xlrd.xldate_as_datetime(cell.value, book.datemode)
    elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
        value = bool(cell.value)
    return cell_of(row, column, value, from_1904=book.datemode == 1)


def _stream(data: bytes) -> bytes | None:
    """Return the records of the workbook, None where the file has none of Excel 97 and later."""
    from xlrd.compdoc import CompDoc

    found: Any = CompDoc(data, logfile=StringIO()).locate_named_stream("Workbook")
    memory, start, length = found
    return None if memory is None else bytes(memory[start : start + length])


def _formulas(stream: bytes) -> list[set[tuple[int, int]]]:
    """Return for each worksheet, in the order of the tabs, the places (row, column from 0) of its formulas."""
    starts = []
    for code, body in _records(stream, 0):
        if code == _BOUND_SHEET and body[5] == _WORKSHEET:
            starts.append(struct.unpack_from("<I", body)[0])
        if code == _END:
            break
    return [_formulas_from(stream, start) for start in starts]


def _formulas_from(stream: bytes, start: int) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    depth = 0
    for code, body in _records(stream, start):
        depth += (code == _BEGIN) - (code == _END)
        if code == _FORMULA and depth == 1:
            found.add(struct.unpack_from("<HH", body))
        if depth <= 0:
            break
    return found


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    while at + 4 <= len(stream):
        code, length = struct.unpack_from("<HH", stream, at)
        yield code, stream[at + 4 : at + 4 + length]
        at += 4 + length
