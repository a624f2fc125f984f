"""The timeline on A3: a heading for each month, below it a row for each headline of a theme."""

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from desktop.charts.wording import counted
from desktop.exports.sheet_plan import CELL_EDGE, PAGE_WIDTH, Cell, Column, Quiet, SheetPlan, Strong
from desktop.exports.timeline_contents import TimelineRow, TimelineTable

A3_WIDTH = PAGE_WIDTH * 420 / 297
"""What a landscape A3 page holds in type of the size that A4 pages have."""
_MOST_MONTHS = 8
_THEME = 24.0
_WIDEST = 60.0
_NOTHING = Quiet("–")


def timeline(table: TimelineTable, lines: tuple[str, ...] = ()) -> tuple[SheetPlan, ...]:
    """Return a sheet for each eight months at most, of which nearly as many stand on each; none without headlines.

    lines are said above each table.
    """
    if not table.count:
        return ()
    parts = list(_parts(len(table.months)))
    return tuple(_sheet(table, first, end, lines, several=len(parts) > 1) for first, end in parts)


def _parts(months: int) -> Iterator[tuple[int, int]]:
    number = -(-months // _MOST_MONTHS)
    ends = [round(months * at / number) for at in range(number + 1)]
    yield from pairwise(ends)


def _sheet(table: TimelineTable, first: int, end: int, lines: tuple[str, ...], *, several: bool) -> SheetPlan:
    months = table.months[first:end]
    rows = [row for row in table.rows if any(row.cells[first:end])]
    stretch = months[0] if len(months) == 1 else f"{months[0]} to {months[-1]}"
    count = sum(len(cell) for row in rows for cell in row.cells[first:end])
    told = f"{counted(count, 'headline')} of {table.count:,} on this sheet." if several else ""
    return SheetPlan(
        name=f"Timeline {stretch}"[:31] if several else "Timeline",
        heading=f"Timeline: {stretch}" if several else "Timeline",
        lines=(*lines, *([told] if told else [])),
        table=f"Timeline{first + 1}" if several else "Timeline",
        columns=(Column("Theme", _THEME), *(Column(month, _width(len(months))) for month in months)),
        rows=tuple(cells for row in rows for cells in _rows(row, first, end)),
        holds=f"{counted(count, 'headline').capitalize()} by theme and month",
        records=count,
        empty_words="No headline stands in these months.",
    )


def _width(months: int) -> float:
    room = (A3_WIDTH - _THEME - CELL_EDGE) / months - CELL_EDGE
    return min(_WIDEST, room)


def _rows(row: TimelineRow, first: int, end: int) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each headline of the fullest month, each with the name of its theme, which a filter needs."""
    for number, found in enumerate(zip_longest(*row.cells[first:end])):
        name: Cell = Strong(row.theme) if number == 0 else Quiet(row.theme)
        yield (name, *(_NOTHING if line is None else line.words for line in found))
