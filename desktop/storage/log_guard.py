"""Whether the log into which a book writes is still the one that stands beside it.

A process that closes any descriptor of a file loses its POSIX locks on it. Some library in this process may look
into the book's files (a file dialog that shows icons by content does); then another process that closes the book
takes itself for the last and removes the log, and what is written after that would go nowhere.
"""

from pathlib import Path

from desktop.storage.book_file import side_files
from desktop.storage.opened_here import Identity, identity_of


class LogGuard:
    """Remembers the log of a connection that was just opened for writing."""

    def __init__(self, book: Path) -> None:
        self._log = side_files(book)[0]
        self._identity: Identity | None = identity_of(self._log)

    def is_cut_off(self) -> bool:
        """Return whether the log was removed or replaced since the connection was opened."""
        now = identity_of(self._log)
        if self._identity is None:
            self._identity = now
            return False
        return now != self._identity
