"""A few tables on paper as an Excel workbook: the one way in which all that is no pack is written as one."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from desktop.domain.rating_key import RatingLevel
from desktop.exports.count_back import check_rows
from desktop.exports.masthead import Masthead
from desktop.exports.page_setup import widen_page
from desktop.exports.progress import RowCounts
from desktop.exports.sheet_names import unique_names
from desktop.exports.sheet_plan import CELL_EDGE, PAGE_WIDTH, SheetPlan, fitted_to_page
from desktop.exports.sheet_writer import Writing, write_sheet
from desktop.exports.workbook_file import save
from desktop.exports.workbook_masthead import facts_of, set_properties
from desktop.exports.workbook_styles import add_styles


def write_tables(
    to: Path,
    masthead: Masthead,
    plans: Iterable[SheetPlan],
    *,
    levels: Iterable[RatingLevel] = (),
    public: bool = False,
    wide: bool = False,
) -> RowCounts:
    """Write one sheet for each plan, read the file back; return the rows of each sheet by its name.

    levels are all that ratings are printed as. Sheets fill the width of an A4 page, or have A3 where they need more;
    wide ones keep their widths and have A3. Raises CountsDiffer for a fault of its own.
    """
    workbook = Workbook()
    writing = Writing(add_styles(workbook, levels), facts_of(masthead, public=public))
    fitted = [plan if wide else fitted_to_page(plan) for plan in plans]
    rows: RowCounts = {}
    for number, (plan, name) in enumerate(zip(fitted, unique_names(plan.name for plan in fitted), strict=True)):
        sheet: Any = workbook.worksheets[0] if number == 0 else workbook.create_sheet()
        sheet.title = name
        sheet.sheet_view.showGridLines = False
        rows[name] = write_sheet(sheet, plan, writing)
        if wide or _width(plan) > PAGE_WIDTH:
            widen_page(sheet)
    set_properties(workbook, masthead)
    save(workbook, to, [])
    check_rows(to, rows)
    return rows


def _width(plan: SheetPlan) -> float:
    return sum(column.width + CELL_EDGE for column in plan.columns)
