"""A field that holds one of a few values."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.gui.widgets.calm_combo import CalmCombo
from desktop.gui.widgets.field import ENTER, Field


class ChoiceField(Field):
    """One of a few values, each with its words.

    A choice in the open list is told at once. Keys that step from one to the next tell nothing until the field is
    left or Enter is pressed: what is passed on the way is no change.
    """

    def __init__(
        self, label: str, name: str, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None
    ) -> None:
        self.combo = CalmCombo()
        super().__init__(label, name, self.combo, parent)
        self.combo.setMinimumContentsLength(6)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.combo.activated.connect(lambda _index: None if self.combo.is_stepping else self.commit())
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Set what may be chosen, as (value, words)."""
        self.values = [value for value, _words in choices]
        self.combo.clear()
        self.combo.addItems([words for _value, words in choices])
        self._stored_at = self.combo.currentIndex()

    def set_value(self, value: Any) -> None:
        """Show a value; one that is not offered leaves the field empty."""
        self._stored_at = self.values.index(value) if value in self.values else -1
        self.revert()

    def keep_value(self, value: Any) -> None:
        """Take note of the stored value; a choice that keys have stepped to stays."""
        if self.is_edited():
            self._stored_at = self.values.index(value) if value in self.values else -1
        else:
            self.set_value(value)

    def value(self) -> Any:
        """Return the chosen value, None when nothing is chosen."""
        index = self.combo.currentIndex()
        return self.values[index] if index >= 0 else None

    def commit(self) -> None:
        """Tell the new choice if there is one."""
        if self.is_edited():
            self._stored_at = self.combo.currentIndex()
            self.committed.emit(self.value())

    def revert(self) -> None:
        """Show the stored choice."""
        self.combo.setCurrentIndex(self._stored_at)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in ENTER:
            was_edited = self.is_edited()
            self.commit()
            self.entered.emit()
            return was_edited
        return super()._key(event)

    def is_edited(self) -> bool:
        """Return whether another choice stands here than the stored one."""
        return self.combo.currentIndex() != self._stored_at
