"""What every tab of a meeting is."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.meeting import Meeting
from desktop.storage.book import Book

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class MeetingTab(QWidget):
    """A part of a meeting's page. It is shown a meeting each time it must read."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.screen_ = screen
        self.meeting: Meeting | None = None

    @property
    def book(self) -> Book:
        """The open book."""
        return self.screen_.session.book

    def show_meeting(self, meeting: Meeting) -> None:
        """Read this part of the meeting and show it."""
        self.meeting = meeting
        self.refresh()

    def refresh(self) -> None:
        """Read again what stands here."""

    def forget(self) -> None:
        """Let go of what was chosen, for another meeting will be shown."""

    def choose(self, kind: str, record_id: str) -> None:
        """Bring one record into view."""
