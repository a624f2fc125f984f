"""Keeps the full-text index equal to the live records."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from desktop.domain.belonging import HAVE_RECORDS_BELOW, owner_id
from desktop.domain.edits import Edit
from desktop.domain.kinds import KINDS
from desktop.storage.connection import Connection
from desktop.storage.ownership import BoardFinder
from desktop.storage.search_terms import board_word, kind_word, plain_ref
from desktop.storage.store import Store
from desktop.storage.words import Words, words_of

_RESERVED = re.compile("[\x02\x03\ue000\ue001]")
Entry = tuple[str, str, str, str]


def entry_of(kind: str, words: Words, board_id: str | None) -> Entry:
    """Return what the index keeps of a record: title, body, scope and comparable reference."""
    return _plain(words.title), _plain(words.body), f"{kind_word(kind)} {board_word(board_id)}", plain_ref(words.ref)


def _plain(text: str) -> str:
    """Composed characters, and none of those that mark a match or stand for a kind or a board."""
    return _RESERVED.sub(" ", unicodedata.normalize("NFC", text))


def follow(connection: Connection, edits: Sequence[Edit]) -> None:
    """Bring the index up to date with edits that have just been written; belongs inside their transaction."""
    if any(_moves_records_below(edit) for edit in edits):
        rebuild(connection)
        return
    fresh = []
    for kind, before, after in _first_to_last(edits):
        if before is not None and after is not None and not _reads_differently(kind, before, after):
            continue
        if before is not None:
            _remove(connection, kind, before.id)
        if after is not None:
            fresh.append((kind, after))
    _insert(connection, fresh)


def rebuild(connection: Connection) -> None:
    """Make the index anew from the live records; belongs inside a transaction."""
    connection.execute("DELETE FROM search_words")
    connection.execute("DELETE FROM search_entries")
    _insert(connection, every_record(connection))


def every_record(connection: Connection) -> Iterator[tuple[str, Any]]:
    """Yield every live record with its kind."""
    for kind in KINDS:
        for record in Store[Any](connection, kind).each():
            yield kind, record


def _first_to_last(edits: Sequence[Edit]) -> list[tuple[str, Any, Any]]:
    """Return kind, record before the first and record after the last edit, once for each record."""
    spans: dict[tuple[str, str], tuple[str, Any, Any]] = {}
    for edit in edits:
        key = (edit.kind, edit.record_id)
        before = spans[key][1] if key in spans else edit.before
        spans[key] = (edit.kind, before, edit.after)
    return list(spans.values())


def _moves_records_below(edit: Edit) -> bool:
    if edit.kind not in HAVE_RECORDS_BELOW or edit.before is None or edit.after is None:
        return False
    return owner_id(edit.kind, edit.before) != owner_id(edit.kind, edit.after)


def _reads_differently(kind: str, before: Any, after: Any) -> bool:
    return words_of(kind, before) != words_of(kind, after) or owner_id(kind, before) != owner_id(kind, after)


def _insert(connection: Connection, records: Iterable[tuple[str, Any]]) -> None:
    finder = BoardFinder(connection)
    (last,) = connection.execute('SELECT coalesce(max("row"), 0) FROM search_entries').fetchone()
    entries, words = [], []
    for kind, record in records:
        found = words_of(kind, record)
        if found is None:
            continue
        last += 1
        title, body, scope, ref = entry_of(kind, found, finder.board_of(kind, record))
        entries.append((last, kind, record.id, ref))
        words.append((last, title, body, scope))
    connection.executemany("INSERT INTO search_entries VALUES (?, ?, ?, ?)", entries)
    connection.executemany("INSERT INTO search_words (rowid, title, body, scope) VALUES (?, ?, ?, ?)", words)


def _remove(connection: Connection, kind: str, record_id: str) -> None:
    sql = 'DELETE FROM search_entries WHERE "record_id" = ? AND "kind" = ? RETURNING "row"'
    for row in connection.execute(sql, (record_id, kind)).fetchall():
        connection.execute("DELETE FROM search_words WHERE rowid = ?", row)
