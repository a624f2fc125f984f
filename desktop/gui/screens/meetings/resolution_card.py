"""One part of a resolution: its words, and the action that it becomes in one step."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import short_date
from desktop.domain.edits import added
from desktop.domain.minutes import Minute, Resolution, ResolutionVerb, resolution_ref
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.requests import OpenRecord
from desktop.gui.standing import next_meeting
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import Drafts, Kept
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.gui.writers import lock_writers, writes
from desktop.workflows.make_action import from_resolution

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class ResolutionCard(QFrame):
    """Minute, part and verb in one line, then the words; below them its actions, and the line that makes one.

    Where there is an action already, that line is folded away.
    """

    def __init__(self, screen: "MeetingsScreen", kept: Kept) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._screen = screen
        self._minute: Minute | None = None
        self._form = RecordForm(screen, self._called)
        bind = self._form.bind
        verbs = [(each, each.value.capitalize()) for each in ResolutionVerb]
        self.ref = Label("", "strong", wrap=False)
        self._part = bind(LineField("Part", "resolution_part", hint="part"), "part", "part")
        self._verb = bind(ChoiceField("Verb", "resolution_verb", verbs), "verb", "verb")
        self._text = bind(TextField("Words of the resolution", "resolution_text", lines=(1, 40)), "text", "words")
        self._actions = LinkList()
        self._actions.pressed.connect(screen.requested)
        self._lead = LineField("Lead", "action_lead", hint="Lead: post or name")
        self._due = DateField("Due", "action_due", hint="Due: date or timescale")
        suggest_names(self._lead, screen.session)
        self._drafts = Drafts((self._lead, self._due), kept)
        self._another = LinkButton("Make another action", "another_action", self._unfold, small=True)
        self._line = QWidget()
        self._make = writes(SecondaryButton("Make it an action", "make_action", self.make_action))
        self._delete = writes(LinkButton("Delete this part", "delete_resolution", self._remove, small=True))
        self._lay_out()

    def show_resolution(self, minute: Minute, resolution: Resolution) -> None:
        """Show a part and the actions that came from it."""
        self._minute = minute
        self._form.show(resolution)
        self._drafts.switch(resolution.id)
        self.ref.setText(minute.number)
        self.setAccessibleName(resolution_ref(minute.number, resolution))
        self._count_from(minute)
        items = self._screen.session.book.action_items.all(source_kind="resolutions", source_id=resolution.id)
        self._actions.show_links([_link(item) for item in items])
        locked = self._screen.session.book.read_only
        lock_writers(self, self._screen.session.book)
        self._delete.setVisible(not locked)
        self._line.setVisible(not locked and bool(not items or self._drafts.begun))
        self._another.setVisible(not locked and not self._line.isVisibleTo(self))

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
        if not self._due.settle():
            return
        book = self._screen.session.book
        meeting = book.meetings.get(self._minute.meeting_id)
        board = book.boards.get(meeting.board_id) if meeting else None
        if meeting is None or board is None:
            return
        taken = {item.ref for item in book.action_items.all(board_id=board.id)}
        item = from_resolution(
            resolution,
            self._minute,
            meeting,
            board,
            lead=self._lead.value(),
            due=self._due.value(),
            next_meeting=self._due.next_meeting,
            taken_refs=taken,
        )
        if self._screen.perform(f"New action {item.ref}", [added(item)]):
            self._drafts.done(resolution.id)
            self.show_resolution(self._minute, resolution)

    def put_away(self) -> None:
        """Store what is being typed, and keep what was typed for an action; the card is not shown again."""
        self._form.show(None)
        self._drafts.switch(None)

    def _count_from(self, minute: Minute) -> None:
        """Let the timescales that are typed count from the meeting, and mean the one after it."""
        book = self._screen.session.book
        meeting = book.meetings.get(minute.meeting_id)
        if meeting is None:
            return
        later = next_meeting(book, meeting.board_id, meeting.date + timedelta(days=1))
        self._due.base, self._due.next_meeting = meeting.date, later.date if later else None

    def _called(self, resolution: Resolution) -> str:
        return resolution_ref(self._minute.number if self._minute else "", resolution)

    def _remove(self) -> None:
        if self._form.record is not None:
            resolution = self._form.record
            edits = self._screen.session.book.removal(resolution)
            self._screen.perform(f"Removal of {self._called(resolution)}", edits)

    def _unfold(self) -> None:
        self._another.hide()
        self._line.show()
        self._lead.line.setFocus()

    def _lay_out(self) -> None:
        for field in (self._part, self._verb, self._text, self._lead, self._due):
            field.label.hide()
            field.editor.setToolTip(field.editor.accessibleName())
        fix(self._part, width=64)
        fix(self._verb, width=150)
        fix(self._due, width=190)
        head, line = QHBoxLayout(), QHBoxLayout(self._line)
        space(head, spacing=8)
        space(line, spacing=8)
        for widget in (self.ref, self._part, self._verb):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(self._delete)
        line.addWidget(self._lead, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._due, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._make, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        space(column, (16, 12, 16, 14), 10)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addWidget(self._actions)
        column.addWidget(self._another)
        column.addWidget(self._line)


def _link(item: ActionItem) -> Leads:
    return Leads(_told(item), f"action_{item.ref}", OpenRecord("action-items", item.id))


def _told(item: ActionItem) -> str:
    due = f"due {short_date(item.current_due)}" if item.current_due else item.timing or "no date set"
    return f"Action {item.ref}: {item.lead or 'no lead yet'}, {due}, {item.status.value}"
