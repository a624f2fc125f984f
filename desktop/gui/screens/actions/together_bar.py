"""What can be done to several actions together: a bar above the log while more than one is chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.action_item import ActionStatus
from desktop.domain.decision import DecisionKind
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.wording import counted
from desktop.gui.measures import space
from desktop.gui.step_fields import Editor
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.buttons import Button, LinkButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.names import read_names
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.writers import writes
from desktop.workflows import change_together
from desktop.workflows.change_together import Change, SomeRefused, changed_together, items_of
from desktop.workflows.decide import Ruling

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen

_STATUSES = [(each, each.value.capitalize()) for each in change_together.STATUSES]


class TogetherBar(QFrame):
    """Each button opens its fields below it; what is given there goes to all chosen actions, in one undoable step."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__()
        self.setObjectName("together_bar")
        self._screen = screen
        self._fields: dict[str, dict[str, Editor | ChoiceField]] = {}
        self._panels: dict[str, QWidget] = {}
        self._openers: dict[str, Button] = {}
        self._refused: frozenset[str] = frozenset()
        self._sum = Label("", "strong", wrap=False)
        self._sum.setObjectName("together_sum")
        self._alone = LinkButton("Choose only one again", "together_leave", self.leave)
        self._notice = NoticeBox()
        self._notice.text.setObjectName("together_refusal")
        self._without = LinkButton("Leave them out", "together_without", self._leave_out)
        self._notice.body.addWidget(self._without)
        self._openings = FlowLayout()
        space(self._openings, spacing=8)
        self._column = QVBoxLayout(self)
        space(self._column, (24, 10, 24, 12), 10)
        self._fill()
        self.hide()

    def show_count(self, count: int) -> None:
        """Stand above the log while more than one action is chosen."""
        self._sum.setText(f"{counted(count, 'action')} chosen")
        if self.isHidden() == (count > 1):
            self.setVisible(count > 1)
            self._open("")
        self._tell("")

    def enter(self) -> None:
        """Take the keyboard."""
        next(iter(self._openers.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Choose the current action alone, and lead back into the list."""
        self._screen.chosen.only_current()
        self._screen.table.setFocus()

    def delete(self) -> None:
        """Move all chosen actions to the bin."""
        self._give("", "Removal of {}", lambda: change_together.removed(self._screen.session.book))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back into the list on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._screen.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        head = QHBoxLayout()
        space(head, spacing=12)
        head.addWidget(self._sum)
        head.addWidget(self._alone)
        head.addStretch()
        self._column.addLayout(head)
        self._column.addLayout(self._openings)
        self._lead_step()
        self._supporting_step()
        self._status_step()
        self._date_step()
        self._review_step()
        self._close_step()
        mark = (("Exempt", True, "together_exempt"), ("Not exempt", False, "together_open"))
        for words, exempt, name in mark:
            self._openings.addWidget(writes(SecondaryButton(words, name, partial(self._mark, exempt))))
        self._openings.addWidget(writes(SecondaryButton("Delete", "together_delete", self.delete)))
        self._column.addWidget(self._notice)

    def _lead_step(self) -> None:
        lead = LineField("New lead", "together_lead", hint="Post or name")
        suggest_names(lead, self._screen.session)
        book = self._screen.session.book
        give = partial(self._give, "lead", "New lead of {}", lambda: change_together.lead_given(book, lead.value()))
        self._add("lead", "Lead", {"lead": lead}, (("Give it to all", give),))

    def _supporting_step(self) -> None:
        names = LineField("Supporting, parted by semicolons", "together_supporting", read=read_names)
        add = partial(
            self._give, "supporting", "Support of {}", lambda: change_together.supporting_added(names.value())
        )
        take = partial(
            self._give, "supporting", "Support of {}", lambda: change_together.supporting_removed(names.value())
        )
        self._add("supporting", "Supporting", {"supporting": names}, (("Add them", add), ("Take them off", take)))

    def _status_step(self) -> None:
        status = ChoiceField("Status", "together_status", _STATUSES)
        status.set_value(ActionStatus.IN_PROGRESS)
        reason = LineField("Reason, where on hold", "together_reason", hint="What they wait for")
        give = partial(
            self._give, "status", "Status of {}", lambda: change_together.status_given(status.value(), reason.value())
        )
        self._add("status", "Status", {"status": status, "reason": reason}, (("Set it for all", give),))

    def _date_step(self) -> None:
        due = DateField("New date", "together_due")
        reason = LineField("Reason", "together_due_reason")
        agreed = LineField("Agreed by", "together_agreed", hint="the Board, unless you say")
        minute = LineField("Under minute", "together_due_minute", hint="if there is one")

        def ruling() -> Change:
            given = Ruling(DecisionKind.NEW_DATE, reason=reason.value(), due_after=due.value(), made_by=agreed.value())
            return self._ruled(given, str(minute.value()))

        give = partial(self._give, "due", "New date for {}", ruling)
        fields: dict[str, Editor | ChoiceField] = {"due": due, "reason": reason, "made_by": agreed, "minute": minute}
        self._add("due", "New date", fields, (("Move all of them", give),))

    def _review_step(self) -> None:
        day = DateField("Look at them again on", "together_review_on")
        today = self._screen.session.today
        give = partial(
            self._give, "review", "Review date of {}", lambda: change_together.review_on_given(day.value(), today)
        )
        self._add("review", "Review date", {"review_on": day}, (("Set it for all", give),))

    def _close_step(self) -> None:
        minute = LineField("Under minute", "together_minute", hint="such as C12")
        give = partial(
            self._give,
            "close",
            "Closing of {}",
            lambda: self._ruled(Ruling(DecisionKind.CLOSED), str(minute.value())),
        )
        self._add("close", "Close", {"minute": minute}, (("Close all of them", give),))

    def _ruled(self, ruling: Ruling, number: str) -> Change:
        session = self._screen.session
        assert session.board_id is not None
        return change_together.ruled(session.book, session.board_id, ruling, today=session.today, number=number)

    def _add(
        self,
        step: str,
        words: str,
        fields: dict[str, Editor | ChoiceField],
        gives: Sequence[tuple[str, Callable[[], object]]],
    ) -> None:
        opener = writes(SecondaryButton(words, f"together_{step}_step"))
        opener.setCheckable(True)
        opener.clicked.connect(lambda on: self._open(step if on else ""))
        panel = QWidget()
        row = QHBoxLayout(panel)
        space(row, spacing=12)
        for field in fields.values():
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        ends = QVBoxLayout()
        space(ends, (0, 20, 0, 0), 8)
        for at, (said, give) in enumerate(gives):
            ends.addWidget(writes(SecondaryButton(said, f"together_{step}_give{at or ''}", give)))
        ends.addStretch()
        row.addLayout(ends)
        self._openings.addWidget(opener)
        self._column.addWidget(panel)
        panel.hide()
        self._fields[step], self._panels[step], self._openers[step] = fields, panel, opener

    def _open(self, step: str) -> None:
        for each, panel in self._panels.items():
            self._openers[each].setChecked(each == step)
            panel.setVisible(each == step)
        if step:
            next(iter(self._fields[step].values())).editor.setFocus()

    def _mark(self, exempt: bool) -> None:
        words = "{} marked exempt" if exempt else "{} no longer exempt"
        self._give("", words, lambda: change_together.exempt_given(exempt))

    def _give(self, step: str, name: str, make: Callable[[], Change]) -> None:
        """Make a change to all chosen actions as one step; a refusal stands below its field, or below the buttons."""
        fields = self._fields.get(step, {})
        if not all(field.settle() for field in fields.values() if isinstance(field, DateField)):
            return
        for field in fields.values():
            field.say("")
        self._tell("")
        items = items_of(self._screen.session.book, self._screen.chosen.ids())
        try:
            edits = changed_together(items, make())
        except Refused as refusal:
            self._say(fields, refusal)
            return
        if edits and self._screen.perform(name.format(counted(len(items), "action")), edits):
            self._open("")
            for field in fields.values():
                if isinstance(field, LineField):
                    field.set_text("")

    def _say(self, fields: "dict[str, Editor | ChoiceField]", refusal: Refused) -> None:
        """Say what was refused below the field of which it speaks, or else below them all."""
        field = fields.get(refusal.part) if isinstance(refusal, PartRefused) else None
        if field is not None:
            field.say(str(refusal), wrong=True)
            field.editor.setFocus()
            return
        self._refused = refusal.ids if isinstance(refusal, SomeRefused) else frozenset()
        self._tell(str(refusal))

    def _leave_out(self) -> None:
        left = [one for one in self._screen.chosen.ids() if one not in self._refused]
        self._screen.chosen.choose(left)

    def _tell(self, sentence: str) -> None:
        self._refused = self._refused if sentence else frozenset()
        self._notice.say("", sentence)
        self._notice.setVisible(bool(sentence))
        self._without.setVisible(bool(self._refused))
        self._without.say(f"Leave {'it' if len(self._refused) == 1 else f'these {len(self._refused):,}'} out")
