"""Connections to a book's file, each with the settings that keep it safe."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

Connection = Any
APPLICATION_ID = 0x4D415242
BUSY_MILLISECONDS = 5_000
_KEPT_KIB = 1_000

_SETTINGS = (
    f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",
)


def connect(path: Path, *, read_only: bool = False, unchanging: bool = False, one_file: bool = False) -> Connection:
    """Open a connection for the calling thread, in autocommit mode: transactions are begun by name only.

    unchanging reads a file in a folder where nothing may be written; one_file keeps no log beside the file.
    Raises DatabaseError.
    """
    address = f"{path.resolve().as_uri()}?immutable=1" if unchanging else str(path)
    connection = dbapi2.connect(address, uri=unchanging, isolation_level=None, cached_statements=256)
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        if read_only or unchanging:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute(f"PRAGMA journal_mode = {'DELETE' if one_file else 'WAL'}")
        # The system keeps the pages of the file too; SQLite's own, eight times as many unless it is told, would stay
        # with the window.
        connection.execute(f"PRAGMA cache_size = -{_KEPT_KIB}")
    except BaseException:
        connection.close()
        raise
    return connection


def engine_version() -> str:
    """Return the version of the SQLite that reads and writes every book."""
    return str(dbapi2.sqlite_version)


def make_private_file(path: Path) -> None:
    """Create an empty file that only its owner may read; SQLite gives its side files the same rights."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Run the block as one transaction that holds the write lock from its first moment."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself; a second ROLLBACK would hide the first error.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """Let every read of the block see the same state of the book; nests."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        # Damage can have ended the transaction already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
