"""The files that the book keeps as evidence of a record: added, opened, saved as a copy, taken away."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dates import short_date
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.wording import counted
from desktop.gui import file_dialogs
from desktop.gui.jobs import Progress
from desktop.gui.measures import space
from desktop.gui.requests import Tell
from desktop.gui.screen import Screen
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import lock_writers, writes

if TYPE_CHECKING:
    from desktop.documents.page_count import CountedPaper

_KILOBYTE = 1024
_NAMED = 3
Read = tuple["list[CountedPaper]", list[str]]


class EvidenceFiles(QWidget):
    """Shows the files of one record with show_of(); refusals stand above the screen."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        self._of: tuple[str, str, str, bool] | None = None
        self._rows = QVBoxLayout()
        space(self._rows, spacing=10)
        self._add = writes(SecondaryButton("Add a file…", "add_evidence_file", self.ask_and_add))
        column = QVBoxLayout(self)
        space(column, spacing=10)
        column.addLayout(self._rows)
        column.addWidget(self._add)

    def show_of(self, board_id: str, kind: str, record_id: str, *, exempt: bool = False) -> int:
        """Show the files of a record; one that is added is as exempt as said. Returns how many there are."""
        self._of = (board_id, kind, record_id, exempt)
        clear_layout(self._rows)
        files = self._screen.session.book.evidence_files.all(record_kind=kind, record_id=record_id)
        for number, file in enumerate(files):
            self._rows.addWidget(self._row(file, number))
        lock_writers(self, self._screen.session.book)
        return len(files)

    def ask_and_add(self) -> None:
        """Ask for files and keep them."""
        self.add(file_dialogs.ask_papers_to_attach(self._screen.window()))

    def add(self, paths: Sequence[Path]) -> None:
        """Read files off the window's thread and keep them as evidence; those that cannot be are named."""
        of = self._of
        if not paths or of is None or self._screen.session.book.read_only:
            return

        def finish(read: Read) -> None:
            if read[0]:
                self._keep(of, read[0])
            if read[1]:
                self._tell(_joined(read[1]))

        name = f"Reading {paths[0].name}" if len(paths) == 1 else f"Reading {counted(len(paths), 'file')}"
        self._screen.jobs.start(name, lambda progress: _read(paths, progress), finish)

    def _keep(self, of: tuple[str, str, str, bool], files: "list[CountedPaper]") -> None:
        from desktop.workflows.attach_evidence import files_attached

        board_id, kind, record_id, exempt = of
        session = self._screen.session
        words = files[0].file_name if len(files) == 1 else counted(len(files), "file")
        self._perform(
            f"Evidence: {words}",
            lambda: files_attached(session.book, board_id, kind, record_id, files, on=session.today, exempt=exempt),
        )

    def look_at(self, file: EvidenceFile) -> None:
        """Open a read-only copy in the program that shows such files."""
        from desktop.workflows.evidence_copies import copy_to_look_at

        try:
            copy = copy_to_look_at(self._screen.session.book, file)
        except Refused as refusal:
            self._tell(str(refusal))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._tell(f"No program here shows {file.name}: save a copy of it instead.")

    def save_copy(self, file: EvidenceFile) -> None:
        """Ask where a copy shall go and write it there."""
        from desktop.workflows.evidence_copies import save_copy

        to = file_dialogs.ask_copy(self._screen.window(), file.name)
        if to is None:
            return
        try:
            saved = save_copy(self._screen.session.book, file, to)
            self._screen.requested.emit(Tell(f"A copy is saved: {to.name}.", True, saved))
        except Refused as refusal:
            self._tell(str(refusal))

    def take_away(self, file: EvidenceFile) -> None:
        """Move a file to the bin."""
        from desktop.workflows.attach_evidence import file_taken_away

        self._perform(f"Removal of {file.name}", lambda: file_taken_away(self._screen.session.book, file))

    def _row(self, file: EvidenceFile, number: int) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        space(column, spacing=2)
        column.addWidget(Label(file.name, "strong"))
        column.addWidget(Label(_told(file), "small"))
        row = QHBoxLayout()
        space(row, spacing=12)
        offers = (
            ("Open", "open", partial(self.look_at, file), False),
            ("Save a copy", "save", partial(self.save_copy, file), False),
            ("Take away", "remove", partial(self.take_away, file), True),
        )
        for words, name, work, changes in offers:
            link = LinkButton(words, f"evidence_file_{name}_{number}", work, small=True)
            link.setAccessibleName(f"{words}: {file.name}")
            row.addWidget(writes(link) if changes else link)
        row.addStretch()
        column.addLayout(row)
        return whole

    def _perform(self, name: str, work: Callable[[], list[Edit]]) -> None:
        try:
            edits = work()
        except Refused as refusal:
            self._tell(str(refusal))
            return
        self._screen.perform(name, edits)

    def _tell(self, sentence: str) -> None:
        self._screen.requested.emit(Tell(sentence))


def _read(paths: Sequence[Path], progress: Progress) -> Read:
    from desktop.documents.page_count import count_pages

    files, refusals = list["CountedPaper"](), list[str]()
    for number, path in enumerate(paths):
        progress.step(number / len(paths) if len(paths) > 1 else -1, f"Reading {path.name}")
        try:
            files.append(count_pages(path))
        except Refused as refusal:
            refusals.append(str(refusal))
    return files, refusals


def _told(file: EvidenceFile) -> str:
    return ", ".join(filter(None, (_size(file.size), _day(file.received_on), file.note)))


def _size(size: int) -> str:
    kilobytes = max(1, round(size / _KILOBYTE))
    return f"{kilobytes / _KILOBYTE:.1f} MB" if kilobytes >= _KILOBYTE else f"{kilobytes} KB"


def _day(day: date | None) -> str:
    return short_date(day) if day else ""


def _joined(refusals: Sequence[str]) -> str:
    more = len(refusals) - _NAMED
    rest = [f"{counted(more, 'other file was', 'other files were')} not kept either."] if more > 0 else []
    return " ".join([*refusals[:_NAMED], *rest])
