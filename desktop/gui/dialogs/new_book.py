"""A new book: for which board, and where the file stands."""

import re

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.board import Board, BoardKind
from desktop.gui import file_dialogs
from desktop.gui.dialogs.dialog import Dialog
from desktop.gui.widgets.buttons import PrimaryButton
from desktop.gui.widgets.field import ENTER
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label


class NewBookDialog(Dialog):
    """made(Board, Path) tells the board and the file that were chosen; the caller makes the book."""

    made = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("New book", "new_book", parent)
        self.board = LineField("Name of the board", "new_book_board", hint="such as Improvement Board")
        self.organisation = LineField("Organisation", "new_book_organisation", hint="such as Sample Borough Council")
        kinds = [(kind, kind.value[:1].upper() + kind.value[1:]) for kind in BoardKind]
        self.kind = ChoiceField("Kind of board", "new_book_kind", kinds)
        self.kind.set_value(BoardKind.IMPROVEMENT)
        what = Label("One book is one file. It can hold several boards; everything is saved as you type.", "muted")
        self.add(what, self.board, self.organisation, self.kind)
        self.add_cancel()
        self.add_button(PrimaryButton("Choose where to keep it", "new_book_make", self._make))
        self._explain()
        self.board.edited.connect(self._explain)
        for field in (self.board, self.organisation):
            field.line.installEventFilter(self)
        self.board.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in a field press the button, as it does everywhere else in a dialog."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self._make()
            return True
        return super().eventFilter(watched, event)

    def _explain(self) -> None:
        """Say what is wanted in the line in which an error would stand, so that nothing moves when one comes."""
        self.board.say("As its agendas print it.")

    def _make(self) -> None:
        name = self.board.line.text().strip()
        if not name:
            self.board.say("Give the board its name, as its agendas print it.", wrong=True)
            self.board.line.setFocus()
            return
        path = file_dialogs.ask_new_book(self, file_name(name))
        if path is None:
            return
        organisation = self.organisation.line.text().strip()
        self.accept()
        self.made.emit(Board(name=name, organisation=organisation, kind=self.kind.value()), path)


def file_name(board: str) -> str:
    """Return a file name for the book of a board that every system accepts."""
    return (re.sub(r"[^\w\- ]", "", board).strip()[:60] or "Board") + ".minutebook"
