"""Rows for the window's lists, filtered and sorted by SQLite."""

from desktop.storage.connection import Connection


class Lists:
    """The views of a book."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
