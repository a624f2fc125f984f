"""A return workbook written to a file: a guide, then one table, and nothing hidden."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.protection import SheetProtection

from desktop.domain.dates import long_date, say_date
from desktop.domain.wording import counted
from desktop.exports.pack_contents import CoverFacts
from desktop.exports.page_setup import set_page
from desktop.exports.plain_text import printable
from desktop.exports.row_shape import height_of
from desktop.exports.sheet_plan import PAGE_WIDTH, Column
from desktop.exports.sheet_rows import SheetRows
from desktop.exports.text_size import POINTS, line_ends
from desktop.exports.updates.contents import ReturnContents
from desktop.exports.updates.guide import GUIDE_NAME, ROWS_NAME, guide_rows
from desktop.exports.updates.looks import add_return_styles
from desktop.exports.updates.rows_sheet import write_rows
from desktop.exports.workbook_file import save
from desktop.exports.workbook_styles import COVER_POINTS, DARK_BLUE
from desktop.exports.written import Counts

SUBJECT = "Update asked for"
_GUIDE_COLUMNS = (Column("About", 36), Column("What to know", PAGE_WIDTH - 38))
_HEADING_ROW = 1


def write_return_workbook(contents: ReturnContents, to: Path) -> Counts:
    """Write the workbook to a new file; return how many rows the lead is asked to fill in."""
    workbook = Workbook()
    styles = add_return_styles(workbook)
    guide, rows = workbook.worksheets[0], workbook.create_sheet(ROWS_NAME)
    guide.title = GUIDE_NAME
    facts = _facts(contents)
    _write_guide(guide, contents, styles)
    write_rows(rows, contents, styles, heading_row=_HEADING_ROW)
    for sheet in (guide, rows):
        sheet.sheet_view.showGridLines = False
        _protect(sheet)
    set_page(guide, facts)
    set_page(rows, facts, heading_row=_HEADING_ROW)
    # two pages wide, the refs on both: one page would make the type too small to read
    rows.page_setup.fitToWidth = 2
    rows.print_title_cols = "A:A"
    rows.freeze_panes = f"C{_HEADING_ROW + 1}"
    _set_properties(workbook, contents)
    save(workbook, to, [])
    return {"rows": len(contents.rows)}


def _write_guide(sheet: Any, contents: ReturnContents, styles: dict[str, Any]) -> None:
    rows = SheetRows(sheet, styles)
    rows.set_widths(_GUIDE_COLUMNS)
    sheet.sheet_properties.tabColor = DARK_BLUE
    rows.add([rows.text(f"{contents.board}: an update from you", "Heading 1")], 32)
    by = f", by {say_date(contents.answer_by)}" if contents.answer_by else ""
    line = f"{counted(len(contents.rows), 'row')} to fill in{by}. Code of this sending: {contents.code}."
    rows.add([rows.text(line, "Explanatory Text")], height_of(1) + 4)
    first = rows.add([rows.text(column.heading, "Table head") for column in _GUIDE_COLUMNS], height_of(1) + 4)
    scale = COVER_POINTS / POINTS
    for about, words in guide_rows(contents):
        lines = max(
            len(line_ends(printable(words), (_GUIDE_COLUMNS[1].width - 3) / scale)),
            len(line_ends(about, (_GUIDE_COLUMNS[0].width - 3) / scale, bold=True)),
        )
        rows.add([rows.text(about, "Cover strong"), rows.text(words, "Cover body")], height_of(lines, scale) + 4)
    rows.declare_table("HowToReturn", first, [column.heading for column in _GUIDE_COLUMNS], filtered=False)


def _protect(sheet: Any) -> None:
    """Lock what is on record, without a password; filters, sorting and the sizes of cells stay free."""
    sheet.protection = SheetProtection(
        sheet=True,
        formatCells=False,
        formatColumns=False,
        formatRows=False,
        insertColumns=False,
        sort=False,
        autoFilter=False,
    )


def _facts(contents: ReturnContents) -> CoverFacts:
    return CoverFacts(
        board=contents.board,
        organisation=contents.organisation,
        marking=contents.marking,
        meeting_date=contents.as_at,
        as_at=contents.as_at,
        generated=contents.generated,
        holds_exempt=contents.holds_exempt,
    )


def _set_properties(workbook: Workbook, contents: ReturnContents) -> None:
    """Set every property of the file: nothing of the machine or the person who made it."""
    properties = workbook.properties
    properties.title = printable(f"{contents.board}: update asked of {contents.lead}, {long_date(contents.as_at)}")
    properties.creator = properties.lastModifiedBy = printable(contents.board)
    properties.language = "en-GB"
    properties.subject = SUBJECT
    properties.identifier = contents.code
    properties.category = printable(contents.marking) or None
    properties.created = properties.modified = contents.generated.replace(tzinfo=None, microsecond=0)
