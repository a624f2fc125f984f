"""Rows for the window's lists, filtered and sorted by SQLite."""

import json
from functools import cache
from typing import Any

from desktop.domain.list_query import ListQuery
from desktop.domain.record_codec import Convert
from desktop.storage.connection import Connection
from desktop.storage.list_conditions import Conditions, days_of, order_of
from desktop.storage.list_views import VIEWS, View


class Lists:
    """The views of a book. A view or column that is not in list_views raises KeyError: that is a bug of the caller."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self, query: ListQuery) -> int:
        """Return how many rows the query has."""
        view = VIEWS[query.view]
        where = Conditions(view, query)
        sql = f"SELECT count(*) {view.source} WHERE {where.sql}"
        return int(self._connection.execute(sql, where.values).fetchone()[0])

    def page(self, query: ListQuery, offset: int, limit: int) -> list[Any]:
        """Return the rows from offset (from 0) in the order of the query, at most limit."""
        view = VIEWS[query.view]
        places = self._column("t.rowid", query, offset, limit)
        # Everything that is counted or looked up elsewhere is worked out for these rows only.
        sql = f"SELECT t.rowid, {_selected(view)} {view.source} WHERE t.rowid IN (SELECT value FROM json_each(:rows))"
        values = days_of(query.as_at) | {"rows": json.dumps(places)}
        build = _row_builder(view)
        found = {row[0]: build(row) for row in self._connection.execute(sql, values)}
        return [found[place] for place in places]

    def ids(self, query: ListQuery) -> list[str]:
        """Return the ids of all rows in the order of the query."""
        return self._column("t.id", query, 0, -1)

    def tally(self, query: ListQuery, column: str) -> dict[Any, int]:
        """Return each value that a column has in the query's rows, in the order of its sorting, with its count."""
        view = VIEWS[query.view]
        where = Conditions(view, query)
        order = order_of(view, ((column, "asc"),))
        sql = f"SELECT {view.columns[column].sql}, count(*) {view.source} WHERE {where.sql} GROUP BY 1 ORDER BY {order}"
        decode = view.decoders.get(column, lambda value: value)
        return {decode(value): int(count) for value, count in self._connection.execute(sql, where.values)}

    def values(self, view: str, column: str, *, board_id: str | None = None) -> list[Any]:
        """Return the values of a column, without None and "", in the order of its sorting: the choices of a filter."""
        tally = self.tally(ListQuery(view, board_id=board_id), column)
        return [value for value in tally if value is not None and value != ""]

    def _column(self, column: str, query: ListQuery, offset: int, limit: int) -> list[Any]:
        view = VIEWS[query.view]
        where = Conditions(view, query)
        order = order_of(view, query.sort)
        sql = f"SELECT {column} {view.source} WHERE {where.sql} ORDER BY {order} LIMIT :limit OFFSET :offset"
        values = where.values | {"limit": limit, "offset": offset}
        return [row[0] for row in self._connection.execute(sql, values)]


@cache
def _selected(view: View) -> str:
    return ", ".join(view.columns[name].sql for name in view.row_fields)


@cache
def _row_builder(view: View) -> Convert:
    """Return what builds a row from the values that follow its rowid."""
    decoders = [(at, view.decoders[name]) for at, name in enumerate(view.row_fields) if name in view.decoders]

    def build(row: tuple[Any, ...]) -> Any:
        values = list(row[1:])
        for at, decode in decoders:
            values[at] = decode(values[at])
        return view.row_type(*values)

    return build
