"""What the window does when something of a meeting is to be written: ask what, write it in a job, say where it is."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.dates import say_date, short_date
from desktop.domain.errors import Refused
from desktop.gui.book_jobs import export
from desktop.gui.jobs import Jobs, Progress
from desktop.gui.requests import Tell
from desktop.gui.session import BookSession

if TYPE_CHECKING:
    from desktop.domain.edits import Edit
    from desktop.domain.meeting import Meeting
    from desktop.gui.dialogs.export import ExportDialog
    from desktop.storage.book import Book
    from desktop.workflows.export_kinds import Wanted


class PacksDesk(QObject):
    """told(Tell) says that the file is written, or why not."""

    told = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._window = parent

    def export(self, session: BookSession, meeting: "Meeting", minute_id: str = "", kind: str = "") -> "ExportDialog":
        """Ask what of a meeting shall be written (an extract where a minute is named), and write it in a job.

        kind is the name of what stands chosen at first.
        """
        from desktop.gui.dialogs.export import ExportDialog

        dialog = ExportDialog(session, meeting, self._window)
        dialog.chosen.connect(lambda wanted, to, replace: self.write(session, meeting, wanted, to, replace=replace))
        if minute_id:
            dialog.choose_extract(minute_id)
        elif open_minute := self._open_minute():
            dialog.offer_minute(open_minute)
        if kind:
            dialog.choose_kind(kind)
        dialog.open()
        return dialog

    def _open_minute(self) -> str:
        """Return the id of the minute that is in view, or ""."""
        from desktop.gui.screens.meetings.minute_page import MinutePage

        pages = self._window.findChildren(MinutePage)
        return next((page.minute.id for page in pages if page.isVisible() and page.minute is not None), "")

    def write(self, session: BookSession, meeting: "Meeting", wanted: "Wanted", to: Path, *, replace: bool) -> None:
        """Write one file of a meeting in a job; a pack that is issued is recorded with what it reports."""
        from desktop.workflows.export_kinds import kind_named

        words = kind_named(wanted.export).words

        def work(book: "Book", progress: Progress) -> "tuple[Path, tuple[Edit, ...]]":
            from desktop.workflows.export_meeting import export_meeting

            def is_wanted(number: int, count: int, part: str) -> bool:
                if not progress.cancelled:
                    progress.step(number / count if count else -1, f"Exporting: {part}")
                return not progress.cancelled

            path = export_meeting(book, meeting, wanted, to, replace=replace, progress=is_wanted).path
            return path, _issued(book, meeting, wanted, path) if wanted.issued else ()

        def tell(made: "tuple[Path, tuple[Edit, ...]]") -> None:
            path, edits = made
            said = f"{words} of {say_date(meeting.date)}: {path.name} is written."
            self.told.emit(Tell(f"{said}{_record(session, meeting, edits)}", True, path, opens=True))

        export(self._jobs, session.book.path, to, work, tell, f"Exporting: {words}")


def _issued(book: "Book", meeting: "Meeting", wanted: "Wanted", path: Path) -> "tuple[Edit, ...]":
    from desktop.workflows.export_pack import day_of_figures
    from desktop.workflows.issue_pack import issued

    day = wanted.as_at or day_of_figures(meeting, date.today())
    return issued(book, meeting, path, as_at=day, public=wanted.public)


def _record(session: BookSession, meeting: "Meeting", edits: "Sequence[Edit]") -> str:
    """Record that a pack was issued; return what is to be said of that."""
    if not edits:
        return ""
    try:
        session.perform(f"Issue of the pack of {short_date(meeting.date)}", edits)
    except Refused as refusal:
        return f" It is not on record as issued: {refusal}"
    frozen = any(edit.kind == "positions" for edit in edits)
    return " What it reports is frozen." if frozen else " What it reports was frozen already."
