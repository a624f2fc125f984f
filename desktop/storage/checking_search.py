"""Check that search finds every live record under its words, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

from desktop.storage.connection import Connection
from desktop.storage.finding import Finding
from desktop.storage.ownership import BoardFinder
from desktop.storage.search_index import Entry, entry_of, every_record
from desktop.storage.words import words_of

Key = tuple[str, str]


def differences(connection: Connection, path: Path) -> Iterator[Finding]:
    """Records that are missing from the index, stand in it with other words, or are not in the book any more."""
    indexed = _indexed(connection)
    finder = BoardFinder(connection)
    for kind, record in every_record(connection):
        words = words_of(kind, record)
        if words is None:
            continue
        found = indexed.pop((kind, record.id), None)
        if found is None:
            yield Finding("search-missing", f"Search does not find the record {record.id} of {kind}.")
        elif found != hash(entry_of(kind, words, finder.board_of(kind, record))):
            yield Finding("search-words", f"Search knows the record {record.id} of {kind} by other words.")
    for kind, record_id in indexed:
        yield Finding("search-extra", f"Search finds the record {record_id} of {kind}, which is not in the book.")


def _indexed(connection: Connection) -> dict[Key, int]:
    """Hashes instead of texts, or the check of a large book would hold all of it in memory."""
    sql = (
        'SELECT entry."kind", entry."record_id", words.title, words.body, words.scope, entry."ref"'
        ' FROM search_entries AS entry LEFT JOIN search_words AS words ON words.rowid = entry."row"'
    )
    found: dict[Key, int] = {}
    for kind, record_id, *entry in connection.execute(sql):
        told: Entry = tuple(entry)
        found[kind, record_id] = hash(told)
    return found
