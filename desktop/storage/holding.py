"""One writer at a time: a lock of the operating system beside the book, with a note of who holds it."""

import json
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

NOTE_LENGTH = 4_096
# Windows forbids reading a locked byte, so the lock stands far behind the note.
LOCKED_BYTE = 1 << 20


@dataclass(slots=True)
class Holding:
    """The lock while it is held; release it once."""

    path: Path
    _descriptor: int

    def release(self) -> None:
        """Give the lock up and take the file away."""
        if sys.platform == "win32":
            os.close(self._descriptor)
            # Another window may have opened the file meanwhile; then it stays and is used by that window.
            _remove_if_possible(self.path)
        else:
            _remove_if_possible(self.path)
            os.close(self._descriptor)


def lock_path(book: Path) -> Path:
    """Return where the lock of a book stands."""
    return book.with_name(book.name + ".lock")


def take(book: Path) -> Holding | None:
    """Take the lock of a book, or return None while another process, or another Book of this one, holds it.

    The operating system drops the lock of a process that was killed. Raises OSError where the folder cannot be written.
    """
    path = lock_path(book)
    while True:
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        if not _lock(descriptor):
            os.close(descriptor)
            return None
        if _still_stands(path, descriptor):
            _write_note(descriptor)
            return Holding(path, descriptor)
        os.close(descriptor)


def holder_of(book: Path) -> str:
    """Return where else a book is open, as part of a sentence: "another window of alder on T-7 since 14:02"."""
    try:
        note = json.loads(lock_path(book).read_bytes()[:NOTE_LENGTH])
        since = datetime.fromisoformat(note["since"]).astimezone()
        return f"another window of {note['who']} on {note['host']} since {since:%H:%M}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another window"


def _write_note(descriptor: int) -> None:
    import socket

    note = {
        "who": _who(),
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "since": datetime.now().astimezone().isoformat(),
    }
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(note).encode()[:NOTE_LENGTH])


def _who() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "somebody"


def _still_stands(path: Path, descriptor: int) -> bool:
    """Whether the locked file is the one that others will find, and not one its holder has just taken away."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _remove_if_possible(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def is_held(book: Path) -> bool:
    """Return whether some process has the book open for writing."""
    if not lock_path(book).exists():
        return False
    held = take(book)
    if held is not None:
        held.release()
    return held is None
