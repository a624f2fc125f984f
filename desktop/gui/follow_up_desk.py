"""What the window does when progress, an agency's return or a story is to be written: ask where, write it in a job."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.gui import file_dialogs
from desktop.gui.book_jobs import export
from desktop.gui.requests import ExportFollowUp, Tell

if TYPE_CHECKING:
    from desktop.gui.jobs import Progress
    from desktop.gui.main_window import MainWindow
    from desktop.gui.session import BookSession
    from desktop.storage.book import Book


def ask_and_write(window: "MainWindow", session: "BookSession", asked: ExportFollowUp) -> None:
    """Ask where the file shall stand, write it in a job, and say that it is written."""
    from desktop.workflows.export_follow_up import FORMS, follow_up_name

    name = follow_up_name(session.book, asked.wanted, asked.ending, session.today)
    to = file_dialogs.ask_export(window, name, "Export", FORMS[asked.ending], asked.ending)
    if to is None:
        return
    today = session.today

    def write(book: "Book", _progress: "Progress") -> Path:
        from desktop.workflows.export_follow_up import export_follow_up

        # the file dialog has asked whether a file of that name may go
        return export_follow_up(book, asked.wanted, to, as_at=today, replace=True).path

    def tell(made: Path) -> None:
        window.tell(Tell(f"{made.name} is written.", True, made, True))

    export(window.jobs, session.book.path, to, write, tell)
