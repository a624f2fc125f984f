"""A box for plain text whose lines stand as far apart as those of the labels."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.gui.theme import theme
from desktop.gui.widgets.labels import LINE_HEIGHT

_SLANTS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_I)


class TextBox(QTextEdit):
    """Takes and gives plain text only; Tab leaves it.

    A QPlainTextEdit cannot space its lines, so this is a rich box whose every paragraph has one format.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlainText("")
        theme().changed.connect(self._space_lines)

    def setPlainText(self, text: str) -> None:  # noqa: N802 - Qt's own name
        """Show another text; nothing can be undone then."""
        super().setPlainText(text)
        self._space_lines()

    def setReadOnly(self, locked: bool) -> None:  # noqa: N802 - Qt's own name
        """Let the text only be read and copied, and look so."""
        if locked is not self.isReadOnly():
            super().setReadOnly(locked)
            self.style().unpolish(self)
            self.style().polish(self)

    def toPlainText(self) -> str:  # noqa: N802 - Qt's own name
        """Return the text as it was set or typed; Qt's own would make a plain space of each one that does not break."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def event(self, event: QEvent) -> bool:
        """Keep the key that slants words elsewhere: pressed by habit, it would lead out of the text to an import."""
        if isinstance(event, QKeyEvent) and event.keyCombination() == _SLANTS and not self.isReadOnly():
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what may have been meant by an unknown word, above what every box offers."""
        from desktop.gui.spelling.menu import spelling_menu

        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.cursorRect().bottomLeft() if by_key else event.pos()
        cursor = self.textCursor() if by_key else self.cursorForPosition(at)
        menu = spelling_menu(self, self.createStandardContextMenu(at), cursor)
        menu.popup(self.viewport().mapToGlobal(at))

    def line_step(self) -> float:
        """Return how far apart two lines stand, in pixels."""
        return QFontMetricsF(self.font()).height() * self._percent() / 100

    def _percent(self) -> float:
        wanted = self.fontInfo().pixelSize() * LINE_HEIGHT
        return max(100.0, 100 * wanted / QFontMetricsF(self.font()).height())

    def _space_lines(self) -> None:
        document = self.document()
        if document.isUndoAvailable() or document.isRedoAvailable():
            return
        # the spacing is no step of the person's: it must not stand in what can be undone
        document.setUndoRedoEnabled(False)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(self._percent(), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        document.setUndoRedoEnabled(True)
