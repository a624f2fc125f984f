"""The chain of changes: each entry's hash covers the entry and the hash before it."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from desktop.domain.change import Change
from desktop.domain.edits import Edit
from desktop.storage.connection import Connection
from desktop.storage.failures import Unreadable
from desktop.storage.tables import Row, canonical_json, record_json

COLUMNS = ("seq", "revision", "made_at", "author", "name", "kind", "record_id", "before", "after", "reason")
SELECTED = ", ".join(f'"{column}"' for column in (*COLUMNS, "hash"))


@dataclass(frozen=True, slots=True)
class Head:
    """How many changes a book has seen, and the hash of the last: kept apart, so that a cut tail is found."""

    count: int
    hash: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the changes of one step have in common."""

    made_at: datetime
    author: str
    name: str
    reason: str


def entry_hash(previous: str, values: Sequence[Any]) -> str:
    """Return the SHA-256, in hex, of an entry: the previous hash and its values in the order of COLUMNS."""
    seq, revision, made_at, author, name, kind, record_id, before, after, reason = values
    return _hash(previous, seq, _told_once(revision, made_at, author, name, reason), kind, record_id, before, after)


def _told_once(*values: Any) -> str:
    """What the entries of one step have in common, on one line."""
    return canonical_json(values)


def _hash(*parts: Any) -> str:
    """One part on each line: JSON holds no line breaks, and of the other parts only one, the id, could hold any."""
    hexed: str = _sha256()("\n".join(["" if part is None else str(part) for part in parts]).encode()).hexdigest()
    return hexed


@cache
def _sha256() -> Callable[[bytes], Any]:
    """Its library takes three megabytes of memory, which a window that only shows a book does not need."""
    import hashlib

    return hashlib.sha256


def read_head(connection: Connection) -> Head:
    """Return the head of the book's chain; raises Unreadable where it is gone."""
    row = connection.execute('SELECT "count", "hash" FROM head').fetchone()
    if row is None:
        raise Unreadable("The record of changes has lost its end; go on with the newest backup of the book.")
    return Head(*row)


def append(connection: Connection, edits: Iterable[Edit], stamp: Stamp) -> None:
    """Put the edits at the end of the chain and move its head; belongs inside the transaction of the edits."""
    chain = _Chain(read_head(connection), stamp)
    places = ", ".join("?" * (len(COLUMNS) + 1))
    connection.executemany(f"INSERT INTO changes VALUES ({places})", chain.rows(edits))
    connection.execute('UPDATE head SET "count" = ?, "hash" = ?', (chain.count, chain.hash))


class _Chain:
    """The end of the chain while it grows."""

    def __init__(self, head: Head, stamp: Stamp) -> None:
        self.count = head.count
        self.hash = head.hash
        self._stamp = stamp

    def rows(self, edits: Iterable[Edit]) -> Iterator[Row]:
        stamp, revision = self._stamp, self.count + 1
        made_at = stamp.made_at.isoformat(timespec="milliseconds")
        once = _told_once(revision, made_at, stamp.author, stamp.name, stamp.reason)
        for edit in edits:
            self.count += 1
            before, after = _json_or_none(edit.before), _json_or_none(edit.after)
            self.hash = _hash(self.hash, self.count, once, edit.kind, edit.record_id, before, after)
            told = (self.count, revision, made_at, stamp.author, stamp.name, edit.kind, edit.record_id)
            yield (*told, before, after, stamp.reason, self.hash)


def change_of(row: Row) -> Change:
    """Build the change of a row that was read as SELECTED; raises Unreadable."""
    values = dict(zip((*COLUMNS, "hash"), row, strict=True))
    try:
        values["made_at"] = datetime.fromisoformat(values["made_at"])
        for side in ("before", "after"):
            values[side] = None if values[side] is None else json.loads(values[side])
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"Entry {row[0]} of the record of changes cannot be read; check the book.") from error
    return Change(**values)


def _json_or_none(record: Any) -> str | None:
    return None if record is None else record_json(record)
