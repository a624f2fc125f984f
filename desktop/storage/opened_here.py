"""Which books this process has open, for their files must not be touched except through SQLite.

POSIX drops every lock that a process has on a file as soon as the process closes any descriptor of it. One look
into the header of a book that is open would take SQLite's locks away unseen, and the next process to close that
book would remove the log in which its newest changes stand.
"""

import threading
from collections import Counter
from pathlib import Path

Identity = tuple[int, int]
_open: Counter[Identity] = Counter()
# Held from the look into a header until the book counts as open, so that no two threads cross.
gate = threading.RLock()


def identity_of(path: Path) -> Identity | None:
    """Return what tells a file from all others whatever its name, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def is_open(path: Path) -> bool:
    """Return whether some connection of this process has the file open."""
    with gate:
        return _open[identity_of(path) or (0, 0)] > 0


def count(identity: Identity | None) -> None:
    """Count one more opening of a file."""
    if identity is not None:
        with gate:
            _open[identity] += 1


def discount(identity: Identity | None) -> None:
    """Count one opening less."""
    if identity is not None:
        with gate:
            _open[identity] -= 1
            if _open[identity] <= 0:
                del _open[identity]
