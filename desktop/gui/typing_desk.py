"""Keeps what is being typed in the open book before it is an edit, and lets it go with the edit it becomes."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import Refused

if TYPE_CHECKING:
    from desktop.storage.book import Book
    from desktop.storage.typing import Draft, Place


class Becoming(NamedTuple):
    """What the next edit is made of: the places where it was typed, and the stretch of typing that it belongs to."""

    places: "Collection[Place]" = ()
    stretch: object = None


class TypingDesk(QObject):
    """kept is emitted when what was typed has reached the disk, unkept(sentence) when it could not be kept.

    flushing asks every field to keep what stands in it now, committing to make an edit of it. left are the drafts
    that the window before this one left behind; begun are texts that stand in their fields again when their record
    is next shown. stranded(place) tells of a kept text whose field was shut while it was typed.
    """

    kept = Signal()
    unkept = Signal(str)
    flushing = Signal()
    committing = Signal()
    stranded = Signal(object)

    def __init__(self, book: "Book", parent: QObject) -> None:
        super().__init__(parent)
        self._book = book
        self._is_failing = False
        self.becoming_now = Becoming()
        self.left: list[Draft] = [] if book.read_only else book.typing.all()
        # the first screen may show a record before the rest is sorted out
        self.begun: dict[Place, str] = {each.place: each.text for each in self.left if each.stands_in_a_field}

    def keep(self, place: "Place", before: str, text: str) -> bool:
        """Keep what stands in a field whose stored text is before; return whether it is on the disk now."""
        try:
            self._book.typing.keep(*place, before, text)
        except Refused as refusal:
            if not self._is_failing:
                self._is_failing = True
                self.unkept.emit(str(refusal))
            return False
        self._is_failing = False
        self.kept.emit()
        return True

    def drop(self, places: "Collection[Place]") -> None:
        """Forget drafts; one that cannot be forgotten now is offered at the next opening, which does no harm."""
        if not places or self._book.read_only:
            return
        try:
            self._book.typing.drop(*places)
        except Refused:
            return

    def leave(self, place: "Place", text: str) -> None:
        """Let what was typed and is no edit yet stand in its field again when its record is next shown."""
        self.begun[place] = text

    def take_begun(self, place: "Place") -> str | None:
        """Return what was left in a field, once."""
        return self.begun.pop(place, None)

    @contextmanager
    def becoming(self, places: "Collection[Place]", stretch: object = None) -> Iterator[None]:
        """Let the edit that is performed within take the place of these drafts, in the same transaction.

        Edits of the same stretch, one directly after the other, are one step for Undo.
        """
        former, self.becoming_now = self.becoming_now, Becoming(places, stretch)
        try:
            yield
        finally:
            self.becoming_now = former
