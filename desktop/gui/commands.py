"""The undo command: the book was written before it came to the stack."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from desktop.domain.errors import Refused

if TYPE_CHECKING:
    from desktop.domain.edits import Edit, Revision

# how the name of a change begins that takes another one back
UNDOES = "Undo: "
Write = Callable[[str, "Iterable[Edit]"], "Revision"]


class RevisionCommand(QUndoCommand):
    """One revision on the undo stack; its first redo does nothing, for the book already holds it.

    undo and redo write to the book and may be refused: then nothing is raised (an exception would leave
    the stack wrong), refused(sentence) is called and the command steps out of the stack.

    stretch, where it is given, is what the edits of one stretch of typing have in common: one directly after the other
    they are one step.
    """

    def __init__(
        self, revision: "Revision", write: Write, refused: Callable[[str], None], stretch: object = None
    ) -> None:
        super().__init__(revision.name)
        self._revision = revision
        self._stretch = stretch
        self._write = write
        self._refused = refused
        self._written = True

    def id(self) -> int:
        """Return the same number for everything that is typed: Qt then asks whether it can be merged."""
        return -1 if self._stretch is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the next step of the same stretch of typing."""
        if not isinstance(other, RevisionCommand) or other._stretch != self._stretch:
            return False
        mine, theirs = self._revision.edits, other._revision.edits
        if len(mine) != 1 or len(theirs) != 1 or mine[0].after != theirs[0].before:
            return False
        edit = replace(mine[0], after=theirs[0].after)
        self._revision = replace(self._revision, edits=(edit,))
        self.setObsolete(edit.before == edit.after)
        return True

    def redo(self) -> None:
        """Write the revision again, unless it is the push that follows the first write."""
        if self._written:
            self._written = False
            return
        self._try(self._revision.name, self._revision.edits)

    def undo(self) -> None:
        """Write the inverse of the revision, as a new recorded change."""
        self._try(f"{UNDOES}{self._revision.name}", self._revision.inverse())

    def _try(self, name: str, edits: "Iterable[Edit]") -> None:
        try:
            self._write(name, edits)
        except Refused as refusal:
            self.setObsolete(True)
            self._refused(str(refusal))
