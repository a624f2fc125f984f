"""Who was at a meeting, in what capacity, and what interests were declared."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.edits import added, changed, removed
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.storage.book import Book

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_ORDER = (
    AttendanceRole.PRESENT,
    AttendanceRole.SUBSTITUTE,
    AttendanceRole.IN_ATTENDANCE,
    AttendanceRole.APOLOGIES,
    AttendanceRole.ABSENT,
)
_KEYS = {
    AttendanceRole.PRESENT: "P",
    AttendanceRole.APOLOGIES: "A",
    AttendanceRole.ABSENT: "X",
    AttendanceRole.IN_ATTENDANCE: "I",
    AttendanceRole.SUBSTITUTE: "S",
}


def _role_words(row: Attendance) -> str:
    if row.role is AttendanceRole.SUBSTITUTE and row.substitute_for:
        return f"Substitute for {row.substitute_for}"
    return row.role.value.capitalize()


def _tone(row: Attendance) -> str:
    return "muted" if row.role in (AttendanceRole.APOLOGIES, AttendanceRole.ABSENT) else ""


COLUMNS = (
    Column(
        name="name",
        heading="Name",
        text=lambda row: row.name,
        tone=lambda row: "strong" if row.role is AttendanceRole.PRESENT else _tone(row),
        edit=lambda row: row.name,
        width=260,
    ),
    Column(
        name="capacity",
        heading="Post or capacity",
        text=lambda row: row.capacity,
        tone=_tone,
        edit=lambda row: row.capacity,
        stretch=True,
    ),
    Column(name="role", heading="Attendance", text=_role_words, tone=_tone, width=180),
)


class AttendanceTab(MeetingTab):
    """One row a person; P, A, X, I and S mark present, apologies, absent, in attendance and substitute."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.model = RowsModel(COLUMNS, self)
        self.model.edited.connect(self._edit)
        self.table = ListTable("attendance_table", "Attendance", self.model, fitted=True)
        if self.book.read_only:
            self.table.lock()
        self.pane = _AttendancePane(screen)
        self.table.row_chosen.connect(self.pane.show_person)
        self.table.row_opened.connect(lambda _row: self.pane.enter())
        self._summary = Label("", "muted", wrap=False)
        self._add_actions()
        self._lay_out()

    def refresh(self) -> None:
        """Read who was there."""
        assert self.meeting is not None
        people = self.book.attendance.all(meeting_id=self.meeting.id)
        self.model.show_rows(sorted(people, key=lambda each: (_ORDER.index(each.role), each.position)))
        self._stack.setCurrentIndex(0 if people else 1)
        self.pane.setVisible(bool(people))
        self._summary.setText(_summed_up(people))
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

    def counted(self, book: Book, meeting: Meeting) -> int:
        """Return how many were present, substitutes included."""
        roles = (AttendanceRole.PRESENT, AttendanceRole.SUBSTITUTE)
        return sum(book.attendance.count(meeting_id=meeting.id, role=role) for role in roles)

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
        """Add everyone who came to, or sent apologies for, the last meeting that has an attendance."""
        if self.meeting is None:
            return
        earlier = [
            each for each in self.book.meetings.all(board_id=self.meeting.board_id) if each.date < self.meeting.date
        ]
        for meeting in reversed(earlier):
            members = [
                each
                for each in self.book.attendance.all(meeting_id=meeting.id)
                if each.role in (AttendanceRole.PRESENT, AttendanceRole.APOLOGIES)
            ]
            if members:
                self.screen_.perform(
                    "Members of the last meeting", [added(_again(each, self.meeting)) for each in members]
                )
                return
        self.add_person()

    def mark(self, role: AttendanceRole) -> None:
        """Give the chosen person a role and go to the next one."""
        row = self.table.current_row()
        if not isinstance(row, Attendance):
            return
        after = self.model.row(self.table.currentIndex().row() + 1)
        if row.role is not role:
            self.screen_.perform(f"{role.value.capitalize()}: {row.name}", [changed(row, replace(row, role=role))])
        if after is not None:
            self.choose("attendance", after.id)

    def delete(self) -> None:
        """Move the chosen line to the bin."""
        row = self.table.current_row()
        if isinstance(row, Attendance):
            self.screen_.perform(f"Removal of {row.name} from the attendance", [removed(row)])

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
            ("Add a person", "add_person", "Ins", self.add_person),
            ("Delete", "delete_person", "Del", self.delete),
        ]
        add_actions(self.table, offered)

    def _lay_out(self) -> None:
        keys = Label("P, A, X, I, S to mark", "muted", wrap=False)
        keys.setToolTip("P present, A apologies, X absent, I in attendance, S substitute")
        add = writes(SecondaryButton("Add person", "attendance_add", self.add_person))
        empty = EmptyState(
            "person",
            "Nobody recorded yet",
            "Start with the members who came to the last meeting, then mark each with one key.",
            writes(PrimaryButton("Add the members", "empty_members", self.add_members)),
        )
        self._stack = lay_out_list(self, (add, self._summary, None, keys), (self.table, empty), self.pane)


class _AttendancePane(SidePane):
    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__("attendance_pane")
        self._form = RecordForm(screen, lambda row: row.name)
        bind = self._form.bind
        roles = [(each, each.value.capitalize()) for each in _ORDER]
        self.add(
            bind(LineField("Name as printed", "attendance_name"), "name", "name"),
            bind(LineField("Post or capacity", "attendance_capacity"), "capacity", "capacity"),
            bind(ChoiceField("Attendance", "attendance_role", roles), "role", "attendance"),
            bind(LineField("Substitute for", "attendance_substitute"), "substitute_for", "substitution"),
            bind(LineField("Arrived at item", "attendance_arrived"), "arrived_at_item", "arrival"),
            bind(LineField("Left at item", "attendance_left"), "left_at_item", "departure"),
        )

    def show_person(self, row: object) -> None:
        """Show one line of attendance, or nothing."""
        person = row if isinstance(row, Attendance) else None
        self._form.show(person)
        self.set_heading(person.name if person else "", person.capacity if person else "")


def _again(person: Attendance, meeting: Meeting) -> Attendance:
    return Attendance(
        meeting_id=meeting.id,
        person_id=person.person_id,
        position=person.position,
        name=person.name,
        capacity=person.capacity,
    )


def _summed_up(people: list[Attendance]) -> str:
    counts = [(role, sum(each.role is role for each in people)) for role in _ORDER]
    return ", ".join(f"{count} {role.value}" for role, count in counts if count)
