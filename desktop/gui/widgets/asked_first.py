"""Asked in place before a step that is better not taken by oversight."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.gui.measures import space
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.writers import writes


class AskedFirst(QFrame):
    """Hidden until it is asked; does(), or puts itself away, which Escape does too.

    name is followed by _question for the frame, _anyway and _back for its buttons.
    """

    def __init__(self, name: str, anyway: str, does: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName(f"{name}_question")
        self._does = does
        self._box = NoticeBox()
        self._back = SecondaryButton("Back", f"{name}_back", self.hide)
        row = QHBoxLayout()
        space(row, (0, 8, 0, 0), 8)
        row.addWidget(writes(SecondaryButton(anyway, f"{name}_anyway", self._do)))
        row.addWidget(self._back)
        row.addStretch()
        self._box.body.addLayout(row)
        column = QVBoxLayout(self)
        space(column, (28, 12, 28, 0))
        column.addWidget(self._box)
        self.hide()

    def ask(self, heading: str, sentence: str) -> None:
        """Say what the step would put on record; the keyboard stands on the way back."""
        self._box.say(heading, sentence)
        self.show()
        self._back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        self.hide()
        self._does()
