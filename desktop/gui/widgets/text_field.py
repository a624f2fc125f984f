"""A field of several lines."""

import math
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.gui.theme import theme
from desktop.gui.widgets.field import Field
from desktop.gui.widgets.text_box import TextBox


class TextField(Field):
    """Several lines; grows with its text between two bounds. Tab leaves it. round_text is the room above and below.

    commit_for_now() tells what was typed so far while the typing goes on: all that is told in one stretch, until the
    field is left, bears the same number, stretch. In a stretch Undo still takes back letters.
    """

    round_text = 18

    def __init__(
        self,
        label: str,
        name: str,
        *,
        lines: tuple[int, int] = (3, 12),
        hint: str = "",
        box: TextBox | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.box = box or TextBox()
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        super().__init__(label, name, self.box, parent)
        self.box.setPlaceholderText(hint)
        self._bounds = lines
        self._stored = ""
        self._goes_on = False
        self.stretch = 0
        self.box.textChanged.connect(self.edited)
        self.box.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def set_text(self, text: str) -> None:
        """Show the stored text; an edit in progress is given up."""
        self._stored = text
        self.revert()

    def keep_text(self, text: str) -> None:
        """Take note of the stored text; an edit in progress stays, and so does the cursor."""
        if self.is_edited():
            self.note_text(text)
        elif self.value() == text.strip():
            self._stored = self.box.toPlainText()
        else:
            self.set_text(text)

    def note_text(self, text: str) -> None:
        """Take note of the stored text; whatever differs from it is an edit in progress."""
        self._stored = text

    def typed(self) -> str:
        """Return what stands here, letter by letter."""
        return self.box.toPlainText()

    def put_back(self, text: str) -> None:
        """Let a text that was typed before stand here as an edit in progress."""
        self.box.setPlainText(text)

    def value(self) -> str:
        """Return the text as it stands."""
        return self.box.toPlainText().strip()

    def commit(self) -> None:
        """Tell the new text if it differs; a stretch of typing ends."""
        self._tell_if_edited()
        self._end_stretch()

    def commit_for_now(self) -> None:
        """Tell the new text if it differs, while the typing goes on."""
        self._goes_on = True
        self._tell_if_edited()

    def revert(self) -> None:
        """Show the stored text."""
        if self.box.toPlainText() != self._stored:
            self.box.setPlainText(self._stored)
        self.say("")
        self._end_stretch()

    def is_edited(self) -> bool:
        """Return whether something else stands here than what is stored."""
        return self.box.toPlainText() != self._stored

    def told(self) -> Any:
        """Return the value that committed tells."""
        return self.value()

    def _tell_if_edited(self) -> None:
        if self.is_edited():
            self._stored = self.box.toPlainText()
            self.say("")
            self.committed.emit(self.told())

    def _end_stretch(self) -> None:
        self._goes_on = False
        self.stretch += 1

    def _can_undo(self) -> bool:
        return self.is_edited() or (self._goes_on and self.box.document().isUndoAvailable())

    def _can_redo(self) -> bool:
        return self.box.document().isRedoAvailable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the spelling of a box from the moment on when it is written in."""
        if event.type() is QEvent.Type.FocusIn:
            from desktop.gui.spelling.attending import attend

            attend(self.box)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new width."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        least, most = (round(lines * self.box.line_step()) for lines in self._bounds)
        document = self.box.document()
        height = document.size().height() - 2 * document.documentMargin()
        fits = height <= most + 1
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.box.setVerticalScrollBarPolicy(policy)
        self.box.setFixedHeight(max(least, min(most, math.ceil(height))) + theme().px(self.round_text))
