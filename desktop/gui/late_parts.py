"""The parts of the window that its first painting does not need: each is imported and built when first used."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.status_bar import StatusBar

if TYPE_CHECKING:
    from desktop.gui.books_desk import BooksDesk
    from desktop.gui.find_palette import FindPalette
    from desktop.gui.packs_desk import PacksDesk
    from desktop.gui.recovery_desk import RecoveryDesk
    from desktop.gui.requests import Tell
    from desktop.gui.session import BookSession
    from desktop.gui.welcome import Welcome
    from desktop.gui.widgets.message_bar import MessageBar
    from desktop.gui.widgets.read_only_banner import ReadOnlyBanner
    from desktop.gui.widgets.recovery_panel import RecoveryPanel
    from desktop.storage.book import Book


class LateParts(QMainWindow):
    """Base of the window; right is the column that holds the screens."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.jobs = jobs
        self.session: BookSession | None = None
        self.status = StatusBar()
        self.right = QVBoxLayout()
        space(self.right, spacing=0)

    def open_session(self, book: "Book") -> None:
        """Show a book that was just opened."""
        raise NotImplementedError

    def serve(self, request: object) -> None:
        """Do what a screen asks."""
        raise NotImplementedError

    def tell(self, message: "Tell") -> None:
        """Show a sentence over the screen."""
        self.bar.tell(message)

    @cached_property
    def books(self) -> "BooksDesk":
        """What is done with whole books."""
        from desktop.gui.books_desk import BooksDesk

        desk = BooksDesk(self.jobs, self._has_open, self)
        desk.opened.connect(self.open_session)
        desk.told.connect(self.tell)
        desk.backed_up.connect(self.status.show_backup)
        return desk

    @cached_property
    def packs(self) -> "PacksDesk":
        """What is done when a pack is asked for."""
        from desktop.gui.packs_desk import PacksDesk

        desk = PacksDesk(self.jobs, self)
        desk.told.connect(self.tell)
        return desk

    @cached_property
    def welcome(self) -> "Welcome":
        """The first screen."""
        from desktop.gui.welcome import Welcome

        screen = Welcome()
        screen.requested.connect(self.serve)
        return screen

    @cached_property
    def find_box(self) -> "FindPalette":
        """The search."""
        from desktop.gui.find_palette import FindPalette

        palette = FindPalette(self.jobs, self)
        palette.requested.connect(self.serve)
        return palette

    @cached_property
    def bar(self) -> "MessageBar":
        """The messages, over the lower part of the screen."""
        from desktop.gui.widgets.message_bar import MessageBar

        page = self.centralWidget()
        assert page is not None
        bar = MessageBar(page, self._room_of_screens)
        bar.followed.connect(self.serve)
        return bar

    @cached_property
    def recovery_panel(self) -> "RecoveryPanel":
        """What was typed before the program was stopped and has found no place yet."""
        from desktop.gui.widgets.recovery_panel import RecoveryPanel

        panel = RecoveryPanel()
        self.right.insertWidget(self.right.count() - 1, panel)
        return panel

    @cached_property
    def recovery(self) -> "RecoveryDesk":
        """What is done about it."""
        from desktop.gui.recovery_desk import RecoveryDesk

        desk = RecoveryDesk(self.recovery_panel, self)
        desk.told.connect(self.tell)
        return desk

    @cached_property
    def banner(self) -> "ReadOnlyBanner":
        """The line that says why a book can only be read."""
        from desktop.gui.widgets.read_only_banner import ReadOnlyBanner

        banner = ReadOnlyBanner()
        self.right.insertWidget(self.right.count() - 1, banner)
        return banner

    def hide_messages(self) -> None:
        """Put away what stands above the screens, if it was ever shown."""
        for name in ("bar", "banner", "recovery_panel"):
            if widget := self.__dict__.get(name):
                widget.hide()

    def forget_refusal(self) -> None:
        """Put away the sentence of a refusal that was put right since."""
        if bar := self.__dict__.get("bar"):
            bar.forget_refusal()

    def forget_passing(self) -> None:
        """Put away the sentence that something is finished, for it was taken back since."""
        if bar := self.__dict__.get("bar"):
            bar.forget_passing()

    def _room_of_screens(self) -> QRect:
        last = self.right.itemAt(self.right.count() - 1)
        return last.geometry() if last else QRect()

    def _has_open(self, path: Path) -> bool:
        return self.session is not None and path.exists() and path.samefile(self.session.book.path)
