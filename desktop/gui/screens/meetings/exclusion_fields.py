"""The pane's part for the item that excludes the public: what the meeting decided."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.errors import Refused
from desktop.gui.measures import space
from desktop.gui.requests import Tell
from desktop.gui.widgets.fields import ChoiceField
from desktop.workflows.private_items import Decision, decided, decision_on

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_CHOICES = {
    Decision.OPEN: "Not decided yet",
    Decision.RESOLVED: "Resolved: the public is excluded",
    Decision.LOST: "Lost: exempt items are open",
}
_BELOW = {
    Decision.OPEN: "The marks are the officers' proposal; the meeting decides, and the minute says how.",
    Decision.RESOLVED: "The resolution stands in the minute of this item.",
    Decision.LOST: "The exempt items are open to the public and say so; confidential ones stay private.",
}


class ExclusionFields(QWidget):
    """Shown for the item that excludes the public, and for no other."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._item: AgendaItem | None = None
        self._choice = ChoiceField("The meeting's decision", "exclusion_decision", list(_CHOICES.items()))
        self._choice.committed.connect(self._decide)
        column = QVBoxLayout(self)
        space(column)
        column.addWidget(self._choice)

    def show_item(self, item: AgendaItem | None) -> None:
        """Show what was decided on an item that excludes the public; nothing for any other."""
        self._item = item if item is not None and item.kind is ItemKind.EXCLUSION else None
        self.setVisible(self._item is not None)
        decision = decision_on(self._item) if self._item else Decision.OPEN
        self._choice.set_value(decision)
        self._choice.combo.setEnabled(not self._screen.session.book.read_only)
        self._choice.say(_BELOW[decision])

    def _decide(self, decision: Decision) -> None:
        book = self._screen.session.book
        meeting = book.meetings.get(self._item.meeting_id) if self._item else None
        if meeting is None:
            return
        try:
            edits = decided(book, meeting, decision)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            self.show_item(self._item)
            return
        self._screen.perform(f"Exclusion of the public {decision or 'not decided'}", edits)
