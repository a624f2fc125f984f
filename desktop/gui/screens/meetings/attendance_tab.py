"""Who was at a meeting, in what capacity, and whether they were enough."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import added, added_all, changed, removed
from desktop.domain.meeting import Attendance, AttendanceRole
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.meetings.attendance_pane import AttendancePane
from desktop.gui.screens.meetings.attendance_words import KEYS, role_words, stay_words, summed_up, tone_of, why_locked
from desktop.gui.screens.meetings.quorum_strip import QuorumStrip
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import one_below_another
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows.attendance_list import count_quorum, expected_members, marked

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_KEYS = {
    AttendanceRole.PRESENT: "P",
    AttendanceRole.APOLOGIES: "A",
    AttendanceRole.ABSENT: "X",
    AttendanceRole.IN_ATTENDANCE: "I",
    AttendanceRole.SUBSTITUTE: "S",
    AttendanceRole.EXPECTED: "E",
}

COLUMNS = (
    Column(
        name="name",
        heading="Name",
        text=lambda row: row.name,
        detail=stay_words,
        tone=tone_of,
        edit=lambda row: row.name,
        record=lambda row: row,
        width=260,
    ),
    Column(
        name="capacity",
        heading="Post or capacity",
        text=lambda row: row.capacity,
        edit=lambda row: row.capacity,
        record=lambda row: row,
        stretch=True,
    ),
    Column(name="role", heading="Attendance", text=role_words, tone=tone_of, width=200),
)


class AttendanceTab(MeetingTab):
    """One row a person; a letter marks it: P present, A apologies, X absent, I in attendance, S substitute.

    L and R put the cursor where the item of the departure or arrival is typed, C gives the chair, Shift+P marks
    everybody who is still expected as present.
    """

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.model = RowsModel(COLUMNS, self)
        self.model.edited.connect(self._edit)
        self.table = ListTable("attendance_table", "Attendance", self.model, fitted=True)
        self.pane = AttendancePane(screen)
        self.table.row_chosen.connect(self.pane.show_person)
        self.table.row_opened.connect(lambda _row: self.pane.enter())
        self._triggers = self.table.editTriggers()
        self._quorum = QuorumStrip()
        self._add_actions()
        self._lay_out()

    def refresh(self) -> None:
        """Read who was there."""
        assert self.meeting is not None
        people = self.book.attendance.all(meeting_id=self.meeting.id)
        # in the order of the members, so that whoever is marked next is the row below
        self.model.show_rows(sorted(people, key=lambda each: each.position))
        self._lock(why_locked(self.meeting))
        self._stack.setCurrentIndex(0 if people else 1)
        self.pane.setVisible(bool(people))
        self._quorum.show_count(people, count_quorum(self.book, self.meeting), f"{summed_up(people)}.")
        if people and not self.table.currentIndex().isValid():
            self.table.choose(0)
        row = self.table.current_row()
        self.pane.show_person(row if isinstance(row, Attendance) else None)

    def forget(self) -> None:
        """Choose nobody."""
        self.model.show_rows([])

    def choose(self, kind: str, record_id: str) -> None:
        """Choose one person's attendance."""
        for position in range(self.model.rowCount()):
            row = self.model.row(position)
            if record_id in (row.id, row.person_id):
                self.table.choose(position)

    def add_person(self) -> None:
        """Add a line and let the name be typed."""
        if self.meeting is None:
            return
        person = Attendance(meeting_id=self.meeting.id, name="Name", position=self.model.rowCount() + 1)
        if self.screen_.perform("New line of attendance", [added(person)]):
            self.choose("attendance", person.id)
            self.table.setFocus()
            self.table.edit(self.model.index(self.table.currentIndex().row(), 0))

    def add_members(self) -> None:
        """Add the members of the board as expected, each to be marked with one key."""
        if self.meeting is None:
            return
        members = expected_members(self.book, self.meeting)
        if members:
            self.screen_.perform("Members of the board", added_all(members))
            self.table.setFocus()
        else:
            self.add_person()

    def mark(self, role: AttendanceRole) -> None:
        """Give the chosen person a role and go to the next one; a substitute is asked for whom."""
        row = self.table.current_row()
        if not isinstance(row, Attendance):
            return
        after = self.model.row(self.table.currentIndex().row() + 1)
        if row.role is not role:
            now = marked(row, role, self._rows())
            words = ", in the chair" if now.presiding and not row.presiding else ""
            self.screen_.perform(f"{role.value.capitalize()}{words}: {row.name}", [changed(row, now)])
        if role is AttendanceRole.SUBSTITUTE and not row.substitute_for:
            self.choose("attendance", row.id)
            self.pane.edit_substitute()
        elif after is not None:
            self.choose("attendance", after.id)

    def mark_the_rest(self) -> None:
        """Mark everybody who is still expected as present, in one step."""
        expected = [each for each in self._rows() if each.role is AttendanceRole.EXPECTED]
        people = self._rows()
        edits = []
        for each in expected:
            now = marked(each, AttendanceRole.PRESENT, people)
            people = [now if other.id == now.id else other for other in people]
            edits.append(changed(each, now))
        if edits:
            self.screen_.perform(f"Present: {len(edits)} who were expected", edits)

    def give_chair(self) -> None:
        """Let the chosen person preside, and nobody else."""
        row = self.table.current_row()
        if isinstance(row, Attendance):
            edits = [
                changed(each, replace(each, presiding=each.id == row.id and not row.presiding)) for each in self._rows()
            ]
            self.screen_.perform(f"In the chair: {row.name}", edits)

    def delete(self) -> None:
        """Move the chosen line to the bin."""
        row = self.table.current_row()
        if isinstance(row, Attendance):
            self.screen_.perform(f"Removal of {row.name} from the attendance", [removed(row)])

    def _rows(self) -> list[Attendance]:
        return [self.model.row(position) for position in range(self.model.rowCount())]

    def _lock(self, why: str) -> None:
        """Let nothing be written where the minutes are confirmed, and say so."""
        open_ = not why and not self.book.read_only
        self.table.setEditTriggers(self._triggers if open_ else self.table.EditTrigger.NoEditTriggers)
        for action in self.table.actions():
            action.setEnabled(open_)
        for button in self._tools:
            button.setEnabled(open_)
            button.setVisible(not why)
        self._keys.setText(why or KEYS)
        self._keys.setVisible(not self.book.read_only or bool(why))

    def _edit(self, row: Attendance, name: str, value: str) -> None:
        words = "name" if name == "name" else "capacity"
        if value.strip() or name == "capacity":
            typed = value.strip()
            after = replace(row, name=typed) if name == "name" else replace(row, capacity=typed)
            self.screen_.perform(f"Change of {words} of {row.name}", [changed(row, after)])

    def _add_actions(self) -> None:
        offered: list[tuple[str, str, str, Callable[[], object]]] = [
            (role.value.capitalize(), f"mark_{role.name.lower()}", key, partial(self.mark, role))
            for role, key in _KEYS.items()
        ]
        offered += [
            ("All who are expected: present", "mark_the_rest", "Shift+P", self.mark_the_rest),
            ("Left at an item", "left_at", "L", lambda: self.pane.edit_stay(left=True)),
            ("Arrived at an item", "arrived_at", "R", lambda: self.pane.edit_stay(left=False)),
            ("In the chair", "give_chair", "C", self.give_chair),
            ("Add a person", "add_person", "Ins", self.add_person),
            ("Delete", "delete_person", "Del", self.delete),
        ]
        add_actions(self.table, offered)

    def _lay_out(self) -> None:
        add = writes(SecondaryButton("Add person", "attendance_add", self.add_person))
        members = writes(SecondaryButton("All others present", "attendance_rest", self.mark_the_rest))
        first = writes(PrimaryButton("Add the members", "empty_members", self.add_members))
        self._tools = (add, members, first)
        self._keys = Label(KEYS, "muted")
        self._keys.setObjectName("attendance_keys")
        self._keys.setToolTip("Also: E expected, Shift+P all others present")
        empty = EmptyState(
            "person",
            "Nobody recorded yet",
            "Start with the members of the board, then mark each with one key.",
            first,
        )
        hint = QWidget()
        row = QVBoxLayout(hint)
        space(row, (24, 0, 24, 10), 0)
        row.addWidget(self._keys)
        page = one_below_another(self._quorum, hint, self.table)
        self._stack = lay_out_list(self, (add, members, None), (page, empty), self.pane)
