"""The file dialog beside an open book."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.board import Board
from desktop.domain.edits import added
from desktop.gui.file_dialogs import make_dialog
from desktop.storage.book import Book

_CLOSE_ONCE = "import sys; from pathlib import Path; from desktop.storage.book import Book\n"
_CLOSE_ONCE += "Book.open(Path(sys.argv[1]), read_only=True).close()"


def test_looking_at_a_folder_does_not_take_the_locks_of_the_open_book(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with Book.create(tmp_path / "board.minutebook") as book:
        book.write("A board", [added(Board(name="Alderbrook Board"))])
        log = tmp_path / "board.minutebook-wal"
        before = log.stat().st_ino
        dialog = make_dialog(parent, "Export the pack", tmp_path, "All files (*)")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.open()
        names = dialog.findChild(QTreeView).model()
        qtbot.waitUntil(lambda: names.rowCount(dialog.findChild(QTreeView).rootIndex()) >= 1)
        dialog.reject()
        subprocess.run([sys.executable, "-c", _CLOSE_ONCE, str(book.path)], check=True)
        assert log.exists()
        assert log.stat().st_ino == before
