"""One part of a resolution: its words, and the action that it becomes in one step."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import short_date
from desktop.domain.edits import added
from desktop.domain.minutes import Minute, Resolution, ResolutionVerb, resolution_ref
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.workflows.make_action import from_resolution

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class ResolutionCard(QFrame):
    """Reference, verb and words; below them its actions, and the line that makes a new one."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._screen = screen
        self._minute: Minute | None = None
        self._form = RecordForm(screen, self._called)
        bind = self._form.bind
        verbs = [(each, each.value.capitalize()) for each in ResolutionVerb]
        self.ref = Label("", "strong", wrap=False)
        self._part = bind(LineField("Part", "resolution_part", hint="(1)"), "part", "part")
        self._verb = bind(ChoiceField("Verb", "resolution_verb", verbs), "verb", "verb")
        self._text = bind(TextField("Words of the resolution", "resolution_text", lines=(2, 40)), "text", "words")
        self._actions = QVBoxLayout()
        space(self._actions, spacing=4)
        self._lead = LineField("Lead", "action_lead", hint="Post or name")
        self._due = DateField("Due", "action_due")
        self._make = SecondaryButton("Make it an action", "make_action", self.make_action)
        self._delete = LinkButton("Delete this part", "delete_resolution", self._remove, small=True)
        self._lay_out()

    def show_resolution(self, minute: Minute, resolution: Resolution) -> None:
        """Show a part and the actions that came from it."""
        self._minute = minute
        self._form.show(resolution)
        self.ref.setText(resolution_ref(minute.number, resolution))
        clear_layout(self._actions)
        locked = self._screen.session.book.read_only
        self._make.setEnabled(not locked)
        self._delete.setEnabled(not locked)
        for item in self._screen.session.book.action_items.all(source_kind="resolutions", source_id=resolution.id):
            self._actions.addWidget(LinkButton(_told(item), f"action_{item.ref}", self._opener(item), small=True))

    def edit(self) -> None:
        """Put the cursor behind the words."""
        self._text.box.setFocus()
        cursor = self._text.box.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._text.box.setTextCursor(cursor)

    def make_action(self) -> None:
        """Make an action of this part with the lead and the date that were typed."""
        resolution = self._form.record
        if resolution is None or self._minute is None:
            return
        self._due.commit()
        due = self._due.value()
        book = self._screen.session.book
        meeting = book.meetings.get(self._minute.meeting_id)
        board = book.boards.get(meeting.board_id) if meeting else None
        if meeting is None or board is None:
            return
        taken = {item.ref for item in book.action_items.all(board_id=board.id)}
        item = from_resolution(
            resolution, self._minute, meeting, board, lead=self._lead.value(), due=due, taken_refs=taken
        )
        if self._screen.perform(f"New action {item.ref}", [added(item)]):
            self._lead.set_text("")
            self._due.set_date(None)

    def _called(self, resolution: Resolution) -> str:
        return resolution_ref(self._minute.number if self._minute else "", resolution)

    def _opener(self, item: ActionItem):  # type: ignore[no-untyped-def]
        return lambda: self._screen.requested.emit(OpenRecord("action-items", item.id))

    def _remove(self) -> None:
        if self._form.record is not None:
            resolution = self._form.record
            edits = self._screen.session.book.removal(resolution)
            self._screen.perform(f"Removal of {self._called(resolution)}", edits)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, (16, 12, 16, 14), 10)
        head = QHBoxLayout()
        head.addWidget(self.ref)
        head.addStretch()
        head.addWidget(self._delete)
        column.addLayout(head)
        kind = QHBoxLayout()
        space(kind, spacing=10)
        fix(self._part, width=90)
        fix(self._verb, width=160)
        kind.addWidget(self._part)
        kind.addWidget(self._verb)
        kind.addStretch()
        column.addWidget(self._text)
        column.addLayout(kind)
        column.addLayout(self._actions)
        make = QWidget()
        row = QHBoxLayout(make)
        space(row, spacing=10)
        row.addWidget(self._lead, 2)
        row.addWidget(self._due, 1)
        row.addWidget(self._make)
        column.addWidget(make)


def _told(item: ActionItem) -> str:
    due = f"due {short_date(item.current_due)}" if item.current_due else item.timing or "no date set"
    return f"Action {item.ref}: {item.lead or 'no lead yet'}, {due}, {item.status.value}"
