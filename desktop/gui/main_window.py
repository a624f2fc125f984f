"""The window: rail, screens, menus, status; it opens books and answers what the screens ask.

Whatever the first painted window does not show is imported and built after it, or when it is first needed.
"""

import linecache
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent, QUndoGroup
from PySide6.QtWidgets import QStackedWidget

from desktop.gui.changes import Announcement
from desktop.gui.focus_keeper import FocusKeeper
from desktop.gui.full_view import FullView
from desktop.gui.jobs import Jobs
from desktop.gui.late_parts import LateParts
from desktop.gui.measures import rescale
from desktop.gui.menu_bar import Menus
from desktop.gui.messages import Messages
from desktop.gui.rail import BesideRail, Rail
from desktop.gui.screens.register import SCREENS, ScreenEntry, entry_named
from desktop.gui.session import BookSession
from desktop.gui.settings import settings
from desktop.gui.standing import Standing
from desktop.gui.theme import theme
from desktop.gui.writers import lock_writers, why_read_only

if TYPE_CHECKING:
    from desktop.gui.errands import Errands
    from desktop.gui.screen import Screen
    from desktop.storage.book import Book

_TITLE = "Matters Arising"
_FIRST = "today"
_AFTER_FIRST_PAINT = 200
_SETTLED = 150


