"""Steps that need more than one field: a row of buttons, each opens its fields below, one at a time."""

from collections.abc import Container, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.buttons import Button, SecondaryButton
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.in_view import bring_into_view
from desktop.gui.writers import writes


class Steps(QWidget):
    """Add steps with add(); close() hides the fields again. A step that is not open takes no room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._buttons: list[Button] = []
        self._panels: list[QWidget] = []
        self._row = FlowLayout()
        space(self._row, spacing=8)
        self._column = QVBoxLayout(self)
        space(self._column, spacing=10)
        self._column.addLayout(self._row)

    def add(self, words: str, name: str, widgets: Iterable[QWidget]) -> Button:
        """Add a step: its button, and the fields and final button that it opens."""
        panel = QWidget()
        inside = QVBoxLayout(panel)
        space(inside, (0, 0, 0, 6), 8)
        for widget in widgets:
            inside.addWidget(widget)
        button = writes(SecondaryButton(words, f"{name}_step"))
        button.setCheckable(True)
        button.clicked.connect(lambda checked: self._begin(button if checked else None))
        self._row.addWidget(button)
        self._column.addWidget(panel)
        self._buttons.append(button)
        self._panels.append(panel)
        panel.hide()
        return button

    def fold(self, *, but: Container[QWidget] = ()) -> None:
        """Hide the fields of every step, but leave one open in which one of these widgets stands."""
        begun = (panel for panel in self._panels if any(each in but for each in panel.findChildren(QWidget)))
        shown = next(begun, None)
        self._open(self._buttons[self._panels.index(shown)] if shown else None)

    def _begin(self, chosen: Button | None) -> None:
        self._open(chosen)
        if chosen is not None:
            panel = self._panels[self._buttons.index(chosen)]
            panel.focusNextChild()
            bring_into_view(panel, chosen)

    def _open(self, chosen: Button | None) -> None:
        for button, panel in zip(self._buttons, self._panels, strict=True):
            button.setChecked(button is chosen)
            panel.setVisible(button is chosen)
