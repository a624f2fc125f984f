"""The actions that a list shows as an Excel workbook of one sheet."""

from pathlib import Path

from desktop.domain.dates import long_date
from desktop.domain.wording import counted
from desktop.exports.log_contents import COLUMNS, LogContents
from desktop.exports.progress import RowCounts
from desktop.exports.sheet_plan import SheetPlan
from desktop.exports.tables_workbook import write_tables

SHEET = "Action log"


def write_log(contents: LogContents, to: Path) -> RowCounts:
    """Write the workbook, read it back; return the rows of its sheet. Raises CountsDiffer for a fault of its own."""
    levels = {level: None for row in contents.rows for level in (row.rating, row.rating_by_rule, row.rating_original)}
    return write_tables(to, contents.masthead, (_plan(contents),), levels=levels, public=contents.public)


def _plan(contents: LogContents) -> SheetPlan:
    number = counted(len(contents.rows), "action")
    lines = [
        contents.masthead.whose,
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
