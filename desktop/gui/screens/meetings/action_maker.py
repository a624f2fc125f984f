"""The line that makes actions of a part of a resolution, and the actions that came from it."""

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.dates import short_date
from desktop.domain.edits import added, added_all
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.domain.several_leads import split_by_lead
from desktop.gui.measures import fix, space
from desktop.gui.requests import OpenRecord
from desktop.gui.standing import next_meeting
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.field import ENTER
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.gui.writers import writes
from desktop.workflows.make_action import from_resolution, one_for_each_lead

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class ActionMaker(QWidget):
    """Enter leads from the lead to the date, and from there makes the action.

    Where there is an action already, the line is folded away. Where the part names several leads, one action for each
    is offered.
    """

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._minute: Minute | None = None
        self._resolution: Resolution | None = None
        self._actions = LinkList()
        self._actions.pressed.connect(screen.requested)
        self._lead = LineField("Lead", "action_lead", hint="Lead: post or name")
        self._due = DateField("Due", "action_due", hint="Due: date or timescale")
        suggest_names(self._lead, screen.session)
        self._drafts = Drafts((self._lead, self._due), screen.session.typing, "resolutions")
        self._another = LinkButton("Make another action", "another_action", self.unfold, small=True)
        self._share = writes(LinkButton("", "share_action", self._make_for_each, small=True))
        self._line = QWidget()
        self._make = writes(SecondaryButton("Make it an action", "make_action", self.make_action))
        for field in (self._lead, self._due):
            field.line.installEventFilter(self)
        self._lay_out()

    def show_resolution(self, minute: Minute, resolution: Resolution) -> None:
        """Show the actions that came from a part, and offer to make one."""
        self._minute, self._resolution = minute, resolution
        self._drafts.switch(resolution.id)
        self._count_from(minute)
        book = self._screen.session.book
        items = book.action_items.all(source_kind="resolutions", source_id=resolution.id)
        self._actions.show_links([_link(item) for item in items])
        shares = () if items or book.read_only else split_by_lead(resolution.text)
        self._share.say(f"Make {len(shares)} actions: {', '.join(share.lead for share in shares)}")
        self._share.setVisible(bool(shares))
        self._line.setVisible(not book.read_only and bool(not items or self._drafts.begun))
        self._another.setVisible(not book.read_only and not self._line.isVisibleTo(self))

    def unfold(self) -> None:
        """Let the lead of an action be typed."""
        self._another.hide()
        self._line.show()
        self._lead.line.setFocus(Qt.FocusReason.TabFocusReason)

    def make_action(self) -> None:
        """Make an action of this part with the lead and the date that were typed."""
        known = self._known()
        if known is None or not self._due.settle():
            return
        resolution, minute, meeting, board = known
        item = from_resolution(
            resolution,
            minute,
            meeting,
            board,
            lead=self._lead.value(),
            due=self._due.value(),
            next_meeting=self._due.next_meeting,
            taken_refs=self._taken(board),
        )
        with self._drafts.giving(resolution.id):
            done = self._screen.perform(f"New action {item.ref}", [added(item)])
        if done:
            focus = QApplication.focusWidget()
            was_here = focus is not None and self.isAncestorOf(focus)
            self._drafts.done(resolution.id)
            self.show_resolution(minute, resolution)
            if was_here:
                self._another.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Keep what was typed for an action; it stands here again with its part."""
        self._drafts.switch(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter: from the lead to the date, from the date to the action."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            if watched is self._lead.line:
                self._due.line.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self._due.line:
                self.make_action()
                return True
        return False

    def _make_for_each(self) -> None:
        known = self._known()
        if known is None:
            return
        resolution, minute, meeting, board = known
        items = one_for_each_lead(
            resolution, minute, meeting, board, next_meeting=self._due.next_meeting, taken_refs=self._taken(board)
        )
        if items and self._screen.perform(f"New actions {items[0].ref} to {items[-1].ref}", added_all(items)):
            self.show_resolution(minute, resolution)

    def _known(self) -> tuple[Resolution, Minute, Meeting, Board] | None:
        if self._minute is None or self._resolution is None:
            return None
        book = self._screen.session.book
        resolution = book.resolutions.get(self._resolution.id)
        meeting = book.meetings.get(self._minute.meeting_id)
        board = book.boards.get(meeting.board_id) if meeting else None
        return (resolution, self._minute, meeting, board) if resolution and meeting and board else None

    def _taken(self, board: Board) -> set[str]:
        return {item.ref for item in self._screen.session.book.action_items.all(board_id=board.id)}

    def _count_from(self, minute: Minute) -> None:
        """Let the timescales that are typed count from the meeting, and mean the one after it."""
        book = self._screen.session.book
        meeting = book.meetings.get(minute.meeting_id)
        if meeting is None:
            return
        later = next_meeting(book, meeting.board_id, meeting.date + timedelta(days=1))
        self._due.base, self._due.next_meeting = meeting.date, later.date if later else None

    def _lay_out(self) -> None:
        for field in (self._lead, self._due):
            field.label.hide()
            field.editor.setToolTip(field.editor.accessibleName())
        fix(self._due, width=190)
        line = QHBoxLayout(self._line)
        space(line, spacing=8)
        line.addWidget(self._lead, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._due, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._make, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        space(column, spacing=8)
        for widget in (self._actions, self._another, self._share, self._line):
            column.addWidget(widget)


def _link(item: ActionItem) -> Leads:
    return Leads(_told(item), f"action_{item.ref}", OpenRecord("action-items", item.id))


def _told(item: ActionItem) -> str:
    due = f"due {short_date(item.current_due)}" if item.current_due else item.timing or "no date set"
    return f"Action {item.ref}: {item.lead or 'no lead yet'}, {due}, {item.status.value}"
