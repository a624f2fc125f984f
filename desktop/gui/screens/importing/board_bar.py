"""The line that says that a paper names a board of its own, with a button that puts it under the book's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.gui.screens.importing.notice_strip import NoticeStrip
from desktop.gui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.workflows.other_board import TwoBoards


class BoardBar(NoticeStrip):
    """Hidden while a paper adds no board; is_ours is emitted with both boards where they are one."""

    is_ours = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._boards: TwoBoards | None = None

    def show_for(self, boards: "TwoBoards | None") -> None:
        """Say which board the paper names and which one the book holds, or hide."""
        self.setVisible(boards is not None)
        if boards is None or boards == self._boards:
            return
        self._boards = boards
        read, stands = boards.read.name, boards.stands.name
        self.offer(
            f"This paper names {read}; the book holds {stands}",
            "It will be a board of its own.",
            WrappedButton(f"It is {stands}", "paper_is_ours", lambda: self.is_ours.emit(boards)),
        )
