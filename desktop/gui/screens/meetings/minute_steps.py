"""The forms of the steps of minutes: who cleared them and when, where they were confirmed, who signed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain.board import chair_of
from desktop.domain.confirmed import FROZEN
from desktop.domain.dates import long_date, say_date
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minute_states import WAY, agreed, cleared, confirmed, day_doubts, signed
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.step_form import StepForm
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import begun_for, name_and_part
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.workflows.confirm_minutes import offered_signer, place_in

if TYPE_CHECKING:
    from datetime import date

    from desktop.gui.screens.meetings.screen import MeetingsScreen

_BEGUN = {
    "cleared_by": MeetingState.CLEARED,
    "cleared_on": MeetingState.CLEARED,
    "chair_agreed_on": MeetingState.CHAIRS_VERSION,
    "confirmed_in": MeetingState.CONFIRMED,
    "signed_by": MeetingState.SIGNED,
    "signed_on": MeetingState.SIGNED,
    "kept_at": MeetingState.SIGNED,
}
_ELSEWHERE = "One that is not in this book"
_NO_LATER = "There is no later meeting whose minutes are still open; make the next meeting first."


class MinuteSteps(StepForm):
    """begin(state) opens the form of a step; correcting(minute id, meeting id) leads to where a correction is made."""

    correcting = Signal(str, str)

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__("minute_step", screen.session.typing, "meetings")
        self._screen = screen
        self._meeting: Meeting | None = None
        self._said_right: date | None = None

    def follow(self, meeting: Meeting) -> None:
        """Take note of the meeting as it now stands, and open the step again that was begun for it."""
        another = self._meeting is None or self._meeting.id != meeting.id
        self._meeting = meeting
        if not another:
            return
        names = [name_and_part(place)[0] for place in begun_for(self._screen.session.typing, "meetings", meeting.id)]
        state = next((_BEGUN[name] for name in names if name in _BEGUN), None)
        if state is not None and (meeting.state in WAY[: WAY.index(state)] or state is meeting.state):
            self._opens(state)

    def begin(self, state: MeetingState) -> None:
        """Open the fields of the step to a state."""
        if self._meeting is None:
            return
        self._opens(state)
        self.enter()

    def _opens(self, state: MeetingState) -> None:
        assert self._meeting is not None
        opens = {
            MeetingState.CLEARED: self._clear,
            MeetingState.CHAIRS_VERSION: self._agree,
            MeetingState.CONFIRMED: self._confirm,
            MeetingState.SIGNED: self._sign,
        }
        opens[state](self._meeting)

    def begin_correction(self) -> None:
        """Ask for the later meeting that corrects minutes which are confirmed."""
        if self._meeting is None:
            return
        meeting, meetings = self._meeting, self._open_later()
        choice = ChoiceField("Corrected at the meeting of", "correcting_meeting", _choices(meetings))
        told = "What is confirmed changes only by a correction that stands in a minute of a later meeting."
        if not meetings:
            self.open_form(meeting.id, _NO_LATER, (), "Understood", lambda: None)
            self.enter()
            return
        self.open_form(meeting.id, told, (choice,), "Go to its minute", lambda: self._lead(meeting, choice.value()))
        self.enter()

    def _clear(self, meeting: Meeting) -> None:
        by, on = LineField("Cleared by", "cleared_by"), self._day("Cleared on", "cleared_on", meeting.cleared_on)
        by.set_text(meeting.cleared_by)
        suggest_names(by, self._screen.session)
        self.open_form(
            meeting.id,
            "Officers have checked the draft for fact. The text as it now stands is kept for comparison.",
            (by, on),
            "Mark as cleared by officers",
            lambda: self._write(meeting, cleared(meeting, by=by.value(), on=self._day_of(on)), "cleared by officers"),
        )

    def _agree(self, meeting: Meeting) -> None:
        on = self._day("Agreed on", "chair_agreed_on", meeting.chair_agreed_on)
        board = self._screen.session.board
        chair = chair_of(board)
        self.open_form(
            meeting.id,
            f"The {chair} has agreed the draft. The text as it now stands is kept for comparison.",
            (on,),
            f"Mark as the {chair}'s version",
            lambda: self._write(meeting, agreed(meeting, on=self._day_of(on)), "agreed by the chair"),
        )

    def _confirm(self, meeting: Meeting) -> None:
        later = self._later()
        choice = ChoiceField("Confirmed at the meeting of", "confirmed_at", [*_choices(later), (None, _ELSEWHERE)])
        choice.set_value(later[0].id if later else None)
        minute = LineField("In minute", "confirmed_in", hint="such as C10")
        self.open_form(
            meeting.id,
            "Where that meeting has a minute for this, its corrections are begun there; this records the fact alone.",
            (choice, minute),
            "Record that they are confirmed",
            lambda: self._record(meeting, choice.value(), minute.value()),
        )

    def _sign(self, meeting: Meeting) -> None:
        confirming = self._screen.session.book.meetings.get(meeting.confirmed_at_meeting_id)
        confirmed_on = confirming.date if confirming else None
        by = LineField("Signed by", "signed_by")
        on = self._day("Signed on", "signed_on", meeting.signed_on, confirmed_on)
        kept = LineField("Kept at", "kept_at", hint="such as Minute book 3, strong room")
        by.set_text(meeting.signed_by or offered_signer(self._screen.session.book, meeting))
        kept.set_text(meeting.kept_at)
        suggest_names(by, self._screen.session)
        again = meeting.state is MeetingState.SIGNED
        self.open_form(
            meeting.id,
            "The person who presided where the minutes were confirmed signs them.",
            (by, on, kept),
            "Correct the signing details" if again else "Record the signature",
            lambda: self._write(
                meeting, signed(meeting, by=by.value(), on=self._day_of(on), kept_at=kept.value()), "signed"
            ),
        )

    def _record(self, meeting: Meeting, at_id: str | None, minute: str) -> bool:
        at = self._screen.session.book.meetings.get(at_id)
        return self._write(meeting, confirmed(meeting, at=at, in_minute=minute), "confirmed")

    def _write(self, meeting: Meeting, after: Meeting, words: str) -> bool:
        done = self._screen.perform(f"Minutes of {long_date(meeting.date)} {words}", [changed(meeting, after)])
        return done is not None

    def _lead(self, meeting: Meeting, at_id: str) -> None:
        book, board = self._screen.session.book, self._screen.session.board
        at = book.meetings.get(at_id)
        if at is None or board is None:
            raise Refused("Choose the meeting that makes the correction.")
        place = place_in(book, board, at, meeting)
        if place.edits and not self._screen.perform(f"New minute {place.minute.number}", place.edits):
            return
        self._screen.requested.emit(OpenRecord("minutes", place.minute.id))
        self.correcting.emit(place.minute.id, meeting.id)

    def _later(self) -> list[Meeting]:
        assert self._meeting is not None
        meetings = self._screen.session.book.meetings.all(board_id=self._meeting.board_id)
        return [each for each in meetings if each.date > self._meeting.date]

    def _open_later(self) -> list[Meeting]:
        return [each for each in self._later() if each.state not in FROZEN]

    def _day(
        self, label: str, name: str, recorded: "date | None" = None, confirmed_on: "date | None" = None
    ) -> DateField:
        """Return the field of the day of a step, with the one on record or a likely one; an odd day is told below."""
        assert self._meeting is not None
        field, today = DateField(label, name), self._screen.session.today
        field.today = today
        field.warn = partial(day_doubts, self._meeting, today=today, confirmed_on=confirmed_on)
        field.set_date(recorded or confirmed_on or today)
        field.line.textEdited.connect(lambda _text: self.ask_as_first())
        self._said_right = recorded
        return field

    def _day_of(self, field: DateField) -> "date":
        """Return the day typed; an odd one is taken once it is said to be right, and one on record was."""
        day = _typed_day(field)
        doubts = tuple(field.warn(day)) if field.warn else ()
        if doubts and day != self._said_right:
            self._said_right = day
            self.ask_again("The day is right: record it")
            raise Refused(f"{'. '.join(doubts)}. Type another day, or say that it is right.")
        return day


def _choices(meetings: list[Meeting]) -> list[tuple[str | None, str]]:
    return [(each.id, say_date(each.date)) for each in meetings]


def _typed_day(field: DateField) -> "date":
    if not field.settle():
        raise Refused("Type the day, such as 7 November 2014.")
    day: date | None = field.value()
    if day is None:
        raise Refused("Type the day, such as 7 November 2014.")
    return day
