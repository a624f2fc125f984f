"""What a plan entry is tied to, as links that lead there; each tie can be taken off."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.plan import PLAN_ENDED, PlanEntry
from desktop.domain.plan_words import gathers
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord, Tell
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import writes
from desktop.workflows.plan_links import ACTIONS, Tie, made_action, ties_of, unlinked

if TYPE_CHECKING:
    from desktop.gui.screens.plan.screen import PlanScreen

_RELATION = {"answers": "Answers", "depends on": "Waits for", "waits for it": "Waits for this"}


class PlanTies(QWidget):
    """Actions first, then the recommendations that it answers, then what it waits for and what waits for it."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__()
        self._screen = screen
        self._entry: PlanEntry | None = None
        self._shown: list[Tie] = []
        self._column = QVBoxLayout()
        space(self._column, spacing=6)
        self._make = writes(SecondaryButton("New action from this", "plan_make_action", self.make_action))
        whole = QVBoxLayout(self)
        space(whole, spacing=6)
        whole.addWidget(section_label("Linked to"))
        whole.addLayout(self._column)
        whole.addWidget(self._make)

    def show_entry(self, entry: PlanEntry | None) -> None:
        """Show the ties of an entry."""
        book = self._screen.session.book
        ties = ties_of(book, entry) if entry else []
        same = ties == self._shown and self._entry is not None and entry is not None and self._entry.id == entry.id
        self._entry = entry
        may_act = entry is not None and not gathers(entry) and entry.status not in PLAN_ENDED
        self._make.setVisible(may_act and not any(tie.kind == ACTIONS and tie.link is None for tie in ties))
        self._make.setEnabled(not book.read_only)
        if same:
            return
        self._shown = ties
        clear_layout(self._column)
        for number, tie in enumerate(ties):
            self._column.addWidget(self._line(number, tie))
        if not ties:
            self._column.addWidget(Label("Nothing yet.", "muted"))

    def make_action(self) -> None:
        """Put the entry on the action log and show it there."""
        entry = self._entry
        if entry is None:
            return
        try:
            edits = made_action(self._screen.session.book, entry, today=self._screen.session.today)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            return
        item = edits[0].after
        if item is not None and self._screen.perform(f"New action from plan entry {entry.ref}", edits):
            self._screen.requested.emit(
                Tell(
                    f"{entry.ref or 'The entry'} stands on the action log now.", True,
                    lead=OpenRecord(ACTIONS, item.id), lead_words="Show the action",
                )
            )  # fmt: skip

    def _line(self, number: int, tie: Tie) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        space(row, spacing=8)
        words = {ACTIONS: "Action"}.get(tie.kind) or _RELATION.get(tie.relation, tie.relation.capitalize())
        aside = "" if tie.primary else " (contributes)"
        to = OpenRecord(tie.kind, tie.record_id)
        link = LinkButton(
            f"{words} {tie.ref}{aside}: {tie.words}", f"plan_tie_{number}", partial(self._screen.requested.emit, to)
        )
        row.addWidget(link, 1)
        if tie.link is not None:
            off = LinkButton("Take off", f"plan_untie_{number}", partial(self._take_off, tie), small=True)
            row.addWidget(writes(off))
        return holder

    def _take_off(self, tie: Tie) -> None:
        if tie.link is not None and self._entry is not None:
            self._screen.step(
                f"Link of plan entry {self._entry.ref} taken off",
                partial(unlinked, self._screen.session.book, tie.link),
            )
