"""The actions that a list shows as an Excel workbook of one sheet."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from desktop.domain.dates import long_date
from desktop.domain.wording import counted
from desktop.exports.count_back import check_rows
from desktop.exports.log_contents import COLUMNS, LogContents
from desktop.exports.progress import RowCounts
from desktop.exports.sheet_plan import SheetPlan, fitted_to_page
from desktop.exports.sheet_writer import Writing, write_sheet
from desktop.exports.workbook_file import save
from desktop.exports.workbook_masthead import facts_of, set_properties
from desktop.exports.workbook_styles import add_styles

SHEET = "Action log"


def write_log(contents: LogContents, to: Path) -> RowCounts:
    """Write the workbook, read it back; return the rows of its sheet. Raises CountsDiffer for a fault of its own."""
    workbook = Workbook()
    levels = {level: None for row in contents.rows for level in (row.rating, row.rating_by_rule, row.rating_original)}
    writing = Writing(add_styles(workbook, levels), facts_of(contents.masthead, public=contents.public))
    sheet: Any = workbook.worksheets[0]
    sheet.title = SHEET
    sheet.sheet_view.showGridLines = False
    rows: RowCounts = {SHEET: write_sheet(sheet, fitted_to_page(_plan(contents)), writing)}
    set_properties(workbook, contents.masthead)
    save(workbook, to, [])
    check_rows(to, rows)
    return rows


def _plan(contents: LogContents) -> SheetPlan:
    standing = f" {contents.masthead.standing}." if contents.masthead.standing else ""
    number = counted(len(contents.rows), "action")
    lines = [
        f"{contents.masthead.board}.{standing}",
        f"{number} shown: {contents.shown}; as at {long_date(contents.masthead.day)}.",
        f"Ratings: {contents.key}",
    ]
    if contents.left_out:
        lines.append(f"{counted(contents.left_out, 'exempt action')} left out of this public copy.")
    return SheetPlan(
        name=SHEET,
        heading="Action log: what is shown",
        lines=tuple(lines),
        table="ActionLog",
        columns=COLUMNS,
        rows=tuple(row.cells() for row in contents.rows),
        holds="The actions that the list shows",
        records=len(contents.rows),
        empty_words="The list shows no action.",
    )
