"""Reading the live records of one kind."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar

from desktop.storage.connection import Connection
from desktop.storage.failures import told_plainly
from desktop.storage.tables import Table, canonical_json, table_of

T = TypeVar("T")


class Store(Generic[T]):
    """The records of one kind that are in the book and not in the bin.

    Raises Refused, naming the file at path, where the disk or damage prevents reading; the driver's error without one.
    """

    def __init__(self, connection: Connection, kind: str, path: Path | None = None) -> None:
        self.kind = kind
        self._connection = connection
        self._path = path

    @property
    def _table(self) -> Table:
        return table_of(self.kind)

    def get(self, record_id: str | None) -> T | None:
        """Return the record with this id, or None where it is not in the book or in the bin."""
        return self.first(id=record_id)

    def all(self, **equals: Any) -> list[T]:
        """Return the records whose fields equal these values, in the order in which the kind is read.

        Raises KeyError for a field the kind does not have.
        """
        return list(self.each(**equals))

    def each(self, **equals: Any) -> Iterator[T]:
        """Yield what all() returns, one record at a time."""
        sql, values = self._question(equals)
        sql = f"SELECT {self._table.selected} {sql} ORDER BY {_order(self.kind)}"
        with told_plainly(self._path):
            yield from map(self._table.record, self._connection.execute(sql, values))

    def among(self, column: str, ids: Iterable[str]) -> list[T]:
        """Return the records of which a field names one of these ids, in the order in which the kind is read.

        It is one question for all of them. Raises KeyError for a field the kind does not have.
        """
        return [self._table.record(row) for row in self._among(self._table.selected, column, ids)]

    def values(self, wanted: str, column: str, ids: Iterable[str]) -> list[Any]:
        """Return one text or number of each record that among() would return, without reading the rest of them."""
        return [value for (value,) in self._among(f'"{self._table.codecs[wanted].name}"', column, ids)]

    def first(self, **equals: Any) -> T | None:
        """Return the first record of all(), or None."""
        sql, values = self._question(equals)
        order = "" if "id" in equals else f"ORDER BY {_order(self.kind)}"
        with told_plainly(self._path):
            row = self._connection.execute(f"SELECT {self._table.selected} {sql} {order} LIMIT 1", values).fetchone()
        return None if row is None else self._table.record(row)

    def count(self, **equals: Any) -> int:
        """Return how many records have these values."""
        sql, values = self._question(equals)
        with told_plainly(self._path):
            return int(self._connection.execute(f"SELECT count(*) {sql}", values).fetchone()[0])

    def binned(self, **equals: Any) -> list[T]:
        """Return the records in the bin whose fields equal these values."""
        sql, values = self._question(equals)
        sql = f"SELECT {self._table.selected} {sql} ORDER BY {_order(self.kind)}"
        with told_plainly(self._path):
            rows = self._connection.execute(sql.replace('"deleted_at" IS NULL', '"deleted_at" IS NOT NULL', 1), values)
            return [self._table.record(row) for row in rows]

    def _among(self, selected: str, column: str, ids: Iterable[str]) -> list[Any]:
        # the plus keeps SQLite, which knows no sizes, from reading all that is not in the bin by an index of it
        sql = (
            f'SELECT {selected} FROM {self._table.name} WHERE +"deleted_at" IS NULL'
            f' AND "{self._table.codecs[column].name}" IN (SELECT value FROM json_each(?)) ORDER BY {_order(self.kind)}'
        )
        with told_plainly(self._path):
            return list(self._connection.execute(sql, (canonical_json(sorted(set(ids))),)))

    def _question(self, equals: dict[str, Any]) -> tuple[str, list[Any]]:
        values = [self._table.value(column, value) for column, value in equals.items()]
        conditions = "".join(f' AND "{column}" IS ?' for column in equals)
        return f'FROM {self._table.name} WHERE "deleted_at" IS NULL{conditions}', values


_READ_BY = {
    "strands": '"number"',
    "meetings": '"date"',
    "extensions": '"made_on"',
    "updates": '"made_on"',
    "source-documents": '"imported_on"',
}


def _order(kind: str) -> str:
    """Position or date where the kind has one, then the order in which the records came into the book."""
    by = _READ_BY.get(kind) or ('"position"' if "position" in table_of(kind).columns else "")
    return f"{by}, rowid" if by else "rowid"
