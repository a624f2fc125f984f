"""A reading on the desk: corrected step by step, each step undoable, nothing written yet."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.domain.source import Choice, Query
from desktop.importers.amend import drop_record, place_line, replace_record, settle_in
from desktop.importers.corrected import corrected
from desktop.importers.reading import Reading, Recognised


class ReadingDesk(QObject):
    """Holds one reading and its undo stack; changed is emitted whenever the reading is another one.

    It keeps the records of forms (see record_form.Keeper).
    """

    changed = Signal()
    locked = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.reading: Reading | None = None

    def lay(self, reading: Reading | None) -> None:
        """Put a new reading on the desk, or clear it; the steps of the former one are forgotten."""
        self.undo_stack.clear()
        self._set(reading)

    def found(self, record_id: str | None) -> Recognised | None:
        """Return what was recognised under an id, or None."""
        recognised = self.reading.recognised if self.reading else ()
        return next((found for found in recognised if found.record.id == record_id), None)

    def current(self, record: Any) -> Any:
        """Return a record as it now stands in the reading, or None."""
        found = self.found(record.id)
        return found.record if found else None

    def put(self, name: str, before: Any, after: Any) -> None:
        """Replace a record by its corrected state; what hangs on the corrected words is read again."""
        if self.reading is not None:
            self._step(name, replace_record(self.reading, corrected(before, after)))

    def leave_out(self, name: str, record_id: str) -> None:
        """Take a record, and what belongs to it, out of the reading."""
        if self.reading is not None:
            self._step(name, drop_record(self.reading, record_id))

    def place(self, name: str, line: int, record: Any) -> None:
        """Let a left-over line belong to a record whose new state holds its words."""
        if self.reading is not None:
            self._step(name, place_line(self.reading, line, record))

    def take(self, name: str, reading: Reading) -> None:
        """Put another state of the reading in its place."""
        self._step(name, reading)

    def settle(self, query: Query, choice: Choice) -> None:
        """Settle a query in the reading."""
        if self.reading is not None:
            self._step(f"Answer: {choice.label}", settle_in(self.reading, query, choice))

    def _step(self, name: str, after: Reading) -> None:
        assert self.reading is not None
        self.undo_stack.push(_Step(name, self.reading, after, self))

    def _set(self, reading: Reading | None) -> None:
        self.reading = reading
        self.changed.emit()


class _Step(QUndoCommand):
    def __init__(self, name: str, before: Reading, after: Reading, desk: ReadingDesk) -> None:
        super().__init__(name)
        self._before, self._after, self._desk = before, after, desk

    def redo(self) -> None:
        self._desk._set(self._after)

    def undo(self) -> None:
        self._desk._set(self._before)
