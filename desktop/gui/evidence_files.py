"""The files that the book keeps as evidence of a record: added, opened, saved as a copy, taken away."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.wording import counted
from desktop.gui import file_dialogs
from desktop.gui.evidence_card import EvidenceCard
from desktop.gui.jobs import Progress
from desktop.gui.measures import space
from desktop.gui.requests import Tell
from desktop.gui.screen import Screen
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import lock_writers, writes
from desktop.workflows.pack_rows.exempt import file_privacy

if TYPE_CHECKING:
    from desktop.documents.page_count import CountedPaper

_NAMED = 3
Read = tuple["list[CountedPaper]", list[str]]


class EvidenceFiles(QWidget):
    """Shows the files of one record with show_of(); refusals stand above the screen."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._screen = screen
        self._of: tuple[str, str, str] | None = None
        self._cards: list[EvidenceCard] = []
        self._rows = QVBoxLayout()
        space(self._rows, spacing=10)
        self._add = writes(SecondaryButton("Add a file…", "add_evidence_file", self.ask_and_add))
        column = QVBoxLayout(self)
        space(column, spacing=10)
        column.addLayout(self._rows)
        column.addWidget(self._add)

    def show_of(self, board_id: str, kind: str, record_id: str) -> int:
        """Show the files of a record; returns how many there are."""
        self._of = (board_id, kind, record_id)
        book = self._screen.session.book
        files = book.evidence_files.all(record_kind=kind, record_id=record_id)
        if [file.id for file in files] != [card.file.id for card in self._cards if card.file]:
            clear_layout(self._rows)
            self._cards = [self._card(number) for number in range(len(files))]
        for card, file in zip(self._cards, files, strict=True):
            card.show_file(file, as_the_record=bool(file_privacy(book, file)) and not file.exempt)
        lock_writers(self, book)
        return len(files)

    def _card(self, number: int) -> EvidenceCard:
        offers = (
            ("Open", "open", self.look_at, False),
            ("Save a copy", "save", self.save_copy, False),
            ("Take away", "remove", self.take_away, True),
        )
        card = EvidenceCard(self._screen, number, offers)
        self._rows.addWidget(card)
        return card

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

    def _keep(self, of: tuple[str, str, str], files: "list[CountedPaper]") -> None:
        from desktop.workflows.attach_evidence import files_attached

        board_id, kind, record_id = of
        session = self._screen.session
        words = files[0].file_name if len(files) == 1 else counted(len(files), "file")
        self._perform(
            f"Evidence: {words}",
            lambda: files_attached(session.book, board_id, kind, record_id, files, on=session.today),
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


def _joined(refusals: Sequence[str]) -> str:
    more = len(refusals) - _NAMED
    rest = [f"{counted(more, 'other file was', 'other files were')} not kept either."] if more > 0 else []
    return " ".join([*refusals[:_NAMED], *rest])
