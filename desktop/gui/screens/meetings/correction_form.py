"""One correction in place: what it corrects, the words as they stand, and the words as the meeting agreed them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.domain.confirming_words import APOLOGIES, PRESENT
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution, resolution_ref
from desktop.gui.measures import fix, space
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton
from desktop.gui.widgets.drafts import Drafts, begun_for, name_and_part
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes
from desktop.workflows.confirm_minutes import Place
from desktop.workflows.correct_minutes import ROLE_OF, correct_list, correct_spelling, correct_words

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

SPELLING, TEXT, TITLE, PART = "spelling", "text", "title", "part"
_WHAT = (
    (APOLOGIES, "Apologies for absence"),
    (PRESENT, "Those present"),
    (TEXT, "Text of a minute"),
    (TITLE, "Heading of a minute"),
    (PART, "Words of a resolution"),
    (SPELLING, "A name, wherever it stands"),
)
_BETWEEN = "|"
_NAMES = ("correction_old", "correction_new", "correction_words", "correction_reason")
_ONE_A_LINE = "One name on each line; a post may follow after a comma."


class CorrectionForm(QFrame):
    """closed is emitted when the form goes. What is typed and not recorded is kept with the minute that corrects."""

    closed = Signal()

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self.setObjectName("correction_form")
        self._screen = screen
        self._meeting: Meeting | None = None
        self._place: Place | None = None
        self._records: dict[str, Minute | Resolution] = {}
        self._what = ChoiceField("Correct", "correction_what", _WHAT)
        self._which = ChoiceField("Which one", "correction_which", ())
        self._old = LineField("As it stands", "correction_old")
        self._new = LineField("As it should be", "correction_new")
        self._words = TextField("As the meeting agreed", "correction_words", lines=(3, 20))
        self._reason = LineField("Reason, if one was given", "correction_reason")
        fields = (self._old, self._new, self._words, self._reason)
        self._drafts = Drafts(fields, screen.session.typing, "minutes")
        self._wrong = Label("", "wrong")
        self._wrong.setObjectName("correction_wrong")
        self._what.committed.connect(lambda _value: self._begin())
        self._which.committed.connect(lambda _value: self._fill())
        self._lay_out()
        self.hide()

    def open_form(self, meeting: Meeting, place: Place) -> None:
        """Begin a correction of a meeting's minutes that is recorded in a minute."""
        self._meeting, self._place = meeting, place
        self._what.set_value(APOLOGIES)
        self._begin()
        self.show()
        self._what.combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def begun_in(self, minute: Minute) -> str | None:
        """Return the id of the meeting of which a correction was begun in a minute, None where none was."""
        return next(iter(self._begun(minute)), None)

    def resume(self, meeting: Meeting, place: Place) -> None:
        """Show again the correction that was begun in a minute."""
        of, what, which = self._begun(place.minute) or (meeting.id, APOLOGIES, "")
        if of == meeting.id:
            self._meeting, self._place = meeting, place
            self._what.set_value(what)
            self._begin(which or None)
            self.show()

    def close_form(self) -> None:
        """Put the form away; nothing is written, and what was typed is given up."""
        self._drafts.give_up()
        self.leave_form()

    def leave_form(self) -> None:
        """Put the form away; what was typed stands in it again with its minute."""
        self._drafts.switch(None)
        self._say("")
        self.hide()
        self.closed.emit()

    def _begun(self, minute: Minute) -> tuple[str, str, str] | tuple[()]:
        begun = map(name_and_part, begun_for(self._screen.session.typing, "minutes", minute.id))
        found = next((part.split(_BETWEEN) for name, part in begun if name in _NAMES), [])
        return (found[0], found[1], found[2]) if len(found) == 3 else ()

    def _begin(self, which: str | None = None) -> None:
        """Show the fields of what is corrected, with what stands there now."""
        what, book = self._what.value(), self._screen.session.book
        assert self._meeting is not None
        minutes = book.minutes.all(meeting_id=self._meeting.id)
        named: list[tuple[str, Minute | Resolution]] = [(f"{one.number}  {one.title}".strip(), one) for one in minutes]
        if what == PART:
            named = [
                (resolution_ref(one.number, part), part)
                for one in minutes
                for part in book.resolutions.all(minute_id=one.id)
            ]
        self._records = {record.id: record for _, record in named}
        self._which.set_choices([(record.id, words) for words, record in named])
        self._which.set_value(which if which in self._records else named[0][1].id if named else None)
        self._which.setVisible(what in (TEXT, TITLE, PART))
        for field in (self._old, self._new):
            field.setVisible(what == SPELLING)
        self._words.setVisible(what != SPELLING)
        self._fill()

    def _fill(self) -> None:
        """Put the words as they stand into the box, to be changed there."""
        self._say("")
        what, which = self._what.value(), self._which.value() or ""
        assert self._meeting is not None and self._place is not None
        part = _BETWEEN.join((self._meeting.id, what, which))
        self._drafts.switch(self._place.minute.id, ("", "", self._stands(), ""), part)
        self._words.say(_ONE_A_LINE if what in ROLE_OF else "")

    def _stands(self) -> str:
        """Return the words that are to be corrected."""
        what = self._what.value()
        assert self._meeting is not None
        if what in ROLE_OF:
            people = self._screen.session.book.attendance.all(meeting_id=self._meeting.id, role=ROLE_OF[what])
            return "\n".join(each.name for each in people)
        record = self._records.get(self._which.value() or "")
        return getattr(record, TITLE if what == TITLE else TEXT) if record else ""

    def _record(self) -> None:
        try:
            edits = self._edits()
        except Refused as refusal:
            self._say(str(refusal))
            return
        assert self._place is not None
        minute_id = self._place.minute.id
        with self._drafts.giving(minute_id):
            done = self._screen.perform(f"Correction of {self._called()}", edits)
        if done:
            self._drafts.done(minute_id)
            self.close_form()

    def _edits(self) -> list[Edit]:
        book, what, reason = self._screen.session.book, self._what.value(), self._reason.value()
        assert self._meeting is not None and self._place is not None
        if what in ROLE_OF:
            names = self._words.value().split("\n")
            return correct_list(book, self._meeting, what, names, self._place, reason=reason)
        if what == SPELLING:
            old, new = self._old.value(), self._new.value()
            return correct_spelling(book, self._meeting, old, new, self._place, reason=reason)
        record = self._records.get(self._which.value() or "")
        if record is None:
            raise Refused("There is nothing of this kind in these minutes.")
        field = TITLE if what == TITLE else TEXT
        return correct_words(book, record, field, self._words.value(), self._place, reason=reason)

    def _called(self) -> str:
        what = self._what.value()
        if what in ROLE_OF:
            return str(what)
        return "a name" if what == SPELLING else self._which.combo.currentText().split("  ")[0]

    def _say(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, (0, 4, 0, 4), 10)
        first, second, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, fields in ((first, (self._what, self._which)), (second, (self._old, self._new))):
            space(row, spacing=12)
            for field in fields:
                fix(field, width=250)
                row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            row.addStretch()
            column.addLayout(row)
        column.addWidget(self._words)
        column.addWidget(self._reason)
        column.addWidget(self._wrong)
        space(last, spacing=12)
        last.addWidget(writes(PrimaryButton("Record the correction", "record_correction", self._record)))
        last.addWidget(LinkButton("Not now", "close_correction", self.close_form, small=True))
        last.addStretch()
        column.addLayout(last)
