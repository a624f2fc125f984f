"""Says at the opening of a book what was put back, and asks about what could not be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from desktop.domain.errors import Refused
from desktop.domain.kinds import Record, kind_of
from desktop.gui.recovery import Found, Waiting, called, recover, strand, use
from desktop.gui.requests import OpenRecord, ShowScreen, Tell
from desktop.gui.widgets.recovery_panel import RecoveryPanel

if TYPE_CHECKING:
    from desktop.gui.session import BookSession
    from desktop.storage.typing import Place


class PutAway(QUndoCommand):
    """A text that was typed is given up for what stands; undo lets it wait again. No record is changed by it."""

    def __init__(self, session: "BookSession", panel: RecoveryPanel, one: Waiting) -> None:
        super().__init__(f"Putting away what was typed in {one.called}")
        self._typing = session.typing
        self._panel = panel
        self._one = one

    def redo(self) -> None:
        """Forget the text, and go on to the next one that waits."""
        self._typing.drop([self._one.draft.place])
        self._panel.decided(self._one)

    def undo(self) -> None:
        """Keep the text again, and ask again."""
        draft = self._one.draft
        self._typing.keep(draft.place, self._one.stands or "", draft.text)
        self._panel.wait_again(self._one)


class RecoveryDesk(QObject):
    """told(Tell) says what was found, with a link to the first record."""

    told = Signal(object)

    def __init__(self, panel: RecoveryPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._session: BookSession | None = None
        panel.used.connect(self._use)
        panel.put_away.connect(self._put_away)

    def begin(self, session: "BookSession") -> None:
        """Sort out what the window before this one left behind."""
        self._session = session
        found = recover(session)
        self._panel.show_waiting(found.waiting)
        sentence = _sentence(session, found)
        if sentence:
            first = (found.recovered or found.begun)[0]
            self.told.emit(_told(session, sentence, first, "" if found.recovered else found.screens.get(first.id, "")))

    def strand(self, session: "BookSession", place: "Place") -> None:
        """Ask about a text whose field was shut while it was typed."""
        self._session = session
        one = strand(session, place)
        if one is not None:
            self._panel.wait_again(one)

    def _use(self, one: Waiting) -> None:
        assert self._session is not None
        try:
            use(self._session, one.draft)
        except Refused as refusal:
            self.told.emit(Tell(str(refusal)))
            return
        self._panel.decided(one)

    def _put_away(self, one: Waiting) -> None:
        assert self._session is not None
        self._session.undo_stack.push(PutAway(self._session, self._panel, one))


def _told(session: "BookSession", sentence: str, first: Record, screen: str) -> Tell:
    """Return the sentence with the way to what it tells of: the screen where the field stands, or the record."""
    if screen:
        return Tell(sentence, True, lead=ShowScreen(screen), lead_words=f"Show the {screen}")
    kind = kind_of(first)
    words = f"Show {called(session.book, kind, first)}"
    return Tell(sentence, True, lead=OpenRecord(kind, first.id), lead_words=words)


def _sentence(session: "BookSession", found: Found) -> str:
    parts = []
    if found.recovered:
        where = _where(session, found.recovered)
        parts.append(f"What was being typed in {where} when the program was stopped is saved now; Undo takes it out.")
    if found.begun:
        where = _where(session, found.begun)
        parts.append(f"What was begun for {where} and not yet saved stands in its field again.")
    return " ".join(parts)


def _where(session: "BookSession", records: list[Record]) -> str:
    names = list(dict.fromkeys(called(session.book, kind_of(record), record) for record in records))
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) < 4 else f"{names[0]} and {len(names) - 1} others"
