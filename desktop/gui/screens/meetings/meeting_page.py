"""One meeting: its head, and a tab for each part of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.dates import say_date
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.times import say_time
from desktop.gui.measures import space
from desktop.gui.requests import ExportPack, OpenRecord, OpenReview
from desktop.gui.screens.meetings.head_words import about, deadline
from desktop.gui.screens.meetings.meeting_tabs import TABS, MeetingTabs
from desktop.gui.screens.meetings.tab_counts import counts_of
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.gui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen
    from desktop.gui.screens.meetings.tab import MeetingTab

_TAB_OF_KIND = {
    "agenda-items": "agenda",
    "papers": "papers",
    "supplements": "papers",
    "attendance": "attendance",
    "people": "attendance",
    "declarations": "declarations",
    "minutes": "minutes",
    "resolutions": "minutes",
    "corrections": "minutes",
}


class MeetingPage(QWidget):
    """left is emitted to go back to the list, begun to let the meeting run, asked(meeting id) to show another one."""

    left = Signal()
    begun = Signal()
    asked = Signal(str)

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.meeting: Meeting | None = None
        self.header = PageHeader()
        self.header.tab_chosen.connect(self._show_tab)
        self._stack = QStackedWidget()
        self.tabs = MeetingTabs(screen, self._stack)
        self._in_front = TABS[0].name
        for entry in TABS:
            self.header.add_tab(entry.words, f"tab_{entry.name}")
        self._before = LinkButton("‹ Earlier", "earlier_meeting", lambda: self._step(-1), small=True)
        self._after = LinkButton("Later ›", "later_meeting", lambda: self._step(1), small=True)
        self.header.add_above(LinkButton("‹ All meetings", "back_to_meetings", self.left.emit, small=True))
        self._reported = LinkButton("What was reported", "meeting_reported", self._show_reported, small=True)
        for link in (self._before, self._after, self._reported):
            self.header.add_above(link)
        self._publish = PrimaryButton("Publish agenda…", "go_to_publication", lambda: self.choose_tab("papers"))
        # it comes and goes, and stands first so that nothing else moves
        self.header.add_button(self._publish)
        self.header.add_button(SecondaryButton("Chair's review", "review_button", self._review))
        self.header.add_button(SecondaryButton("In the meeting", "take_meeting_button", self.begun.emit))
        self.header.add_button(SecondaryButton("Export", "export_pack", self._export))
        self._lay_out()

    def show_meeting(self, meeting_id: str) -> None:
        """Show another meeting; the tab stays."""
        self.meeting = self._screen.session.book.meetings.get(meeting_id)
        for tab in self.tabs.built:
            tab.forget()
        self.refresh()

    def refresh(self) -> bool:
        """Read the meeting and the tab in front again; return whether the meeting is still there."""
        book = self._screen.session.book
        self.meeting = book.meetings.get(self.meeting.id) if self.meeting else None
        if self.meeting is None:
            return False
        self._say_head(self.meeting)
        self._show_front()
        return True

    def choose(self, kind: str, record_id: str) -> None:
        """Bring one part of the meeting into view."""
        if kind in _TAB_OF_KIND:
            self.choose_tab(_TAB_OF_KIND[kind])
            self._front().choose(kind, record_id)

    def choose_tab(self, name: str) -> None:
        """Show a tab by its name in TABS."""
        self.header.choose_tab([entry.name for entry in TABS].index(name))

    def wait_for_papers(self, paths: Sequence[Path]) -> None:
        """Let files wait on the Papers tab until somebody says which item they belong to."""
        from desktop.gui.screens.meetings.papers_tab import PapersTab

        self.choose_tab("papers")
        tab = self.tabs["papers"]
        assert isinstance(tab, PapersTab)
        tab.wait_for(paths)

    def _front(self) -> "MeetingTab":
        return self.tabs[self._in_front]

    def _show_front(self) -> None:
        self._stack.setCurrentWidget(self._front())
        if self.meeting is not None:
            self._front().show_meeting(self.meeting)

    def _show_tab(self, position: int) -> None:
        self._in_front = TABS[position].name
        self._show_front()
        self._offer_publication()

    def _say_head(self, meeting: Meeting) -> None:
        title = ", ".join(filter(None, (say_date(meeting.date), say_time(meeting.time))))
        book = self._screen.session.book
        items = book.agenda_items.all(meeting_id=meeting.id)
        counts = counts_of(book, meeting, items)
        for place, tab in enumerate(TABS):
            self.header.name_tab(place, f"{tab.words} ({counts[tab.name]})" if counts.get(tab.name) else tab.words)
        self.header.set_title(title, about(meeting, items))
        self.header.set_badge(meeting.state.value.capitalize())
        words, late = deadline(book, meeting, self._screen.session.today)
        self.header.set_aside(words, late=late)
        earlier, later = self._neighbours(meeting)
        self._before.setEnabled(earlier is not None)
        self._after.setEnabled(later is not None)
        self._reported.setVisible(bool(book.positions.count(meeting_id=meeting.id)))
        self._offer_publication()

    def _show_reported(self) -> None:
        """Show what was frozen at the end of this meeting, or in its pack, and what changed by then."""
        positions = self._screen.session.book.positions.all(meeting_id=self.meeting.id) if self.meeting else []
        if positions:
            self._screen.requested.emit(OpenRecord("positions", positions[-1].id))

    def _offer_publication(self) -> None:
        """Lead a draft agenda to its publication from where it is made: the other tabs have steps of their own."""
        is_draft = self.meeting is not None and self.meeting.state is MeetingState.DRAFT_AGENDA
        self._publish.setVisible(is_draft and self._in_front in ("agenda", "details"))

    def _neighbours(self, meeting: Meeting) -> tuple[Meeting | None, Meeting | None]:
        meetings = self._screen.session.book.meetings.all(board_id=meeting.board_id)
        at = next(place for place, each in enumerate(meetings) if each.id == meeting.id)
        return (meetings[at - 1] if at else None, meetings[at + 1] if at + 1 < len(meetings) else None)

    def _step(self, by: int) -> None:
        if self.meeting is not None:
            neighbour = self._neighbours(self.meeting)[0 if by < 0 else 1]
            if neighbour is not None:
                self.asked.emit(neighbour.id)

    def _review(self) -> None:
        if self.meeting is not None:
            self._screen.requested.emit(OpenReview(self.meeting.id))

    def _export(self) -> None:
        if self.meeting is not None:
            self._screen.requested.emit(ExportPack(self.meeting.id))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)
