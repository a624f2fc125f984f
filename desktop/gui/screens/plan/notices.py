"""What of a plan entry asks for a word: a closed action, what was taken from the row above, what holds it up."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain import plan_steps as steps
from desktop.domain.dates import short_date
from desktop.domain.edits import Edit, changed
from desktop.domain.plan import PlanEntry
from desktop.domain.plan_words import leads_words
from desktop.domain.wording import listed
from desktop.gui.measures import space
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.writers import writes
from desktop.workflows.plan_blocks import held_up_by
from desktop.workflows.plan_links import closed_actions, completed_by, open_actions

if TYPE_CHECKING:
    from desktop.gui.screens.plan.screen import PlanScreen


class PlanNotices(QWidget):
    """Each notice is hidden while it has nothing to say."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__()
        self._screen = screen
        self._entry: PlanEntry | None = None
        self._closed, self._lead, self._date, self._held = (NoticeBox() for _number in range(4))
        self._offer(self._closed, ("Complete it", "plan_complete_offered", self._complete))
        self._offer(
            self._lead, ("Confirm", "plan_confirm_lead", partial(self._take, "Lead of", steps.leads_accepted)),
            ("Clear", "plan_clear_lead", partial(self._take, "Lead of", steps.leads_cleared)),
        )  # fmt: skip
        self._offer(
            self._date, ("Confirm", "plan_confirm_date", partial(self._take, "Date of", steps.date_accepted)),
            ("Clear", "plan_clear_date", self._clear_date),
        )  # fmt: skip
        column = QVBoxLayout(self)
        space(column, spacing=8)
        for box in (self._closed, self._lead, self._date, self._held):
            column.addWidget(box)

    def show_entry(self, entry: PlanEntry | None) -> None:
        """Show what there is to say of an entry."""
        self._entry = entry
        for box in (self._closed, self._lead, self._date, self._held):
            box.hide()
        if entry is not None:
            self._say_closed(entry)
            self._say_inferred(entry)
            held = held_up_by(self._screen.session.book, entry, self._screen.session.today)
            self._held.say("What holds it up", " ".join(held))
            self._held.setVisible(bool(held))
        self.setVisible(any(not box.isHidden() for box in (self._closed, self._lead, self._date, self._held)))

    def _say_closed(self, entry: PlanEntry) -> None:
        book = self._screen.session.book
        items = closed_actions(book, entry)
        if not items:
            return
        last = items[-1]
        day = f" on {short_date(last.closed_on)}" if last.closed_on else ""
        minute = f" in minute {last.closed_in_minute}" if last.closed_in_minute else ""
        others = [item.ref or "another action" for item in open_actions(book, entry)]
        still = f" Still open: {listed(others)}." if others else ""
        self._closed.say("Its action is closed", f"Action {last.ref} was closed{day}{minute}.{still} Is this complete?")
        self._closed.show()

    def _say_inferred(self, entry: PlanEntry) -> None:
        if entry.leads_inferred:
            self._lead.say("Lead taken from the row above", f"The plan leaves it blank: {leads_words(entry)}.")
            self._lead.show()
        if entry.timing_inferred:
            self._date.say("Date taken from the row above", f"The plan leaves it blank: “{entry.timing}”.")
            self._date.show()

    def _complete(self) -> None:
        entry, session = self._entry, self._screen.session
        if entry is not None:
            self._screen.step(
                f"Completion of plan entry {entry.ref}", partial(completed_by, session.book, entry, today=session.today)
            )

    def _take(self, name: str, step) -> None:  # type: ignore[no-untyped-def]
        entry = self._entry
        if entry is not None:
            self._screen.step(f"{name} plan entry {entry.ref}", lambda: [changed(entry, step(entry))])

    def _clear_date(self) -> None:
        entry = self._entry
        if entry is None:
            return
        times = self._screen.session.book.plan_revisions.count(plan_entry_id=entry.id)

        def work() -> list[Edit]:
            return [changed(entry, steps.date_cleared(entry, times))]

        self._screen.step(f"Date of plan entry {entry.ref}", work)

    def _offer(self, box: NoticeBox, *offers) -> None:  # type: ignore[no-untyped-def]
        row = FlowLayout()
        space(row, (0, 6, 0, 0), 8)
        for words, name, press in offers:
            row.addWidget(writes(SecondaryButton(words, name, press)))
        box.body.addLayout(row)
