"""The chosen line of an attendance: everything about it, each field editable."""

from typing import TYPE_CHECKING

from desktop.domain.meeting import Attendance, AttendanceRole
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.meetings.attendance_words import ROLES, stay_words
from desktop.gui.screens.meetings.minutes_keeper import MinutesKeeper
from desktop.gui.suggestions import suggest, suggest_names
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.widgets.side_pane import SidePane

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_AWAY = (AttendanceRole.APOLOGIES, AttendanceRole.ABSENT, AttendanceRole.EXPECTED)


class AttendancePane(SidePane):
    """Offers the names of the book, the members who are away for a substitute, and the numbers of the items."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__("attendance_pane")
        self._screen = screen
        self._keeper = MinutesKeeper(screen)
        self._form = RecordForm(self._keeper, lambda row: row.name)
        bind = self._form.bind
        roles = [(each, each.value.capitalize()) for each in ROLES]
        chairs = [(False, "not in the chair"), (True, "in the chair")]
        name = bind(LineField("Name as printed", "attendance_name"), "name", "name")
        self._substitute = bind(LineField("Substitute for", "attendance_substitute"), "substitute_for", "substitution")
        self._arrived = bind(LineField("Arrived at item", "attendance_arrived"), "arrived_at_item", "arrival")
        self._left = bind(LineField("Left at item", "attendance_left"), "left_at_item", "departure")
        self.add(
            name,
            bind(LineField("Post or capacity", "attendance_capacity"), "capacity", "capacity"),
            bind(ChoiceField("Attendance", "attendance_role", roles), "role", "attendance"),
            self._substitute,
            beside(self._arrived, self._left),
            bind(ChoiceField("Presiding", "attendance_presiding", chairs), "presiding", "chair"),
        )
        suggest_names(name, screen.session)
        suggest(self._substitute, self._members_away)
        for field in (self._arrived, self._left):
            suggest(field, self._numbers)

    def show_person(self, row: object) -> None:
        """Show one line of attendance, or nothing."""
        person = row if isinstance(row, Attendance) else None
        self._keeper.stand_at(person)
        self._form.show(person)
        self.set_heading(person.name if person else "", stay_words(person) if person else "")
        is_substitute = person is not None and person.role is AttendanceRole.SUBSTITUTE
        self._substitute.setVisible(is_substitute or bool(person and person.substitute_for))

    def edit_stay(self, *, left: bool) -> None:
        """Put the cursor where the item of the departure, or of the arrival, is typed."""
        line = (self._left if left else self._arrived).line
        line.setFocus()
        line.selectAll()

    def edit_substitute(self) -> None:
        """Put the cursor where the member is typed for whom the person sits."""
        self._substitute.show()
        self._substitute.line.setFocus()

    def _members_away(self) -> list[str]:
        rows = self._screen.session.book.attendance.all(meeting_id=self._form.record.meeting_id)
        return [each.name for each in rows if each.role in _AWAY]

    def _numbers(self) -> list[str]:
        items = self._screen.session.book.agenda_items.all(meeting_id=self._form.record.meeting_id)
        return [item.number for item in items if item.number and item.parent_id is None]
