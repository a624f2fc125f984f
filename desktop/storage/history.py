"""Reading the record of changes and the bin."""

import json
from datetime import datetime
from typing import Any

from desktop.domain.change import Change
from desktop.domain.kinds import KINDS
from desktop.domain.record_codec import from_json
from desktop.storage import chain
from desktop.storage.connection import Connection
from desktop.storage.tables import table_of


def of_record(connection: Connection, kind: str, record_id: str) -> list[Change]:
    """Return the changes of one record, oldest first."""
    sql = f'SELECT {chain.SELECTED} FROM changes WHERE "record_id" = ? AND "kind" = ? ORDER BY "seq"'
    return [chain.change_of(row) for row in connection.execute(sql, (record_id, kind))]


def newest(connection: Connection, limit: int, before_seq: int | None) -> list[Change]:
    """Return changes, newest first."""
    sql = f'SELECT {chain.SELECTED} FROM changes WHERE ? IS NULL OR "seq" < ? ORDER BY "seq" DESC LIMIT ?'
    return [chain.change_of(row) for row in connection.execute(sql, (before_seq, before_seq, limit))]


def binned(connection: Connection) -> list[tuple[str, Any, datetime]]:
    """Return kind, record and time of everything in the bin, newest first."""
    found = []
    for kind in KINDS:
        table = table_of(kind)
        sql = f'SELECT "deleted_at", {table.selected} FROM {table.name} WHERE "deleted_at" IS NOT NULL'
        for deleted_at, *row in connection.execute(sql):
            found.append((kind, table.record(row), datetime.fromisoformat(deleted_at)))
    return sorted(found, key=lambda one: one[2], reverse=True)


def past(connection: Connection, kind: str, revision: int, equals: dict[str, Any]) -> list[Any]:
    """Return the records of a kind as they stood after a revision; equals is asked of them as they stand now.

    Those that have gone into the bin since are among them; those that came later are not.
    """
    table = table_of(kind)
    conditions = " AND ".join(f'"{column}" IS ?' for column in equals)
    sql = (
        'SELECT "record_id", "after" FROM changes WHERE "kind" = ? AND "revision" <= ? AND "record_id" IN'
        f' (SELECT "id" FROM {table.name} WHERE {conditions}) ORDER BY "seq"'
    )
    values = [table.value(column, value) for column, value in equals.items()]
    last = dict(connection.execute(sql, (kind, revision, *values)).fetchall())
    return [from_json(table.record_type, json.loads(told)) for told in last.values() if told is not None]
