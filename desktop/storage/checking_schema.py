"""Check that a book is built as this program builds one: an added trigger would change what is written."""

from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.storage.connection import Connection
from desktop.storage.finding import Finding

Part = tuple[str, str]
# What SQLite and sqlite_utils make by themselves, in words that may differ from one version of them to the next.
_MADE_BY_OTHERS = ("sqlite_", "search_words_", "_sqlite_migrations")


def differences(connection: Connection, path: Path) -> Iterator[Finding]:
    """Tables, indexes, triggers and views that were added, taken away or altered."""
    stands, ours = _parts(connection), _parts_of_a_new_book()
    for part in sorted(stands.keys() | ours.keys()):
        if stands.get(part) != ours.get(part):
            what, name = part
            how = "is missing" if part not in stands else "was altered" if part in ours else "was added"
            yield Finding("built", f"The {what} {name} of the book {how}; go on with the newest backup.")


def _parts(connection: Connection) -> dict[Part, str]:
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")
    return {(what, name): sql for what, name, sql in rows if not name.startswith(_MADE_BY_OTHERS)}


@cache
def _parts_of_a_new_book() -> dict[Part, str]:
    # Imports sqlite_utils, which nothing else needs before the first window.
    from desktop.storage.migrations.upgrade import upgrade

    with closing(dbapi2.connect(":memory:", isolation_level=None)) as new:
        upgrade(new)
        return _parts(new)
