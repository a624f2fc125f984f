"""What the window does when a pack is asked for: where to, write it in a job, say where it stands."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.meeting import Meeting
from desktop.gui import file_dialogs
from desktop.gui.book_jobs import reading
from desktop.gui.jobs import Jobs
from desktop.gui.requests import Tell
from desktop.gui.session import BookSession


class PacksDesk(QObject):
    """told(Tell) says that the pack is written, or why not."""

    told = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._window = parent

    def export(self, session: BookSession, meeting: Meeting) -> None:
        """Ask where to write the pack of a meeting, and write it off the window's thread."""
        to = file_dialogs.ask_workbook(self._window, pack_name(session, meeting))
        if to is not None:
            work = reading(session.book.path, lambda book: _write(book, meeting.id, session.today, to))
            self._jobs.start("Writing the pack", work, self._written)

    def _written(self, path: Path) -> None:
        self.told.emit(Tell(f"The pack is written: {path.name}.", True, path))


def pack_name(session: BookSession, meeting: Meeting) -> str:
    """Return a file name for the pack of a meeting."""
    board = session.book.boards.get(meeting.board_id)
    name = "".join(letter for letter in (board.name if board else "Board") if letter.isalnum() or letter in " -")
    return f"{name} {meeting.date.isoformat()}.xlsx"


def _write(book, meeting_id: str, today: date, to: Path) -> Path:  # type: ignore[no-untyped-def]
    from desktop.exports.workbook import write_workbook
    from desktop.workflows.build_pack import build_pack

    meeting = book.meetings.get(meeting_id)
    contents = build_pack(book, meeting_id, as_at=min(today, meeting.date))
    return write_workbook(contents, to)
