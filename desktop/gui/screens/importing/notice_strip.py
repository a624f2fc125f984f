"""A notice above the tabs of a reading, with a row of buttons below its words."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.notice import NoticeBox


class NoticeStrip(QWidget):
    """Hidden until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self._box = NoticeBox()
        self._row = QHBoxLayout()
        space(self._row, (0, 8, 0, 0), 8)
        self._box.body.addLayout(self._row)
        column = QVBoxLayout(self)
        space(column, (28, 12, 28, 12))
        column.addWidget(self._box)
        self.hide()

    def offer(self, heading: str, text: str, *buttons: QWidget) -> None:
        """Put these words and buttons in place of those before."""
        self._box.say(heading, text)
        clear_layout(self._row)
        for button in buttons:
            self._row.addWidget(button)
        self._row.addStretch()
