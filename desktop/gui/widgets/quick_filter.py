"""The line in which words are typed that filter a list."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class QuickFilter(QLineEdit):
    """Undo passes to the window while nothing was typed here."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName("Filter by words")
        self.setPlaceholderText("Filter by words")
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        """Leave to the window what can neither be undone nor done again here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_others(event):
            event.ignore()
            return False
        return super().event(event)

    def _is_others(self, event: QKeyEvent) -> bool:
        standard = QKeySequence.StandardKey
        if event.matches(standard.Undo):
            return not self.isUndoAvailable()
        return event.matches(standard.Redo) and not self.isRedoAvailable()
