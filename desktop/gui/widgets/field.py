"""What every field is: a small label above, the editor, and a line below for what was understood or is wrong."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.labels import Label

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QWidget):
    """Base of the fields. committed(value) is emitted when the person has changed the value and left the
    editor (or pressed Enter); Escape brings the old value back. edited is emitted with each change of what stands
    in the editor, entered after Enter (Ctrl+Enter in several lines).
    """

    committed = Signal(object)
    edited = Signal()
    entered = Signal()

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
        if event.key() == Qt.Key.Key_Escape and self.is_edited():
            self.revert()
            return True
        if event.key() in ENTER and (
            isinstance(self.editor, QLineEdit) or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.commit()
            self.entered.emit()
            return True
        return False

    def _leave_to_window(self, event: QKeyEvent) -> bool:
        # a text editor takes Ctrl+Z even with nothing to undo, and the last step of the book could not be taken back
        standard = QKeySequence.StandardKey
        undo, redo = event.matches(standard.Undo), event.matches(standard.Redo)
        if not (undo and not self._can_undo()) and not (redo and not self._can_redo()):
            return False
        event.ignore()
        return True

    def is_edited(self) -> bool:
        """Return whether something else stands here than what is stored."""
        return False

    def _can_undo(self) -> bool:
        return self.is_edited()

    def _can_redo(self) -> bool:
        return False
