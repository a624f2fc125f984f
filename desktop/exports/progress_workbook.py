"""Progress against a report, or an agency's return, as an Excel workbook: the counts, then every recommendation."""

from pathlib import Path

from desktop.exports.follow_up_contents import ProgressContents, ProgressRow
from desktop.exports.progress import RowCounts
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong, dated, stated
from desktop.exports.tables_workbook import write_tables

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
    levels = {row.rating: None for row in contents.rows}
    return write_tables(to, contents.masthead, (_summary(contents), _recommendations(contents)), levels=levels)


def _summary(contents: ProgressContents) -> SheetPlan:
    total = sum(number for _status, number in contents.counts)
    counts: list[tuple[Cell, ...]] = [(status, number) for status, number in contents.counts]
    return SheetPlan(
        name="Summary",
        heading=contents.heading,
        lines=(contents.masthead.whose, contents.sentence, *contents.notes),
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
