"""Date, time, place and state of a meeting, its future dates, and the board it belongs to."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.bank_holidays import SATURDAY, holiday_on
from desktop.domain.calendar_words import WEEKDAYS
from desktop.domain.dates import say_date, short_date
from desktop.domain.errors import Refused
from desktop.domain.meeting import MeetingState
from desktop.domain.notice import publish_by
from desktop.domain.times import read_time, say_time
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.meetings.agenda_pane import read_number
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.widgets.buttons import Button
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class _MeetingDay(DateField):
    """The day of a meeting: it cannot be left empty."""

    def _read_typed(self, text: str):  # type: ignore[no-untyped-def]
        day = super()._read_typed(text)
        if day is None:
            raise Refused("A meeting needs a date: type a day such as 7 November 2014.")
        return day


def odd_day(day: date) -> str:
    """Return why a day is an odd one to meet on: "Boxing Day: a bank holiday", "A Saturday"; "" for any other."""
    if holiday := holiday_on(day):
        return f"{holiday}: a bank holiday"
    return f"A {WEEKDAYS[day.weekday()]}" if day.weekday() >= SATURDAY else ""


class DetailsTab(MeetingTab):
    """The form of the meeting at the left, what follows from it at the right."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self._form = RecordForm(screen, lambda meeting: f"the meeting of {short_date(meeting.date)}")
        bind = self._form.bind
        states = [(each, each.value.capitalize()) for each in MeetingState]
        self._odd_day = Label("", "small")
        self._odd_day.setObjectName("meeting_odd_day")
        day = bind(_MeetingDay("Date", "meeting_date"), "date", "date")
        day.column.addWidget(self._odd_day)
        self._fields: list[QWidget] = [
            day,
            bind(
                LineField("Time", "meeting_time", read=read_time, hint="such as 1.30 pm"),
                "time",
                "time",
                to_text=say_time,
            ),
            bind(LineField("Venue", "meeting_venue"), "venue", "venue"),
            bind(ChoiceField("State", "meeting_state", states), "state", "state"),
            bind(LineField("Minutes allotted", "meeting_minutes", read=read_number), "minutes_allotted", "length"),
            bind(DateField("Agenda published on", "meeting_published"), "published_on", "publication date"),
        ]
        self._notice = Label()
        self._reason = Label("", "muted")
        self._future = Label()
        self._future_head = Label("Dates of future meetings, as printed", "section")
        self._lay_out()

    def refresh(self) -> None:
        """Show the meeting, and the last day on which its agenda can be published."""
        assert self.meeting is not None
        self._form.show(self.meeting)
        odd = odd_day(self.meeting.date)
        self._odd_day.setText(odd)
        self._odd_day.setVisible(bool(odd))
        board = self.book.boards.get(self.meeting.board_id)
        if board is not None:
            notice = publish_by(self.meeting.date, board.notice)
            self._notice.setText(f"Publish the agenda by {say_date(notice.publish_by)}.")
            self._reason.setText(notice.reason)
        self._future.setText("\n".join(self.meeting.future_dates))
        self._future_head.setVisible(bool(self.meeting.future_dates))

    def _delete(self) -> None:
        if self.meeting is not None:
            name = f"Removal of the meeting of {short_date(self.meeting.date)}"
            self.screen_.perform(name, self.book.removal(self.meeting))

    def _lay_out(self) -> None:
        content = QWidget()
        row = QHBoxLayout(content)
        space(row, (24, 20, 24, 24), 48)
        form = QWidget()
        fix(form, width=380)
        left = QVBoxLayout(form)
        space(left, spacing=14)
        for field in self._fields:
            left.addWidget(field)
        left.addSpacing(16)
        left.addWidget(writes(Button("Move this meeting to the bin", "delete_meeting", "danger", self._delete)))
        left.addStretch()
        right = QVBoxLayout()
        space(right, spacing=8)
        right.addWidget(Label("Notice", "section"))
        for label in (self._notice, self._reason, self._future_head, self._future):
            right.addWidget(label)
        right.addStretch()
        row.addWidget(form, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(area)
