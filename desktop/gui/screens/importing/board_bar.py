"""The line that says that a paper names a board of its own, with a button that puts it under the book's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.workflows.other_board import TwoBoards


class BoardBar(QWidget):
    """Hidden while a paper adds no board; is_ours is emitted with both boards where they are one."""

    is_ours = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._box = NoticeBox()
        self._row = QHBoxLayout()
        space(self._row, (0, 8, 0, 0), 8)
        self._box.body.addLayout(self._row)
        column = QVBoxLayout(self)
        space(column, (28, 12, 28, 12))
        column.addWidget(self._box)
        self._boards: TwoBoards | None = None
        self.hide()

    def show_for(self, boards: "TwoBoards | None") -> None:
        """Say which board the paper names and which one the book holds, or hide."""
        self.setVisible(boards is not None)
        if boards is None or boards == self._boards:
            return
        self._boards = boards
        read, stands = boards.read.name, boards.stands.name
        self._box.say(f"This paper names {read}; the book holds {stands}", "It will be a board of its own.")
        clear_layout(self._row)
        self._row.addWidget(WrappedButton(f"It is {stands}", "paper_is_ours", lambda: self.is_ours.emit(boards)))
        self._row.addStretch()