class MainWindow(LateParts):
    """session_changed is emitted when a book was opened or closed."""

    session_changed = Signal()

    def __init__(self, jobs: Jobs, messages: Messages) -> None:
        super().__init__(jobs)
        self.setObjectName("main_window")
        self.setWindowTitle(_TITLE)
        self.setAcceptDrops(True)
        self.messages = messages
        self.screens: dict[str, Screen] = {}
        self.front = ""
        self.full_view = FullView(self)
        self._warned_of = ""
        self._collector: QObject | None = None
        self.undo_group = QUndoGroup(self)
        self.menus = Menus(self.menuBar(), self)
        self.rail = Rail([entry for entry in SCREENS if entry.in_rail])
        self.stack = QStackedWidget()
        self._standing_due = QTimer(self, singleShot=True, interval=_SETTLED)
        self._painted = QTimer(self, singleShot=True, interval=_AFTER_FIRST_PAINT)
        self._lay_out()
        self._connect()
        self._focus_keeper = FocusKeeper(self)
        self._set_book_visible(False)

    def open_session(self, book: "Book") -> None:
        """Show a book that was just opened instead of the one that is open."""
        self.close_session()
        self.session = session = BookSession(book, parent=self)
        session.show_board(settings().board_in_view(book.path))
        session.changes.announced.connect(self._hear)
        session.board_changed.connect(self._show_board)
        session.refused.connect(self.messages.refuse)
        session.typing.kept.connect(self.status.show_kept)
        session.typing.unkept.connect(self.messages.refuse)
        session.typing.unkept.connect(self.status.show_unkept)
        session.typing.stranded.connect(lambda place: self.recovery.strand(session, place))
        settings().remember_book(book.path)
        self.hide_messages()
        self._set_book_visible(True)
        if book.read_only:
            self.banner.show_for(book)
        self._show_board()
        self.show_screen(settings().screen or _FIRST)
        self.session_changed.emit()
        if self.isVisible():
            self._painted.start()

    def close_session(self) -> None:
        """Close the book and everything that shows it; the first screen comes back."""
        if self.session is None:
            return
        self.find_box.hide()
        self.hide_messages()
        self.jobs.stop_all()
        # a screen that came to the front while others are taken away would read once more
        self.show_welcome()
        for screen in self.screens.values():
            self.undo_group.removeStack(screen.undo_stack)
            self.stack.removeWidget(screen)
            screen.deleteLater()
        self.screens.clear()
        self.session.close()
        self.session.deleteLater()
        self.session = None
        self.status.clear()
        self.session_changed.emit()

    def screen_of(self, entry: ScreenEntry) -> "Screen":
        """Return a screen, built when it is first needed; a book must be open."""
        assert self.session is not None
        if entry.name not in self.screens:
            screen = entry.load()(self.session, self.jobs)
            screen.requested.connect(self.serve)
            self.undo_group.addStack(screen.undo_stack)
            self.screens[entry.name] = screen
            lock_writers(screen, self.session.book)
            self.stack.addWidget(screen)
        return self.screens[entry.name]

    def show_screen(self, name: str) -> "Screen":
        """Bring a screen to the front and return it; Today for a name that is not in the register."""
        entry = entry_named(name if name in {each.name for each in SCREENS} else _FIRST)
        screen = self.screen_of(entry)
        self.stack.setCurrentWidget(screen)
        self.full_view.set_on(entry.fills_display)
        if not self.rail.isAncestorOf(self.focusWidget() or screen):
            screen.take_focus()
        self.undo_group.addStack(screen.undo_stack)
        self.undo_group.setActiveStack(screen.undo_stack)
        self.front = entry.name
        self.rail.choose(entry.name if entry.in_rail else entry.below)
        if entry.in_rail:
            settings().screen = entry.name
        return screen

    def show_welcome(self) -> None:
        """Show the first screen: no book is open."""
        if self.stack.indexOf(self.welcome) < 0:
            self.stack.addWidget(self.welcome)
        self.full_view.set_on(False)
        self.stack.setCurrentWidget(self.welcome)
        self.front = ""
        self._set_book_visible(False)
        self.status.clear()
        self.setWindowTitle(_TITLE)

    def _go_to(self, name: str) -> None:
        """Show the screen that the person chose; what was said of the former one has had its moment."""
        self.bar.hide()
        self.show_screen(name)

    def serve(self, request: object) -> None:
        """Do what a screen asks; the requests are in gui/requests.py."""
        self.errands.serve(request)

    @cached_property
    def errands(self) -> "Errands":
        """What is done when a screen or a menu asks; made with the menus' actions."""
        from desktop.gui.errands import Errands

        return Errands(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Leave for later what the first painted window does not show."""
        super().showEvent(event)
        self._painted.start()

    def changeEvent(self, event: QEvent) -> None:
        """Notice a new day when the person comes back to the window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.session is not None:
            self.session.follow_clock()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where the window stands, and close the book; work that would be lost is named once before."""
        unfinished = next(filter(None, (screen.unfinished() for screen in self.screens.values())), "")
        if unfinished and unfinished != self._warned_of:
            from desktop.gui.requests import Tell

            self._warned_of = unfinished
            self.tell(Tell(f"{unfinished} To leave it behind, close the window again."))
            event.ignore()
            return
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
            self.errands.take_file(path)

    def _lay_out(self) -> None:
        self.stack.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.right.addWidget(self.stack)
        self.setCentralWidget(BesideRail(self.rail, self.right))
        self.setStatusBar(self.status)
        self.stack.setFocus()

    def _connect(self) -> None:
        self.menus.needed.connect(self._fill_menus)
        self.menus.find_pressed.connect(lambda: self.errands.find())
        self.rail.entry_chosen.connect(self._go_to)
        self.rail.board_chosen.connect(self._choose_board)
        self.status.queries_pressed.connect(lambda: self.errands.show_queries())
        self.messages.told.connect(self.tell)
        self.jobs.started.connect(self.status.show_job)
        self.jobs.refused.connect(self.messages.refuse)
        self.jobs.broken.connect(self.messages.bug)
        self._standing_due.timeout.connect(lambda: self.errands.read_standing())
        theme().changed.connect(self._rescale)
        self._painted.timeout.connect(self._after_first_paint)

    def _fill_menus(self) -> None:
        self.errands.fill_menus()
        self._grey_menus(self.session is not None)

    def _set_book_visible(self, visible: bool) -> None:
        self.rail.setVisible(visible)
        self.status.setVisible(visible)
        self._grey_menus(visible)

    def _grey_menus(self, is_open: bool) -> None:
        self.menus.set_book_open(is_open, why_read_only(self.session.book) if is_open and self.session else "")

    def _show_board(self) -> None:
        assert self.session is not None
        board = self.session.board
        settings().keep_board_in_view(self.session.book.path, self.session.board_id)
        self.rail.show_boards(self.session.book.boards.all(), board)
        self.setWindowTitle(f"{_TITLE} - {board.name if board else self.session.book.path.stem}")
        self.rail.show_standing(Standing())
        if self.isVisible():
            self._standing_due.start()

    def _rescale(self) -> None:
        rescale(self)

    def _choose_board(self, board_id: str) -> None:
        if self.session is not None:
            self.session.show_board(board_id)

    def _after_first_paint(self) -> None:
        from desktop.gui.collector import Collector

        self._collector = self._collector or Collector(self)
        # Qt for Python reads the source of each module that is imported after it, and all of it would be kept.
        linecache.clearcache()
        self.menus.fill()
        if self.session is None:
            return
        self.errands.read_standing()
        if self.session.typing.left:
            self.recovery.begin(self.session)
        if not self.session.book.read_only:
            self.books.back_up_if_due(self.session.book)

    def _hear(self, announcement: Announcement) -> None:
        self.status.show_saved_now()
        self.forget_refusal()
        if announcement.initiator is None:
            self.forget_passing()
        if "boards" in announcement.kinds:
            self._show_board()
        self._standing_due.start()


def _dropped(event: QDragEnterEvent | QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
