"""The window that is killed: somebody types into a minute of a book, key by key.

It tells first the text from which the typing goes on, after whatever the window recovered; then the moment (seconds)
and the letter of each key that was pressed. All of it is JSON.
"""

import json
import os
import random
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from desktop import app
from desktop.gui.main_window import MainWindow
from desktop.gui.requests import OpenRecord
from desktop.gui.settings import use_settings
from tests.faults.killed_process import Tell

_LETTERS = "abcdefghijklmnopqrstuvwxyz ."
_FASTEST, _SLOWEST = 2, 30


class Typist:
    """Types for ever; now and then saves by key, or pauses so long that an edit is made."""

    def __init__(self, tell: Tell, window: MainWindow, minute_id: str, seed: int) -> None:
        self._tell = tell
        self._rng = random.Random(seed)
        window.serve(OpenRecord("minutes", minute_id))
        self._box = window.findChild(QTextEdit, "minute_text")
        self._box.setFocus()
        QTest.keyClick(self._box, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        tell(json.dumps(self._box.toPlainText()))
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
            self._tell(json.dumps((moment, letter)))
        self._next.start(self._rng.randint(_FASTEST, _SLOWEST))


def run(tell: Tell, path: Path, minute_id: str, seed: int) -> None:
    """Open the window on the book, and type."""
    use_settings(path.with_suffix(".ini"))
    application = app.make_application(sys.argv[:1])
    window = app.make_window()
    app.begin(window, path)
    window.show()
    while window._painted.isActive():
        application.processEvents()
    typist = Typist(tell, window, minute_id, seed)
    assert application.exec() == 0, typist
