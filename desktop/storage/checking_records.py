"""Checks of the records themselves: can each be read, and is everything there that it points to."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from desktop.domain.kinds import KINDS
from desktop.domain.position_entry import digest_of
from desktop.storage.connection import Connection
from desktop.storage.failures import Unreadable
from desktop.storage.finding import Finding
from desktop.storage.tables import table_of

# Fields that name a record of any kind, with the field that names the kind; foreign keys guard all others. A query may
# name a record that only one of its answers would make.
POINTERS = (
    ("action-items", "source_kind", "source_id"),
    ("agenda-items", "source_kind", "source_id"),
    ("corrections", "record_kind", "record_id"),
    ("links", "from_kind", "from_id"),
    ("links", "to_kind", "to_id"),
)


def unreadable(connection: Connection, path: Path) -> Iterator[Finding]:
    """Rows, in the book or in the bin, that do not make a record."""
    for kind in KINDS:
        table = table_of(kind)
        for row in connection.execute(f"SELECT {table.selected} FROM {table.name}"):
            try:
                table.record(row)
            except Unreadable as error:
                yield Finding("unreadable", str(error))


def orphans(connection: Connection, path: Path) -> Iterator[Finding]:
    """Live records that point to a record which the book never held."""
    for kind, kind_field, id_field in POINTERS:
        sql = (
            f'SELECT "id", "{kind_field}", "{id_field}" FROM {table_of(kind).name}'
            f' WHERE "deleted_at" IS NULL AND "{id_field}" IS NOT NULL'
        )
        for record_id, target_kind, target_id in connection.execute(sql):
            if not _exists(connection, target_kind, target_id):
                told = f"The record {record_id} of {kind} points to {target_id} of {target_kind or 'no kind'}"
                yield Finding("orphan", f"{told}, which is not in the book.")


def drafts(connection: Connection, path: Path) -> Iterator[Finding]:
    """What was typed, of records that the book never held, or without the time at which it was typed."""
    for kind, record_id, typed_at in connection.execute('SELECT "kind", "record_id", "typed_at" FROM typing'):
        if not _exists(connection, kind, record_id):
            yield Finding("typing", f"A text was typed for {record_id} of {kind}, which the book never held.")
        try:
            datetime.fromisoformat(typed_at)
        except ValueError:
            yield Finding("typing", f"The time at which a text was typed for {record_id} of {kind} cannot be read.")


def reported(connection: Connection, path: Path) -> Iterator[Finding]:
    """Positions whose entries are not there, or not the ones that were stored with them."""
    sql = (
        'SELECT position."as_at", position."sha256", held."content" FROM positions AS position'
        ' LEFT JOIN position_entries AS held ON held."position_id" = position."id" AND held."deleted_at" IS NULL'
        ' WHERE position."deleted_at" IS NULL'
    )
    for as_at, digest, content in connection.execute(sql):
        if content is None or digest_of(content) != digest:
            yield Finding(
                "position", f"What was reported as at {as_at} is damaged or gone; go on with the newest backup."
            )


def _exists(connection: Connection, kind: str, record_id: str) -> bool:
    if kind not in KINDS:
        return False
    sql = f'SELECT 1 FROM {table_of(kind).name} WHERE "id" = ?'
    return connection.execute(sql, (record_id,)).fetchone() is not None
