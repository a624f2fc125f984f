"""The board's phrases: its own forms of words, offered while minutes are written."""

from typing import TYPE_CHECKING, Any

from desktop.domain.agenda import ItemKind
from desktop.domain.edits import removed
from desktop.domain.minutes import Phrase
from desktop.gui.form_table import FormTable
from desktop.gui.models.columns import Column
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows.phrases import keep_starter, move_phrase, new_phrase

if TYPE_CHECKING:
    from desktop.gui.screens.board.screen import BoardScreen

_EVERY = "Every item"
_KINDS = [("", _EVERY)] + [
    (kind.value, kind.value.capitalize())
    for kind in ItemKind
    if kind not in (ItemKind.HEADING, ItemKind.BUSINESS, ItemKind.STANDING)
]
_PLACES = (
    "Filled in where it is put: {chair}, {board}, {date}, {meeting}, {names}, {next}, {presenter}, {title}, {time}. "
    "Other words in braces are left to be typed over. A phrase that begins with “That” becomes a part of the "
    "resolution."
)
COLUMNS = (
    Column(name="name", heading="Phrase", text=lambda row: row.name, tone=lambda _row: "strong", width=220),
    Column(name="text", heading="Words", text=lambda row: " ".join(row.text.split()), stretch=True),
    Column(
        name="kind",
        heading="For",
        text=lambda row: row.item_kind.capitalize() or _EVERY,
        tone=lambda row: "" if row.item_kind else "muted",
        width=170,
    ),
)


class PhrasesTab(FormTable):
    """Phrases are added, worded, put in order and deleted; those brought along become the board's own at a press."""

    def __init__(self, screen: "BoardScreen") -> None:
        empty = EmptyState(
            "minutes",
            "The usual phrases are offered",
            "While minutes are written, Ctrl+Space offers them. Make them the board's own to change their words.",
            writes(PrimaryButton("Make them the board's own", "empty_keep_phrases", self.keep_usual)),
        )
        tools = (writes(SecondaryButton("Add phrase", "add_phrase", self.add_phrase)),)
        super().__init__(screen, "phrases", "Phrases", COLUMNS, empty, tools)
        words = TextField("Words", "phrase_text", lines=(4, 16))
        self._name = LineField("Name", "phrase_name")
        self.pane.add(
            self.form.bind(self._name, "name", "name"),
            self.form.bind(ChoiceField("For", "phrase_kind", _KINDS), "item_kind", "kind of item"),
            self.form.bind(words, "text", "words"),
        )
        words.say(_PLACES)
        self._words = words
        offers = (
            ("Add a phrase", "phrase_add", "Ins", self.add_phrase),
            ("Move up", "phrase_up", "Alt+Up", lambda: self._move(-1)),
            ("Move down", "phrase_down", "Alt+Down", lambda: self._move(1)),
            ("Delete", "phrase_delete", "Del", self.delete_phrase),
        )
        add_actions(self.table, offers)

    def records(self) -> list[Any]:
        """Return the phrases of the board in view."""
        board = self._screen.session.board
        return list(self._screen.session.book.phrases.all(board_id=board.id)) if board else []

    def called(self, record: Any) -> str:
        """Return the phrase by its name."""
        return f"phrase {record.name}"

    def show_record(self, record: Any) -> None:
        """Show a phrase."""
        super().show_record(record)
        self._words.say(_PLACES)
        if isinstance(record, Phrase):
            self.pane.set_heading(record.name)

    def keep_usual(self) -> None:
        """Make the phrases that are brought along the board's own."""
        board = self._screen.session.board
        if board is not None and self._screen.perform("The board's own phrases", keep_starter(board)):
            self.refresh()

    def add_phrase(self) -> None:
        """Add a phrase at the end and let its name be typed."""
        board = self._screen.session.board
        if board is None:
            return
        phrase, edits = new_phrase(self._screen.session.book, board, text="That ", name="New phrase")
        if self._screen.perform("New phrase", edits):
            self.refresh()
            self.choose(phrase.id)
            self._name.line.setFocus()
            self._name.line.selectAll()

    def delete_phrase(self) -> None:
        """Move the chosen phrase to the bin; undo brings it back."""
        phrase = self.table.current_row()
        if isinstance(phrase, Phrase):
            self._screen.perform(f"Removal of {self.called(phrase)}", [removed(phrase)])

    def _move(self, by: int) -> None:
        phrase = self.table.current_row()
        if isinstance(phrase, Phrase):
            edits = move_phrase(self._screen.session.book, phrase, by)
            if edits:
                self._screen.perform(f"Move of {self.called(phrase)}", edits)
