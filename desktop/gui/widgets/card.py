"""A card: a group of things with one line round it and no shadow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.labels import Label, Rule
from desktop.gui.widgets.layouts import clear_layout


class Card(QFrame):
    """A framed column with a semi-bold title; add what it holds to .body."""

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = Label(title, "strong")
        self.body = QVBoxLayout(self)
        space(self.body, (18, 16, 18, 16), 8)
        self.body.addWidget(self.title)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def clear(self) -> None:
        """Take out everything but the title."""
        clear_layout(self.body, keep=1)


class Line(QWidget):
    """A row of a card: something at the left, something at the right, a rule above it unless first."""

    def __init__(self, left: QWidget, right: QWidget, *, first: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = QVBoxLayout(self)
        space(whole, spacing=6)
        if not first:
            whole.addWidget(Rule())
        row = QHBoxLayout()
        space(row, (0, 0, 0, 0), 12)
        row.addWidget(left, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(right, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(row)
