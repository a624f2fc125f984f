"""What can be done to several actions together: a bar above the log while more than one is chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.action_item import ActionItem
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.wording import counted
from desktop.gui.measures import space
from desktop.gui.screens.actions.together_dates import DateStep
from desktop.gui.screens.actions.together_steps import add_steps
from desktop.gui.step_fields import Editor
from desktop.gui.widgets.buttons import Button, LinkButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.writers import writes
from desktop.workflows import change_together
from desktop.workflows.change_together import Change, SomeRefused, changed_together, items_of

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen

Fields = dict[str, Editor | ChoiceField]
Give = tuple[str, Callable[[], object]]


class TogetherBar(QFrame):
    """Each button opens its fields below it; what is given there goes to all chosen actions, in one undoable step."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__()
        self.setObjectName("together_bar")
        self.on_log = screen
        self._fields: dict[str, Fields] = {}
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
        elif count > 1:
            self._dates.ask()
        self._tell("")

    def enter(self) -> None:
        """Take the keyboard."""
        next(iter(self._openers.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Choose the current action alone, and lead back into the list."""
        self.on_log.chosen.only_current()
        self.on_log.table.setFocus()

    def delete(self) -> None:
        """Move all chosen actions to the bin."""
        self.give("", "Removal of {}", lambda: change_together.removed(self.on_log.session.book))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back into the list on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.on_log.table.setFocus()
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
        add_steps(self)
        self._dates = DateStep(self)
        mark = (("Exempt", True, "together_exempt"), ("Not exempt", False, "together_open"))
        for words, exempt, name in mark:
            self._openings.addWidget(writes(SecondaryButton(words, name, partial(self._mark, exempt))))
        self._openings.addWidget(writes(SecondaryButton("Delete", "together_delete", self.delete)))
        self._column.addWidget(self._notice)

    def add(self, step: str, words: str, fields: Fields, gives: Sequence[Give], more: QWidget | None = None) -> None:
        """Add a step with its fields in a row, the buttons that give them at its end, and what stands below them."""
        opener = writes(SecondaryButton(words, f"together_{step}_step"))
        opener.setCheckable(True)
        opener.clicked.connect(lambda on: self._open(step if on else ""))
        row = QHBoxLayout()
        space(row, spacing=12)
        for field in fields.values():
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        ends = QVBoxLayout()
        space(ends, (0, 20, 0, 0), 8)
        buttons = [
            writes(SecondaryButton(said, f"together_{step}_give{at or ''}", give))
            for at, (said, give) in enumerate(gives)
        ]
        for button in buttons:
            ends.addWidget(button)
        for field in fields.values():
            field.entered.connect(buttons[0].click)
        ends.addStretch()
        row.addLayout(ends)
        panel = QWidget()
        column = QVBoxLayout(panel)
        space(column, spacing=10)
        column.addLayout(row)
        if more is not None:
            column.addWidget(more)
        self._openings.addWidget(opener)
        self._column.addWidget(panel)
        panel.hide()
        self._fields[step], self._panels[step], self._openers[step] = dict(fields), panel, opener

    def chosen(self) -> list[ActionItem]:
        """Return the actions that are chosen, as they stand."""
        return items_of(self.on_log.session.book, self.on_log.chosen.ids())

    def _open(self, step: str) -> None:
        for each, panel in self._panels.items():
            self._openers[each].setChecked(each == step)
            panel.setVisible(each == step)
        if step == self._dates.STEP:
            self._dates.ask()
        if step:
            next(iter(self._fields[step].values())).editor.setFocus()

    def _mark(self, exempt: bool) -> None:
        words = "{} marked exempt" if exempt else "{} no longer exempt"
        self.give("", words, lambda: change_together.exempt_given(exempt))

    def give(self, step: str, name: str, make: Callable[[], Change]) -> None:
        """Make a change to all chosen actions as one step; a refusal stands below its field, or below the buttons."""
        fields = self._fields.get(step, {}) | (self._dates.more_fields if step == self._dates.STEP else {})
        if not all(field.settle() for field in fields.values() if isinstance(field, DateField)):
            return
        for field in fields.values():
            field.say("")
        self._tell("")
        items = self.chosen()
        try:
            edits = changed_together(items, make())
        except Refused as refusal:
            self._say(fields, refusal)
            return
        if edits and self.on_log.perform(name.format(counted(len(items), "action")), edits):
            self._open("")
            for field in fields.values():
                if isinstance(field, LineField):
                    field.set_text("")

    def _say(self, fields: Fields, refusal: Refused) -> None:
        """Say what was refused below the field of which it speaks, or else below them all."""
        field = fields.get(refusal.part) if isinstance(refusal, PartRefused) else None
        if field is not None:
            field.say(str(refusal), wrong=True)
            field.editor.setFocus()
            return
        self._refused = refusal.ids if isinstance(refusal, SomeRefused) else frozenset()
        self._tell(str(refusal))

    def _leave_out(self) -> None:
        left = [one for one in self.on_log.chosen.ids() if one not in self._refused]
        self.on_log.chosen.choose(left)

    def _tell(self, sentence: str) -> None:
        self._refused = self._refused if sentence else frozenset()
        self._notice.say("", sentence)
        self._notice.setVisible(bool(sentence))
        self._without.setVisible(bool(self._refused))
        self._without.say(f"Leave {'it' if len(self._refused) == 1 else f'these {len(self._refused):,}'} out")
