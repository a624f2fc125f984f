"""A returned file read by its headings, its refs and its row codes; it knows no book."""

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.documents.sheets.grid import Grid, GridCell, GridFile
from desktop.domain.errors import Refused
from desktop.domain.return_fields import INPUTS
from desktop.domain.sending_code import read_code
from desktop.importers.updates.headings import Columns, find_headings
from desktop.importers.updates.returned import Returned, ReturnedCell, ReturnedRow

_INPUTS = frozenset(field.name for field in INPUTS)
_FIRST_WORDS = 60


def read_return(file: GridFile) -> Returned:
    """Return what a file holds that came back; raises Refused where no sheet has our headings."""
    tables = [(sheet, *find_headings(sheet)) for sheet in file.sheets]
    tables = [each for each in tables if each[1] >= 0]
    if not tables:
        raise Refused(
            f"{file.name} has no sheet with the headings of an update that was asked for, such as “Ref” and "
            "“Your update”; choose the workbook that the lead filled in."
        )
    rows: list[ReturnedRow] = []
    extra: list[str] = []
    unsent: list[str] = []
    for sheet, heading, columns in tables:
        extra += _extra_columns(sheet, heading, columns)
        for row in _rows(sheet, heading, columns):
            if row.ref or row.code:
                rows.append(row)
            elif row.cells:
                words = next(iter(row.cells.values())).text
                unsent.append(f"{row.place}: “{words[:_FIRST_WORDS]}”")
    return Returned(file.name, file.sha256, _codes(file, rows), tuple(rows), tuple(extra), tuple(unsent))


def _rows(sheet: Grid, heading: int, columns: Columns) -> Iterator[ReturnedRow]:
    for cells in sheet.rows[heading + 1 :]:
        there = {columns[cell.column]: cell for cell in cells if cell.column in columns}
        code = number = None
        if "code" in there:
            code, number = read_code(there["code"].text)
        filled = {name: _returned(sheet, cell) for name, cell in there.items() if name in _INPUTS}
        if there:
            place = f"{_called(sheet)}row {cells[0].row}"
            ref = there["ref"].text.strip() if "ref" in there else ""
            yield ReturnedRow(place, code or "", number or 0, ref, filled)


def _returned(sheet: Grid, cell: GridCell) -> ReturnedCell:
    place = f"{_called(sheet)}cell {cell.address}"
    return ReturnedCell(place, cell.text, cell.is_date, cell.is_number, cell.formula)


def _called(sheet: Grid) -> str:
    return f"{sheet.name}, " if sheet.name else ""


def _extra_columns(sheet: Grid, heading: int, columns: Columns) -> list[str]:
    """Return the headings of columns that are none of ours and that hold something below."""
    headings = {cell.column: cell.text for cell in sheet.rows[heading]}
    used = {cell.column for row in sheet.rows[heading + 1 :] for cell in row} - set(columns)
    return [f"{_called(sheet)}“{headings.get(column) or 'a column without a heading'}”" for column in sorted(used)]


def _codes(file: GridFile, rows: Sequence[ReturnedRow]) -> tuple[str, ...]:
    """Return the sendings that the rows name, most rows first; where none does, those that any cell names."""
    counted = Counter(row.code for row in rows if row.code)
    if not counted:
        texts = (cell.text for sheet in file.sheets for row in sheet.rows for cell in row)
        counted = Counter(code for code in (read_code(text)[0] for text in texts) if code)
    return tuple(code for code, _ in counted.most_common())
