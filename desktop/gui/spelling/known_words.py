"""The words that a book itself vouches for: names, posts, references and what the board added by hand."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.edits import changed
from desktop.gui.changes import Announcement
from desktop.gui.spelling.words import plain, words

if TYPE_CHECKING:
    from desktop.gui.session import BookSession

_KINDS = frozenset({"boards", "people", "attendance", "meetings", "action-items", "reports"})


class KnownWords(QObject):
    """Read once and again after each change of what it is read from. changed is emitted when the words are others."""

    changed = Signal()

    def __init__(self, session: "BookSession") -> None:
        super().__init__(session)
        self._session = session
        self._words = self._read()
        session.changes.announced.connect(self._hear)
        session.board_changed.connect(self._again)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word.casefold() in self._words

    @property
    def can_add(self) -> bool:
        """Whether there is a board in view whose words can be written."""
        return self._session.board is not None and not self._session.book.read_only

    def add(self, word: str) -> None:
        """Add a word to those of the board in view, as a step that can be undone. Raises Refused."""
        board = self._session.board
        if board is not None and word not in board.spelling:
            spelling = tuple(sorted((*board.spelling, word), key=str.casefold))
            self._session.perform(f"New word of the board: {word}", [changed(board, replace(board, spelling=spelling))])

    def _hear(self, told: Announcement) -> None:
        if told.kinds & _KINDS:
            self._again()

    def _again(self) -> None:
        fresh = self._read()
        if fresh != self._words:
            self._words = fresh
            self.changed.emit()

    def _read(self) -> frozenset[str]:
        return frozenset(plain(word).casefold() for text in self._texts() for _, word in words(text)) | self._added()

    def _added(self) -> frozenset[str]:
        board = self._session.board
        return frozenset(plain(word).casefold() for word in board.spelling) if board else frozenset()

    def _texts(self) -> Iterator[str]:
        book = self._session.book
        for board in book.boards.all():
            yield from (board.name, board.organisation, board.contact)
        for person in book.people.all():
            yield from (person.name, person.post, person.organisation, *person.aliases)
        yield from _each(book.lists.values("action-items", "lead", board_id=self._session.board_id))
        yield from (f"{one.name} {one.capacity}" for one in book.attendance.all())
        yield from (meeting.venue for meeting in book.meetings.all())
        yield from (report.author_body for report in book.reports.all())


def _each(texts: Iterable[str | None]) -> Iterator[str]:
    return (text for text in texts if text)


def known_words(session: "BookSession") -> KnownWords:
    """Return the words of a session's book, read when they are first asked for."""
    return session.findChild(KnownWords) or KnownWords(session)
