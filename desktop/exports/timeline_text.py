"""The timeline as plain text: month by month, below each its themes and what happened."""

from collections.abc import Iterator
from pathlib import Path

from desktop.exports.timeline_contents import TimelineContents, TimelineTable, said_above


def write_timeline_text(contents: TimelineContents, to: Path) -> dict[str, int]:
    """Write the text as UTF-8 with a mark of its encoding, and line ends that every editor reads; count headlines."""
    to.write_bytes(whole_text(contents).replace("\n", "\r\n").encode("utf-8-sig"))
    return {"headlines": contents.table.count}


def whole_text(contents: TimelineContents) -> str:
    """Return the whole timeline as text."""
    months = (month_text(contents.table, at) for at in range(len(contents.table.months)))
    return "\n\n".join(["Timeline", "\n".join(said_above(contents)), *filter(None, months)]) + "\n"


def month_text(table: TimelineTable, at: int) -> str:
    """Return one month of the table as text, "" where nothing stands in it."""
    lines = list(_month_lines(table, at))
    return "\n".join([table.months[at], "", *lines]).rstrip() if lines else ""


def _month_lines(table: TimelineTable, at: int) -> Iterator[str]:
    for row in table.rows:
        if row.cells[at]:
            yield row.theme
            yield from (f"- {line.words}" for line in row.cells[at])
            yield ""
