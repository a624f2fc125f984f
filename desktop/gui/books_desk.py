"""What the window does with whole books: make, open, close, back up, check."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import Refused
from desktop.gui import file_dialogs
from desktop.gui.book_jobs import reading
from desktop.gui.jobs import Jobs
from desktop.gui.requests import Tell
from desktop.gui.settings import settings

if TYPE_CHECKING:
    from desktop.domain.board import Board
    from desktop.storage.book import Book


class BooksDesk(QObject):
    """opened(Book) hands a book that was just opened to the window; told(Tell) says how an errand ended;
    backed_up(datetime) tells when the newest backup was made.
    """

    opened = Signal(object)
    told = Signal(object)
    backed_up = Signal(object)

    def __init__(self, jobs: Jobs, is_open: Callable[[Path], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._is_open = is_open
        self._window = parent

    def open(self, path: Path | None = None) -> bool:
        """Open a book, asking for one if none is given; return whether one is open now."""
        path = path or file_dialogs.ask_book(self._window)
        if path is None:
            return False
        if self._is_open(path):
            return True
        from desktop.storage.book import Book

        try:
            book = Book.open(path)
        except Refused as refusal:
            self.told.emit(Tell(str(refusal)))
            return False
        self._hand_over(book)
        return True

    def new(self) -> None:
        """Ask for the board and the file of a new book, make it and open it."""
        from desktop.gui.dialogs.new_book import NewBookDialog

        dialog = NewBookDialog(self._window)
        dialog.made.connect(self.make)
        dialog.open()

    def make(self, board: "Board | None", path: Path) -> bool:
        """Make a book at a path, with a board in it if one is given, and open it."""
        from desktop.domain.edits import added
        from desktop.storage.book import Book

        try:
            book = Book.create(path)
            if board is not None:
                book.author = settings().secretary
                book.write(f"New board: {board.name}", [added(board)])
        except Refused as refusal:
            self.told.emit(Tell(str(refusal)))
            return False
        self._hand_over(book)
        return True

    def open_sample(self) -> None:
        """Open a fresh copy of the sample board; what was done in an older copy stays in that one."""
        from desktop import paths
        from desktop.storage.book import Book
        from desktop.workflows.sample_board import make_sample_book

        folder = paths.data_folder() / "samples"
        folder.mkdir(mode=0o700, exist_ok=True)
        path = folder / f"Sample board {datetime.now():%Y-%m-%d %H%M%S}.minutebook"
        make_sample_book(path)
        self._hand_over(Book.open(path))

    def back_up(self, book: "Book") -> None:
        """Ask where to, and write a verified copy there."""
        to = file_dialogs.ask_backup(self._window, f"{book.path.stem} {datetime.now():%Y-%m-%d}.minutebook")
        if to is not None:
            # The dialog has asked already whether a file of that name may go.
            work = reading(book.path, lambda own: own.backup(to, replace=True))
            self._jobs.start("Backing up", work, self._backup_made)

    def back_up_if_due(self, book: "Book") -> None:
        """Take the automatic backup of the day in a job, and tell when the newest one was made."""
        path = book.path

        def work(_progress: object) -> datetime | None:
            from desktop.storage import backups

            backups.back_up_if_due(path, datetime.now(UTC))
            made = backups.automatic_backups(path)
            return datetime.fromtimestamp(made[-1].stat().st_mtime) if made else None

        self._jobs.start("Backing up", work, self.backed_up.emit, quiet=True)

    def check(self, book: "Book") -> None:
        """Check the book in a job and say what was found."""
        self._jobs.start("Checking the book", reading(book.path, lambda own: own.check()), self._checked)

    def _backup_made(self, made: Path) -> None:
        self.told.emit(Tell(f"The book was copied to {made.name}, and the copy was compared with it.", True, made))
        self.backed_up.emit(datetime.now())

    def _checked(self, findings: list[object]) -> None:
        if not findings:
            self.told.emit(Tell("The book is sound: file, ties, search and record of changes were checked.", True))
            return
        more = f" There are {len(findings) - 1} more findings." if len(findings) > 1 else ""
        self.told.emit(Tell(f"{findings[0]}{more} Keep this file as it is and open the newest backup."))

    def _hand_over(self, book: "Book") -> None:
        book.author = settings().secretary
        self.opened.emit(book)
