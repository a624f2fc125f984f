"""The window that is killed: somebody types into a minute of a book, key by key.

Run as a module with the path of a book, the id of a minute and a seed. The first line on stdout is the text from which
the typing goes on, after whatever the window recovered; every further line is the moment (seconds) and the letter of
one key that was pressed. All of it is JSON.
"""

import json
import os
import random
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from desktop import app
from desktop.gui.main_window import MainWindow
from desktop.gui.requests import OpenRecord
from desktop.gui.settings import use_settings

_LETTERS = "abcdefghijklmnopqrstuvwxyz ."
_FASTEST, _SLOWEST = 2, 30


def tell(told: Any) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


class Typist:
    """Types for ever; now and then saves by key, or pauses so long that an edit is made."""

    def __init__(self, window: MainWindow, minute_id: str, seed: int) -> None:
        self._rng = random.Random(seed)
        window.serve(OpenRecord("minutes", minute_id))
        self._box = window.findChild(QTextEdit, "minute_text")
        self._box.setFocus()
        QTest.keyClick(self._box, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        tell(self._box.toPlainText())
        self._next = QTimer(singleShot=True)
        self._next.timeout.connect(self.press)
        self.press()

    def press(self) -> None:
        chance = self._rng.random()
        if chance < 0.004:
            QTest.keyClick(self._box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        elif chance < 0.008:
            self._box.parent().commit_for_now()
        else:
            letter = self._rng.choice(_LETTERS)
            moment = time.monotonic()
            QTest.keyClick(self._box, letter)
            tell((moment, letter))
        self._next.start(self._rng.randint(_FASTEST, _SLOWEST))


def run(path: Path, minute_id: str, seed: int) -> int:
    use_settings(path.with_suffix(".ini"))
    application = app.make_application(sys.argv[:1])
    window = app.make_window()
    app.begin(window, path)
    window.show()
    while window._painted.isActive():
        application.processEvents()
    typist = Typist(window, minute_id, seed)
    return application.exec() if typist else 1


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
