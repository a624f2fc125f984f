"""A pack as an Excel workbook, built from nothing each time."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from desktop.exports.chart_sheet_writer import Described, write_chart_sheet
from desktop.exports.count_back import check_rows
from desktop.exports.pack_contents import CoverFacts, PackContents
from desktop.exports.pack_plan import plan_pack
from desktop.exports.plain_text import printable
from desktop.exports.progress import Progress, RowCounts, tell
from desktop.exports.sheet_plan import ChartSheetPlan, SheetPlan
from desktop.exports.sheet_writer import Writing, write_sheet
from desktop.exports.workbook_file import save
from desktop.exports.workbook_styles import DARK_BLUE, add_styles


def write_workbook(contents: PackContents, to: Path, progress: Progress | None = None) -> RowCounts:
    """Write the pack to a new file and read it back; return how many rows each sheet's table has.

    Raises Stopped, and CountsDiffer for a fault of its own: a row that is not there, a number that a line says wrongly.
    """
    workbook = Workbook()
    writing = Writing(add_styles(workbook, contents.rating.key.printed), contents.cover)
    plans = plan_pack(contents)
    rows: RowCounts = {}
    charts: list[Described] = []
    for number, plan in enumerate(plans):
        tell(progress, number, len(plans), plan.name)
        sheet = _new_sheet(workbook, number, plan.name)
        if isinstance(plan, ChartSheetPlan):
            charts += write_chart_sheet(sheet, plan, writing)
            rows[plan.name] = sum(len(chart.categories) for chart in plan.charts)
        else:
            rows[plan.name] = write_sheet(sheet, plan, writing)
    _set_properties(workbook, contents.cover)
    save(workbook, to, charts)
    check_rows(to, rows, {plan.name: plan.claims for plan in plans if isinstance(plan, SheetPlan) and plan.claims})
    return rows


def _new_sheet(workbook: Workbook, number: int, name: str) -> Any:
    sheet: Any = workbook.worksheets[0] if number == 0 else workbook.create_sheet()
    sheet.title = name
    sheet.sheet_view.showGridLines = False
    if number == 0:
        sheet.sheet_properties.tabColor = DARK_BLUE
    return sheet


def _set_properties(workbook: Workbook, facts: CoverFacts) -> None:
    """Set every property of the file from the cover: nothing of the machine or the person who made it."""
    properties = workbook.properties
    properties.title = printable(f"{facts.board}: meeting pack, {facts.meeting_date:%Y-%m-%d}")
    properties.creator = properties.lastModifiedBy = printable(facts.board)
    properties.language = "en-GB"
    properties.subject = "Meeting pack"
    properties.category = printable(facts.marking) or None
    properties.created = properties.modified = facts.generated.replace(tzinfo=None, microsecond=0)
