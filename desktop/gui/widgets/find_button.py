"""The box at the right of the menu bar: it looks like a field and opens the search."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.widgets.buttons import Button
from desktop.gui.widgets.labels import Label


class FindButton(Button):
    """Words at the left, the keys at the right."""

    def __init__(self, pressed: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__("Find anything", "find_button", "find", pressed, parent)
        fix(self, width=280)
        keys = Label("Ctrl+K", "small", wrap=False)
        keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        space(row, (0, 0, 10, 0))
        row.addStretch()
        row.addWidget(keys)
