"""The line below the agenda: how long it takes, and how items are moved and marked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.domain.agenda import AgendaItem
from desktop.domain.agenda_order import NUMBERS_MOVE
from desktop.domain.meeting import Meeting
from desktop.gui.measures import space
from desktop.gui.screens.meetings.agenda_words import length_words
from desktop.gui.widgets.labels import Label

_MOVES = "Drag, or Alt with the arrows, to move"
_MARKS = "T taken, D deferred, N not reached, W withdrawn"


class AgendaFoot(QFrame):
    """Says the length of an agenda at the left, the keys that serve now at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda_foot")
        self._length = Label("", "", wrap=False)
        self._length.setObjectName("agenda_length")
        self._keys = Label("", "muted", wrap=False)
        self._keys.setToolTip(
            "Alt+Up and Alt+Down move an item, Alt+Right makes it a sub-item, Alt+Shift+Right an item of its own.\n"
            "T, D, N and W mark it as taken, deferred, not reached or withdrawn; O takes the mark away."
        )
        row = QHBoxLayout(self)
        space(row, (24, 8, 24, 8), 16)
        row.addWidget(self._length, 1)
        row.addWidget(self._keys)

    def show_agenda(self, meeting: Meeting, items: Sequence[AgendaItem]) -> None:
        """Say the length of an agenda."""
        words, too_long = length_words(meeting, items)
        self._length.setText(words or "No minutes allotted yet.")
        self._length.set_role("late" if too_long else "" if words else "muted")
        self._keys.setText(_MOVES if meeting.state in NUMBERS_MOVE else _MARKS)
