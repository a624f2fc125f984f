"""Fields: a small label above, the editor, and a line below for what was understood or is wrong."""

import math
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.gui.measures import space
from desktop.gui.theme import theme
from desktop.gui.widgets.calm_combo import CalmCombo
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.text_box import TextBox

_ROUND_TEXT = 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QWidget):
    """Base of the fields. committed(value) is emitted when the person has changed the value and left the
    editor (or pressed Enter); Escape brings the old value back.
    """

    committed = Signal(object)

    def __init__(self, label: str, name: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_field")
        editor.setObjectName(name)
        editor.setAccessibleName(label)
        self.editor = editor
        self.label = Label(label, "field", wrap=False)
        self.label.setBuddy(editor)
        self.below = Label("", "small")
        self.below.hide()
        self.below.setObjectName(f"{name}_below")
        self.column = QVBoxLayout(self)
        space(self.column, spacing=4)
        for widget in (self.label, editor, self.below):
            self.column.addWidget(widget)
        editor.installEventFilter(self)

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Show a line below the editor; wrong marks the editor too. No words: nothing below."""
        self.below.set_role("wrong" if wrong else "small")
        self.below.setText(words)
        self.below.setVisible(bool(words))
        self.editor.setAccessibleDescription(words)
        if bool(self.editor.property("wrong")) is not wrong:
            self.editor.setProperty("wrong", wrong)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear the keys that end an edit, and let undo pass to the window where nothing was typed."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._leave_to_window(event)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() is QEvent.Type.FocusOut:
            self.commit()
        return False

    def commit(self) -> None:
        """Tell the new value if there is one."""

    def revert(self) -> None:
        """Show the stored value again."""

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self._is_edited():
            self.revert()
            return True
        if event.key() in _ENTER and (
            isinstance(self.editor, QLineEdit) or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.commit()
            return True
        return False

    def _leave_to_window(self, event: QKeyEvent) -> bool:
        # a text editor takes Ctrl+Z even with nothing to undo, and the last step of the book could not be taken back
        standard = QKeySequence.StandardKey
        undo, redo = event.matches(standard.Undo), event.matches(standard.Redo)
        if not (undo and not self._is_edited()) and not (redo and not self._can_redo()):
            return False
        event.ignore()
        return True

    def _is_edited(self) -> bool:
        return False

    def _can_redo(self) -> bool:
        return False


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

    def set_text(self, text: str) -> None:
        """Show the stored value as text; an edit in progress is given up."""
        self._stored = text
        self.revert()

    def keep_text(self, text: str) -> None:
        """Take note of the stored value; an edit in progress stays, and so does the cursor."""
        if self._is_edited():
            self.note_text(text)
        elif self.line.text().strip() == text:
            self._stored = self.line.text()
        else:
            self.set_text(text)

    def note_text(self, text: str) -> None:
        """Take note of the stored value; whatever differs from it is an edit in progress."""
        self._stored = text

    def value(self) -> Any:
        """Return what is typed, as read; raises Refused."""
        return self._read(self.line.text())

    def commit(self) -> None:
        """Tell the new value, or say below why it cannot be read."""
        if not self._is_edited():
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

    def _is_edited(self) -> bool:
        return self.line.text() != self._stored

    def _can_redo(self) -> bool:
        return self.line.isRedoAvailable()


class TextField(Field):
    """Several lines; grows with its text between two bounds. Tab leaves it."""

    def __init__(
        self, label: str, name: str, *, lines: tuple[int, int] = (3, 12), hint: str = "", parent: QWidget | None = None
    ) -> None:
        self.box = TextBox()
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        super().__init__(label, name, self.box, parent)
        self.box.setPlaceholderText(hint)
        self._bounds = lines
        self._stored = ""
        self.box.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def set_text(self, text: str) -> None:
        """Show the stored text; an edit in progress is given up."""
        self._stored = text
        self.revert()

    def keep_text(self, text: str) -> None:
        """Take note of the stored text; an edit in progress stays, and so does the cursor."""
        if self._is_edited():
            self.note_text(text)
        elif self.value() == text.strip():
            self._stored = self.box.toPlainText()
        else:
            self.set_text(text)

    def note_text(self, text: str) -> None:
        """Take note of the stored text; whatever differs from it is an edit in progress."""
        self._stored = text

    def value(self) -> str:
        """Return the text as it stands."""
        return self.box.toPlainText().strip()

    def commit(self) -> None:
        """Tell the new text if it differs."""
        if self._is_edited():
            self._stored = self.box.toPlainText()
            self.committed.emit(self.value())

    def revert(self) -> None:
        """Show the stored text."""
        if self.box.toPlainText() != self._stored:
            self.box.setPlainText(self._stored)

    def _is_edited(self) -> bool:
        return self.box.toPlainText() != self._stored

    def _can_redo(self) -> bool:
        return self.box.document().isRedoAvailable()

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
        self.box.setFixedHeight(max(least, min(most, math.ceil(height))) + theme().px(_ROUND_TEXT))


class ChoiceField(Field):
    """One of a few values, each with its words.

    A choice in the open list is told at once. Keys that step from one to the next tell nothing until the field is
    left or Enter is pressed: what is passed on the way is no change.
    """

    def __init__(
        self, label: str, name: str, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None
    ) -> None:
        self.combo = CalmCombo()
        super().__init__(label, name, self.combo, parent)
        self.combo.setMinimumContentsLength(6)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.combo.activated.connect(lambda _index: None if self.combo.is_stepping else self.commit())
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Set what may be chosen, as (value, words)."""
        self.values = [value for value, _words in choices]
        self.combo.clear()
        self.combo.addItems([words for _value, words in choices])
        self._stored_at = self.combo.currentIndex()

    def set_value(self, value: Any) -> None:
        """Show a value; one that is not offered leaves the field empty."""
        self._stored_at = self.values.index(value) if value in self.values else -1
        self.revert()

    def keep_value(self, value: Any) -> None:
        """Take note of the stored value; a choice that keys have stepped to stays."""
        if self._is_edited():
            self._stored_at = self.values.index(value) if value in self.values else -1
        else:
            self.set_value(value)

    def value(self) -> Any:
        """Return the chosen value, None when nothing is chosen."""
        index = self.combo.currentIndex()
        return self.values[index] if index >= 0 else None

    def commit(self) -> None:
        """Tell the new choice if there is one."""
        if self._is_edited():
            self._stored_at = self.combo.currentIndex()
            self.committed.emit(self.value())

    def revert(self) -> None:
        """Show the stored choice."""
        self.combo.setCurrentIndex(self._stored_at)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER and self._is_edited():
            self.commit()
            return True
        return super()._key(event)

    def _is_edited(self) -> bool:
        return self.combo.currentIndex() != self._stored_at
