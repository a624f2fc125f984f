"""The timeline as an Excel workbook that prints on A3."""

from pathlib import Path

from desktop.exports.progress import RowCounts
from desktop.exports.sheets.timeline import timeline
from desktop.exports.tables_workbook import write_tables
from desktop.exports.timeline_contents import TimelineContents, said_above


def write_timeline(contents: TimelineContents, to: Path) -> RowCounts:
    """Write the workbook, read it back; return the rows of each sheet. Raises CountsDiffer for a fault of its own."""
    plans = timeline(contents.table, said_above(contents))
    return write_tables(to, contents.masthead, plans, public=contents.public, wide=True)
