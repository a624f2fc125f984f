"""Another record found by its reference or some of its words, and chosen by Enter or a click."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.field import ENTER
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.line_field import LineField


class RecordFinder(QWidget):
    """chosen(found) is emitted for the first one found when Enter is pressed, or for the one clicked.

    find returns what the typed words may mean, called names each in one line; nothing is the sentence where none fits.
    """

    chosen = Signal(object)

    def __init__(
        self,
        field: LineField,
        find: Callable[[str], Sequence[Any]],
        called: Callable[[Any], str],
        nothing: str,
    ) -> None:
        super().__init__()
        self.field = field
        self.found: Sequence[Any] = ()
        self._find, self._called, self._nothing = find, called, nothing
        self._offered = QVBoxLayout()
        space(self._offered, spacing=4)
        column = QVBoxLayout(self)
        space(column, spacing=4)
        column.addWidget(field)
        column.addLayout(self._offered)
        field.edited.connect(self._offer)
        # the field itself takes Enter as the end of an edit
        field.line.installEventFilter(self)

    def clear(self) -> None:
        """Show nothing that was sought or found."""
        self.field.set_text("")
        self._offer()

    def say_nothing_fits(self) -> None:
        """Say that none was found, as what is wrong."""
        self.field.say(self._nothing, wrong=True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the first one found on Enter."""
        is_enter = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER
        if is_enter and self.found:
            self.chosen.emit(self.found[0])
            return True
        return False

    def _offer(self) -> None:
        clear_layout(self._offered)
        words = self.field.typed()
        self.field.say("")
        self.found = self._find(words) if words.strip() else ()
        for number, each in enumerate(self.found):
            press = partial(self.chosen.emit, each)
            name = f"{self.field.editor.objectName()}_{number}"
            self._offered.addWidget(LinkButton(self._called(each), name, press, small=True))
        if self.found:
            self._offered.addWidget(Label("Enter takes the first; Tab goes to the others.", "small"))
        elif words.strip():
            self.field.say(self._nothing)
