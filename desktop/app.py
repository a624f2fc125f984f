"""The composition root of the window: the one module that puts all of it together."""

import faulthandler
import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.gui.jobs import Jobs
from desktop.gui.main_window import MainWindow
from desktop.gui.messages import Messages
from desktop.gui.settings import settings
from desktop.gui.theme import theme

_USUAL_SIZE = QSize(1280, 800)


def run(book: Path | None, *, demo: bool = False) -> int:
    """Show the window on a book, on a fresh sample board, or on the book of last time; return the exit status."""
    app = make_application(sys.argv)
    window = make_window()
    begin(window, book, demo=demo)
    window.show()
    return app.exec()


def begin(window: MainWindow, book: Path | None, *, demo: bool = False) -> None:
    """Put the window where it stood and open what is asked for."""
    geometry = settings().geometry
    if geometry is None or not window.restoreGeometry(geometry):
        window.resize(_USUAL_SIZE.boundedTo(window.screen().availableSize()))
    last = settings().last_book
    if demo:
        window.books.open_sample()
    elif book is not None:
        window.books.open(book)
    elif last is not None and last.is_file():
        window.books.open(last)
    if window.session is None:
        window.show_welcome()


def make_application(arguments: list[str]) -> QApplication:
    """Return the application in its look."""
    if sys.stderr is not None:
        faulthandler.enable()
    app = QApplication(arguments)
    app.setApplicationName("Matters Arising")
    app.setDesktopFileName("matters-arising")
    theme().set_up(app, settings().appearance, settings().zoom)
    return app


def make_window() -> MainWindow:
    """Return the window, not yet shown, with every failure led to its messages."""
    messages = Messages(paths.data_folder() / "faults")
    messages.catch_everything()
    window = MainWindow(Jobs(), messages)
    messages.broke.connect(lambda details, file: _show_bug(details, file, window))
    return window


def _show_bug(details: str, file: Path | None, window: MainWindow) -> None:
    from desktop.gui.dialogs.bug import BugDialog

    BugDialog(details, file, window).open()
