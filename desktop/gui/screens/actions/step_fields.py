"""The fields of steps that are given to an action as a whole: what is begun waits, what is wrong is said beside it."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.action_item import ActionItem
from desktop.domain.edits import Edit
from desktop.domain.errors import PartRefused, Refused
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.widgets.buttons import Button, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.labels import section_label
from desktop.gui.widgets.steps import Steps
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen

Editor = DateField | LineField | TextField
Parts = Mapping[str, Editor]
Work = Callable[[ActionItem], Iterable[Edit]]


class StepFields(QWidget):
    """Base of a row of steps. Each step has its fields by the part of it that they hold ("reason", "due")."""

    def __init__(self, screen: "ActionsScreen", name: str, heading: str) -> None:
        super().__init__()
        self.owner = screen
        self.item: ActionItem | None = None
        self.parts: dict[str, Parts] = {}
        self._steps = Steps(name)
        self._openers: dict[str, Button] = {}
        self._drafts: dict[str, Drafts] = {}
        column = QVBoxLayout(self)
        space(column, spacing=8)
        if heading:
            column.addWidget(section_label(heading))
        column.addWidget(self._steps)

    def add_step(
        self, step: str, words: str, parts: Parts, button: tuple[str, str], give: Callable[[], object]
    ) -> None:
        """Add a step: its words, its fields, and the words and name of the button that gives it."""
        giver = writes(SecondaryButton(button[0], button[1], give))
        self.parts[step] = parts
        self._openers[step] = self._steps.add(words, step, (*parts.values(), giver))
        self._drafts[step] = Drafts(tuple(parts.values()), self.owner.session.typing, "action-items")

    def show_action(self, item: ActionItem | None) -> None:
        """Show the steps that are open to an action; what was begun for it stands in its fields again."""
        another = item is None or self.item is None or item.id != self.item.id
        self.item = item
        for step, drafts in self._drafts.items():
            drafts.switch(item.id if item else None, self.given(step, item) if item else ())
        locked = item is None or self.owner.session.book.read_only
        for parts in self.parts.values():
            for field in parts.values():
                lock(field, locked)
        for step, opener in self._openers.items():
            offered = item is not None and self.offers(step, item)
            if opener.isChecked() and not offered:
                another = True
            opener.setVisible(offered)
            opener.setEnabled(not locked)
        if another:
            self.fold()

    def offers(self, step: str, item: ActionItem) -> bool:
        """Return whether a step is open to an action as it stands."""
        raise NotImplementedError

    def given(self, step: str, item: ActionItem) -> tuple[str, ...]:
        """Return what the fields of a step begin with, in their order; nothing where it is left out."""
        del step, item
        return ()

    def begin(self, step: str) -> None:
        """Open a step, as its button does."""
        if not self._openers[step].isChecked():
            self._openers[step].click()

    def fold(self) -> None:
        """Close every step in which nothing is begun, and every step that is not offered."""
        offered = [step for step, opener in self._openers.items() if not opener.isHidden()]
        self._steps.fold(but=[field for step in offered for field in self._drafts[step].begun])

    def give(self, step: str, name: str, work: Work, *, reason: str = "") -> bool:
        """Perform a step, called "<name> action C4(3)", and return whether it was done.

        A refusal stands below the field of which it speaks; reason goes into the record of changes.
        """
        item, parts = self.item, self.parts[step]
        # every date is settled, so that each says what is wrong with it
        settled = [field.settle() for field in parts.values() if isinstance(field, DateField)]
        if item is None or not all(settled):
            return False
        for field in parts.values():
            field.say("")
        try:
            edits = list(work(item))
        except Refused as refusal:
            self._say(parts, refusal)
            return False
        with self._drafts[step].giving(item.id):
            done = self.owner.perform(f"{name} action {item.ref}".strip(), edits, reason=reason)
        if done:
            self._drafts[step].done(item.id)
            self.fold()
        return bool(done)

    def _say(self, parts: Parts, refusal: Refused) -> None:
        part = refusal.part if isinstance(refusal, PartRefused) else ""
        field = parts.get(part) or next(iter(parts.values()))
        field.say(str(refusal), wrong=True)
        field.editor.setFocus()
