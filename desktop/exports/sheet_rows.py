"""Rows put into a worksheet one below the other.

The one place that knows what openpyxl has no public name for: a cell made with its whole style, and the row at
which appending goes on.
"""

from collections.abc import Iterable, Mapping
from copy import copy
from datetime import date
from typing import Any

from openpyxl.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

from desktop.exports.figure_format import figure_format
from desktop.exports.plain_text import printable
from desktop.exports.row_shape import words_of
from desktop.exports.sheet_plan import CELL_EDGE, Cell, Column, Figure, Gap, Indented, Quiet, SheetLink, Strong
from desktop.exports.workbook_styles import DEEPEST_INDENT, UNIT_SHARE, in_one_line, rating_style_of

Styles = Mapping[str, Any]
"""What a cell of each named style carries."""


class SheetRows:
    """Appends rows to one worksheet; row numbers count from 1, heights are in points."""

    def __init__(self, sheet: Any, styles: Styles) -> None:
        self.sheet = sheet
        self.styles = styles
        self._formats: dict[tuple[str, str], Any] = {}

    @property
    def last(self) -> int:
        """The number of the row appended last, 0 at first."""
        return int(self.sheet._current_row)

    def add(self, cells: Iterable[Any], height: float) -> int:
        """Append a row; return its number."""
        self.sheet.append(list(cells))
        self.sheet.row_dimensions[self.last].height = height
        return self.last

    def heights(self) -> list[float]:
        """Return the height of every row so far, from the first."""
        return [self.sheet.row_dimensions[row].height for row in range(1, self.last + 1)]

    def break_page(self, row: int | None) -> None:
        """Let a row begin a page of the print; None lets pages end where they are full."""
        if row is not None:
            self.sheet.row_breaks.append(Break(id=row - 1))

    def leave(self, count: int, height: float) -> None:
        """Leave rows free, for what floats above the cells."""
        for row in range(self.last + 1, self.last + 1 + count):
            self.sheet.row_dimensions[row].height = height
        self.sheet._current_row += count

    def set_widths(self, columns: Iterable[Column]) -> None:
        """Set the widths of the columns from the left."""
        for number, column in enumerate(columns, 1):
            self.sheet.column_dimensions[get_column_letter(number)].width = (column.width + CELL_EDGE) * UNIT_SHARE

    def text(self, text: str, style: str) -> Any:
        """Return a cell that holds text as text, whatever it begins with."""
        return self._cell(printable(text), "s", style)

    def blank(self, style: str) -> Any:
        """Return an empty cell; appending gives it its place."""
        return self._cell(None, "n", style)

    def styled(self, cell: Cell, *, one_line: bool) -> Any:
        """Return a planned cell as one of the worksheet; in a row of one line it stands in the middle."""
        style = _style_of(cell)
        if one_line:
            style = in_one_line(style)
        if isinstance(cell, date):
            return self._cell(cell, "d", style)
        if isinstance(cell, int):
            return self._cell(cell, "n", style)
        if isinstance(cell, Figure):
            return self._figure(cell, style)
        if isinstance(cell, Gap):
            return self._cell(None, "n", style)
        return self._cell(words_of(cell), "s", style)

    def _figure(self, figure: Figure, style: str) -> Any:
        written = figure_format(figure.value, figure.unit)
        if (style, written) not in self._formats:
            pattern: Any = SheetCell(self.sheet, 1, 1)
            pattern._style = copy(self.styles[style])
            pattern.number_format = written
            self._formats[style, written] = pattern._style
        cell = self._cell(figure.value, "n", style)
        cell._style = self._formats[style, written]
        return cell

    def _cell(self, value: str | int | float | date | None, data_type: str, style: str) -> Any:
        # The public way would guess the type anew, take "=" for a formula, and copy the style for each cell.
        cell: Any = SheetCell(self.sheet, 1, 1)
        cell._value, cell.data_type, cell._style = value, data_type, self.styles[style]
        return cell

    def link(self, row: int, cells: Iterable[Cell]) -> None:
        """Make links of the cells of a row that name other sheets."""
        from openpyxl.worksheet.hyperlink import Hyperlink

        for column, cell in enumerate(cells, 1):
            if isinstance(cell, SheetLink):
                place = cell.sheet.replace("'", "''")
                link = Hyperlink(ref="", location=f"'{place}'!A1", tooltip=f"Go to {cell.sheet}")
                self.sheet.cell(row, column).hyperlink = link

    def declare_table(self, name: str, heading_row: int, headings: Iterable[str], *, filtered: bool) -> None:
        """Declare the rows from the heading to the last one a named table; filtered puts buttons on its heading."""
        columns = [TableColumn(id=number, name=heading) for number, heading in enumerate(headings, 1)]
        place = f"A{heading_row}:{get_column_letter(len(columns))}{self.last}"
        table = Table(displayName=name, name=name, ref=place, tableColumns=columns)
        table.tableStyleInfo = TableStyleInfo(showRowStripes=False)
        table.autoFilter = AutoFilter(ref=place) if filtered else None
        self.sheet.add_table(table)


def _style_of(cell: Cell) -> str:
    match cell:
        case Quiet():
            return "Body quiet"
        case Strong():
            return "Body strong"
        case Indented(_, level):
            return f"Body indented {min(level, DEEPEST_INDENT)}"
        case SheetLink():
            return "Body link"
        case date():
            return "Body date"
        case int() | Figure() | Gap():
            return "Body number"
    return rating_style_of(cell) or "Body"
