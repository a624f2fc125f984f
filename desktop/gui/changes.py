"""Who changed what, told to every screen that shows it."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Announcement(NamedTuple):
    """The kinds of record that were changed, and the object that asked for it (None for undo and redo)."""

    kinds: frozenset[str]
    initiator: object | None = None


class Changes(QObject):
    """announced(Announcement) is emitted after every write that reached the book."""

    announced = Signal(object)
