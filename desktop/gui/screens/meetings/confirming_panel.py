"""In the minute of the item "minutes": the earlier minutes, what is corrected in them, and their confirmation."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.agenda import ItemKind
from desktop.domain.board import chair_of
from desktop.domain.confirmed import FROZEN
from desktop.domain.confirming_words import clauses
from desktop.domain.dates import find_dates, long_date
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.minute_states import draft_words, gone_back
from desktop.domain.minutes import Correction, Minute
from desktop.gui.measures import fix, space
from desktop.gui.requests import OpenRecord, Tell
from desktop.gui.screens.meetings.correction_form import CorrectionForm
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import lock_writers, writes
from desktop.workflows.confirm_minutes import Place, confirm, is_worded_by_hand, made_at, meant_by
from desktop.workflows.correct_minutes import take_back

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_BY_HAND = "The resolution was worded by hand: see that it names each correction."
_NONE = "No corrections yet. What the meeting agrees to correct is begun here and told in the resolution."


class ConfirmingPanel(QFrame):
    """Hidden where a minute is not about earlier minutes."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self.setObjectName("confirming_panel")
        self._screen = screen
        self._place: Place | None = None
        self._meeting: Meeting | None = None
        self._chosen: dict[str, str] = {}
        self._heading = Label("", "strong", wrap=False)
        self._heading.setObjectName("confirming_heading")
        self._badge = Label("", "badge", wrap=False)
        self._badge.setObjectName("confirming_badge")
        self._of = ChoiceField("Minutes of", "confirming_of", ())
        self._of.committed.connect(self._choose)
        self._list = QVBoxLayout()
        self._told = Label("", "muted")
        self._told.setObjectName("confirming_told")
        self._form = CorrectionForm(screen)
        self._add = writes(SecondaryButton("Add a correction", "add_correction", self._begin))
        self._confirm = writes(SecondaryButton("", "confirm_minutes", self.confirm_minutes))
        self._back = writes(LinkButton("Take back the confirmation", "take_back_confirmation", self._open, small=True))
        self._buttons = QWidget()
        self._form.closed.connect(self._buttons.show)
        self._lay_out()
        self.hide()

    def show_minute(self, minute: Minute | None) -> None:
        """Show what a minute decides on earlier minutes, or nothing."""
        another = minute is None or self._place is None or self._place.minute.id != minute.id
        at = self._screen.session.book.meetings.get(minute.meeting_id) if minute else None
        self._place = Place(at, minute) if at and minute else None
        if another and minute is not None and (begun := self._form.begun_in(minute)):
            self._chosen[minute.id] = begun
        self._meeting = self._meant(self._place) if self._place else None
        self.setVisible(self._meeting is not None)
        if another and self._form.isVisibleTo(self):
            self._form.leave_form()
        if self._place and self._meeting:
            self._show(self._place, self._meeting)
            if another:
                self._resume(self._place, self._meeting)

    def _resume(self, place: Place, meeting: Meeting) -> None:
        """Open the form again where a correction was begun and can still be made."""
        if self._add.isVisibleTo(self) and self._form.isHidden() and self._form.begun_in(place.minute):
            self._buttons.hide()
            self._form.resume(meeting, place)

    def consider(self, minute_id: str, meeting_id: str) -> None:
        """Let a minute be about the minutes of a meeting."""
        self._chosen[minute_id] = meeting_id
        if self._place is not None and self._place.minute.id == minute_id:
            self.show_minute(self._place.minute)

    def confirm_minutes(self) -> None:
        """Confirm the earlier minutes, subject to the corrections that are begun."""
        self._screen.session.commit_typing()
        if self._place is None or self._meeting is None:
            return
        try:
            edits = confirm(self._screen.session.book, self._meeting, self._place)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            return
        self._screen.perform(f"Confirmation of the minutes of {long_date(self._meeting.date)}", edits)

    def _meant(self, place: Place) -> Meeting | None:
        """Return the meeting whose minutes a minute is about, None where it is about none."""
        book, minute = self._screen.session.book, place.minute
        if minute.id in self._chosen:
            return book.meetings.get(self._chosen[minute.id])
        item = book.agenda_items.get(minute.agenda_item_id)
        told = [
            one.meeting_id
            for one in book.corrections.all(made_at_meeting_id=place.at.id)
            if one.made_in_minute == minute.number
        ]
        if told:
            return book.meetings.get(told[0])
        if item is not None:
            return meant_by(book, place.at, item) if item.kind is ItemKind.MINUTES else None
        days = {reading.date for reading in find_dates(minute.title)} if "MINUTES" in minute.title.upper() else set()
        earlier = book.meetings.all(board_id=place.at.board_id)
        return next((each for each in earlier if each.date in days and each.date < place.at.date), None)

    def _show(self, place: Place, meeting: Meeting) -> None:
        book = self._screen.session.book
        board = self._screen.session.board
        words = draft_words(meeting, chair_of(board))
        self._heading.setText(f"Minutes of {long_date(meeting.date)}")
        self._badge.setText(words or meeting.state.value.capitalize())
        self._offer_meetings(place, meeting)
        corrections = made_at(book, meeting, place.at)
        self._show_corrections(corrections)
        here = meeting.confirmed_at_meeting_id == place.at.id
        frozen = place.at.state in FROZEN
        self._told.setText(self._sentence(place, meeting, corrections))
        self._told.setVisible(bool(self._told.text()))
        self._confirm.setText("Confirm subject to these corrections" if corrections else "Confirm as a correct record")
        self._confirm.setVisible(meeting.state not in FROZEN)
        self._add.setVisible(not frozen and not here)
        self._back.setVisible(here and not frozen)
        lock_writers(self, book)

    def _sentence(self, place: Place, meeting: Meeting, corrections: list[Correction]) -> str:
        if meeting.confirmed_at_meeting_id == place.at.id:
            after = ", subject to the corrections above" if corrections else " as a correct record"
            return f"Confirmed at this meeting{after}. From here on only a later meeting corrects them."
        if corrections and is_worded_by_hand(self._screen.session.book, meeting, place):
            return _BY_HAND
        if meeting.state in FROZEN:
            return (
                ""
                if corrections
                else "Confirmed before this meeting; a correction made here is told in the resolution."
            )
        return "" if corrections else _NONE

    def _show_corrections(self, corrections: list[Correction]) -> None:
        clear_layout(self._list)
        for number, one in enumerate(corrections, start=1):
            row = QWidget()
            line = QHBoxLayout(row)
            space(line, spacing=12)
            words = "; ".join(clauses([one]))
            line.addWidget(Label(f"{number}.  {words[:1].upper()}{words[1:]}."), 1)
            take = writes(LinkButton("Take back", f"take_back_{number}", partial(self._take_back, one), small=True))
            take.setVisible(self._may_take_back())
            line.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
            self._list.addWidget(row)

    def _may_take_back(self) -> bool:
        """While the meeting that corrects is not confirmed itself, and what it confirmed is not settled here."""
        assert self._place is not None and self._meeting is not None
        settled = self._meeting.confirmed_at_meeting_id == self._place.at.id
        return self._place.at.state not in FROZEN and not settled

    def _take_back(self, one: Correction) -> None:
        if self._place is None:
            return
        try:
            edits = take_back(self._screen.session.book, one, self._place)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            return
        self._screen.perform(f"Correction of {one.part} taken back", edits)

    def _open(self) -> None:
        if self._meeting is not None:
            name = f"Confirmation of the minutes of {long_date(self._meeting.date)} taken back"
            self._screen.perform(name, [changed(self._meeting, gone_back(self._meeting))])

    def _begin(self) -> None:
        if self._place is not None and self._meeting is not None:
            self._buttons.hide()
            self._form.open_form(self._meeting, self._place)

    def _choose(self, meeting_id: object) -> None:
        if self._place is not None and isinstance(meeting_id, str):
            self.consider(self._place.minute.id, meeting_id)

    def _offer_meetings(self, place: Place, meeting: Meeting) -> None:
        book = self._screen.session.book
        earlier = [
            each
            for each in reversed(book.meetings.all(board_id=place.at.board_id))
            if each.date < place.at.date and book.minutes.count(meeting_id=each.id)
        ]
        self._of.set_choices([(each.id, long_date(each.date)) for each in earlier])
        self._of.set_value(meeting.id)
        self._of.setVisible(len(earlier) > 1)

    def _lead(self) -> None:
        if self._meeting is not None:
            first = self._screen.session.book.minutes.first(meeting_id=self._meeting.id)
            to = OpenRecord("minutes", first.id) if first else OpenRecord("meetings", self._meeting.id)
            self._screen.requested.emit(to)

    def _lay_out(self) -> None:
        head, row = QHBoxLayout(), QHBoxLayout(self._buttons)
        space(head, spacing=10)
        head.addWidget(self._heading)
        head.addWidget(self._badge)
        head.addStretch()
        head.addWidget(LinkButton("Show them", "show_earlier_minutes", self._lead, small=True))
        fix(self._of, width=250)
        space(self._list, spacing=8)
        space(row, spacing=12)
        for button in (self._add, self._confirm, self._back):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        space(column, (16, 12, 16, 14), 10)
        column.addLayout(head)
        column.addWidget(self._of)
        column.addLayout(self._list)
        column.addWidget(self._told)
        column.addWidget(self._form)
        column.addWidget(self._buttons)
