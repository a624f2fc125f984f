"""The few fields of a step, opened in place: a button takes the step, Escape or the link puts the fields away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.domain.errors import Refused
from desktop.gui.measures import fix, space
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.fields import Field
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import writes

_WIDTH = 250


class StepForm(QFrame):
    """One form that is filled anew for each step; closed is emitted when it goes."""

    closed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._take: Callable[[], object] = lambda: None
        self._told = Label("", "muted")
        self._wrong = Label("", "wrong")
        self._wrong.setObjectName(f"{name}_wrong")
        self._fields = QHBoxLayout()
        space(self._fields, spacing=12)
        self._button = writes(SecondaryButton("", f"{name}_take", self._press))
        column = QVBoxLayout(self)
        space(column, (0, 4, 0, 4), 10)
        column.addWidget(self._told)
        column.addLayout(self._fields)
        column.addWidget(self._wrong)
        row = QHBoxLayout()
        space(row, spacing=12)
        row.addWidget(self._button)
        row.addWidget(LinkButton("Not now", f"{name}_close", self.close_form, small=True))
        row.addStretch()
        column.addLayout(row)
        self.hide()

    def open_form(self, told: str, fields: Sequence[Field], button: str, take: Callable[[], object]) -> None:
        """Show fields; take writes the step and raises Refused, whose sentence then stands below them."""
        clear_layout(self._fields)
        for field in fields:
            fix(field, width=_WIDTH)
            self._fields.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        self._fields.addStretch()
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._button.setText(button)
        self._take = take
        self._say("")
        self.show()
        (fields[0].editor if fields else self._button).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Put the fields away; nothing is written."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the fields away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _press(self) -> None:
        try:
            self._take()
        except Refused as refusal:
            self._say(str(refusal))
            return
        self.close_form()

    def _say(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
