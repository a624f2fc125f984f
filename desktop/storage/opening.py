"""Opening a book's file: who may write, and what must be done first."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.storage import book_file, holding, opened_here
from desktop.storage.connection import Connection, connect
from desktop.storage.failures import told_plainly
from desktop.storage.log_guard import LogGuard
from desktop.storage.migrations import VERSION


@dataclass(slots=True)
class Opened:
    """A connection to a book, with the lock where it may write and the reason where it may not."""

    connection: Connection
    held: holding.Holding | None = None
    holder: str | None = None
    why_read_only: str = ""
    identity: opened_here.Identity | None = None
    guard: LogGuard | None = None

    def is_cut_off(self) -> bool:
        """Return whether what is written now would go into a log that nobody reads."""
        return self.guard is not None and self.guard.is_cut_off()

    def reconnect(self, path: Path) -> None:
        """Open the file again for writing; the lock stays held. What the old log still has is taken over by SQLite."""
        with told_plainly(path), opened_here.gate:
            self.connection.close()
            self.connection = connect(path)
            book_file.version_of(self.connection)
            self.guard = LogGuard(path)

    def close(self) -> None:
        """Close the connection, then give up the lock; does nothing the second time."""
        self.connection.close()
        opened_here.discount(self.identity)
        self.identity = None
        if self.held is not None:
            self.held.release()
            self.held = None


def open_file(path: Path, *, read_only: bool) -> Opened:
    """Open a file that is a minute book of this version or an older one; raises Refused."""
    with opened_here.gate:
        if not opened_here.is_open(path):
            book_file.examine(path)
        opened = _open(path, read_only=read_only)
        opened.identity = opened_here.identity_of(path)
        opened_here.count(opened.identity)
    return opened


def _open(path: Path, *, read_only: bool) -> Opened:
    if not book_file.folder_is_writable(path):
        return _open_unchanging(path)
    if read_only:
        return _open_to_read(path, why=f"{path.name} was opened for reading only, so nothing was changed.")
    try:
        held = holding.take(path)
    except OSError:
        return _open_unchanging(path)
    if held is None:
        holder = holding.holder_of(path)
        why = f"{path.name} is open in {holder}, so nothing can be changed here; close it there first."
        return _open_to_read(path, why=why, holder=holder)
    try:
        return Opened(_connect_to_write(path), held=held, guard=LogGuard(path))
    except BaseException:
        held.release()
        raise


def _open_to_read(path: Path, *, why: str, holder: str | None = None) -> Opened:
    with told_plainly(path):
        connection = connect(path, read_only=True)
        _refuse_other_version(path, connection)
    return Opened(connection, holder=holder, why_read_only=why)


def _open_unchanging(path: Path) -> Opened:
    book_file.refuse_unfinished(path)
    with told_plainly(path):
        connection = connect(path, unchanging=True)
        _refuse_other_version(path, connection)
    why = f"The folder of {path.name} cannot be written, so nothing was changed; copy the book to another folder."
    return Opened(connection, why_read_only=why)


def _refuse_other_version(path: Path, connection: Connection) -> None:
    version = book_file.version_of(connection)
    if version != VERSION:
        connection.close()
        book_file.refuse_newer(path, version)
        raise Refused(f"{path.name} was made by an older version; open it once where it can be written.")


def _connect_to_write(path: Path) -> Connection:
    with told_plainly(path):
        _refuse_newer_untouched(path)
        connection = connect(path)
        try:
            version = book_file.version_of(connection)
            if version < VERSION:
                _upgrade(connection, path, version)
        except BaseException:
            connection.close()
            raise
    return connection


def _refuse_newer_untouched(path: Path) -> None:
    connection = connect(path, read_only=True)
    try:
        book_file.refuse_newer(path, book_file.version_of(connection))
    finally:
        connection.close()


def _upgrade(connection: Connection, path: Path, version: int) -> None:
    """Copy, then upgrade; sqlite_utils is imported only here and when a book is made."""
    from desktop.storage import backups
    from desktop.storage.migrations.upgrade import upgrade

    backups.copy_before_upgrade(connection, path, version, datetime.now(UTC))
    upgrade(connection)
