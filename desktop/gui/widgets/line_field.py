"""A field of one line."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.errors import Refused
from desktop.gui.widgets.field import Field


def as_typed(text: str) -> Any:
    """Read a field as text without blanks round it."""
    return text.strip()


class LineField(Field):
    """One line. read turns what was typed into the value (Refused: its sentence stands below)."""

    def __init__(
        self,
        label: str,
        name: str,
        *,
        read: Callable[[str], Any] = as_typed,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit()
        super().__init__(label, name, self.line, parent)
        self.line.setPlaceholderText(hint)
        self._read = read
        self._stored = ""
        self.line.textChanged.connect(lambda _text: self.edited.emit())

    def set_text(self, text: str) -> None:
        """Show the stored value as text; an edit in progress is given up."""
        self._stored = text
        self.revert()

    def keep_text(self, text: str) -> None:
        """Take note of the stored value; an edit in progress stays, and so does the cursor."""
        if self.is_edited():
            self.note_text(text)
        elif self.line.text().strip() == text:
            self._stored = self.line.text()
        else:
            self.set_text(text)

    def note_text(self, text: str) -> None:
        """Take note of the stored value; whatever differs from it is an edit in progress."""
        self._stored = text

    def typed(self) -> str:
        """Return what stands here, letter by letter."""
        return self.line.text()

    def put_back(self, text: str) -> None:
        """Let a text that was typed before stand here as an edit in progress."""
        self.line.setText(text)

    def value(self) -> Any:
        """Return what is typed, as read; raises Refused."""
        return self._read(self.line.text())

    def commit(self) -> None:
        """Tell the new value, or say below why it cannot be read."""
        if not self.is_edited():
            return
        try:
            value = self.value()
        except Refused as refusal:
            self.say(str(refusal), wrong=True)
            return
        self._stored = self.line.text()
        self.say("")
        self.committed.emit(value)

    def revert(self) -> None:
        """Show the stored text."""
        self.line.setText(self._stored)
        self.line.setCursorPosition(0)
        self.say("")

    def is_edited(self) -> bool:
        """Return whether something else stands here than what is stored."""
        return self.line.text() != self._stored

    def _can_redo(self) -> bool:
        return self.line.isRedoAvailable()
