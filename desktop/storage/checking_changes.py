"""Checks of the record of changes: its chain, its head, the backups that remember it, and the records themselves."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from desktop.domain.kinds import KINDS, Record
from desktop.domain.record_codec import to_json
from desktop.storage.backups import heads_kept
from desktop.storage.chain import SELECTED, entry_hash, read_head
from desktop.storage.connection import Connection
from desktop.storage.finding import Finding
from desktop.storage.tables import record_json, table_of


def chain(connection: Connection, path: Path) -> Iterator[Finding]:
    """The first entry that was edited, removed, added or moved, and a tail that was cut off."""
    previous, last = "", 0
    for expected, row in zip(count(1), connection.execute(f'SELECT {SELECTED} FROM changes ORDER BY "seq"')):
        last = row[0]
        if last != expected or entry_hash(previous, row[:-1]) != row[-1]:
            yield Finding("chain", f"The record of changes was altered at entry {expected}.")
            return
        previous = row[-1]
    head = read_head(connection)
    if (head.count, head.hash) != (last, previous):
        yield Finding("head", f"The record of changes ends at entry {last}, but {head.count} were written.")


def backups_disagree(connection: Connection, path: Path) -> Iterator[Finding]:
    """A chain that was written anew as a whole still differs from what the names of the backups say."""
    for number, kept in heads_kept(path):
        row = connection.execute('SELECT "hash" FROM changes WHERE "seq" = ?', (number,)).fetchone()
        if number and (row is None or not row[0].startswith(kept)):
            yield Finding("backup-head", f"The book is not the one that was backed up after entry {number}.")


def unrecorded(connection: Connection, path: Path) -> Iterator[Finding]:
    """Records that do not stand as their last change left them."""
    for kind in KINDS:
        table = table_of(kind)
        sql = (
            f'SELECT "deleted_at", {table.selected}, ('
            'SELECT "after" FROM changes WHERE "record_id" = t."id" AND "kind" = ? ORDER BY "seq" DESC LIMIT 1'
            f") FROM {table.name} AS t"
        )
        for deleted_at, *row, after in connection.execute(sql, (kind,)):
            if not _stands_as(None if deleted_at else table.record(row), after):
                yield Finding("unrecorded", f"The record {row[0]} of {kind} was altered outside this program.")
    yield from _vanished(connection)


def _stands_as(record: Record | None, after: str | None) -> bool:
    """Compare field by field where the texts differ: a field that an upgrade has brought is in no older entry."""
    if record is None or after is None:
        return record is None and after is None
    if record_json(record) == after:
        return True
    try:
        now, then = to_json(record), json.loads(after)
        return all(now[name] == then[name] for name in now.keys() & then.keys())
    except (AttributeError, RecursionError, ValueError):
        return False


def _vanished(connection: Connection) -> Iterator[Finding]:
    for kind in KINDS:
        sql = (
            'SELECT DISTINCT "record_id" FROM changes WHERE "kind" = ?'
            f' AND "record_id" NOT IN (SELECT "id" FROM {table_of(kind).name})'
        )
        for (record_id,) in connection.execute(sql, (kind,)):
            yield Finding("vanished", f"The record {record_id} of {kind} was removed outside this program.")
