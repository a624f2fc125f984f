"""Keeps what is written in minutes, as long as they may be written in."""

from desktop.domain.confirmed import FROZEN
from desktop.domain.meeting import Attendance, Declaration
from desktop.domain.minutes import Minute
from desktop.gui.record_form import BookKeeper
from desktop.gui.screen import Screen


class MinutesKeeper(BookKeeper):
    """Locked once the minutes are confirmed: then a correction of a later meeting changes them, and nothing else."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.frozen = False

    @property
    def locked(self) -> bool:
        """Whether nothing can be written here."""
        return self.frozen or super().locked

    def stand_at(self, record: Minute | Attendance | Declaration | None) -> None:
        """Take note of whether the meeting of a record has its minutes confirmed."""
        meeting = self._screen.session.book.meetings.get(record.meeting_id) if record else None
        self.frozen = meeting is not None and meeting.state in FROZEN
