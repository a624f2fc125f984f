"""The one way by which anything gets into a book."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from itertools import groupby
from operator import itemgetter

from desktop.domain.edits import Edit, Revision
from desktop.storage import chain, search_index
from desktop.storage.connection import Connection, transaction
from desktop.storage.failures import ChangedMeanwhile
from desktop.storage.guards import refuse
from desktop.storage.tables import Row, Table, canonical_json, table_of
from desktop.storage.typing import Place, drop_typed

Statement = tuple[str, Row]


def write_revision(
    connection: Connection,
    revision: Revision,
    *,
    made_at: datetime,
    author: str,
    reason: str,
    typed: Collection[Place] = (),
) -> None:
    """Write a revision's edits with their record of change and the search index, in one transaction.

    typed are the places whose drafts become these edits: never is a text lost, nor does one stand that was written.
    Raises ChangedMeanwhile where a record does not stand in the book as its edit's before says, and Refused where
    an edit does what no edit may (storage/guards.py).
    """
    stamp = chain.Stamp(made_at, author, revision.name, reason)
    with transaction(connection):
        refuse(connection, revision.edits)
        _write_rows(connection, revision.edits, made_at.isoformat(timespec="milliseconds"))
        chain.append(connection, revision.edits, stamp)
        search_index.follow(connection, revision.edits)
        drop_typed(connection, typed)


def _write_rows(connection: Connection, edits: Sequence[Edit], now: str) -> None:
    known = _known(connection, edits)
    for sql, statements in groupby((_statement(edit, now, known) for edit in edits), key=itemgetter(0)):
        rows = [values for _, values in statements]
        if connection.executemany(sql, rows).rowcount != len(rows):
            raise ChangedMeanwhile(
                "This was changed elsewhere meanwhile, so nothing was saved; look at it again and repeat the change."
            )


def _known(connection: Connection, edits: Sequence[Edit]) -> set[str]:
    """Return the ids of records to be added that the book has had before: they are restored from the bin."""
    found: set[str] = set()
    for kind in {edit.kind for edit in edits if edit.before is None}:
        ids = canonical_json([edit.record_id for edit in edits if edit.before is None and edit.kind == kind])
        sql = f'SELECT "id" FROM {table_of(kind).name} WHERE "id" IN (SELECT value FROM json_each(?))'
        found.update(record_id for (record_id,) in connection.execute(sql, (ids,)))
    return found


def _statement(edit: Edit, now: str, known: set[str]) -> Statement:
    table = table_of(edit.kind)
    if edit.before is None:
        assert edit.after is not None
        sql = _restoring(table) if edit.record_id in known else _adding(table)
        known.add(edit.record_id)
        return sql, table.row(edit.after)
    before = table.row(edit.before)
    if edit.after is None:
        return _changing(table, ("deleted_at",)), (now, *before)
    after = table.row(edit.after)
    places = [place for place, value in enumerate(after) if value != before[place]]
    columns = tuple(table.columns[place] for place in places)
    return _changing(table, columns), (*(after[place] for place in places), *before)


@cache
def _adding(table: Table) -> str:
    return f"INSERT INTO {table.name} ({table.selected}) VALUES ({', '.join('?' * len(table.columns))})"


@cache
def _restoring(table: Table) -> str:
    """Take a row out of the bin with fresh values; touches nothing where the record is in the book already."""
    fresh = ", ".join(f'"{column}" = excluded."{column}"' for column in table.columns)
    return (
        f'{_adding(table)} ON CONFLICT ("id") DO UPDATE SET {fresh}, "deleted_at" = NULL'
        f' WHERE {table.name}."deleted_at" IS NOT NULL'
    )


@cache
def _changing(table: Table, columns: tuple[str, ...]) -> str:
    """Set these columns of the row that stands exactly as the edit's before says, and of no other."""
    fresh = ", ".join(f'"{column}" = ?' for column in columns)
    as_before = "".join(f' AND "{column}" IS ?' for column in table.columns)
    return f'UPDATE {table.name} SET {fresh} WHERE "deleted_at" IS NULL{as_before}'
