"""What the formulas of a workbook worked out last, as the program that saved it kept it; nothing is worked out here."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from desktop.documents.sheets.grid import Grid, GridCell
from desktop.documents.sheets.values import cell_of, number_format_of


def with_shown(sheets: Sequence[Grid], data: bytes) -> list[Grid]:
    """Return the sheets with what their formulas showed last; the file is read again only where it has any."""
    if not any(cell.formula for sheet in sheets for row in sheet.rows for cell in row):
        return list(sheets)
    from openpyxl import load_workbook

    workbook = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        from_1904 = workbook.epoch.year == 1904
        return [_shown(sheet, kept, from_1904) for sheet, kept in zip(sheets, workbook.worksheets, strict=True)]
    finally:
        workbook.close()


def _shown(sheet: Grid, kept: Any, from_1904: bool) -> Grid:
    wanted = {cell.row: cell.row for row in sheet.rows for cell in row if cell.formula}
    if not wanted:
        return sheet
    kept.reset_dimensions()
    values = {
        number: list(row) for number, row in enumerate(kept.iter_rows(max_row=max(wanted)), 1) if number in wanted
    }
    rows = tuple(tuple(_cell(cell, values.get(cell.row, []), from_1904) for cell in row) for row in sheet.rows)
    return replace(sheet, rows=rows)


def _cell(cell: GridCell, values: Sequence[Any], from_1904: bool) -> GridCell:
    if not cell.formula or cell.column > len(values):
        return cell
    kept = values[cell.column - 1]
    if kept.value is None or kept.data_type == "e":
        return cell
    found = cell_of(cell.row, cell.column, kept.value, from_1904=from_1904, number_format=number_format_of(kept))
    return replace(cell, shown=found.text) if found else cell
