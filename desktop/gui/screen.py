"""What every screen is: a page that reads the book, and asks the window for anything beyond it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent, QUndoStack
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.domain.errors import Refused
from desktop.gui.changes import Announcement
from desktop.gui.jobs import Jobs, JobsOf
from desktop.gui.requests import Tell
from desktop.gui.session import BookSession
from desktop.gui.theme import theme
from desktop.gui.writers import lock_writers

if TYPE_CHECKING:
    from desktop.domain.edits import Edit, Revision


class Screen(QWidget):
    """Base of the screens.

    A screen sets kinds_shown (the kinds whose change makes it read again), reads in refresh(), and writes
    with perform(). While it is hidden it only remembers that it must read again. Its QActions (addAction)
    stand in the menu that SCREENS names for it.
    """

    requested = Signal(object)
    kinds_shown: frozenset[str] = frozenset()
    came_from = "meetings"  # the screen that a refused paper goes back to

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = JobsOf(jobs, self)
        self._stale = True
        self.setObjectName(type(self).__name__)
        session.changes.announced.connect(self._hear)
        session.board_changed.connect(self.read_again)
        theme().changed.connect(self.retheme)

    @property
    def undo_stack(self) -> QUndoStack:
        """What Undo takes back while this screen is in front: the steps of the book, unless it has its own."""
        return self.session.undo_stack

    @property
    def meeting_in_view(self) -> str | None:
        """The id of the meeting that is in view, None where none is."""
        return None

    def unfinished(self) -> str:
        """Return the sentence that names work which closing the window would lose, or ""."""
        return ""

    def refresh(self) -> None:
        """Read everything shown from the book again; the window calls it, never on a hidden screen."""

    def retheme(self) -> None:
        """Redraw what the style sheet does not reach (pictures); most screens need not."""

    def come(self) -> None:
        """Begin as its entry in the menu asks: it is in front now, and what it showed before may be put away."""

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one record of a kind that SCREENS lists for this screen."""

    def apply_filters(self, filters: tuple[object, ...]) -> None:
        """Show a list filtered as another screen asked for; screens without a list need not."""

    def show_rows(self, ids: tuple[str, ...], words: str) -> None:
        """Show these records only, as another screen asked for; screens without a list need not."""

    def take_focus(self) -> None:
        """Take the keyboard: the list in view has it, or else the screen itself, from where Tab goes on."""
        lists = (each for each in self.findChildren(QAbstractItemView) if each.isVisible() and each.isEnabled())
        next((each for each in lists if each.focusPolicy() & Qt.FocusPolicy.TabFocus), self).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def take_paper(self, path: Path | None, text: str) -> None:
        """Read a paper from a file, or from pasted text; only the screen of the import does."""

    def perform(self, name: str, edits: "Iterable[Edit]", *, reason: str = "") -> "Revision | None":
        """Write edits as one undoable step; when the book refuses, say why and return None."""
        try:
            return self.session.perform(name, edits, reason=reason, initiator=self)
        except Refused as refusal:
            self.requested.emit(Tell(str(refusal)))
            self.read_again()
            return None

    def read_again(self) -> None:
        """Refresh now if the screen is visible, or else when it is next shown."""
        self._stale = True
        self._freshen()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the screen was hidden."""
        self._freshen()
        super().showEvent(event)

    def _freshen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()
            if self.session.book.read_only:
                lock_writers(self, self.session.book)

    def _hear(self, announcement: Announcement) -> None:
        if announcement.kinds & self.kinds_shown:
            self.read_again()
