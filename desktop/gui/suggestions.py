"""Names, posts and other words offered while a field is typed in."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from desktop.gui.changes import Announcement
from desktop.gui.session import BookSession
from desktop.gui.widgets.fields import LineField

_KINDS = frozenset({"people", "action-items", "recommendations", "attendance"})


def suggest_names(field: LineField, session: BookSession) -> None:
    """Offer the people, posts and leads of the book while the field is typed in."""
    _complete(field, _Names(field, session))


def suggest(field: LineField, read: Callable[[], Iterable[str]]) -> None:
    """Offer words that are read when the first letter of a stretch of typing comes."""
    model = QStringListModel(field)
    # Qt tells the letter before it asks the completer
    field.line.textEdited.connect(lambda _typed: model.setStringList(list(read())))
    _complete(field, model)


def _complete(field: LineField, words: QStringListModel) -> None:
    completer = QCompleter(words, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.line.setCompleter(completer)


class _Names(QStringListModel):
    """Read when the first letter is typed and not before: in a large book that takes a moment."""

    def __init__(self, field: LineField, session: BookSession) -> None:
        super().__init__(field)
        self._session = session
        self._stale = True
        # Qt tells the letter before it asks the completer
        field.line.textEdited.connect(self._read)
        session.changes.announced.connect(self._hear)
        session.board_changed.connect(self._forget)

    def _hear(self, told: Announcement) -> None:
        if told.kinds & _KINDS:
            self._forget()

    def _forget(self) -> None:
        self._stale = True

    def _read(self) -> None:
        if not self._stale:
            return
        self._stale = False
        book = self._session.book
        people = book.people.all()
        leads = book.lists.values("action-items", "lead", board_id=self._session.board_id)
        names = {person.post for person in people} | {person.name for person in people} | set(leads)
        self.setStringList(sorted(filter(None, names)))
