"""A name typed in place, for a view that is saved or renamed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.gui.measures import fix, space
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.fields import LineField
from desktop.gui.writers import writes


class NameLine(QWidget):
    """Hidden until ask() is called; Enter or the button gives the name, Escape puts the line away.

    finished is emitted when the line is put away, with or without a name.
    """

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("name_line")
        self._give: Callable[[str], object] | None = None
        self.field = LineField("Name of the view", "view_name", hint="Such as “Works and finance”")
        fix(self.field, width=320)
        self._button = writes(SecondaryButton("Save the view", "view_name_save", self.give))
        self.field.entered.connect(self._button.click)
        self._leave = LinkButton("Leave it", "view_name_leave", self.leave)
        row = QHBoxLayout(self)
        space(row, (24, 0, 24, 10), 12)
        row.addWidget(self.field)
        for button in (self._button, self._leave):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        self.hide()

    def ask(self, words: str, name: str, give: Callable[[str], object], wrong: str = "") -> None:
        """Ask for a name; give(name) may raise Refused, whose sentence then stands below the field.

        wrong is what stands there from the start.
        """
        self._give = give
        self._button.setText(words)
        self.field.set_text("")
        self.field.line.setText(name)
        self.field.say(wrong, wrong=bool(wrong))
        self.show()
        self.field.line.setFocus()
        self.field.line.selectAll()

    def give(self) -> None:
        """Give the name that is typed."""
        if self._give is None:
            return
        try:
            self._give(self.field.line.text())
        except Refused as refusal:
            self.field.say(str(refusal), wrong=True)
            self.field.line.setFocus()
            return
        self.leave()

    def leave(self) -> None:
        """Put the line away."""
        self.hide()
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
