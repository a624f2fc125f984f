"""Keeps the figures that are typed and not written in the book, and lets them stand in their grid again."""

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

from desktop.domain.measure_periods import Period, read_period
from desktop.gui.session import BookSession
from desktop.storage.typing import Place

_KEEP_AFTER = 1_000
_FIELD = "begun.figures"


class Typed(NamedTuple):
    """The period for which figures are typed, and what is typed by measure."""

    period: Period | None
    words: Mapping[str, str]


def are_begun(session: BookSession) -> bool:
    """Whether figures of the board in view were left and wait to stand in their grid again."""
    return session.board_id is not None and Place("boards", session.board_id, _FIELD) in session.typing.begun


class FiguresKept(QObject):
    """typed returns what stands in the grid. It is kept in one row of the board, a second after the first letter."""

    def __init__(self, session: BookSession, typed: Callable[[], Typed], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._typed = session, typed
        self._place: Place | None = None
        self._last = ""
        self._due = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._due.timeout.connect(self.keep_now)
        session.typing.flushing.connect(self.keep_now)

    def begin(self) -> Typed | None:
        """Return what was left for the board in view, None where nothing was."""
        board_id = self._session.board_id
        self._place = Place("boards", board_id, _FIELD) if board_id else None
        self._last = (self._session.typing.take_begun(self._place) if self._place else None) or ""
        return _read(self._last)

    def hear(self) -> None:
        """Know that something was typed, or let go."""
        if not self._due.isActive():
            self._due.start()

    def keep_now(self) -> None:
        """Keep what stands in the grid, or forget what was kept where nothing does."""
        self._due.stop()
        text = _told(self._typed())
        if self._place is None or text == self._last:
            return
        if not text:
            self._session.typing.drop([self._place])
        elif not self._session.typing.keep(self._place, "", text):
            self._due.start()
            return
        self._last = text

    def leave(self) -> None:
        """Keep what is typed for its board, which is not in view any more."""
        self.keep_now()
        if self._place is not None and self._last:
            self._session.typing.leave(self._place, self._last)
        self._place, self._last = None, ""

    def becoming(self) -> AbstractContextManager[None]:
        """Let the step that is performed within take the place of what is kept."""
        return self._session.typing.becoming([self._place] if self._place else ())


def _told(typed: Typed) -> str:
    if not typed.words:
        return ""
    label = typed.period.label if typed.period else ""
    return json.dumps({"period": label, "figures": dict(typed.words)}, ensure_ascii=False)


def _read(text: str) -> Typed | None:
    if not text:
        return None
    held = json.loads(text)
    return Typed(read_period(held["period"]), held["figures"])
