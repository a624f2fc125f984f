"""The timeline as an Excel workbook that prints on A3."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from desktop.exports.count_back import check_rows
from desktop.exports.page_setup import widen_page
from desktop.exports.progress import RowCounts
from desktop.exports.sheet_names import unique_names
from desktop.exports.sheet_writer import Writing, write_sheet
from desktop.exports.sheets.timeline import timeline
from desktop.exports.timeline_contents import TimelineContents, said_above
from desktop.exports.workbook_file import save
from desktop.exports.workbook_masthead import facts_of, set_properties
from desktop.exports.workbook_styles import add_styles


def write_timeline(contents: TimelineContents, to: Path) -> RowCounts:
    """Write the workbook, read it back; return the rows of each sheet. Raises CountsDiffer for a fault of its own."""
    workbook = Workbook()
    writing = Writing(add_styles(workbook, {}), facts_of(contents.masthead, public=contents.public))
    plans = timeline(contents.table, said_above(contents))
    rows: RowCounts = {}
    for number, (plan, name) in enumerate(zip(plans, unique_names([plan.name for plan in plans]), strict=True)):
        sheet: Any = workbook.worksheets[0] if number == 0 else workbook.create_sheet()
        sheet.title = name
        sheet.sheet_view.showGridLines = False
        rows[name] = write_sheet(sheet, plan, writing)
        widen_page(sheet)
    set_properties(workbook, contents.masthead)
    save(workbook, to, [])
    check_rows(to, rows)
    return rows
