"""Asked in place before a meeting ends that nobody seems to have come to."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.domain.wording import counted
from desktop.gui.measures import space
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.writers import writes


class EndQuestion(QFrame):
    """Hidden until it is asked; ends(), or puts itself away."""

    def __init__(self, ends: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("end_question")
        self._ends = ends
        self._box = NoticeBox()
        self._back = SecondaryButton("Back", "end_back", self.hide)
        row = QHBoxLayout()
        space(row, (0, 8, 0, 0), 8)
        row.addWidget(writes(SecondaryButton("End anyway", "end_anyway", self._end)))
        row.addWidget(self._back)
        row.addStretch()
        self._box.body.addLayout(row)
        column = QVBoxLayout(self)
        space(column, (28, 12, 28, 0))
        column.addWidget(self._box)
        self.hide()

    def ask(self, missed: int) -> None:
        """Say what ending now would put on record; the keyboard stands on the way back."""
        left = f"{counted(missed, 'item')} not reached"
        self._box.say("Nobody is marked present", f"Ending now records no attendance and {left}.")
        self.show()
        self._back.setFocus()

    def _end(self) -> None:
        self.hide()
        self._ends()
