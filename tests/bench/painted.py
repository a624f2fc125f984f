"""Run as a program: paint a first window and say so at once. Arguments: bare or the path of a book, and settle.

With settle it goes on until all late parts of the window stand, leafs through the whole list where there is one,
and then says how much memory it holds.
"""

import gc
import os
import sys
import time
from pathlib import Path

HEAVY = (
    *("numpy", "matplotlib", "openpyxl", "sqlite_utils", "docx", "pypdf", "pypdfium2", "reportlab", "rapidfuzz"),
    *("icalendar", "spylls", "spellchecker", "desktop.domain.timing", "desktop.gui.spelling"),
    *("desktop.gui.screens.minute_book", "desktop.gui.screens.meetings"),
)
SETTLED_AFTER = 1.0
LEAVES = 40


def bare():
    """Paint an empty main window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    until_painted(app, window)
    return app, window


def ours(book: Path):
    """Paint the window of the program with the list of actions of a book, as python -m desktop does."""
    gc.disable()
    from desktop import app as program
    from desktop.gui.settings import settings

    settings().screen = "actions"
    app = program.make_application([])
    window = program.make_window()
    program.begin(window, book)
    window.show()
    until_painted(app, window)
    assert window.front == "actions"
    table = window.screens["actions"].table
    assert table.model().rowCount() >= 200 and table.model().index(0, 0).data()
    return app, window


def until_painted(app, window) -> None:
    """Give Qt its turns until the window is on the screen; it paints before it is told that it is there."""
    while not (window.windowHandle() and window.windowHandle().isExposed()):
        app.processEvents()


def settle(app, window) -> None:
    """Let the late parts come, and look at rows all over the list."""
    ends = time.monotonic() + SETTLED_AFTER
    while time.monotonic() < ends:
        app.processEvents()
    if hasattr(window, "screens"):
        bar = window.screens["actions"].table.verticalScrollBar()
        for step in range(LEAVES + 1):
            bar.setValue(bar.maximum() * step // LEAVES)
            app.processEvents()


def memory() -> int:
    """Return the bytes of memory that this process holds now; Linux only."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    shown = bare() if sys.argv[1] == "bare" else ours(Path(sys.argv[1]))
    loaded = [name for name in HEAVY if name in sys.modules]
    sys.stdout.write(f"painted {','.join(loaded)}\n")
    sys.stdout.flush()
    if sys.argv[2:] == ["settle"]:
        settle(*shown)
        sys.stdout.write(f"{memory()}\n")
        sys.stdout.flush()
    os._exit(0)
