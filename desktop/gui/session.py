"""The open book and everything that belongs to having it open."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from desktop.domain.errors import Refused
from desktop.gui.changes import Announcement, Changes
from desktop.gui.commands import RevisionCommand
from desktop.gui.typing_desk import TypingDesk

if TYPE_CHECKING:
    from desktop.domain.board import Board
    from desktop.domain.board_rating import BoardRating
    from desktop.domain.edits import Edit, Revision
    from desktop.storage.book import Book


# why it is open to read only stands above the screen as long as it is
_ONLY_READ = "Nothing was changed: this book can only be read in this window."


class BookSession(QObject):
    """One open book in one window: the board in view, the day, the undo stack and the announcements.

    board_changed is emitted when another board comes into view; refused(sentence) when an undo or a redo
    could not be written.
    """

    board_changed = Signal()
    refused = Signal(str)

    def __init__(self, book: "Book", *, today: date | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self.today = today or date.today()
        self._follows_clock = today is None
        self.changes = Changes(self)
        self.undo_stack = QUndoStack(self)
        self.typing = TypingDesk(book, self)
        self._board_id: str | None = None
        self._seen: list[str] = []
        self._lost = ""
        self._is_taking_back = False
        self._waiting: list[RevisionCommand] = []
        self.show_board(None)

    @property
    def board(self) -> "Board | None":
        """The board in view as it now stands, or None in a book without boards."""
        return self.book.boards.get(self._board_id) if self._board_id else None

    @property
    def board_id(self) -> str | None:
        """The id of the board in view."""
        return self._board_id

    @property
    def rating(self) -> "BoardRating":
        """By what the board in view rates today: its key, its cycle and its grace."""
        from desktop.domain.board_rating import board_rating

        return board_rating(self.board, self.book.rating_keys.all(board_id=self._board_id), self.today)

    def show_board(self, board_id: str | None) -> None:
        """Bring a board into view; None, and a board that is not in the book, mean the first one."""
        if board_id is None or self.book.boards.get(board_id) is None:
            first = self.book.boards.first()
            board_id = first.id if first else None
        if board_id != self._board_id:
            self._board_id = board_id
            if board_id:
                self._seen = [*(each for each in self._seen if each != board_id), board_id]
            self.board_changed.emit()

    def follow_clock(self) -> None:
        """Read everything again when a new day has begun since the book was opened."""
        if self._follows_clock and self.today != date.today():
            self.today = date.today()
            self.board_changed.emit()

    def perform(
        self, name: str, edits: "Iterable[Edit]", *, reason: str = "", initiator: object | None = None
    ) -> "Revision":
        """Write the edits under a name, put them on the undo stack and announce them.

        Edits that change nothing are no step. Raises Refused when the book does not take them; then nothing is
        written, pushed or announced.
        """
        if self.book.read_only:
            raise Refused(_ONLY_READ)
        typed = self.typing.becoming_now
        revision = self.book.write(name, edits, reason=reason, typed=typed.places)
        if not revision.edits:
            self.typing.drop(typed.places)
            return revision
        self._push(RevisionCommand(revision, self._write_again, self.refused.emit, typed.stretch))
        self._announce(revision, initiator)
        return revision

    def _push(self, command: RevisionCommand) -> None:
        """Put a step on the stack, after the one that is just being undone or redone.

        What is shown again then may take the focus from a field, and what was typed there becomes a step: pushed at
        once it would take the step away that the stack stands on.
        """
        if not self._is_taking_back:
            self.undo_stack.push(command)
            return
        self._waiting.append(command)
        QTimer.singleShot(0, self, self._push_waiting)

    def _push_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for command in waiting:
            self.undo_stack.push(command)

    def commit_typing(self) -> None:
        """Make edits of everything that is being typed: before a file is written, or a state of the minutes changes."""
        self.typing.committing.emit()

    def close(self) -> None:
        """Close the book; the session is not used after that. What is being typed becomes edits, or is kept."""
        if not self.book.read_only:
            self.commit_typing()
            self.typing.flushing.emit()
        self.undo_stack.clear()
        self.book.close()

    def _write_again(self, name: str, edits: "Iterable[Edit]") -> "Revision":
        revision = self.book.write(name, edits)
        self._is_taking_back = True
        try:
            self._announce(revision, None)
        finally:
            self._is_taking_back = False
        return revision

    def _announce(self, revision: "Revision", initiator: object | None) -> None:
        kinds = frozenset(edit.kind for edit in revision.edits)
        if "boards" in kinds:
            self._follow_boards(revision)
        self.changes.announced.emit(Announcement(kinds, initiator))

    def _follow_boards(self, revision: "Revision") -> None:
        """Show the board that was in view before where this one is gone, and this one again when it comes back."""
        added = {edit.after.id for edit in revision.edits if edit.kind == "boards" and edit.after and not edit.before}
        if self.board is None:
            self._lost, self._board_id = self._board_id or "", None
            self.show_board(next((each for each in reversed(self._seen) if self.book.boards.get(each)), None))
        elif self._lost in added:
            self.show_board(self._lost)
            self._lost = ""
