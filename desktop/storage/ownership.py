"""Which board each record belongs to, found through the records it hangs on."""

from typing import Any

from desktop.domain.belonging import HANG_ON, OWNERS
from desktop.domain.kinds import Record, kind_of
from desktop.domain.recommendation import Link
from desktop.storage.connection import Connection
from desktop.storage.store import Store
from desktop.storage.tables import table_of


class BoardFinder:
    """Finds boards, remembering every step of the way; good for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[str, str | None], str | None] = {}

    def board_of(self, kind: str, record: Any) -> str | None:
        """Return the id of the board that a record belongs to, or None for what belongs to all of them."""
        if kind == "boards":
            return str(record.id)
        owner = OWNERS.get(kind)
        return None if owner is None else self._board_above(owner[1], getattr(record, owner[0]))

    def _board_above(self, kind: str, record_id: str | None) -> str | None:
        if kind == "boards" or record_id is None:
            return record_id
        key = (kind, record_id)
        if key not in self._known:
            field, owner_kind = OWNERS[kind]
            sql = f'SELECT "{field}" FROM {table_of(kind).name} WHERE "id" = ?'
            row = self._connection.execute(sql, (record_id,)).fetchone()
            self._known[key] = self._board_above(owner_kind, row[0] if row else None)
        return self._known[key]


def below(connection: Connection, record: Record) -> list[Any]:
    """Return the live records that hang on this one, the deepest first, then the links to it, then itself.

    Each comes once, also where records hang on each other in a ring.
    """
    return _below(connection, record, set())


def _below(connection: Connection, record: Any, met: set[str]) -> list[Any]:
    met.add(record.id)
    kind, found = kind_of(record), []
    for child_kind, field, owner in HANG_ON:
        if owner == kind:
            for child in Store[Any](connection, child_kind).all(**{field: record.id}):
                found += _below(connection, child, met) if child.id not in met else []
    links = Store[Link](connection, "links")
    for link in (*links.all(from_kind=kind, from_id=record.id), *links.all(to_kind=kind, to_id=record.id)):
        if link.id not in met:
            met.add(link.id)
            found.append(link)
    return [*found, record]
