"""A step of last time: what is said of it now, a note, and carrying it forward."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.outcome import Answer
from desktop.domain.outcome_checks import Check
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.reviews.entry_part import EntryKeeper, called
from desktop.gui.widgets.buttons import Button, SecondaryButton
from desktop.gui.widgets.fields import TextField
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.side_by_side import in_a_row
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage

BUTTONS = {
    Answer.DONE: ("Done", "answer_done", "D"),
    Answer.PARTLY: ("Partly done", "answer_partly", "P"),
    Answer.NOT_DONE: ("Not done", "answer_not_done", "N"),
    Answer.DROPPED: ("No longer needed", "answer_dropped", "X"),
}


class CheckPart(QWidget):
    """The four answers as buttons, of which that which was given stays pressed."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__()
        self._page = page
        self._form = RecordForm(EntryKeeper(page), called)
        self._buttons = {answer: self._button(answer) for answer in BUTTONS}
        self.note = self._form.bind(
            TextField("What to say of it", "answer_note", lines=(2, 10), hint="For example, what is left to do"),
            "answer_note",
            "note",
        )
        self._carry = writes(SecondaryButton("Carry forward", "carry_forward", page.steps.carry))
        self._carry.setToolTip("Make it a next step of this review (C)")
        self._carried = Label("", "small")
        keys = Label("In the text D, P, N and X answer, and C carries forward.", "small")
        column = QVBoxLayout(self)
        space(column, spacing=12)
        for widget in (
            section_label("Have you?"),
            in_a_row(*self._buttons.values()),
            self.note,
            self._carry,
            self._carried,
            keys,
        ):
            column.addWidget(widget)

    def show_check(self, check: Check | None) -> None:
        """Show a step, or none."""
        self._form.show(check.step if check else None)
        self.setVisible(check is not None)
        if check is None:
            return
        is_open = not (self._page.book.read_only or self._page.is_issued)
        for answer, button in self._buttons.items():
            button.setChecked(check.step.answer is answer)
            button.setEnabled(is_open)
        self._carry.setVisible(check.may_be_carried and is_open)
        ended = check.step.answer in (Answer.DONE, Answer.DROPPED)
        words = "It is carried forward into the next steps." if check.carried_to else ""
        self._carried.setText("It has ended: nothing is carried forward." if ended else words)
        self._carried.setVisible(bool(self._carried.text()))

    def _button(self, answer: Answer) -> Button:
        words, name, key = BUTTONS[answer]
        button = writes(SecondaryButton(words, name, lambda: self._page.steps.answer(answer)))
        button.setCheckable(True)
        button.setToolTip(f"{words} ({key}); the same again takes the answer back")
        return button
