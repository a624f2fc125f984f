"""The chosen line of the work programme: its fields, the meeting it is planned for, and putting it off."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dates import say_date
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.work_programme import ProgrammeItem, ProgrammeState
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.programme.rows import HeadRow
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.writers import writes
from desktop.workflows import work_programme as steps
from desktop.workflows.work_programme import Planned

if TYPE_CHECKING:
    from desktop.gui.screens.programme.screen import ProgrammeScreen
    from desktop.storage.book import Book


def called(item: ProgrammeItem) -> str:
    """Return how a line is named in what can be undone."""
    return f"“{item.title[:40]}”"


class ProgrammePane(SidePane):
    """Shows one line; what is on an agenda leads there and is put off there."""

    def __init__(self, screen: "ProgrammeScreen") -> None:
        super().__init__("programme_pane")
        self._screen = screen
        self._line: Planned | None = None
        self._form = RecordForm(screen, called)
        bind = self._form.bind
        self._on_agenda = LinkButton("", "programme_on_agenda", self._open)
        self._meeting = ChoiceField("Planned for", "programme_meeting", [])
        self._meeting.committed.connect(self._place)
        self._reason = LineField("Reason", "programme_reason", hint="Why it is deferred or withdrawn")
        self._drafts = Drafts((self._reason,), screen.session.typing, "programme-items")
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        space(column, spacing=12)
        for widget in (
            self._on_agenda,
            bind(TextField("Item", "programme_title", lines=(1, 6)), "title", "title"),
            bind(LineField("Lead", "programme_lead", hint="Post or name"), "lead", "lead"),
            bind(LineField("Purpose", "programme_purpose", hint="For decision"), "purpose", "purpose"),
            bind(LineField("Pre-scrutiny", "programme_scrutiny", hint="By which body"), "pre_scrutiny", "scrutiny"),
            self._meeting,
            bind(TextField("Note", "programme_note", lines=(2, 8)), "note", "note"),
            self._reason,
            self._buttons(),
        ):
            column.addWidget(widget)
        self.add(self._fields)

    def show_line(self, line: Planned | None) -> None:
        """Show a line, or nothing."""
        self._drafts.switch(line.item.id if line else None)
        self._line = line
        self.content.setVisible(line is not None)
        self._fields.setVisible(line is not None)
        self._form.show(line.item if line else None)
        if line is None:
            return
        self.set_heading(line.item.title, line.words)
        self._on_agenda.setVisible(line.agenda_item is not None)
        self._on_agenda.say("Show it on the agenda")
        is_free = line.agenda_item is None and not self._screen.session.book.read_only
        self._offer_meetings(line.item)
        self._meeting.combo.setEnabled(is_free)
        waits = line.item.state in (ProgrammeState.PLANNED, ProgrammeState.ON_AGENDA)
        self._reason.setVisible(is_free and line.item.state is not ProgrammeState.WITHDRAWN)
        self._defer.setVisible(self._reason.isVisibleTo(self))
        self._withdraw.setVisible(self._reason.isVisibleTo(self))
        self._again.setVisible(is_free and not waits)

    def show_meeting(self, head: HeadRow) -> None:
        """Show the head of a meeting: what can be done with it."""
        self.show_line(None)
        self.content.show()
        self._fields.hide()
        opens = (
            "Enter opens the meeting." if head.meeting_id else "Drag a line to a meeting, or press Alt+Shift+Up on it."
        )
        self.set_heading(head.title, f"{head.about[:1].upper()}{head.about[1:]}. Ins adds an item here. {opens}")

    def give_reason(self) -> None:
        """Put the cursor into the reason for putting the line off."""
        if self._reason.isVisible():
            self._reason.line.setFocus()
            self.ensureWidgetVisible(self._reason)

    def _offer_meetings(self, item: ProgrammeItem) -> None:
        session = self._screen.session
        meetings = steps.coming(session.book, item.board_id, session.today)
        choices: list[tuple[str | None, str]] = [(each.id, say_date(each.date)) for each in meetings]
        own = session.book.meetings.get(item.meeting_id) if item.meeting_id else None
        if own is not None and own not in meetings:
            choices.insert(0, (own.id, f"{say_date(own.date)}, passed"))
        choices.append((None, "Not yet placed"))
        if [each for each, _words in choices] != self._meeting.values:
            self._meeting.set_choices(choices)
        self._meeting.set_value(own.id if own else None)

    def _place(self, meeting_id: str | None) -> None:
        if self._line is not None:
            item = self._line.item
            self._screen.step(f"Placing of {called(item)}", lambda: steps.placed(self._book, item, meeting_id))

    def _put_off(self, name: str, edits: Callable[[ProgrammeItem, str], list[Edit]]) -> None:
        """Take the step with the reason as typed, or say beside it what is missing."""
        if self._line is None:
            return
        try:
            found = edits(self._line.item, self._reason.line.text())
        except Refused as refusal:
            self._reason.say(str(refusal), wrong=True)
            self._reason.line.setFocus()
            return
        item = self._line.item
        with self._drafts.giving(item.id):
            done = self._screen.perform(f"{name} {called(item)}", found)
        if done:
            self._drafts.done(item.id)

    def _defer_item(self, item: ProgrammeItem, reason: str) -> list[Edit]:
        """Defer to the meeting after the one it is planned for, or leave it without a meeting."""
        own = self._book.meetings.get(item.meeting_id) if item.meeting_id else None
        later = [
            each
            for each in steps.coming(self._book, item.board_id, self._screen.session.today)
            if own is None or each.date > own.date
        ]
        return steps.deferred(self._book, item, reason, later[0].id if later and own else None)

    def _plan_again(self) -> None:
        if self._line is not None:
            item = self._line.item
            self._screen.step(f"Planning again of {called(item)}", lambda: steps.planned_again(item))

    def _open(self) -> None:
        if self._line is not None and self._line.agenda_item is not None:
            self._screen.requested.emit(OpenRecord("agenda-items", self._line.agenda_item.id))

    @property
    def _book(self) -> "Book":
        return self._screen.session.book

    def _buttons(self) -> QWidget:
        defer = lambda: self._put_off("Deferral of", self._defer_item)  # noqa: E731 - what a button does
        withdraw = lambda: self._put_off(  # noqa: E731
            "Withdrawal of", lambda item, reason: steps.withdrawn(self._book, item, reason)
        )
        self._defer = writes(SecondaryButton("Defer", "programme_defer", defer))
        self._withdraw = writes(SecondaryButton("Withdraw", "programme_withdraw", withdraw))
        self._again = writes(SecondaryButton("Plan it again", "programme_again", self._plan_again))
        self._defer.setToolTip("To the meeting after; the reason stays in the note")
        holder = QWidget()
        row = QHBoxLayout(holder)
        space(row)
        for button in (self._defer, self._withdraw, self._again):
            row.addWidget(button)
        row.addStretch()
        return holder
