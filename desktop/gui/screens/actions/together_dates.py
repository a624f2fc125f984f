"""A new date for several actions at once; those whose date moves again may be escalated in the same step."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.action_item import ActionItem
from desktop.domain.decision import DecisionKind
from desktop.domain.edits import Edit
from desktop.domain.errors import PartRefused
from desktop.domain.wording import listed
from desktop.gui.measures import space
from desktop.gui.screens.actions.together_steps import ruled
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes
from desktop.workflows.change_together import Change
from desktop.workflows.decide import Ruling
from desktop.workflows.going_up import goes_up_if_moved, next_body

if TYPE_CHECKING:
    from desktop.gui.screens.actions.together_bar import Fields, TogetherBar

_NAMED = 6


class DateStep:
    """The fields of a new date; below them the sentence that names those which moved before, and their escalation."""

    STEP = "due"

    def __init__(self, bar: "TogetherBar") -> None:
        self._bar = bar
        self._due = DateField("New date", "together_due")
        self._reason = LineField("Reason", "together_due_reason")
        self._by = LineField("Agreed by", "together_agreed", hint="the Board, unless you say")
        self._minute = LineField("Under minute", "together_due_minute", hint="if there is one")
        self._again = Label("")
        self._again.setObjectName("together_again")
        self._to = LineField("Escalate them to", "together_escalate_to", hint="Body or post")
        suggest_names(self._to, bar.on_log.session)
        self._answer = DateField("Answer by", "together_answer_due")
        self.more_fields: Fields = {"to": self._to, "answer_due": self._answer}
        self._asked = self._asking()
        give = partial(bar.give, self.STEP, "New date for {}")
        fields: Fields = {"due": self._due, "reason": self._reason, "made_by": self._by, "minute": self._minute}
        bar.add(self.STEP, "New date", fields, (("Move all of them", partial(give, self._moving)),), self._asked)

    def ask(self) -> None:
        """Ask about those of the chosen actions whose date has moved before, if there are any."""
        book = self._bar.on_log.session.book
        again = goes_up_if_moved(book, self._bar.chosen())
        self._asked.setVisible(bool(again))
        if again:
            self._again.setText(
                f"{_named(again)} moved before. A date that is moved again is usually taken further up."
            )
            if not self._to.typed():
                self._to.set_text(next_body(book, again[0]))

    def _asking(self) -> QWidget:
        asked = QWidget()
        column = QVBoxLayout(asked)
        space(column, spacing=8)
        column.addWidget(self._again)
        row = QHBoxLayout()
        space(row, spacing=12)
        row.addWidget(self._to, 1)
        row.addWidget(self._answer, 1)
        ends = QVBoxLayout()
        space(ends, (0, 20, 0, 0), 0)
        both = partial(self._bar.give, self.STEP, "New date and escalation for {}", self._moving_up)
        button = writes(SecondaryButton("Move all, and escalate these", "together_escalate_give", both))
        for field in self.more_fields.values():
            field.entered.connect(button.click)
        ends.addWidget(button)
        ends.addStretch()
        row.addLayout(ends)
        row.addStretch(1)
        column.addLayout(row)
        asked.hide()
        return asked

    def _moving(self) -> Change:
        return self._ruled(
            Ruling(
                DecisionKind.NEW_DATE,
                reason=self._reason.value(),
                due_after=self._due.value(),
                made_by=self._by.value(),
            )
        )

    def _moving_up(self) -> Change:
        """Return the change that moves the dates, and escalates the actions whose date moves again."""
        to, answer = str(self._to.value()).strip(), self._answer.value()
        if not to:
            raise PartRefused("Say to which body or person these actions are escalated.", "to")
        if answer is None:
            raise PartRefused("Type the date by which they are to answer.", "answer_due")
        moving = self._moving()
        given = {"to": to, "answer_due": answer, "reason": self._reason.value(), "made_by": self._by.value()}
        raising = self._ruled(Ruling(DecisionKind.ESCALATED, **given))
        again = {item.id for item in goes_up_if_moved(self._bar.on_log.session.book, self._bar.chosen())}

        def change(item: ActionItem) -> Iterable[Edit]:
            return [*moving(item), *(raising(item) if item.id in again else ())]

        return change

    def _ruled(self, ruling: Ruling) -> Change:
        return ruled(self._bar, ruling, str(self._minute.value()))


def _named(items: list[ActionItem]) -> str:
    refs = [item.ref or f"“{item.wording[:40].rstrip()}”" for item in items]
    more = len(refs) - _NAMED
    return listed([*refs[:_NAMED], f"{more:,} more"] if more > 0 else refs)
