"""One part of a resolution: its words, the vote on it, and the actions that it becomes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout

from desktop.domain.minutes import Minute, Resolution, ResolutionVerb, resolution_ref
from desktop.domain.presence import COME
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.meetings.action_maker import ActionMaker
from desktop.gui.screens.meetings.minutes_keeper import MinutesKeeper
from desktop.gui.screens.meetings.votes_line import VotesLine
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.reference_strip import ReferenceStrip
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import lock_writers, writes
from desktop.workflows.order_parts import move_part, remove_part

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class ResolutionCard(QFrame):
    """Minute, part and verb in one line, then the words; below them the vote, what they refer to, and the actions."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._screen = screen
        self._minute: Minute | None = None
        self._keeper = MinutesKeeper(screen)
        self._form = RecordForm(self._keeper, self._called)
        bind = self._form.bind
        verbs = [(each, each.value.capitalize()) for each in ResolutionVerb]
        self.ref = Label("", "strong", wrap=False)
        self._part = bind(LineField("Part", "resolution_part", hint="part"), "part", "part")
        self._verb = bind(ChoiceField("Verb", "resolution_verb", verbs), "verb", "verb")
        self._text = bind(TextField("Words of the resolution", "resolution_text", lines=(1, 40)), "text", "words")
        self._references = ReferenceStrip(self._text.box)
        self._references.pressed.connect(screen.requested)
        self.votes = VotesLine(self._form)
        self.actions_made = ActionMaker(screen)
        self._vote = writes(LinkButton("Record the vote", "record_vote", self.record_vote, small=True))
        self._delete = writes(LinkButton("Delete this part", "delete_resolution", self._remove, small=True))
        self._add_actions()
        self._lay_out()

    @property
    def box(self) -> QTextEdit:
        """The box in which the words are typed."""
        return self._text.box

    @property
    def resolution(self) -> Resolution | None:
        """The part that is shown."""
        shown: Resolution | None = self._form.record
        return shown

    def show_resolution(self, minute: Minute, resolution: Resolution) -> None:
        """Show a part and the actions that came from it."""
        self._minute = minute
        self._keeper.stand_at(minute)
        self._form.show(resolution)
        self.ref.setText(minute.number)
        self.setAccessibleName(resolution_ref(minute.number, resolution))
        self.votes.show_for(resolution, self._present(minute))
        self.actions_made.show_resolution(minute, resolution)
        self._look_up(minute)
        lock_writers(self, self._screen.session.book)
        for link in (self._delete, self._vote):
            link.setVisible(not self._keeper.locked)
        self._vote.setVisible(not self._keeper.locked and not self.votes.isVisibleTo(self))

    def edit(self, gap: tuple[int, int] | None = None) -> None:
        """Put the cursor behind the words, or select a gap that is to be typed over."""
        self._text.box.setFocus(Qt.FocusReason.TabFocusReason)
        cursor = self._text.box.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        if gap is not None:
            cursor.setPosition(gap[0])
            cursor.setPosition(gap[1], cursor.MoveMode.KeepAnchor)
        self._text.box.setTextCursor(cursor)

    def record_vote(self) -> None:
        """Let the vote be typed."""
        if self.resolution is not None and not self._keeper.locked:
            self._vote.hide()
            self.votes.ask(self.resolution)

    def put_away(self) -> None:
        """Store what is being typed, and keep what was typed for an action; the card is not shown again."""
        self._form.show(None)
        self.actions_made.put_away()

    def _look_up(self, minute: Minute) -> None:
        book = self._screen.session.book
        meeting = book.meetings.get(minute.meeting_id)
        board = book.boards.get(meeting.board_id) if meeting else None
        self._references.look_in(book, board, before=meeting.date if meeting else None)

    def _present(self, minute: Minute) -> int:
        people = self._screen.session.book.attendance.all(meeting_id=minute.meeting_id)
        return sum(each.role in COME for each in people)

    def _called(self, resolution: Resolution) -> str:
        return resolution_ref(self._minute.number if self._minute else "", resolution)

    def _stands(self) -> Resolution | None:
        return self._screen.session.book.resolutions.get(self.resolution.id) if self.resolution else None

    def _remove(self) -> None:
        part = self._stands()
        if part is not None and self._minute is not None:
            edits = remove_part(self._screen.session.book, self._minute, part)
            self._screen.perform(f"Removal of {self._called(part)}", edits)

    def _move(self, by: int) -> None:
        self._form.commit()
        part = self._stands()
        if part is None or self._minute is None or self._keeper.locked:
            return
        edits = move_part(self._screen.session.book, self._minute, part, by)
        if edits:
            at = self._text.box.hasFocus()
            self._screen.perform(f"Move of {self._called(part)}", edits)
            if at:
                self._text.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_actions(self) -> None:
        offers = (
            ("Move the part up", "part_up", "Alt+Up", lambda: self._move(-1)),
            ("Move the part down", "part_down", "Alt+Down", lambda: self._move(1)),
            ("Record the vote", "part_vote", "Ctrl+Shift+O", self.record_vote),
            ("Make an action of the part", "part_action", "Ctrl+Shift+A", self.actions_made.unfold),
        )
        add_actions(self, offers, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        for field in (self._part, self._verb, self._text):
            field.label.hide()
            field.editor.setToolTip(field.editor.accessibleName())
        fix(self._part, width=64)
        fix(self._verb, width=150)
        head = QHBoxLayout()
        space(head, spacing=8)
        for widget in (self.ref, self._part, self._verb):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(self._vote)
        head.addSpacing(8)
        head.addWidget(self._delete)
        column = QVBoxLayout(self)
        space(column, (16, 12, 16, 14), 10)
        column.addLayout(head)
        for part in (self._text, self._references, self.votes, self.actions_made):
            column.addWidget(part)
