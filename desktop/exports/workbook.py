"""A pack as an Excel workbook, built from nothing each time."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import Refused
from desktop.exports.chart_sheet_writer import write_chart_sheet
from desktop.exports.pack_contents import CoverFacts, PackContents
from desktop.exports.pack_plan import plan_pack
from desktop.exports.plain_text import printable
from desktop.exports.sheet_plan import ChartSheetPlan
from desktop.exports.sheet_writer import Writing, write_sheet
from desktop.exports.workbook_styles import DARK_BLUE, add_styles

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.chart._chart import ChartBase
    from openpyxl.worksheet.worksheet import Worksheet

Progress = Callable[[int, int, str], bool]
"""Called before each sheet with its number from 0, how many there are, and its name; False stops the export."""

RowCounts = dict[str, int]
"""The rows of each sheet's table without its heading, by the name of the sheet."""


class Stopped(Refused):
    """The export was stopped by whoever asked for it."""


def write_workbook(contents: PackContents, to: Path, progress: Progress | None = None) -> RowCounts:
    """Write the pack to a new file; return how many rows each sheet's table has. Raises Stopped."""
    from openpyxl import Workbook

    from desktop.exports.workbook_file import save

    workbook = Workbook()
    writing = Writing(add_styles(workbook), contents.cover)
    plans = plan_pack(contents)
    rows: RowCounts = {}
    charts: list[tuple[ChartBase, str]] = []
    for number, plan in enumerate(plans):
        _tell(progress, number, len(plans), plan.name)
        sheet = _new_sheet(workbook, number, plan.name)
        if isinstance(plan, ChartSheetPlan):
            charts += write_chart_sheet(sheet, plan, writing)
            rows[plan.name] = sum(len(chart.categories) for chart in plan.charts)
        else:
            rows[plan.name] = write_sheet(sheet, plan, writing)
    _set_properties(workbook, contents.cover)
    save(workbook, to, charts)
    return rows


def _tell(progress: Progress | None, number: int, count: int, name: str) -> None:
    if progress is not None and progress(number, count, name) is False:
        raise Stopped("The export was stopped, and nothing was written.")


def _new_sheet(workbook: "Workbook", number: int, name: str) -> "Worksheet":
    sheet = workbook.worksheets[0] if number == 0 else workbook.create_sheet()
    sheet.title = name
    sheet.sheet_view.showGridLines = False
    if number == 0:
        sheet.sheet_properties.tabColor = DARK_BLUE
    return sheet


def _set_properties(workbook: "Workbook", facts: CoverFacts) -> None:
    """Set every property of the file from the cover: nothing of the machine or the person who made it."""
    properties = workbook.properties
    properties.title = printable(f"{facts.board}: meeting pack, {facts.meeting_date:%Y-%m-%d}")
    properties.creator = properties.lastModifiedBy = printable(facts.board)
    properties.language = "en-GB"
    properties.subject = "Meeting pack"
    properties.category = printable(facts.marking) or None
    properties.created = properties.modified = facts.generated.replace(tzinfo=None, microsecond=0)
