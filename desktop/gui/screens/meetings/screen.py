"""The screen of meetings: the list, or one meeting."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.dates import short_date
from desktop.domain.meeting import Meeting
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.requests import ExportPack, Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.meetings.meeting_list import MeetingList
from desktop.gui.screens.meetings.whereabouts import meeting_of
from desktop.gui.session import BookSession
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import lock_writers

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.in_meeting import InMeeting
    from desktop.gui.screens.meetings.meeting_page import MeetingPage


class MeetingsScreen(Screen):
    """Shows the meetings of the board in view; one of them fills the screen when it is opened."""

    kinds_shown = frozenset(
        {
            "boards",
            "rating-keys",
            "meetings",
            "agenda-items",
            "papers",
            "supplements",
            "attendance",
            "declarations",
            "minutes",
            "resolutions",
            "action-items",
            "positions",
        }
    )

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.list = MeetingList(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._in_meeting: InMeeting | None = None
        self.clock: Callable[[], datetime] = datetime.now
        whole = QVBoxLayout(self)
        space(whole)
        whole.addWidget(self._stack)
        self.list.opened.connect(self.show_meeting)
        self.list.wanted.connect(self.new_meeting)
        self._add_actions()

    @cached_property
    def page(self) -> "MeetingPage":
        """The page of one meeting, made when the first one is opened."""
        from desktop.gui.screens.meetings.meeting_page import MeetingPage

        page = MeetingPage(self)
        page.left.connect(self.show_list)
        page.asked.connect(self.show_meeting)
        page.begun.connect(self.take_meeting)
        lock_writers(page, self.session.book)
        self._stack.addWidget(page)
        return page

    @property
    def meeting_in_view(self) -> str | None:
        """The id of the meeting that fills the screen."""
        meeting = None if self._is_listing() else self.page.meeting
        return meeting.id if meeting else None

    def refresh(self) -> None:
        """Read whichever part is in front."""
        if self._is_sitting() and self._in_meeting is not None and not self._in_meeting.refresh():
            self._stack.setCurrentWidget(self.list)
        if not self._is_listing() and not self._is_sitting() and not self.page.refresh():
            self._stack.setCurrentWidget(self.list)
        if self._is_listing():
            self.list.refresh()

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a meeting, or the meeting of an item, minute, resolution or attendance, with that one chosen."""
        meeting_id = meeting_of(self.session.book, kind, record_id)
        if meeting_id is None:
            self.show_list()
            return
        self.show_meeting(meeting_id)
        self.page.choose(kind, record_id)

    def show_meeting(self, meeting_id: str) -> None:
        """Let one meeting fill the screen."""
        another = self._stack.currentWidget() is not self.page
        self._stack.setCurrentWidget(self.page)
        self.page.show_meeting(meeting_id)
        if another and self.isVisible():
            self.take_focus()

    def take_meeting(self) -> None:
        """Let the meeting in view run: the item in hand large, one key to the next."""
        meeting = self.page.meeting if self.meeting_in_view is not None else None
        if meeting is None:
            return
        if not self.session.book.agenda_items.count(meeting_id=meeting.id):
            self.requested.emit(Tell("This meeting has no agenda yet: add its items first."))
            return
        if self._in_meeting is None:
            from desktop.gui.screens.meetings.in_meeting import InMeeting

            self._in_meeting = InMeeting(self)
            self._in_meeting.left.connect(self._leave_meeting)
            self._stack.addWidget(self._in_meeting)
        self._stack.setCurrentWidget(self._in_meeting)
        self._in_meeting.open_meeting(meeting)

    def _leave_meeting(self) -> None:
        if self.page.meeting is not None:
            self.show_meeting(self.page.meeting.id)

    def _is_listing(self) -> bool:
        return self._stack.currentWidget() is self.list

    def _is_sitting(self) -> bool:
        return self._in_meeting is not None and self._stack.currentWidget() is self._in_meeting

    def _next_item(self) -> None:
        if self._in_meeting is not None and self._is_sitting():
            self._in_meeting.next_item()

    def _earlier_item(self) -> None:
        if self._in_meeting is not None and self._is_sitting():
            self._in_meeting.earlier_item()

    def show_list(self) -> None:
        """Go back to the list of meetings."""
        self._stack.setCurrentWidget(self.list)
        self.list.refresh()

    def take_over(self) -> None:
        """Fill the meeting in view, which has no agenda yet, from the one before."""
        meeting = self.session.book.meetings.get(self.meeting_in_view) if self.meeting_in_view else None
        if meeting is not None:
            self._make_meeting(meeting)

    def new_meeting(self) -> None:
        """Make the next meeting from the last one and open it, with a sentence on what was taken over."""
        self._make_meeting(None)

    def _make_meeting(self, scheduled: Meeting | None) -> None:
        board = self.session.board
        if board is None:
            self.requested.emit(Tell("A meeting belongs to a board: import a paper or add a board first."))
            return
        from desktop.gui.screens.meetings.next_meeting_words import taken_over
        from desktop.workflows.next_meeting import next_meeting

        made = next_meeting(self.session.book, board, self.session.today, scheduled)
        if self.perform(f"New meeting of {short_date(made.meeting.date)}", made.edits):
            self.show_meeting(made.meeting.id)
            self.page.choose_tab("agenda" if made.items else "details")
            self.requested.emit(Tell(taken_over(made), done=True))

    def export_pack(self) -> None:
        """Ask for the pack of the meeting in view."""
        if self.meeting_in_view is not None:
            self.requested.emit(ExportPack(self.meeting_in_view))

    def _add_actions(self) -> None:
        standard = QKeySequence.StandardKey
        offers = (
            ("&New meeting", "new_meeting", standard.New, self.new_meeting),
            ("&All meetings", "all_meetings", "Alt+Left", self.show_list),
            ("&In the meeting", "take_meeting", "F5", self.take_meeting),
            ("Ne&xt item", "take_next_item", "F8", self._next_item),
            ("&Back to the item before", "take_earlier_item", "Shift+F8", self._earlier_item),
            ("&Export…", "export_meeting_pack", "", self.export_pack),
        )
        reads = ("all_meetings", "export_meeting_pack")
        add_actions(self, offers, Qt.ShortcutContext.WindowShortcut, reads=reads)
