"""What is done with papers at the window: files are read and counted off its thread, then written as one step."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.domain.agenda import Paper
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.wording import counted
from desktop.gui import file_dialogs
from desktop.gui.jobs import Progress
from desktop.gui.requests import Tell

if TYPE_CHECKING:
    from datetime import date

    from desktop.documents.page_count import CountedPaper
    from desktop.gui.screens.meetings.screen import MeetingsScreen
    from desktop.storage.book import Book

_NAMED = 3


class Read(NamedTuple):
    """Files that can be papers, and a sentence for each that cannot."""

    files: "list[CountedPaper]"
    refusals: list[str]


class PaperDesk:
    """Attaches, replaces, takes away and copies papers for one screen; what is refused stands above it."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        self._screen = screen

    def ask_and_attach(self, item_id: str) -> None:
        """Ask for files and attach them to an item."""
        self.attach(item_id, file_dialogs.ask_papers_to_attach(self._screen.window()))

    def attach(self, item_id: str, paths: Sequence[Path]) -> None:
        """Attach files to an item in their order; those that cannot be papers are named and left out."""

        def put(files: "list[CountedPaper]") -> None:
            from desktop.workflows.attach_paper import attached

            words = files[0].file_name if len(files) == 1 else counted(len(files), "paper")
            if self._perform(f"Attaching of {words}", lambda: attached(self._book, item_id, files, self._today)):
                self._say_where(item_id, {each.sha256 for each in files})

        self._read(paths, put)

    def replace(self, paper: Paper) -> None:
        """Ask for a newer version of a paper and put it in its place."""
        chosen = file_dialogs.ask_papers_to_attach(self._screen.window())[:1]

        def put(files: "list[CountedPaper]") -> None:
            from desktop.workflows.attach_paper import replaced

            name = f"Replacing of {paper.file_name}"
            self._perform(name, lambda: replaced(self._book, paper, files[0], self._today))

        self._read(chosen, put)

    def take_away(self, paper: Paper) -> None:
        """Move a paper to the bin."""
        from desktop.workflows.attach_paper import taken_away

        self._perform(f"Removal of {paper.file_name}", lambda: taken_away(self._book, paper))

    def move(self, paper: Paper, by: int) -> None:
        """Move a paper up or down among those of its item."""
        from desktop.workflows.attach_paper import moved

        self._perform(f"Move of {paper.file_name}", lambda: moved(self._book, paper, by))

    def count(self, paper: Paper, pages: int | None) -> None:
        """Give a paper the number of pages that a person counted."""
        from desktop.workflows.attach_paper import with_pages

        self._perform(f"Change of pages of {paper.file_name}", lambda: with_pages(self._book, paper, pages))

    def look_at(self, paper: Paper) -> None:
        """Open a read-only copy of a paper in the program that shows such files."""
        from desktop.workflows.paper_copies import copy_to_look_at

        try:
            copy = copy_to_look_at(self._book, paper)
        except Refused as refusal:
            self._tell(str(refusal))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._tell(f"No program here shows {paper.file_name}: save a copy of it instead.")

    def save_copy(self, paper: Paper) -> None:
        """Ask where a copy of a paper shall go and write it there."""
        from desktop.workflows.paper_copies import save_copy

        to = file_dialogs.ask_copy(self._screen.window(), paper.file_name)
        if to is None:
            return
        try:
            self._screen.requested.emit(Tell(f"A copy is saved: {to.name}.", True, save_copy(self._book, paper, to)))
        except Refused as refusal:
            self._tell(str(refusal))

    def _read(self, paths: Sequence[Path], put: "Callable[[list[CountedPaper]], None]") -> None:
        if not paths or self._book.read_only:
            return

        def finish(read: Read) -> None:
            if read.files:
                put(read.files)
            if read.refusals:
                self._tell(_joined(read.refusals))

        name = f"Reading {paths[0].name}" if len(paths) == 1 else f"Reading {counted(len(paths), 'paper')}"
        self._screen.jobs.start(name, lambda progress: read_files(paths, progress), finish)

    def _say_where(self, item_id: str, new: set[str]) -> None:
        """Say to which item files went that come after the agenda; those of a draft stand in the list as it moves."""
        from desktop.gui.screens.meetings.paper_words import attached_words
        from desktop.workflows.paper_edits import meeting_of_item, papers_of

        stands = papers_of(self._book, meeting_of_item(self._book, item_id))
        papers = [paper for paper in stands.of(item_id) if paper.sha256 in new and paper.supplement]
        if words := attached_words(stands.item(item_id), papers, stands.supplements):
            self._screen.requested.emit(Tell(words, True))

    def _perform(self, name: str, work: Callable[[], list[Edit]]) -> bool:
        try:
            edits = work()
        except Refused as refusal:
            self._tell(str(refusal))
            return False
        return self._screen.perform(name, edits) is not None

    def _tell(self, sentence: str) -> None:
        self._screen.requested.emit(Tell(sentence))

    @property
    def _book(self) -> "Book":
        return self._screen.session.book

    @property
    def _today(self) -> "date":
        return self._screen.session.today


def read_files(paths: Sequence[Path], progress: Progress) -> Read:
    """Read and count files one after the other; it can be stopped between them."""
    from desktop.documents.page_count import count_pages

    read = Read([], [])
    for number, path in enumerate(paths):
        progress.step(number / len(paths) if len(paths) > 1 else -1, f"Reading {path.name}")
        try:
            read.files.append(count_pages(path))
        except Refused as refusal:
            read.refusals.append(str(refusal))
    if read.files:
        progress.step(1.0, "Storing it in the book" if len(read.files) == 1 else "Storing them in the book")
    return read


def _joined(refusals: Sequence[str]) -> str:
    more = len(refusals) - _NAMED
    rest = [f"{counted(more, 'other file was', 'other files were')} not attached either."] if more > 0 else []
    return " ".join([*refusals[:_NAMED], *rest])
