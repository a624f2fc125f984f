"""The words of the board that no dictionary knows: names of places and bodies, terms of its own."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.board import Board
from desktop.domain.edits import changed
from desktop.gui.measures import fix, space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.record_form import lock
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.board.screen import BoardScreen


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word in the order of the letters; id is the word itself."""

    id: str
    word: str


COLUMNS = (Column(name="word", heading="Word", text=lambda row: row.word, stretch=True),)


class WordsTab(QWidget):
    """Words are typed above the list, several at once where commas part them, and deleted by key."""

    def __init__(self, screen: "BoardScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("words_table", "Words of the board", self.model, fitted=True)
        self._field = LineField("Add a word, or several with commas between them", "board_word", read=read_words)
        self._field.committed.connect(self.add_words)
        self._drafts = Drafts((self._field,), screen.session.typing, "boards")
        self._add = writes(SecondaryButton("Add", "add_word", self._field.commit))
        self._delete = writes(SecondaryButton("Delete the word", "delete_word", self.delete_word))
        self._stack = QStackedWidget()
        self._lay_out()
        add_actions(self.table, (("Delete", "word_delete", "Del", self.delete_word),))

    def refresh(self) -> None:
        """Read the words again."""
        board = self._screen.session.board
        self._drafts.switch(board.id if board else None)
        rows = [WordRow(word, word) for word in board.spelling] if board else []
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows and not self.table.currentIndex().isValid():
            self.table.choose(0)
        locked = board is None or self._screen.session.book.read_only
        lock(self._field, locked)
        self._delete.setEnabled(bool(rows) and not locked)

    def add_words(self, words: tuple[str, ...]) -> None:
        """Add words to those of the board, as one step."""
        board = self._screen.session.board
        fresh = [word for word in words if board is not None and word not in board.spelling]
        if board is None:
            return
        if fresh:
            name = f"New word of the board: {fresh[0]}" if len(fresh) == 1 else f"{len(fresh)} new words of the board"
            with self._drafts.giving(board.id):
                self._screen.perform(name, [changed(board, with_words(board, (*board.spelling, *fresh)))])
        self._drafts.give_up()

    def delete_word(self) -> None:
        """Take the chosen word out; undo brings it back."""
        board, row = self._screen.session.board, self.table.current_row()
        if board is not None and isinstance(row, WordRow):
            left = tuple(word for word in board.spelling if word != row.word)
            self._screen.perform(f"Removal of the word {row.word}", [changed(board, with_words(board, left))])

    def _lay_out(self) -> None:
        empty = EmptyState(
            "board",
            "No words of the board's own yet",
            "Words that the dictionary does not know, such as names of places and bodies, are not marked once they"
            " stand here. Names of members, their posts and leads are known without it.",
        )
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        fix(self._field, width=380)
        above, column = QHBoxLayout(), QVBoxLayout(self)
        space(above, (24, 14, 24, 10), 8)
        space(column, spacing=0)
        above.addWidget(self._field)
        buttons, beside = QVBoxLayout(), QHBoxLayout()
        # the buttons stand beside the line, below its label
        space(buttons, spacing=4)
        space(beside, spacing=8)
        beside.addWidget(self._add)
        beside.addWidget(self._delete)
        buttons.addWidget(Label(" ", "field", wrap=False))
        buttons.addLayout(beside)
        buttons.addStretch()
        above.addLayout(buttons)
        above.addStretch()
        column.addLayout(above)
        column.addWidget(self._stack, 1)


def read_words(text: str) -> tuple[str, ...]:
    """Read words as typed: commas, semicolons and blanks part them."""
    return tuple(text.replace(",", " ").replace(";", " ").split())


def with_words(board: Board, words: tuple[str, ...]) -> Board:
    """Return the board with these words, each once and in the order of the letters."""
    return replace(board, spelling=tuple(sorted(dict.fromkeys(words), key=str.casefold)))
