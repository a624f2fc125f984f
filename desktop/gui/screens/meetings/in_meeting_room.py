"""Who is in the room, beside the item that the meeting has come to."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import added_all, changed
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting
from desktop.domain.presence import COME
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.meetings.attendance_words import role_words, stay_words, tone_of, why_locked
from desktop.gui.screens.meetings.quorum_strip import QuorumStrip
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import lock_writers, writes
from desktop.workflows.attendance_list import count_quorum, expected_members, marked

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

COLUMNS = (
    Column(
        name="name",
        heading="In the room",
        text=lambda row: row.name,
        detail=lambda row: stay_words(row) or ("" if row.role in COME else role_words(row)),
        tone=tone_of,
        sortable=False,
        stretch=True,
    ),
)
_HINT = "P present, A apologies, X absent, I in attendance; L leaves now, R arrives now"
_KEYS = {
    AttendanceRole.PRESENT: "P",
    AttendanceRole.APOLOGIES: "A",
    AttendanceRole.ABSENT: "X",
    AttendanceRole.IN_ATTENDANCE: "I",
}


class InMeetingRoom(QWidget):
    """P, A, X and I mark a person; L is that they left, R that they arrived, at the item in hand."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._meeting: Meeting | None = None
        self._item = ""
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("room_table", "In the room", self.model, fitted=True)
        self._quorum = QuorumStrip()
        self._members = writes(SecondaryButton("Add the members", "room_members", self.add_members))
        column = QVBoxLayout(self)
        space(column, (0, 12, 0, 0), 0)
        column.addWidget(self._quorum)
        keys = QVBoxLayout()
        space(keys, (24, 0, 16, 8), 8)
        keys.addWidget(Label(_HINT, "small"))
        keys.addWidget(self._members, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(keys)
        column.addWidget(self.table, 1)
        self._add_actions()

    def show_room(self, meeting: Meeting, item: str) -> None:
        """Show who is there; item is the number of the item in hand."""
        self._meeting, self._item = meeting, item
        people = self._screen.session.book.attendance.all(meeting_id=meeting.id)
        self.model.show_rows(sorted(people, key=lambda each: each.position))
        self._quorum.show_count(people, count_quorum(self._screen.session.book, meeting))
        self._members.setVisible(not (people or why_locked(meeting)) and bool(self._expected()))
        lock_writers(self, self._screen.session.book)

    def add_members(self) -> None:
        """Put the members of the board down as expected, each to be marked with one key."""
        members = self._expected()
        if members and self._screen.perform("Members of the board", added_all(members)):
            self.table.choose(0)
            self.table.setFocus()

    def mark(self, role: AttendanceRole) -> None:
        """Give the chosen person a role, and go on to the next."""
        at = self.table.currentIndex().row()
        after = self.model.row(at + 1)
        people = [self.model.row(position) for position in range(self.model.rowCount())]
        self._change(lambda row: marked(row, role, people), lambda row: f"{role.value.capitalize()}: {row.name}")
        for position in range(self.model.rowCount()):
            if after is not None and self.model.row(position).id == after.id:
                self.table.choose(position)

    def leave(self) -> None:
        """Let the chosen person leave at the item in hand; a second time takes it back."""
        self._change(
            lambda row: replace(row, left_at_item="" if row.left_at_item == self._item else self._item),
            lambda row: f"{row.name} left at item {self._item}",
        )

    def arrive(self) -> None:
        """Let the chosen person arrive at the item in hand, as present; a second time takes it back."""
        self._change(
            lambda row: replace(
                row,
                role=row.role if row.role in COME else AttendanceRole.PRESENT,
                arrived_at_item="" if row.arrived_at_item == self._item else self._item,
            ),
            lambda row: f"{row.name} arrived at item {self._item}",
        )

    def _expected(self) -> list[Attendance]:
        return expected_members(self._screen.session.book, self._meeting) if self._meeting is not None else []

    def _change(self, change: Callable[[Attendance], Attendance], called: Callable[[Attendance], str]) -> None:
        row = self.table.current_row()
        if isinstance(row, Attendance):
            self._screen.perform(called(row), [changed(row, change(row))])

    def _add_actions(self) -> None:
        offers: list[tuple[str, str, str, Callable[[], object]]] = [
            (role.value.capitalize(), f"room_{role.name.lower()}", key, partial(self.mark, role))
            for role, key in _KEYS.items()
        ]
        offers += [("Leaves now", "room_left", "L", self.leave), ("Arrives now", "room_arrived", "R", self.arrive)]
        add_actions(self.table, offers)
