"""The steps that need more than one field: moving the date, an update, closure, reopening."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.action_item import ENDED, ActionItem, ProgressUpdate
from desktop.domain.action_steps import closed, closure_proposed, date_moved, reopened
from desktop.domain.dates import short_date
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import Refused
from desktop.domain.rating import Rating
from desktop.domain.rating_rule import rate
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.steps import Steps
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen

_Editor = DateField | LineField | TextField


class StepPanel(QWidget):
    """Each step stands under its own small heading, its reason for refusing below its fields."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._item: ActionItem | None = None
        self._dates = Label("")
        self._due = DateField("New date", "new_due")
        self._reason = LineField("Reason", "extension_reason")
        self._agreed = LineField("Agreed by", "extension_agreed", hint="such as the Board")
        self._update = TextField("Update", "new_update", lines=(2, 8), hint="What was done since the last update")
        self._evidence = TextField("Evidence", "new_evidence", lines=(1, 6), hint="What shows that it is done")
        self._link = LineField("Link or file", "evidence_link")
        self._minute = LineField("Closed under minute", "closed_minute", hint="such as C12")
        self._move_button = writes(SecondaryButton("Move the date", "move_date", self.move_date))
        self._propose_button = writes(SecondaryButton("Propose for closure", "propose_closure", self.propose))
        self._close_button = writes(SecondaryButton("Close", "close_action", self.close_action))
        self._reopen_button = writes(SecondaryButton("Reopen", "reopen_action", self.reopen))
        self._update_button = writes(SecondaryButton("Add the update", "add_update", self.add_update))
        self._drafts = Drafts(self._fields(), screen.session.typing, "action-items")
        self._lay_out()

    def show_action(self, item: ActionItem | None) -> None:
        """Show the dates of an action and the steps that are open to it."""
        another = item is None or self._item is None or item.id != self._item.id
        self._item = item
        if another:
            self._drafts.switch(item.id if item else None)
            self._fold()
        locked = item is None or self._screen.session.book.read_only
        for field in self._fields():
            lock(field, locked)
        ended = item is not None and item.status in ENDED
        for button in self._opening:
            button.setEnabled(not locked and not ended)
        self._reopen_button.setVisible(ended)
        self._reopen_button.setEnabled(not locked)
        self._dates.setText(_dates(item) if item else "")
        moved = bool(item and (item.current_due or item.original_due))
        self._reason.setVisible(moved)
        self._agreed.setVisible(moved)
        words = "Move the date" if moved else "Set the date"
        self._move_button.setText(words)
        self._opening[0].setText(words)

    def rating_of(self, item: ActionItem) -> tuple[Rating, str]:
        """Return the rating of an action today, and why it is that one."""
        book, today = self._screen.session.book, self._screen.session.today
        updates = book.updates.all(action_item_id=item.id)
        last = max((update.made_on for update in updates), default=None)
        revised = book.extensions.count(action_item_id=item.id)
        rating = rate(item, as_at=today, last_update=last, times_revised=revised)
        if item.rating_override is None:
            return rating, "by rule"
        return rating, f"set by hand: {item.rating_reason or 'no reason given'}"

    def move_date(self) -> None:
        """Set the first date, or move it with an extension."""
        session = self._screen.session

        def step(item: ActionItem) -> list[Edit]:
            after, extension = date_moved(
                item, self._due.value(), on=session.today, reason=self._reason.value(), agreed_by=self._agreed.value()
            )
            return [changed(item, after), *([added(extension)] if extension else [])]

        if self._due.settle():
            self._do("New date for", step, self._due)

    def propose(self) -> None:
        """Propose the action for closure with its evidence."""
        today = self._screen.session.today

        def step(item: ActionItem) -> list[Edit]:
            after = closure_proposed(item, on=today, evidence=self._evidence.value(), link=self._link.value())
            return [changed(item, after)]

        self._do("Closure proposed of", step, self._evidence)

    def close_action(self) -> None:
        """Close the action under a minute."""
        session = self._screen.session

        def step(item: ActionItem) -> list[Edit]:
            minute = session.book.minutes.first(number=self._minute.value())
            meeting_id = minute.meeting_id if minute else None
            return [changed(item, closed(item, on=session.today, meeting_id=meeting_id, minute=self._minute.value()))]

        self._do("Closing of", step, self._minute)

    def reopen(self) -> None:
        """Open an ended action again."""
        self._do("Reopening of", lambda item: [changed(item, reopened(item))], self._minute)

    def add_update(self) -> None:
        """Add a dated update."""
        text = self._update.value()
        if self._item is None or not text:
            self._update.say("Type the update first.", wrong=True)
            return
        update = ProgressUpdate(
            action_item_id=self._item.id, made_on=self._screen.session.today, author=self._item.lead, text=text
        )
        self._write(f"Update of action {self._item.ref}", self._item, [added(update)])

    def _do(
        self, name: str, step: Callable[[ActionItem], list[Edit]], field: DateField | LineField | TextField
    ) -> None:
        if self._item is None:
            return
        try:
            edits = step(self._item)
        except Refused as refusal:
            field.say(str(refusal), wrong=True)
            return
        self._write(f"{name} action {self._item.ref}", self._item, edits)

    def _write(self, name: str, item: ActionItem, edits: list[Edit]) -> None:
        with self._drafts.giving(item.id):
            done = self._screen.perform(name, edits)
        if done:
            self._drafts.done(item.id)
            self._fold()

    def _fields(self) -> tuple[_Editor, ...]:
        return (self._due, self._reason, self._agreed, self._update, self._evidence, self._link, self._minute)

    def _fold(self) -> None:
        self._steps.fold(but=self._drafts.begun)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, spacing=10)
        column.addWidget(self._dates)
        self._steps = Steps("action_steps")
        add = self._steps.add
        self._opening = (
            add("Move the date", "move", (self._due, self._reason, self._agreed, self._move_button)),
            add("Update", "update", (self._update, self._update_button)),
            add("Propose for closure", "propose", (self._evidence, self._link, self._propose_button)),
            add("Close", "close", (self._minute, self._close_button)),
        )
        column.addWidget(self._steps)
        column.addWidget(self._reopen_button)


def _dates(item: ActionItem) -> str:
    if item.current_due is None:
        return "No date set: ask the lead for one."
    first = item.original_due
    moved = f" First due {short_date(first)}; that date stays." if first and first != item.current_due else ""
    return f"Due {short_date(item.current_due)}.{moved}"
