"""The line that says which other kinds of paper a document holds, each with a button that reads it as that."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.notice import NoticeBox


class AlsoBar(QWidget):
    """Hidden while a document is one kind of paper only; wanted is emitted with the kind that is asked for."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._box = NoticeBox()
        self._row = QHBoxLayout()
        space(self._row, (0, 8, 0, 0), 8)
        self._box.body.addLayout(self._row)
        column = QVBoxLayout(self)
        space(column, (28, 12, 28, 12))
        column.addWidget(self._box)
        self._kinds: tuple[str, ...] = ()
        self.hide()

    def show_for(self, kinds: tuple[str, ...]) -> None:
        """Say what else the document of a reading holds that is not in the book yet."""
        self.setVisible(bool(kinds))
        if kinds == self._kinds:
            return
        self._kinds = kinds
        clear_layout(self._row)
        others = " and ".join(f"a {kind.replace('-', ' ')}" for kind in kinds)
        self._box.say(
            f"This document also holds {others}",
            "Once this reading is in the book, the other is shown. To take the other first, choose it here.",
        )
        for kind in kinds:
            words = f"Read the {kind.replace('-', ' ')}"
            self._row.addWidget(SecondaryButton(words, f"read_as_{kind}", partial(self.wanted.emit, kind)))
        self._row.addStretch()
