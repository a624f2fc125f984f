"""The undo command: the book was written before it came to the stack."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from desktop.domain.errors import Refused

if TYPE_CHECKING:
    from desktop.domain.edits import Edit, Revision

Write = Callable[[str, "Iterable[Edit]"], "Revision"]


class RevisionCommand(QUndoCommand):
    """One revision on the undo stack; its first redo does nothing, for the book already holds it.

    undo and redo write to the book and may be refused: then nothing is raised (an exception would leave
    the stack wrong), refused(sentence) is called and the command steps out of the stack.
    """

    def __init__(self, revision: "Revision", write: Write, refused: Callable[[str], None]) -> None:
        super().__init__(revision.name)
        self._revision = revision
        self._write = write
        self._refused = refused
        self._written = True

    def redo(self) -> None:
        """Write the revision again, unless it is the push that follows the first write."""
        if self._written:
            self._written = False
            return
        self._try(self._revision.name, self._revision.edits)

    def undo(self) -> None:
        """Write the inverse of the revision, as a new recorded change."""
        self._try(f"Undo: {self._revision.name}", self._revision.inverse())

    def _try(self, name: str, edits: "Iterable[Edit]") -> None:
        try:
            self._write(name, edits)
        except Refused as refusal:
            self.setObsolete(True)
            self._refused(str(refusal))
