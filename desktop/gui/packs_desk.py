"""What the window does when a pack is asked for: where to, write it in a job, say where it stands."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.dates import say_date
from desktop.gui import file_dialogs
from desktop.gui.jobs import Jobs, Progress
from desktop.gui.requests import Tell
from desktop.gui.session import BookSession

if TYPE_CHECKING:
    from desktop.domain.meeting import Meeting


class PacksDesk(QObject):
    """told(Tell) says that the pack is written, or why not."""

    told = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._window = parent

    def export(self, session: BookSession, meeting: "Meeting") -> None:
        """Ask where to write the pack of a meeting, and write it off the window's thread."""
        day = say_date(meeting.date)
        to = file_dialogs.ask_workbook(self._window, pack_name(session, meeting), f"Export the pack of {day}")
        if to is None:
            return
        book_path, as_at = session.book.path, min(session.today, meeting.date)

        def work(progress: Progress) -> Path:
            from desktop.storage.book import Book
            from desktop.workflows.export_pack import export_pack

            def is_wanted(number: int, count: int, sheet: str) -> bool:
                if not progress.cancelled:
                    progress.step(number / count, f"Writing the pack: {sheet}")
                return not progress.cancelled

            with Book.open(book_path, read_only=True) as book:
                # The dialog has asked already whether a file of that name may go.
                return export_pack(book, meeting, to, as_at=as_at, replace=True, progress=is_wanted).path

        def tell(path: Path) -> None:
            self.told.emit(Tell(f"The pack of {day} is written: {path.name}.", True, path))

        self._jobs.start("Writing the pack", work, tell)


def pack_name(session: BookSession, meeting: "Meeting") -> str:
    """Return a file name for the pack of a meeting."""
    board = session.book.boards.get(meeting.board_id)
    name = "".join(letter for letter in (board.name if board else "Board") if letter.isalnum() or letter in " -")
    return f"{name} {meeting.date.isoformat()}.xlsx"
