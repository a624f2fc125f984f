"""A measure written by hand: in place, below the header."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.domain.edits import added
from desktop.domain.errors import PartRefused
from desktop.gui.measures import fix, space
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.writers import writes
from desktop.workflows.measure_steps import new_measure

if TYPE_CHECKING:
    from desktop.gui.screens.measures.screen import MeasuresScreen


class AddMeasure(QFrame):
    """made(id) is emitted for a measure that was added; it is then chosen and its target is set beside the list."""

    made = Signal(str)

    def __init__(self, screen: "MeasuresScreen") -> None:
        super().__init__()
        self.setObjectName("add_measure_strip")
        self._screen = screen
        self._ref = LineField("Ref", "new_measure_ref", hint="3.B2")
        self._title = LineField("What is measured", "new_measure_title", hint="Complaints answered in time")
        self._outcome = ChoiceField("Outcome", "new_measure_outcome", [])
        fix(self._ref, width=96)
        fix(self._outcome, width=240)
        row = QHBoxLayout(self)
        space(row, (24, 12, 24, 12), 12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._ref, 0, top)
        row.addWidget(self._title, 1, top)
        row.addWidget(self._outcome, 0, top)
        add = writes(SecondaryButton("Add", "new_measure_add", self._add))
        for field in (self._ref, self._title):
            field.entered.connect(add.click)
        beside = QHBoxLayout()
        # as far down as the fields stand below their labels
        space(beside, (0, 18, 0, 0), 8)
        for button in (add, SecondaryButton("Close", "new_measure_close", self.hide)):
            beside.addWidget(button, 0, top)
        row.addLayout(beside)
        self.hide()

    def begin(self) -> None:
        """Open with the cursor in the first field."""
        outcomes = self._screen.session.book.outcomes.all(board_id=self._screen.session.board_id)
        self._outcome.set_choices(
            [*((each.id, f"{each.ref} {each.title}".strip()) for each in outcomes), (None, "none")]
        )
        self._outcome.set_value(None if not outcomes else outcomes[0].id)
        self.show()
        self._ref.line.setFocus()

    def _add(self) -> None:
        session, parts = self._screen.session, {"ref": self._ref, "title": self._title}
        for field in parts.values():
            field.say("")
        if session.board_id is None:
            return
        try:
            measure = new_measure(
                session.book, session.board_id, self._outcome.value(), self._ref.typed(), self._title.typed()
            )
        except PartRefused as refusal:
            parts[refusal.part].say(str(refusal), wrong=True)
            parts[refusal.part].line.setFocus()
            return
        if self._screen.perform(f"New measure {measure.ref}".strip(), [added(measure)]):
            for field in parts.values():
                field.set_text("")
            self._ref.line.setFocus()
            self.made.emit(measure.id)
