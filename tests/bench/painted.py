"""Run as a program: paint a first window and say so at once. Arguments: bare, or the path of a book."""

import os
import sys
from pathlib import Path

HEAVY = ("numpy", "matplotlib", "openpyxl", "sqlite_utils", "docx", "pypdf", "pypdfium2", "reportlab", "rapidfuzz")


def bare() -> None:
    """Paint an empty main window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    until_painted(app, window)


def ours(book: Path) -> None:
    """Paint the window of the program with the list of actions of a book."""
    from desktop import app as program
    from desktop.gui.settings import settings

    settings().screen = "actions"
    app = program.make_application([])
    window = program.make_window()
    program.begin(window, book)
    window.show()
    until_painted(app, window)
    assert window.front == "actions"
    table = window.screens["actions"].findChild(object, "actions_table")
    assert table.model().rowCount() >= 200 and table.model().index(0, 0).data()


def until_painted(app, window) -> None:
    """Give Qt its turns until the window is on the screen; it paints before it is told that it is there."""
    while not (window.windowHandle() and window.windowHandle().isExposed()):
        app.processEvents()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    bare() if sys.argv[1] == "bare" else ours(Path(sys.argv[1]))
    loaded = [name for name in HEAVY if name in sys.modules]
    sys.stdout.write(f"painted {','.join(loaded)}\n")
    sys.stdout.flush()
    os._exit(0)
