"""Progress against a report, or an agency's return, as an Excel workbook: the counts, then every recommendation."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

from desktop.exports.count_back import check_rows
from desktop.exports.follow_up_contents import ProgressContents, ProgressRow
from desktop.exports.page_setup import widen_page
from desktop.exports.progress import RowCounts
from desktop.exports.sheet_plan import (
    CELL_EDGE,
    PAGE_WIDTH,
    Cell,
    Column,
    Quiet,
    SheetPlan,
    Strong,
    dated,
    fitted_to_page,
    stated,
)
from desktop.exports.sheet_writer import Writing, write_sheet
from desktop.exports.workbook_file import save
from desktop.exports.workbook_masthead import facts_of, set_properties
from desktop.exports.workbook_styles import add_styles

_COLUMNS = (
    Column("Ref", 7.5),
    Column("Rating", 11.4),
    Column("Recommendation", 27),
    Column("Report", 13, optional=True),
    Column("This agency", 9, optional=True),
    Column("Response", 12, optional=True),
    Column("Timescale as worded", 11.5),
    Column("Due", 10.5),
    Column("How the date came", 13, optional=True),
    Column("Lead", 12, optional=True),
    Column("Status", 11.5),
    Column("Assurance", 13, optional=True),
    Column("Actions", 17, optional=True),
    Column("Latest update", 17, optional=True),
    Column("Updated", 10.5, optional=True),
    Column("Pieces of evidence", 9.5),
    Column("Evidence", 14, optional=True),
    Column("Minutes", 17, optional=True),
    Column("Closing", 17, optional=True),
)


def write_progress(contents: ProgressContents, to: Path) -> RowCounts:
    """Write the workbook, read it back; return the rows of each sheet. Raises CountsDiffer for a fault of its own."""
    workbook = Workbook()
    writing = Writing(add_styles(workbook, {row.rating: None for row in contents.rows}), facts_of(contents.masthead))
    rows: RowCounts = {}
    for number, plan in enumerate((_summary(contents), _recommendations(contents))):
        sheet: Any = workbook.worksheets[0] if number == 0 else workbook.create_sheet()
        sheet.title = plan.name
        sheet.sheet_view.showGridLines = False
        fitted = fitted_to_page(plan)
        rows[plan.name] = write_sheet(sheet, fitted, writing)
        if sum(column.width + CELL_EDGE for column in fitted.columns) > PAGE_WIDTH:
            widen_page(sheet)
    set_properties(workbook, contents.masthead)
    save(workbook, to, [])
    check_rows(to, rows)
    return rows


def _summary(contents: ProgressContents) -> SheetPlan:
    total = sum(number for _status, number in contents.counts)
    counts: list[tuple[Cell, ...]] = [(status, number) for status, number in contents.counts]
    standing = f" {contents.masthead.standing}." if contents.masthead.standing else ""
    return SheetPlan(
        name="Summary",
        heading=contents.heading,
        lines=(f"{contents.masthead.board}.{standing}", contents.sentence, *contents.notes),
        table="Summary",
        columns=(Column("Where they stand", 60), Column("Recommendations", 20)),
        rows=(*counts, (Strong("All"), total)),
        holds="How many stand where",
        records=len(counts),
    )


def _recommendations(contents: ProgressContents) -> SheetPlan:
    return SheetPlan(
        name="Recommendations",
        heading=contents.heading,
        lines=(contents.sentence, *contents.notes),
        table="Recommendations",
        columns=_COLUMNS,
        rows=tuple(_cells(row, contents.several_reports) for row in contents.rows),
        holds="Each recommendation with all that was done about it",
        records=len(contents.rows),
    )


def _cells(row: ProgressRow, several: bool) -> tuple[Cell, ...]:
    return (
        Strong(row.ref) if row.ref.strip() else Quiet("no ref"),
        row.rating,
        row.text,
        row.report if several else Quiet("as above"),
        row.part or Quiet("–"),
        row.response or Quiet("none yet"),
        stated(row.timing),
        dated(row.due),
        # the base of a single report stands above the table
        Quiet("as above") if row.base.startswith("counted from") and not several else row.base,
        stated(row.lead),
        row.status,
        row.assurance or Quiet("none stated"),
        "\n".join(row.actions) or Quiet("no action yet"),
        row.update or Quiet("none yet"),
        row.updated_on or Quiet("none yet"),
        row.evidence_count,
        "\n".join(row.evidence) or Quiet("not quoted" if row.evidence_count else "none yet"),
        "\n".join(row.minutes) or Quiet("none yet"),
        "\n".join(row.signed_off) or Quiet("not closed"),
    )
