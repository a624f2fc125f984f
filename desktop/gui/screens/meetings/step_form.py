"""The few fields of a step, opened in place: a button takes the step, Escape or the link puts the fields away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.gui.measures import fix, space
from desktop.gui.typing_desk import TypingDesk
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import Field, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import writes

_WIDTH = 240


class StepForm(QFrame):
    """One form that is filled anew for each step; opened is emitted when it comes, closed when it goes.

    What is typed in it for a record of a kind is kept until the step is taken.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, name: str, desk: TypingDesk, kind: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._desk, self._kind = desk, kind
        self._record_id = ""
        self._words = ""
        self._drafts = Drafts((), desk, kind)
        self._first: QWidget = self
        self._take: Callable[[], object] = lambda: None
        self._told = Label("", "muted")
        self._wrong = Label("", "wrong")
        self._wrong.setObjectName(f"{name}_wrong")
        self._fields = QHBoxLayout()
        space(self._fields, spacing=12)
        self._button = writes(PrimaryButton("", f"{name}_take", self._press))
        column = QVBoxLayout(self)
        space(column, (0, 4, 0, 4), 10)
        column.addWidget(self._told)
        column.addLayout(self._fields)
        column.addWidget(self._wrong)
        row = QHBoxLayout()
        space(row, spacing=12)
        row.addWidget(self._button)
        row.addWidget(LinkButton("Not now", f"{name}_close", self.close_form, small=True))
        row.addStretch()
        column.addLayout(row)
        self.hide()

    def open_form(
        self, record_id: str, told: str, fields: Sequence[Field], button: str, take: Callable[[], object]
    ) -> None:
        """Show fields with what was begun in them for a record.

        take writes the step, or returns False; where it raises Refused, the sentence then stands below the fields.
        """
        self._drafts.switch(None)
        clear_layout(self._fields)
        for field in fields:
            fix(field, width=_WIDTH)
            field.entered.connect(self._button.click)
            self._fields.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        self._fields.addStretch()
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._words = button
        self.ask_as_first()
        self._take = take
        self._say("")
        self._keep_typing(record_id, fields)
        self._first = fields[0].editor if fields else self._button
        self.show()
        self.opened.emit()

    def ask_again(self, button: str) -> None:
        """Let the button say what pressing it once more means."""
        self._button.setText(button)

    def ask_as_first(self) -> None:
        """Let the button say again what it said when the form was opened."""
        self._button.setText(self._words)

    def enter(self) -> None:
        """Take the keyboard into the first field."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Put the fields away; nothing is written, and what was typed is given up."""
        self._drafts.give_up()
        self.leave_form()

    def leave_form(self) -> None:
        """Put the fields away; what was typed stands in them again with its record."""
        self._drafts.switch(None)
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the fields away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _press(self) -> None:
        try:
            with self._drafts.giving(self._record_id):
                taken = self._take()
        except Refused as refusal:
            self._say(str(refusal))
            return
        if taken is not False:
            self._drafts.done(self._record_id)
            self.close_form()

    def _keep_typing(self, record_id: str, fields: Sequence[Field]) -> None:
        typed = [field for field in fields if isinstance(field, LineField | TextField)]
        self._record_id, self._drafts = record_id, Drafts(typed, self._desk, self._kind)
        self._drafts.switch(record_id, [field.typed() for field in typed])

    def _say(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
