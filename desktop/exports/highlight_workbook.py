"""The highlight report of a plan as an Excel workbook: the numbers by theme, then every entry that is told of."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from desktop.domain.plan_rule import Standing
from desktop.exports.count_back import check_rows
from desktop.exports.highlight_contents import HighlightContents
from desktop.exports.progress import RowCounts
from desktop.exports.sheet_plan import Column, Quiet, SheetPlan, Strong, fitted_to_page, stated
from desktop.exports.sheet_writer import Writing, write_sheet
from desktop.exports.workbook_file import save
from desktop.exports.workbook_masthead import facts_of, set_properties
from desktop.exports.workbook_styles import add_styles


def write_highlights(contents: HighlightContents, to: Path) -> RowCounts:
    """Write the workbook, read it back; return the rows of each sheet. Raises CountsDiffer for a fault of its own."""
    workbook = Workbook()
    writing = Writing(add_styles(workbook, {}), facts_of(contents.masthead))
    rows: RowCounts = {}
    for number, plan in enumerate((_progress(contents), _told(contents))):
        sheet: Any = workbook.worksheets[0] if number == 0 else workbook.create_sheet()
        sheet.title = plan.name
        sheet.sheet_view.showGridLines = False
        rows[plan.name] = write_sheet(sheet, fitted_to_page(plan), writing)
    set_properties(workbook, contents.masthead)
    save(workbook, to, [])
    check_rows(to, rows)
    return rows


def _progress(contents: HighlightContents) -> SheetPlan:
    standing = f" {contents.masthead.standing}." if contents.masthead.standing else ""
    groups = list(dict.fromkeys(where for where, _what, _number in contents.counts))
    counts = {(where, what): number for where, what, number in contents.counts}
    kinds = [str(each) for each in Standing if each is not Standing.WITHDRAWN]
    rows = [(where, [counts.get((where, kind), 0) for kind in kinds]) for where in groups]
    return SheetPlan(
        name="Progress",
        heading=contents.heading,
        lines=(f"{contents.masthead.board}.{standing}", contents.period, *contents.sentences),
        table="Progress",
        columns=(
            Column("Part of the plan", 60),
            *(Column(kind.capitalize(), 12) for kind in kinds),
            Column("All actions", 12),
        ),
        rows=tuple((Strong(where), *numbers, sum(numbers)) for where, numbers in rows),
        holds="How many actions stand where, of the whole plan and of each theme; withdrawn ones are not counted",
        records=len(rows),
    )


def _told(contents: HighlightContents) -> SheetPlan:
    lines = [(part, line) for part in contents.parts for line in part.lines]
    return SheetPlan(
        name="Highlights",
        heading=contents.heading,
        lines=(contents.period, *(f"{part.heading}: {part.empty}" for part in contents.parts if not part.lines)),
        table="Highlights",
        columns=(
            Column("Part", 22),
            Column("Ref", 9),
            Column("Action", 50),
            Column("Lead", 26),
            Column("What is told of it", 50),
        ),
        rows=tuple(
            (part.heading, Strong(line.ref or "–"), line.words, stated(line.lead), line.told or Quiet("–"))
            for part, line in lines
        ),
        holds="Every entry of the plan that the report tells of",
        records=len(lines),
    )
