"""The references in a text: underlined there, and listed below it with where they lead or what does not fit."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from desktop.domain.minute_refs import find_refs
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.theme import theme
from desktop.gui.widgets.field import ENTER
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.link_list import Leads, LinkList

if TYPE_CHECKING:
    from desktop.domain.board import Board
    from desktop.storage.book import Book
    from desktop.workflows.find_reference import FoundReference

_PAUSE = 350
_MOST_SHOWN = 12


class ReferenceStrip(QWidget):
    """Stands below a box of text. pressed(OpenRecord) is emitted for a link, Ctrl+click and Ctrl+Enter in the box.

    look_in() says which book and board the references are resolved in; what is typed is read after a pause.
    """

    pressed = Signal(object)

    def __init__(self, box: QTextEdit) -> None:
        super().__init__()
        self.setObjectName(f"{box.objectName()}_references")
        self._box = box
        self._resolve: Callable[[str], Sequence[FoundReference]] | None = None
        self._found: list[FoundReference] = []
        self._links = LinkList(small=True)
        self._links.pressed.connect(self.pressed)
        self._doubts = Label("", "wrong")
        self._doubts.setObjectName(f"{box.objectName()}_doubts")
        column = QVBoxLayout(self)
        space(column, spacing=4)
        column.addWidget(self._links)
        column.addWidget(self._doubts)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.read_again)
        box.textChanged.connect(self._typed)
        box.installEventFilter(self)
        box.viewport().installEventFilter(self)
        theme().changed.connect(self._underline)
        self.hide()

    def look_in(self, book: "Book", board: "Board | None", *, before: date | None, own_id: str = "") -> None:
        """Resolve references in the minutes of a board, as a text of that day means them, and read the text again."""
        if board is None or before is None:
            self._resolve = None
        else:
            known, day = board, before

            def resolve(text: str) -> "Sequence[FoundReference]":
                from desktop.workflows.find_reference import References

                return References(book, known).in_text(text, before=day, own_id=own_id)

            self._resolve = resolve
        self._found = []
        self.read_again()

    def read_again(self) -> None:
        """Find and resolve the references that now stand in the text."""
        self._pause.stop()
        text = self._box.toPlainText()
        self._found = list(self._resolve(text)) if self._resolve and find_refs(text) else []
        self._show()
        self._underline()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a reference that is clicked with Ctrl, or at the cursor on Ctrl+Enter."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._box:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            return bool(held) and event.key() in ENTER and self.follow(self._box.textCursor().position())
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            return bool(held) and self.follow(self._box.cursorForPosition(event.position().toPoint()).position())
        return False

    def follow(self, at: int) -> bool:
        """Lead to the reference at a place in the text; return whether there is one that leads somewhere."""
        if self._pause.isActive():
            self.read_again()
        for found in self._found:
            if found.ref.first <= at <= found.ref.last and found.targets:
                target = found.targets[0]
                self.pressed.emit(OpenRecord(target.kind, target.record_id))
                return True
        return False

    def _typed(self) -> None:
        if self._resolve is not None:
            self._pause.start()

    def _show(self) -> None:
        targets = {target.record_id: target for found in self._found for target in found.targets}
        links = [
            Leads(target.words, f"reference_{place}", OpenRecord(target.kind, target.record_id))
            for place, target in enumerate(list(targets.values())[:_MOST_SHOWN])
        ]
        self._links.show_links(links)
        doubts = dict.fromkeys(f"{found.ref.words}: {found.doubt}" for found in self._found if found.doubt)
        self._doubts.setText("\n".join(doubts))
        self._doubts.setVisible(bool(doubts))
        self.setVisible(bool(links or doubts))

    def _underline(self) -> None:
        self._box.setExtraSelections([self._line_under(found) for found in self._found])

    def _line_under(self, found: "FoundReference") -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._box.document())
        cursor.setPosition(found.ref.first)
        cursor.setPosition(found.ref.last, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        look = QTextCharFormat()
        colour = QColor(theme().tokens.late if found.doubt else theme().tokens.link)
        look.setForeground(colour)
        look.setUnderlineColor(colour)
        style = QTextCharFormat.UnderlineStyle
        look.setUnderlineStyle(style.DashUnderline if found.doubt else style.SingleUnderline)
        selection.format = look
        return selection
