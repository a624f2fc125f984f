"""The strip below the agenda in which the reason for an outcome is typed, in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.domain.agenda import RETURNS, AgendaItem, ItemOutcome
from desktop.gui.measures import space
from desktop.gui.screens.meetings.agenda_words import called
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.gui.typing_desk import TypingDesk

_SAID = {
    ItemOutcome.DEFERRED: "is deferred and returns on the next agenda.",
    ItemOutcome.NOT_REACHED: "was not reached and returns on the next agenda.",
    ItemOutcome.WITHDRAWN: "is withdrawn and does not return.",
}


class ReasonStrip(QFrame):
    """given(item, words) is emitted when a reason was typed, left() when the keyboard goes back to the list.

    What is typed and not given yet is kept with its item.
    """

    given = Signal(object, str)
    left = Signal()

    def __init__(self, desk: "TypingDesk", parent: "QWidget | None" = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda_reason")
        self._item: AgendaItem | None = None
        self._said = Label("", "strong")
        self.field = LineField("Reason", "agenda_reason_field", hint="Why? It is printed with the item when it returns")
        self.field.committed.connect(self._store)
        self._drafts = Drafts((self.field,), desk, "agenda-items")
        self.field.editor.installEventFilter(self)
        row = QHBoxLayout(self)
        space(row, (24, 8, 24, 12), 16)
        row.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.field, 2)
        self.hide()

    def show_item(self, item: AgendaItem | None) -> None:
        """Show the reason of an item that was left open or withdrawn; nothing for any other."""
        if self._item is not None and (item is None or item.id != self._item.id):
            self.field.commit()
        self._item = item if item is not None and item.outcome in _SAID else None
        given = (self._item.outcome_reason,) if self._item else ()
        self._drafts.switch(self._item.id if self._item else None, given)
        self.setVisible(self._item is not None)
        if self._item is not None:
            name = called(self._item)
            self._said.setText(f"{name[0].upper()}{name[1:]} {_SAID[self._item.outcome]}")

    def enter(self) -> None:
        """Let the reason be typed."""
        if self._item is not None and self._item.outcome in RETURNS:
            self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead back to the list on Enter and on Escape; what was typed is stored."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in keys:
            self.field.commit()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _store(self, words: object) -> None:
        if self._item is not None and str(words or "") != self._item.outcome_reason:
            with self._drafts.giving(self._item.id):
                self.given.emit(self._item, str(words or ""))
