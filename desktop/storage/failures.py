"""The driver's errors told as plain sentences.

The errors of sqlcipher3 are not subclasses of sqlite3.Error, so nothing outside this package should catch either.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3.dbapi2 import DatabaseError

from desktop.domain.errors import Refused

BUSY, LOCKED, READ_ONLY, IO_ERROR, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE = 5, 6, 8, 10, 11, 13, 14, 26
# Of a damaged name the driver cannot even tell the message.
DRIVER_ERRORS = (DatabaseError, UnicodeDecodeError)
PASSING = frozenset({BUSY, LOCKED, IO_ERROR, FULL, CANNOT_OPEN})

_SENTENCES = {
    BUSY: "Another program is writing to {name} just now, so nothing was saved; wait a moment and try again.",
    LOCKED: "Another program is writing to {name} just now, so nothing was saved; wait a moment and try again.",
    READ_ONLY: "{name} can only be read here, so nothing was changed; copy it to a folder you can write to.",
    IO_ERROR: "The disk with {name} could not be read or written, so nothing was saved; check the disk and try again.",
    CORRUPT: "{name} is damaged; keep it, and go on with the newest backup from the folder {name}.backups.",
    FULL: "The disk is full, so nothing was saved; free some space and try again.",
    CANNOT_OPEN: "{name} cannot be opened here; check that it is there and that you may write to its folder.",
    NOT_A_DATABASE: "{name} is damaged; keep it, and go on with the newest backup from the folder {name}.backups.",
}

# The driver's backup() tells SQLite's words without their code.
_CODES_OF_BACKUPS = {
    "database is locked": BUSY,
    "attempt to write a readonly database": READ_ONLY,
    "disk I/O error": IO_ERROR,
    "database disk image is malformed": CORRUPT,
    "database or disk is full": FULL,
    "unable to open database file": CANNOT_OPEN,
}


class ChangedMeanwhile(Refused):
    """A record no longer stands as the edit expects."""


class Unreadable(Refused):
    """A row does not make a record."""


def code_of(error: DatabaseError | UnicodeDecodeError) -> int:
    """Return SQLite's primary result code of an error, or 0 where the driver raised it for a fault of ours."""
    if isinstance(error, UnicodeDecodeError):
        return CORRUPT
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF
    if str(error).startswith("Could not decode to UTF-8"):
        return CORRUPT
    return _CODES_OF_BACKUPS.get(str(error), 0)


@contextmanager
def told_plainly(path: Path | None) -> Iterator[None]:
    """Turn what a disk or another program can cause into Refused, naming the file; let errors of ours through.

    Without a path nothing is turned: the caller is inside a call that does.
    """
    try:
        yield
    except DRIVER_ERRORS as error:
        sentence = _SENTENCES.get(code_of(error))
        if sentence is None or path is None:
            raise
        raise Refused(sentence.format(name=path.name)) from error
