"""Says why a book can only be read, and who holds it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import why_read_only

if TYPE_CHECKING:
    from desktop.storage.book import Book


class ReadOnlyBanner(QFrame):
    """A quiet line above the screen for as long as the book is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("read_only_banner")
        self._words = Label()
        self._words.setObjectName("read_only_words")
        row = QHBoxLayout(self)
        space(row, (24, 8, 24, 8), 8)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_for(self, book: "Book") -> None:
        """Show the reason of a book that is read-only; hide for any other."""
        self._words.setText(why_read_only(book))
        self.setVisible(book.read_only)
