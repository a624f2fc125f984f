"""An agenda item that has no minute yet: what may be written of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem
from desktop.gui.measures import space
from desktop.gui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.writers import writes
from desktop.workflows.write_minutes import NOT_TAKEN


class UnwrittenPage(QWidget):
    """An item that was taken gets a numbered minute; one that was not may be noted without a number."""

    def __init__(self, write: Callable[[], None], note: Callable[[], None]) -> None:
        super().__init__()
        self._state = EmptyState("minutes", "", "")
        self._write = writes(PrimaryButton("Write the minute", "write_minute", write))
        self._note = writes(PrimaryButton("Note it without a number", "note_item", note))
        self._number = writes(SecondaryButton("Give it a numbered minute", "number_item", write))
        for button in self._buttons():
            button.setAutoDefault(True)
        buttons = QVBoxLayout()
        space(buttons, spacing=8)
        for button in self._buttons():
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            button.hide()
        column = QVBoxLayout(self)
        space(column, (28, 8, 28, 8), 0)
        column.addStretch(2)
        column.addWidget(self._state)
        column.addLayout(buttons)
        column.addStretch(3)

    def show_item(self, item: AgendaItem, *, locked: bool) -> None:
        """Say what may be written of an item."""
        was_taken = item.outcome not in NOT_TAKEN
        called = f"Item {item.number}".rstrip()
        if was_taken:
            words = "Its title, and what the agenda and the attendance know, are taken over."
            self._state.say(f"{called} has no minute yet", words)
        else:
            words = "It gets no number. It can be noted that it was, if that is the custom of the board."
            self._state.say(f"{called} was {item.outcome.value}", words)
        self._write.setVisible(was_taken)
        self._note.setVisible(not was_taken)
        self._number.setVisible(not was_taken)
        for button in self._buttons():
            button.setEnabled(not locked)

    def _buttons(self) -> tuple[Button, ...]:
        return self._write, self._note, self._number

    def enter(self) -> None:
        """Take the focus at the likelier button."""
        button = self._note if self._note.isVisibleTo(self) else self._write
        button.setFocus(Qt.FocusReason.TabFocusReason)
