"""Rows for the window's lists, filtered and sorted by SQLite."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from desktop.domain.list_query import ListQuery
from desktop.storage.connection import Connection
from desktop.storage.failures import told_plainly
from desktop.storage.list_conditions import Conditions, Values, order_of
from desktop.storage.list_rules import USUAL_RULES, ListRules, days_of, rules_of
from desktop.storage.list_views import VIEWS, View
from desktop.storage.rating_sql import IS_IMMEDIATE
from desktop.storage.tables import Row


class Lists:
    """The views of a book; raises Refused where the disk or damage prevents reading.

    A view or column that is not in list_views raises KeyError: that is a bug of the caller.
    """

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        connection.create_function(IS_IMMEDIATE, 1, _is_immediate, deterministic=True)

    def count(self, query: ListQuery) -> int:
        """Return how many rows the query has."""
        view, rules = self._asked(query)
        where = Conditions(view, query, rules)
        source = view.source if query.filters or query.text.strip() else view.whole_source
        sql = f"SELECT count(*) {source} WHERE {where.sql}"
        return int(self._rows(sql, where.values)[0][0])

    def page(self, query: ListQuery, offset: int, limit: int) -> list[Any]:
        """Return the rows from offset (from 0) in the order of the query, at most limit."""
        view, rules = self._asked(query)
        places = self._column("t.rowid", query, offset, limit)
        # Everything that is counted or looked up elsewhere is worked out for these rows only.
        of_these = "t.rowid IN (SELECT value FROM json_each(:rows))"
        sql = f"SELECT t.rowid, {selected(view, rules, query.also)} {view.source} WHERE {of_these}"
        found = self._rows(sql, days_of(query.as_at, rules) | {"rows": json.dumps(places)})
        rows = dict(zip((row[0] for row in found), _built(view, found), strict=True))
        return [rows[place] for place in places]

    def ids(self, query: ListQuery) -> list[str]:
        """Return the ids of all rows in the order of the query."""
        return self._column("t.id", query, 0, -1)

    def each(self, query: ListQuery, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yield these columns of every row of the query, in its order, as they are read from the file."""
        view, rules = self._asked(query)
        where = Conditions(view, query, rules)
        wanted = ", ".join(view.columns_by(rules)[name].sql for name in columns)
        sql = f"SELECT {wanted} {view.source} WHERE {where.sql} ORDER BY {order_of(view, query.sort, rules)}"
        decode = [(place, view.decoders[name]) for place, name in enumerate(columns) if name in view.decoders]
        with told_plainly(self._path):
            for row in self._connection.execute(sql, where.values):
                values = list(row)
                for place, read in decode:
                    values[place] = read(values[place])
                yield tuple(values)

    def tally(self, query: ListQuery, column: str) -> dict[Any, int]:
        """Return each value that a column has in the query's rows, in the order of its sorting, with its count."""
        view, rules = self._asked(query)
        where = Conditions(view, query, rules)
        order = order_of(view, ((column, "asc"),), rules)
        wanted = view.columns_by(rules)[column].sql
        sql = f"SELECT {wanted}, count(*) {view.source} WHERE {where.sql} GROUP BY 1 ORDER BY {order}"
        decode = view.decoders.get(column, lambda value: value)
        return {decode(value): int(count) for value, count in self._rows(sql, where.values)}

    def values(self, view: str, column: str, *, board_id: str | None = None) -> list[Any]:
        """Return the values of a column, without None and "", in the order of its sorting: the choices of a filter."""
        tally = self.tally(ListQuery(view, board_id=board_id), column)
        return [value for value in tally if value is not None and value != ""]

    def _column(self, column: str, query: ListQuery, offset: int, limit: int) -> list[Any]:
        view, rules = self._asked(query)
        where = Conditions(view, query, rules)
        order = order_of(view, query.sort, rules)
        sql = f"SELECT {column} {view.source} WHERE {where.sql} ORDER BY {order} LIMIT :limit OFFSET :offset"
        values = where.values | {"limit": limit, "offset": offset}
        return [row[0] for row in self._rows(sql, values)]

    def _asked(self, query: ListQuery) -> tuple[View, ListRules]:
        """Return the view of a query, and the rules by which its rows are rated."""
        view = VIEWS[query.view]
        if view.rated is None:
            return view, USUAL_RULES
        with told_plainly(self._path):
            return view, rules_of(self._connection, query.board_id, query.as_at)

    def _rows(self, sql: str, values: Values) -> list[Row]:
        with told_plainly(self._path):
            found: list[Row] = self._connection.execute(sql, values).fetchall()
        return found


@cache
def selected(view: View, rules: ListRules, also: tuple[str, ...] = ()) -> str:
    """Return what is selected for a row, in its order; also names what is looked up besides the usual."""
    columns = view.columns_by(rules)
    left_out = {name: sql for name, sql in view.apart.items() if name not in also}
    return ", ".join(left_out.get(name) or columns[name].sql for name in view.row_fields)


@cache
def _is_immediate(timing: str) -> bool:
    from desktop.domain.recommendation_due import is_immediate

    return is_immediate(timing)


def _built(view: View, found: list[Row]) -> Iterator[Any]:
    """Build rows from values that follow their rowid: a column at a time, which takes half the time of row by row."""
    if not found:
        return iter(())
    _, *values = zip(*found, strict=True)
    columns: list[Iterable[Any]] = list(values)
    for place, name in enumerate(view.row_fields):
        if name in view.decoders:
            columns[place] = map(view.decoders[name], columns[place])
    return map(view.row_type, *columns)
