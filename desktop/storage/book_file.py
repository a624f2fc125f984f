"""A book's file before anything is read from it: is it one, may it be written, which version made it."""

import os
from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.storage.connection import APPLICATION_ID, Connection, connect, make_private_file
from desktop.storage.failures import told_plainly
from desktop.storage.migrations import VERSION

_SQLITE_STARTS_WITH = b"SQLite format 3\x00"
_HEADER_LENGTH = 100
_APPLICATION_ID_AT = slice(68, 72)


def make(path: Path) -> None:
    """Make a new, empty book; a half-made one never stands under its name. Refused where something is there."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        if path.exists():
            raise Refused(f"There is a file called {path.name} already; choose another name.")
        if not path.parent.is_dir():
            raise Refused(f"There is no folder {path.parent}; choose one that is there.")
        refuse_leftovers(path)
        make_private_file(draft)
        with told_plainly(path):
            _fill(draft)
        _put_in_place(draft, path)
    except OSError as error:
        raise Refused(f"{path.name} cannot be made in this folder; choose a folder you can write to.") from error
    finally:
        remove(draft)


def remove(path: Path) -> None:
    """Take away a book that nobody has open, with the side files of SQLite."""
    with suppress(OSError):
        for file in (path, *side_files(path)):
            file.unlink(missing_ok=True)


def side_files(path: Path) -> tuple[Path, ...]:
    """Return where SQLite keeps what belongs to a book while it is open, and after it was killed."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-journal", "-shm"))


def refuse_leftovers(path: Path) -> None:
    """Raise Refused where changes of another book wait beside this name: SQLite would put them into any file there."""
    log, journal, _ = side_files(path)
    if _has_bytes(log) or _has_bytes(journal):
        raise Refused(
            f"Beside {path.name} stand the last changes of a book that was not closed properly; "
            "open that book once, or choose another name."
        )


def examine(path: Path) -> None:
    """Raise Refused, without touching the file, unless it begins as a minute book does."""
    header = _header(path)
    if not header:
        raise Refused(f"{path.name} is empty, so it is not a minute book; choose another file or a backup of it.")
    if not header.startswith(_SQLITE_STARTS_WITH) or len(header) < _HEADER_LENGTH:
        raise Refused(f"{path.name} is not a minute book or is damaged; choose another file or a backup of it.")
    if int.from_bytes(header[_APPLICATION_ID_AT], "big") != APPLICATION_ID:
        raise Refused(f"{path.name} belongs to another program and is not a minute book; choose another file.")


def version_of(connection: Connection) -> int:
    """Return how many of the steps of migrations the book has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(path: Path, version: int) -> None:
    """Raise Refused for a book that a newer program has upgraded."""
    if version > VERSION:
        raise Refused(f"{path.name} was made by a newer version of Matters Arising; update this one to open it.")


def folder_is_writable(path: Path) -> bool:
    """Return whether SQLite may put its side files beside the book."""
    return os.access(path.parent, os.W_OK)


def refuse_unfinished(path: Path) -> None:
    """Raise Refused for a book in a read-only folder whose last changes still stand in its side file."""
    if _has_bytes(side_files(path)[0]):
        raise Refused(
            f"The folder of {path.name} cannot be written, and the book was not closed properly; "
            "copy the book and the files beside it to another folder and open it there."
        )


def _has_bytes(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _header(path: Path) -> bytes:
    called = path.name or path
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_LENGTH)
    except FileNotFoundError as error:
        raise Refused(f"There is no file called {called} here; check the name.") from error
    except OSError as error:
        raise Refused(f"{called} cannot be read; check that it is a file and that you may read it.") from error


def _fill(draft: Path) -> None:
    # Here alone the book needs sqlite_utils, which is too slow to import on the way to the first window.
    from desktop.storage.migrations.upgrade import upgrade

    connection = connect(draft)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        upgrade(connection)
    finally:
        connection.close()


def _put_in_place(draft: Path, path: Path) -> None:
    """Rename without replacing a book that somebody else has made meanwhile, where the disk can do that."""
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise Refused(f"There is a file called {path.name} already; choose another name.") from error
    except OSError:
        draft.rename(path)
