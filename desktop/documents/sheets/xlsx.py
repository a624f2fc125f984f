"""The cells of a workbook of Excel 2007 and later, read row by row and never worked out."""

import datetime
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from desktop.documents import refusals
from desktop.documents.package_gate import check_packed_parts
from desktop.documents.refusals import refuse
from desktop.documents.sheets import sheet_refusals
from desktop.documents.sheets.grid import Grid, GridCell
from desktop.documents.sheets.parse import MOST_COLUMNS, MOST_ROWS
from desktop.documents.sheets.values import cell_of, number_format_of
from desktop.documents.sheets.xlsx_coloured import Coloured
from desktop.documents.sheets.xlsx_merged import with_merged
from desktop.documents.sheets.xlsx_shown import with_shown
from desktop.domain.errors import Refused

_CONTENTS = "[Content_Types].xml"
_MAIN = b"spreadsheetml.sheet.main+xml"
_ENOUGH = 1024 * 1024


def read_xlsx(data: bytes, name: str) -> list[Grid]:
    """Return the sheets with their cells; raises Refused for macros, bombs and what is no workbook."""
    _check(data, name)
    from openpyxl import load_workbook

    # Formulas are asked for, and not what they worked out last: a cell with one is told apart by it.
    workbook = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    try:
        from_1904 = workbook.epoch.year == 1904
        sheets = [_grid(sheet, name, from_1904) for sheet in workbook.worksheets]
        parts = [str(getattr(sheet, "_worksheet_path", "")).lstrip("/") for sheet in workbook.worksheets]
    finally:
        workbook.close()
    return with_shown(with_merged(sheets, parts, data), data)


def _grid(sheet: Any, name: str, from_1904: bool) -> Grid:
    coloured = Coloured()
    rows = tuple(_rows(sheet, name, from_1904, coloured))
    return Grid(sheet.title, rows, coloured=coloured.columns)


def _rows(sheet: Any, name: str, from_1904: bool, coloured: Coloured) -> Iterator[tuple[GridCell, ...]]:
    # The size that a file tells of itself may be any: rows are read until there are no more.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS), 1):
        cells = tuple(filter(None, (_cell(number, column, cell, from_1904) for column, cell in enumerate(row, 1))))
        if cells:
            coloured.look(row)
            yield cells
        if number >= MOST_ROWS and cells:
            raise refuse(name, sheet_refusals.TOO_MANY_CELLS)


def _cell(row: int, column: int, cell: Any, from_1904: bool) -> GridCell | None:
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        return GridCell(row, column, value if isinstance(value, str) else "", formula=True)
    if cell.data_type == "e":
        # what Excel shows where a formula failed: "#NAME?" for a text that began with a dash or an equals sign
        return GridCell(row, column, str(value), formula=True)
    if isinstance(value, datetime.timedelta):
        value = str(value)
    return cell_of(row, column, value, from_1904=from_1904, number_format=number_format_of(cell))


def _check(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = package.namelist()
            contents = package.open(_CONTENTS).read(_ENOUGH) if _CONTENTS in parts else b""
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, OSError, RuntimeError) as failure:
        raise refuse(name, refusals.DAMAGED) from failure
    if b"macroEnabled" in contents or any(PurePosixPath(part).name.lower() == "vbaproject.bin" for part in parts):
        raise refuse(name, sheet_refusals.HOLDS_MACROS)
    if _MAIN not in contents:
        raise refuse(name, sheet_refusals.OTHER_PROGRAM if contents or "mimetype" in parts else refusals.PACKED)
    try:
        check_packed_parts(data, name)
    except Refused as refusal:
        # the gate speaks of Word
        if str(refusal) == str(refuse(name, refusals.NOT_AS_WORD_WRITES)):
            raise refuse(name, sheet_refusals.NOT_AS_BUILT) from None
        raise
