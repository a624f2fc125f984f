"""The window: rail, screens, menus, status; it opens books and answers what the screens ask."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QUndoGroup
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.books_desk import BooksDesk
from desktop.gui.changes import Announcement
from desktop.gui.find_palette import FindPalette
from desktop.gui.jobs import Jobs
from desktop.gui.measures import rescale, space
from desktop.gui.messages import Messages
from desktop.gui.models.hits import Place
from desktop.gui.packs_desk import PacksDesk
from desktop.gui.rail import Rail
from desktop.gui.requests import ImportPaper, OpenBook, Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.register import SCREENS, ScreenEntry, entry_named
from desktop.gui.session import BookSession
from desktop.gui.settings import settings
from desktop.gui.standing import Standing
from desktop.gui.status_bar import StatusBar
from desktop.gui.theme import theme
from desktop.gui.welcome import Welcome
from desktop.gui.widgets.message_bar import MessageBar
from desktop.gui.widgets.read_only_banner import ReadOnlyBanner

if TYPE_CHECKING:
    from desktop.storage.book import Book

_TITLE = "Matters Arising"
_FIRST = "today"


class MainWindow(QMainWindow):
    """session_changed is emitted when a book was opened or closed."""

    session_changed = Signal()

    def __init__(self, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(_TITLE)
        self.setAcceptDrops(True)
        self.jobs, self.messages = jobs, messages
        self.session: BookSession | None = None
        self.screens: dict[str, Screen] = {}
        self.front = ""
        self.undo_group = QUndoGroup(self)
        self.books = BooksDesk(jobs, self)
        self.packs = PacksDesk(jobs, self)
        self.rail = Rail([entry for entry in SCREENS if entry.in_rail])
        self.bar = MessageBar()
        self.banner = ReadOnlyBanner()
        self.stack = QStackedWidget()
        self.stack.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.welcome = Welcome()
        self.status = StatusBar()
        self.find_box = FindPalette(jobs, _places(), self)
        self._standing_due = QTimer(self, singleShot=True, interval=150)
        self._lay_out()
        self._connect()
        self._show_welcome()

    def open_session(self, book: "Book") -> None:
        """Show a book that was just opened instead of the one that is open."""
        self.close_session()
        session = BookSession(book, parent=self)
        self.session = session
        self.undo_group.addStack(session.undo_stack)
        self.undo_group.setActiveStack(session.undo_stack)
        session.changes.announced.connect(self._hear)
        session.board_changed.connect(self._show_board)
        session.refused.connect(self.messages.refuse)
        settings().remember_book(book.path)
        self.banner.show_for(book)
        self._set_book_visible(True)
        self._show_board()
        self.show_screen(settings().screen or _FIRST)
        self.session_changed.emit()
        QTimer.singleShot(0, self, self._after_opening)

    def close_session(self) -> None:
        """Close the book and everything that shows it; the first screen comes back."""
        if self.session is None:
            return
        self.find_box.hide()
        self.jobs.stop_all()
        for screen in self.screens.values():
            self.stack.removeWidget(screen)
            screen.deleteLater()
        self.screens.clear()
        self.undo_group.removeStack(self.session.undo_stack)
        self.session.close()
        self.session.deleteLater()
        self.session = None
        self._show_welcome()
        self.session_changed.emit()

    def screen_of(self, entry: ScreenEntry) -> Screen:
        """Return a screen, built when it is first needed; a book must be open."""
        assert self.session is not None
        if entry.name not in self.screens:
            screen = entry.load()(self.session, self.jobs)
            screen.requested.connect(self.serve)
            self.screens[entry.name] = screen
            self.stack.addWidget(screen)
        return self.screens[entry.name]

    def show_screen(self, name: str) -> Screen:
        """Bring a screen to the front and return it."""
        entry = entry_named(name) if name in {each.name for each in SCREENS} else entry_named(_FIRST)
        screen = self.screen_of(entry)
        self.stack.setCurrentWidget(screen)
        self.undo_group.addStack(screen.undo_stack)
        self.undo_group.setActiveStack(screen.undo_stack)
        self.front = entry.name
        if not self.isVisible():
            self.stack.setFocus()
        self.rail.choose(entry.name if entry.in_rail else entry.below)
        if entry.in_rail:
            settings().screen = entry.name
        return screen

    def serve(self, request: object) -> None:
        """Do what a screen asks; the requests are in gui/requests.py."""
        self.errands.serve(request)

    def tell(self, message: Tell) -> None:
        """Show a sentence above the screen."""
        self.bar.tell(message)

    def actions_of(self, entry: ScreenEntry) -> list[QAction]:
        """Return the actions that a screen offers in its menu; none while no book is open."""
        return self.screen_of(entry).actions() if self.session is not None else []

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window stands, and close the book."""
        settings().geometry = self.saveGeometry()
        if self.session is None:
            settings().forget_last_book()
        self.jobs.stop_all()
        self.close_session()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a book that is dropped, and import any other file."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.serve(OpenBook(path) if path.suffix == ".minutebook" else ImportPaper(path))

    def _lay_out(self) -> None:
        from desktop.gui.errands import Errands

        right = QVBoxLayout()
        space(right, spacing=0)
        for widget in (self.bar, self.banner, self.stack):
            right.addWidget(widget)
        centre = QWidget()
        row = QHBoxLayout(centre)
        space(row, spacing=0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        self.stack.addWidget(self.welcome)
        self.errands = Errands(self)
        self.errands.fill_menus()

    def _connect(self) -> None:
        self.rail.entry_chosen.connect(self.show_screen)
        self.rail.board_chosen.connect(self._choose_board)
        self.status.queries_pressed.connect(lambda: self.show_screen("importing"))
        for source in (self.welcome, self.find_box):
            source.requested.connect(self.serve)
        for told in (self.messages.told, self.books.told, self.packs.told):
            told.connect(self.tell)
        self.books.opened.connect(self.open_session)
        self.books.backed_up.connect(self.status.show_backup)
        self.jobs.started.connect(self.status.show_job)
        self.jobs.refused.connect(self.messages.refuse)
        self.jobs.broken.connect(self.messages.bug)
        self._standing_due.timeout.connect(self.errands.read_standing)
        theme().changed.connect(self._rescale)

    def _show_welcome(self) -> None:
        self.stack.setCurrentWidget(self.welcome)
        self.front = ""
        self._set_book_visible(False)
        self.status.clear()
        self.setWindowTitle(_TITLE)

    def _set_book_visible(self, visible: bool) -> None:
        self.rail.setVisible(visible)
        self.status.setVisible(visible)
        self.errands.set_book_open(visible)
        if not visible:
            self.banner.hide()
        self.bar.hide()

    def _show_board(self) -> None:
        assert self.session is not None
        board = self.session.board
        self.rail.show_boards(self.session.book.boards.all(), board)
        self.setWindowTitle(f"{_TITLE} - {board.name if board else self.session.book.path.stem}")
        self.rail.show_standing(Standing())
        self._standing_due.start()

    def _rescale(self) -> None:
        rescale(self)

    def _choose_board(self, board_id: str) -> None:
        if self.session is not None:
            self.session.show_board(board_id)

    def _after_opening(self) -> None:
        if self.session is not None and not self.session.book.read_only:
            self.books.back_up_if_due(self.session.book)

    def _hear(self, announcement: Announcement) -> None:
        self.status.show_saved(datetime.now())
        if "boards" in announcement.kinds:
            self._show_board()
        self._standing_due.start()


def _places() -> list[Place]:
    rail = [entry for entry in SCREENS if entry.in_rail]
    return [Place(entry.name, entry.title, entry.icon, f"Ctrl+{at}") for at, entry in enumerate(rail, start=1)]


def _dropped(event: QDragEnterEvent | QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
