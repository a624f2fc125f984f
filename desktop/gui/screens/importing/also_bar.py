"""The line that says which other kinds of paper a document holds, each with a button that reads it as that."""

from functools import partial

from PySide6.QtCore import Signal

from desktop.gui.screens.importing.notice_strip import NoticeStrip
from desktop.gui.widgets.buttons import SecondaryButton


class AlsoBar(NoticeStrip):
    """Hidden while a document is one kind of paper only; wanted is emitted with the kind that is asked for."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._kinds: tuple[str, ...] = ()

    def show_for(self, kinds: tuple[str, ...]) -> None:
        """Say what else the document of a reading holds that is not in the book yet."""
        self.setVisible(bool(kinds))
        if kinds == self._kinds:
            return
        self._kinds = kinds
        others = " and ".join(f"a {kind.replace('-', ' ')}" for kind in kinds)
        self.offer(
            f"This document also holds {others}",
            "Once this reading is in the book, the other is shown. To take the other first, choose it here.",
            *(
                SecondaryButton(
                    f"Read the {kind.replace('-', ' ')}", f"read_as_{kind}", partial(self.wanted.emit, kind)
                )
                for kind in kinds
            ),
        )
