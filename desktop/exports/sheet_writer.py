"""A planned sheet put into a worksheet: title, one or more lines, and a table with one heading row."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.domain.rating import Rating
from desktop.exports.pack_contents import CoverFacts
from desktop.exports.page_setup import set_page
from desktop.exports.plain_text import printable
from desktop.exports.row_shape import fitted_rows, height_of, words_of
from desktop.exports.sheet_plan import CELL_EDGE, Cell, Column, Indented, Quiet, SheetLink, SheetPlan, Strong
from desktop.exports.text_size import POINTS, line_ends
from desktop.exports.workbook_styles import COVER_POINTS, rating_style

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class _Band:
    """A line above the table: its style, its height in points, its type as a share of body text."""

    style: str
    height: float
    scale: float


_HEAD = (_Band("Heading 1", 30.0, 1.95), _Band("Explanatory Text", height_of(1), 1.0))
_BANNER = (_Band("Banner", 64.0, 2.6), _Band("Banner line", 30.0, 1.4))


@dataclass(frozen=True, slots=True)
class Writing:
    """What every sheet of one workbook shares: its styles by name, and the facts of its cover."""

    styles: "dict[str, StyleArray]"
    facts: CoverFacts


def write_sheet(sheet: "Worksheet", plan: SheetPlan, writing: Writing) -> int:
    """Write the plan; return the number of rows of its table without the heading (0 where there is no table)."""
    _set_widths(sheet, plan.columns)
    _write_head(sheet, plan, writing)
    if not plan.rows:
        add_row(sheet, [text_cell(sheet, plan.empty_words, writing.styles["Body quiet"])], height_of(1))
        set_page(sheet, writing.facts)
        return 0
    body = _on_cover(writing) if plan.banner else writing
    heading_row = sheet.max_row + 1
    _write_headings(sheet, plan, writing)
    for row in plan.rows:
        for cells, height in fitted_rows(row, plan.columns, COVER_POINTS / POINTS if plan.banner else 1.0):
            number = add_row(sheet, [styled_cell(sheet, cell, body) for cell in cells], height)
            _link(sheet, number, cells)
    add_table(sheet, plan.table, heading_row, len(plan.columns), filtered=not writing.facts.public)
    if not writing.facts.public:
        sheet.freeze_panes = f"A{heading_row + 1}"
    set_page(sheet, writing.facts, heading_row=heading_row)
    return sheet.max_row - heading_row


def text_cell(sheet: "Worksheet", text: str, style: "StyleArray") -> "SheetCell":
    """Return a cell that holds text as text, whatever it begins with."""
    from openpyxl.cell import Cell

    cell = Cell(sheet, style_array=style)
    cell.value = printable(text)
    cell.data_type = "s"
    return cell


def styled_cell(sheet: "Worksheet", cell: Cell, writing: Writing) -> "SheetCell":
    """Return a planned cell as one of the worksheet."""
    from openpyxl.cell import Cell

    if isinstance(cell, int | date):
        style = writing.styles["Body date" if isinstance(cell, date) else "Body number"]
        return Cell(sheet, value=cell, style_array=style)
    made = text_cell(sheet, words_of(cell), writing.styles[_style_of(cell)])
    if isinstance(cell, Indented) and cell.level > 1:
        made.alignment = made.alignment.copy(indent=cell.level)
    return made


def add_row(sheet: "Worksheet", cells: "Iterable[SheetCell]", height: float) -> int:
    """Append cells as the next row, of a height in points; return its number."""
    sheet.append(list(cells))
    row = sheet.max_row
    sheet.row_dimensions[row].height = height
    return row


def add_table(sheet: "Worksheet", name: str, heading_row: int, width: int, *, filtered: bool) -> None:
    """Declare the rows from the heading to the last one a named table; filtered adds the buttons to its heading."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.filters import AutoFilter
    from openpyxl.worksheet.table import Table, TableStyleInfo

    place = f"A{heading_row}:{get_column_letter(width)}{sheet.max_row}"
    table = Table(displayName=name, name=name, ref=place)
    table.tableStyleInfo = TableStyleInfo(name=None, showRowStripes=False)
    table._initialise_columns()
    headings = sheet.iter_cols(min_row=heading_row, max_row=heading_row, max_col=width, values_only=True)
    for column, (heading,) in zip(table.tableColumns, headings, strict=True):
        column.name = str(heading)
    table.autoFilter = AutoFilter(ref=place) if filtered else None
    sheet.add_table(table)


def _link(sheet: "Worksheet", row: int, cells: tuple[Cell, ...]) -> None:
    from openpyxl.worksheet.hyperlink import Hyperlink

    for column, cell in enumerate(cells, 1):
        if isinstance(cell, SheetLink):
            place = cell.sheet.replace("'", "''")
            link = Hyperlink(ref="", location=f"'{place}'!A1", tooltip=f"Go to {cell.sheet}")
            sheet.cell(row, column).hyperlink = link


def _style_of(cell: Any) -> str:
    match cell:
        case Rating():
            return rating_style(cell)
        case Quiet():
            return "Body quiet"
        case Strong():
            return "Body strong"
        case Indented():
            return "Body indented"
        case SheetLink():
            return "Body link"
    return "Body"


def _set_widths(sheet: "Worksheet", columns: tuple[Column, ...]) -> None:
    from openpyxl.utils import get_column_letter

    for number, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width + CELL_EDGE


def _write_head(sheet: "Worksheet", plan: SheetPlan, writing: Writing) -> None:
    width = sum(column.width for column in plan.columns)
    title, line = _BANNER if plan.banner else _HEAD
    for words in wrapped((plan.heading,), width, title.scale):
        _write_across(sheet, plan, words, title, writing)
    for words in wrapped(plan.lines, width, line.scale):
        _write_across(sheet, plan, words, line, writing)


def wrapped(lines: tuple[str, ...], width: float, scale: float = 1.0) -> list[str]:
    """Return lines as several where one is wider than the sheet: merged cells are not used to wrap them."""
    parts: list[str] = []
    for line in lines:
        text = printable(line)
        start = 0
        for end in line_ends(text, width / scale):
            parts.append(text[start:end].strip())
            start = end
    return parts


def _write_across(sheet: "Worksheet", plan: SheetPlan, text: str, band: "_Band", writing: Writing) -> None:
    from openpyxl.cell import Cell

    look = writing.styles[band.style]
    filled = [Cell(sheet, style_array=look) for _ in plan.columns[1:]] if plan.banner else []
    add_row(sheet, [text_cell(sheet, text, look), *filled], band.height)


def _write_headings(sheet: "Worksheet", plan: SheetPlan, writing: Writing) -> None:
    # The button that filters a column takes about two characters of its heading.
    lines = max(len(line_ends(column.heading, column.width - 2, bold=True)) for column in plan.columns)
    cells = [
        text_cell(sheet, column.heading, writing.styles[heading_style(cell)])
        for column, cell in zip(plan.columns, plan.rows[0], strict=True)
    ]
    add_row(sheet, cells, height_of(lines) + 4)


def heading_style(cell: object) -> str:
    """Return the style of the heading above such a cell, so that the two stand in one line."""
    if isinstance(cell, Indented):
        return "Table head indented"
    return "Table head number" if isinstance(cell, int) else "Table head"


def _on_cover(writing: Writing) -> Writing:
    larger = {f"Body{kind}": writing.styles[f"Cover{kind or ' body'}"] for kind in ("", " strong", " quiet")}
    return replace(writing, styles=writing.styles | larger)
