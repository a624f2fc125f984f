"""Scorecards with two rows for each measure: one of targets, one of figures, told apart by a column of these words."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.documents.document import TableRow
from desktop.importers.scorecard.fields import plain
from desktop.importers.scorecard.layout import Layout

_TARGET = frozenset({"target", "targets", "plan", "profile", "profiled target", "planned"})
_ACTUAL = frozenset({"actual", "actuals", "performance", "result", "results", "outturn", "achieved", "value"})


class Pair(NamedTuple):
    """A row of figures, and the row of its targets where a paper gives them one of their own."""

    row: TableRow
    targets: TableRow | None = None


def paired(layout: Layout) -> Iterator[Pair]:
    """Yield the rows of a table; two rows of one measure come together, with the words that only one of them has."""
    at = _words_at(layout)
    if at is None:
        yield from (Pair(row) for row in layout.rows)
        return
    periods = {column.at for column in layout.columns if column.period}
    named: TableRow | None = None
    target: TableRow | None = None
    for row in layout.rows:
        kind = plain(_cell(row, at))
        if not kind:
            yield Pair(row)
            continue
        is_new = any(cell.strip() for place, cell in enumerate(row.cells) if place != at and place not in periods)
        if is_new or named is None:
            named, target = row, None
        if kind in _TARGET:
            target = row
        elif kind in _ACTUAL:
            yield Pair(_filled(row, named, target, periods, at), target)


def _words_at(layout: Layout) -> int | None:
    """Return the column that says of each row whether it holds targets or figures, None where there is none."""
    for at in range(max((len(row.cells) for row in layout.rows), default=0)):
        said = [plain(cell) for row in layout.rows if (cell := _cell(row, at))]
        if said and set(said) <= _TARGET | _ACTUAL and set(said) & _TARGET and set(said) & _ACTUAL:
            return at
    return None


def _filled(row: TableRow, named: TableRow, target: TableRow | None, periods: set[int], at: int) -> TableRow:
    """Return the row of figures with the words of the row that names the measure."""
    width = max(len(row.cells), len(named.cells))
    cells = [
        "" if place == at else _cell(row, place) or ("" if place in periods else _cell(named, place))
        for place in range(width)
    ]
    others = [each for each in (named, target) if each is not None and each is not row]
    lines = {line.number: line for each in (*others, row) for line in each.lines}
    return TableRow(tuple(cells), tuple(lines[number] for number in sorted(lines)), row.merged)


def _cell(row: TableRow, at: int) -> str:
    return row.cells[at].strip() if at < len(row.cells) else ""
