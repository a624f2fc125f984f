"""Filters as chips: what is filtered stands in words, a click offers the other choices."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.buttons import Button
from desktop.gui.widgets.flow import FlowLayout


class ToggleChip(Button):
    """A filter that is on or off; toggled(bool) as any checkable button."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, name, "chip", None, parent)
        self.setCheckable(True)


class FilterChip(Button):
    """One typed filter: "Lead: anyone". chosen(value) is emitted with the value, None for no filter."""

    chosen = Signal(object)

    def __init__(self, label: str, nothing: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", name, "chip", None, parent)
        self._label = label
        self._choices: list[tuple[Any, str]] = [(None, nothing)]
        self._read: Callable[[], Sequence[tuple[Any, str]]] | None = None
        self.value: Any = None
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}_menu")
        self.setCheckable(True)
        self.clicked.connect(self._open)
        self._say()

    def set_choices(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Set what may be chosen besides "no filter", as (value, words)."""
        self._choices = [self._choices[0], *choices]
        self._say()

    def offer(self, read: Callable[[], Sequence[tuple[Any, str]]]) -> None:
        """Let what may be chosen be read whenever the chip is opened: in a large book that takes a moment."""
        self._read = read

    def set_value(self, value: Any) -> None:
        """Choose a value without telling anyone."""
        self.value = value
        self._say()

    def _open(self) -> None:
        if self._read is not None:
            self.set_choices(self._read())
        self._say()
        self._menu.clear()
        group = QActionGroup(self._menu)
        for value, words in self._choices:
            action = QAction(words.replace("&", "&&"), group)
            action.setObjectName(f"{self.objectName()}_{words}")
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.triggered.connect(lambda _=False, value=value: self._choose(value))
            self._menu.addAction(action)
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, value: Any) -> None:
        self.set_value(value)
        self.chosen.emit(value)

    def _say(self) -> None:
        words = next((words for value, words in self._choices if value == self.value), str(self.value))
        self.setText(f"{self._label}: {words}".replace("&", "&&"))
        self.setChecked(self.value is not None)


class ChipRow(QWidget):
    """Chips below the header, in two lines where one is too short; add_right puts something at the right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip_row")
        self._chips = FlowLayout()
        space(self._chips)
        self._row = QHBoxLayout(self)
        space(self._row, (24, 0, 24, 10), 16)
        self._row.addLayout(self._chips, 1)

    def add(self, chip: QWidget) -> None:
        """Add a chip at the left."""
        self._chips.addWidget(chip)
