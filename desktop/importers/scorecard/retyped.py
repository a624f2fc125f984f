"""Columns that their cells tell apart where headings may mean several things: a reference or words, a way or an aim."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.documents.document import TableRow
from desktop.importers.scorecard.cells import is_figure, is_polarity, is_ref
from desktop.importers.scorecard.column import Column
from desktop.importers.scorecard.periods import named_in

_MOST = 0.7


def retyped(columns: Sequence[Column], rows: Sequence[TableRow]) -> list[Column]:
    """Return the columns with the fields that their cells show."""
    found = list(columns)
    for change in (_references, _values, _changes, _polarities, _own_periods):
        found = change(found, rows)
    return found


def _references(columns: list[Column], rows: Sequence[TableRow]) -> list[Column]:
    """Tell a column of references from one of words where the headings of both may name the measure."""
    measures = [column for column in columns if column.field == "measure"]
    if len(measures) < 2 or any(column.field == "ref" for column in columns):
        return columns
    first = measures[0]
    return _with(columns, first, "ref") if _most(first, rows, is_ref, 0.5) else columns


def _values(columns: list[Column], rows: Sequence[TableRow]) -> list[Column]:
    """Tell a column of figures headed "Measure" from the one that names what is measured."""
    for column in [column for column in columns if column.field == "measure"][1:]:
        if _most(column, rows, is_figure, _MOST):
            columns = _with(columns, column, "value")
    return columns


def _changes(columns: list[Column], rows: Sequence[TableRow]) -> list[Column]:
    """Tell a column that prints how much a figure changed from one of arrows: its figures stay words."""
    for column in [column for column in columns if column.field == "direction" and not column.period]:
        if _most(column, rows, is_figure, 0.5):
            columns = _with(columns, column, "")
    return columns


def _polarities(columns: list[Column], rows: Sequence[TableRow]) -> list[Column]:
    """Tell an aim that is a direction ("Reduce") from one that is an outcome."""
    if any(column.field == "polarity" for column in columns):
        return columns
    aims = (column for column in columns if column.field in ("outcome", "direction") and not column.period)
    for column in aims:
        if _most(column, rows, _is_way, 0.9):
            return _with(columns, column, "polarity")
    return columns


def _own_periods(columns: list[Column], rows: Sequence[TableRow]) -> list[Column]:
    """Tell a column that says of each row which month its figure is of from one of figures."""
    for column in columns:
        if column.field in ("value", "period", "") and not column.period and _most(column, rows, _is_period, 0.9):
            return _with(columns, column, "period")
    return columns


def _is_way(cell: str) -> bool:
    return is_polarity(cell) and cell.strip().isascii() and len(cell.strip()) > 2


def _is_period(cell: str) -> bool:
    named = named_in(cell)
    return named is not None and not named.rest


def _with(columns: Sequence[Column], one: Column, field: str) -> list[Column]:
    return [replace(column, field=field) if column is one else column for column in columns]


def _most(column: Column, rows: Sequence[TableRow], test: Callable[[str], bool], share: float) -> bool:
    cells = [cell for row in rows if column.at < len(row.cells) and (cell := row.cells[column.at].strip())]
    return bool(cells) and sum(map(test, cells)) >= share * len(cells)
