"""Date, time and place of a meeting and how its date stands; its state in words, and what follows from the date."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.board import chair_of
from desktop.domain.dates import short_date
from desktop.domain.publication import Publication, publication_of, say_clear_days
from desktop.domain.times import read_time, say_time
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.meetings.agenda_pane import read_number
from desktop.gui.screens.meetings.meeting_day import MeetingDay
from desktop.gui.screens.meetings.state_words import state_words
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.widgets.buttons import Button
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.scrolled import scrolled
from desktop.gui.writers import writes
from desktop.workflows.day_clashes import warnings_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.gui.screens.meetings.screen import MeetingsScreen

STANDINGS = ((True, "Provisional: it may still move"), (False, "Fixed"))


class DetailsTab(MeetingTab):
    """The form of the meeting at the left, what follows from it at the right."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self._form = RecordForm(screen, lambda meeting: f"the meeting of {short_date(meeting.date)}")
        bind = self._form.bind
        self._day = bind(MeetingDay("Date", "meeting_date"), "date", "date")
        self._day.warn = self._warnings
        self._agreed = bind(
            DateField("Agenda agreed by the Chair on", "meeting_agreed"), "agenda_agreed_on", "agreement of the agenda"
        )
        self._agreed.today = self._day.today = screen.session.today
        times = LineField("Time", "meeting_time", read=read_time, hint="such as 1.30 pm")
        self._fields: list[QWidget] = [
            self._day,
            bind(ChoiceField("The date is", "meeting_provisional", STANDINGS), "provisional", "standing"),
            bind(times, "time", "time", to_text=say_time),
            bind(LineField("Venue", "meeting_venue"), "venue", "venue"),
            bind(LineField("Minutes allotted", "meeting_minutes", read=read_number), "minutes_allotted", "length"),
            self._agreed,
        ]
        self._state = Label("", "strong")
        self._state.setObjectName("meeting_state_words")
        self._state_more = Label("", "muted")
        self._notice = Label()
        self._reason = Label("", "muted")
        self._future = Label()
        self._future_head = Label("Dates of future meetings, as printed", "section")
        self._lay_out()

    def refresh(self) -> None:
        """Show the meeting, how it stands, and the last day on which its agenda can be published."""
        assert self.meeting is not None
        board = self.book.boards.get(self.meeting.board_id)
        self._agreed.label.setText(f"Agenda agreed by the {chair_of(board)} on")
        self._form.show(self.meeting)
        said, more = state_words(self.book, self.meeting)
        self._state.setText(said)
        self._state_more.setText(more)
        self._state_more.setVisible(bool(more))
        if board is not None:
            publication = publication_of(self.meeting, board, self.screen_.session.today)
            self._notice.setText(f"{publication.short}." if publication.is_out else publication.sentence)
            self._reason.setText(_notice_words(publication))
            self._reason.setVisible(bool(self._reason.text()))
        self._future.setText("\n".join(self.meeting.future_dates))
        self._future_head.setVisible(bool(self.meeting.future_dates))

    def _warnings(self, day: date) -> "Iterable[str]":
        """Return what is to be said of a day for this meeting, with the time that it has."""
        if self.meeting is None:
            return ()
        return warnings_of(self.book, replace(self.meeting, date=day), self.screen_.session.today)

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
        for label in (Label("State", "section"), self._state, self._state_more):
            right.addWidget(label)
        right.addSpacing(16)
        for label in (Label("Publication", "section"), self._notice, self._reason):
            right.addWidget(label)
        right.addSpacing(16)
        for label in (self._future_head, self._future):
            right.addWidget(label)
        right.addStretch()
        row.addWidget(form, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(scrolled(content))


def _notice_words(publication: Publication) -> str:
    """Return how the days before publication count; of an agenda that is out, how many clear days it gave."""
    if not publication.is_out:
        return publication.notice.reason
    return f"It gave {say_clear_days(publication.clear_days)}." if publication.published_on else ""
