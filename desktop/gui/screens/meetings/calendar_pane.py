"""The chosen date of the meeting calendar: everything about it, editable before and after it is written."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.domain.dates import say_date, short_date
from desktop.domain.edits import changed
from desktop.domain.meeting import Meeting
from desktop.domain.times import read_time, say_time
from desktop.gui.record_form import RecordForm
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.agenda_pane import read_number
from desktop.gui.screens.meetings.details_tab import STANDINGS
from desktop.gui.screens.meetings.meeting_day import MeetingDay
from desktop.gui.widgets.buttons import Button, LinkButton
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.writers import writes
from desktop.workflows.day_clashes import warnings_of

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.calendar_screen import CalendarScreen
    from desktop.workflows.meeting_calendar import MeetingCalendar


class CalendarKeeper:
    """Keeps a proposed meeting in the calendar that is being made, and one of the book in the book."""

    def __init__(self, screen: "CalendarScreen", calendar: "Callable[[], MeetingCalendar | None]") -> None:
        self._screen = screen
        self._calendar = calendar

    @property
    def locked(self) -> bool:
        """Whether the book is open for reading only."""
        return self._screen.session.book.read_only

    def current(self, record: Any) -> Meeting | None:
        """Return the meeting as it now stands, proposed or in the book."""
        calendar = self._calendar()
        draft = calendar.draft(record.id) if calendar else None
        return draft or self._screen.session.book.meetings.get(record.id)

    def put(self, name: str, before: Meeting, after: Meeting) -> None:
        """Change the proposal, or write the change as one undoable step."""
        calendar = self._calendar()
        if calendar is not None and calendar.draft(before.id) is not None:
            calendar.put(after)
            self._screen.show_dates()
        else:
            self._screen.perform(name, [changed(before, after)])


class CalendarPane(SidePane):
    """Day, time and place of one date; what is typed in the table is taken here too, with the same questions."""

    def __init__(self, screen: "CalendarScreen", calendar: "Callable[[], MeetingCalendar | None]") -> None:
        super().__init__("calendar_pane")
        self._screen = screen
        self._keeper = CalendarKeeper(screen, calendar)
        self.form = RecordForm(self._keeper, lambda meeting: f"the meeting of {short_date(meeting.date)}")
        bind = self.form.bind
        self.day = bind(MeetingDay("Date", "calendar_date"), "date", "date")
        self.day.today = screen.session.today
        self.day.warn = self._warnings
        self.at = bind(
            LineField("Time", "calendar_time", read=read_time, hint="such as 1.30 pm"), "time", "time", to_text=say_time
        )
        minutes = LineField("Minutes allotted", "calendar_minutes", read=read_number)
        self.add(
            self.day,
            beside(self.at, bind(minutes, "minutes_allotted", "length")),
            bind(LineField("Venue", "calendar_venue"), "venue", "venue"),
            bind(ChoiceField("The date is", "calendar_provisional", STANDINGS), "provisional", "standing"),
        )
        self._open = LinkButton("Open this meeting", "calendar_open", self._open_meeting)
        self._leave = writes(Button("Leave this date out", "calendar_leave_out", "", screen.leave_out))
        self.add(self._open, self._leave)

    def show_row(self, meeting: Meeting | None, *, in_book: bool) -> None:
        """Show a date, or nothing."""
        self.content.setVisible(meeting is not None)
        self.form.show(meeting)
        if meeting is not None:
            self.set_heading(say_date(meeting.date), "In the book." if in_book else "New: not in the book yet.")
            self._open.setVisible(in_book)
            self._leave.setText("Move this meeting to the bin" if in_book else "Leave this date out")
            self._leave.set_role("danger" if in_book else "")

    def _warnings(self, day: date) -> Iterable[str]:
        stands = self._keeper.current(self.form.record) if self.form.record else None
        if stands is None:
            return ()
        return warnings_of(self._screen.session.book, replace(stands, date=day), self._screen.session.today)

    def _open_meeting(self) -> None:
        if self.form.record is not None:
            self._screen.requested.emit(OpenRecord("meetings", self.form.record.id))
