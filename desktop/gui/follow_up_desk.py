"""What the window does when progress, an agency's return or a story is to be written: ask where, write it in a job."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.gui import file_dialogs
from desktop.gui.requests import ExportFollowUp, Tell

if TYPE_CHECKING:
    from desktop.gui.jobs import Progress
    from desktop.gui.main_window import MainWindow
    from desktop.gui.session import BookSession


def ask_and_write(window: "MainWindow", session: "BookSession", asked: ExportFollowUp) -> None:
    """Ask where the file shall stand, write it in a job, and say that it is written."""
    from desktop.workflows.export_follow_up import FORMS, follow_up_name

    name = follow_up_name(session.book, asked.wanted, asked.ending, session.today)
    to = file_dialogs.ask_export(window, name, "Export", FORMS[asked.ending], asked.ending)
    if to is None:
        return
    path, today = session.book.path, session.today

    def work(progress: "Progress") -> Path:
        from desktop.storage.book import Book
        from desktop.workflows.export_follow_up import export_follow_up

        progress.step(-1, f"Exporting: {to.name}")
        with Book.open(path, read_only=True) as book:
            # the file dialog has asked whether a file of that name may go
            return export_follow_up(book, asked.wanted, to, as_at=today, replace=True).path

    window.jobs.start("Exporting", work, lambda made: window.tell(Tell(f"{made.name} is written.", True, made, True)))
