"""A row that has one cell less than its headings: where the lost cell stood, by what the others can only be."""

import re
from collections.abc import Sequence

from desktop.domain.timing import read_timing
from desktop.importers.action_log.words import is_nothing
from desktop.importers.improvement_plan.columns import Columns
from desktop.importers.improvement_plan.refs import cell_ref

_DATES = frozenset({"timing", "revised", "completed", "start"})
_RATING = re.compile(r"\W*(?:[bgaryd]|blue|green|amber|yellow|red|n/?a)\b.{0,40}", re.I | re.S)


def with_lost_cell(cells: Sequence[str], columns: Columns) -> tuple[str, ...]:
    """Return the cells with a blank one where one was lost, or as they are where they fit or nothing tells.

    They are moved only where a date, rating or reference stands under a heading that it cannot belong to, and where
    there is one way alone in which every cell fits.
    """
    width = len(columns.fields)
    if len(cells) != width - 1 or _misfits((*cells, ""), columns) == 0:
        return tuple(cells)
    ways = [(*cells[:at], "", *cells[at:]) for at in range(1, width)]
    fitting = list(dict.fromkeys(way for way in ways if _misfits(way, columns) == 0))
    return fitting[0] if len(fitting) == 1 else tuple(cells)


def _misfits(cells: Sequence[str], columns: Columns) -> int:
    """Return how many cells stand under a heading that they cannot belong to."""
    said = [(cell.strip(), name) for cell, name in zip(cells, columns.fields, strict=True) if not is_nothing(cell)]
    names = {name for _cell, name in said}
    revises_nothing = "revised" in names and "timing" not in names
    return sum(not _fits(cell, name) for cell, name in said) + revises_nothing


def _fits(cell: str, name: str) -> bool:
    if name in _DATES:
        return read_timing(cell).kind != "unknown"
    if name == "rag":
        return bool(_RATING.fullmatch(cell))
    if name == "ref":
        return bool(cell_ref(cell))
    if name in ("lead", "support", "progress", "action", "objective"):
        return len(cell) > 1 and not _is_date(cell)
    return True


def _is_date(cell: str) -> bool:
    read = read_timing(cell)
    return read.kind in ("deadline", "month") and read.sure and not read.note and read.due is not None
