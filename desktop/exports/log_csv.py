"""The actions that a list shows as comma-separated values: the same headings, one row each, and nothing else."""

import csv
from datetime import date
from pathlib import Path

from desktop.domain.rating_key import RatingLevel
from desktop.exports.log_contents import COLUMNS, LogContents
from desktop.exports.sheet_plan import Cell, Quiet, Strong

# What a spreadsheet program would take for a formula, the wide forms of other keyboards too.
_LIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(contents: LogContents, to: Path) -> dict[str, int]:
    """Write the rows as UTF-8 with every cell quoted; return how many there are.

    Dates are written as 2014-11-07, which no program reads month first. A text that begins as a formula does is given
    an apostrophe, so that no program counts with it.
    """
    with to.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow([column.heading for column in COLUMNS])
        for row in contents.rows:
            writer.writerow([_plain(cell) for cell in row.cells()])
    return {"rows": len(contents.rows)}


def _plain(cell: Cell) -> str:
    match cell:
        case Quiet():
            return ""
        case date():
            return cell.isoformat()
        case RatingLevel(label=label):
            return label
        case int():
            return str(cell)
    text = cell.text if isinstance(cell, Strong) else str(cell)
    return f"'{text}" if text.startswith(_LIVE) else text
