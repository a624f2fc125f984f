"""Keeps what is typed in one field, at most a second after it was typed."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from desktop.gui.typing_desk import TypingDesk
from desktop.gui.widgets.fields import Field

if TYPE_CHECKING:
    from desktop.storage.typing import Place

_KEEP_AFTER = 1_000
# An edit writes the whole record twice into the record of changes: the longer the text, the rarer the edits.
_EDIT_AFTER = 10_000
_BETWEEN_EDITS = 30.0
_MORE_FOR_EACH_LETTER = 0.002


class Typed(NamedTuple):
    """An edit in progress: where it is typed, what is stored there, and what stands there now."""

    place: "Place"
    before: str
    text: str


class Autosave(QObject):
    """typed returns the edit in progress, None where there is none; commit makes an edit of it for now.

    The first letter that is not kept yet starts a second, at the end of which everything is kept, however fast the
    typing goes on. After a pause in the typing commit is called, where one is given.
    """

    def __init__(
        self,
        desk: TypingDesk,
        field: Field,
        typed: Callable[[], Typed | None],
        commit: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(field)
        self._desk = desk
        self._field = field
        self._typed = typed
        self._last: Typed | None = None
        self._edited_at = 0.0
        self._due = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._due.timeout.connect(self.keep_now)
        self._pause = QTimer(self, singleShot=True)
        self._commits = commit is not None
        if commit is not None:
            self._pause.timeout.connect(commit)
        field.edited.connect(self._hear)
        desk.flushing.connect(self.keep_now)
        desk.committing.connect(self._commit)

    def keep_now(self) -> None:
        """Keep what stands in the field, or forget what was kept of it where nothing is in progress."""
        self._due.stop()
        typed = self._typed()
        if typed == self._last:
            return
        if typed is None:
            assert self._last is not None
            self._desk.drop([self._last.place])
        elif not self._desk.keep(*typed):
            self._due.start()
            return
        self._last = typed

    def resume(self) -> None:
        """Know that what stands in the field now was kept before."""
        self._last = self._typed()

    def let_go(self) -> None:
        """Know that what was typed has become an edit, or belongs to a record that is not shown any more."""
        self._last = None
        self._edited_at = monotonic()
        self._due.stop()
        self._pause.stop()

    def _hear(self) -> None:
        if not self._due.isActive():
            self._due.start()
        if self._commits:
            self._pause.start(self._until_edit())

    def _until_edit(self) -> int:
        length = len(self._last.text) if self._last else 0
        gap = _BETWEEN_EDITS + length * _MORE_FOR_EACH_LETTER - (monotonic() - self._edited_at)
        return max(_EDIT_AFTER, round(1000 * gap))

    def _commit(self) -> None:
        self._field.commit()
