"""A program that opens the screens on a copy of the sample board and closes the window at once, and says which."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import begin, make_application, make_window
from desktop.gui.main_window import MainWindow
from desktop.gui.screens.register import SCREENS
from desktop.gui.settings import use_settings
from desktop.workflows.sample_board import make_sample_book

_A_MOMENT = 200


def main(folder: Path) -> int:
    """Look at every screen in a window of its own, then at all in one, then end as the program ends."""
    app = make_application(sys.argv[:1])
    use_settings(folder / "settings.ini")
    book = make_sample_book(folder / "sample.minutebook")
    each = [entry.name for entry in SCREENS]
    windows = [_look(book, names) for names in (*([name] for name in each), each)]
    # what was still on its way comes now
    QTimer.singleShot(_A_MOMENT, app.quit)
    ended = app.exec()
    windows.clear()
    return ended


def _look(book: Path, names: list[str]) -> MainWindow:
    window = make_window()
    begin(window, book)
    window.show()
    for name in names:
        QApplication.processEvents()
        window.show_screen(name)
    assert window.session is not None
    window.session.board_changed.emit()
    window.close()
    sys.stdout.write(f"{' '.join(names)}\n")
    return window


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
