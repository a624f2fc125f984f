"""The shape of every dialog: a title, what it holds, buttons at the right with the primary one last."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from desktop.gui.widgets.labels import Label


class Dialog(QDialog):
    """Add what it holds to .body; open() shows it over its window without blocking. Escape closes it."""

    def __init__(self, title: str, name: str, parent: QWidget, *, width: int = 480) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fix(self, width=width)
        self.body = QVBoxLayout()
        space(self.body, spacing=12)
        self._buttons = QHBoxLayout()
        space(self._buttons)
        self._buttons.addStretch()
        whole = QVBoxLayout(self)
        space(whole, (24, 20, 24, 20), 16)
        whole.addWidget(Label(title, "title", wrap=False))
        whole.addLayout(self.body, 1)
        whole.addLayout(self._buttons)

    def event(self, event: QEvent) -> bool:
        """Grow with what it holds: a line that comes below a field takes its room."""
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return super().event(event)

    def _grow(self) -> None:
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), needed)

    def add(self, *widgets: QWidget) -> None:
        """Add widgets below what is there."""
        for widget in widgets:
            self.body.addWidget(widget)

    def add_button(self, button: Button) -> None:
        """Put a button at the right end; a primary one is pressed by Enter."""
        self._buttons.addWidget(button)
        if isinstance(button, PrimaryButton):
            button.setDefault(True)

    def add_cancel(self, words: str = "Cancel") -> None:
        """Add the button that closes the dialog and changes nothing."""
        self.add_button(SecondaryButton(words, f"{self.objectName()}_cancel", self.reject))
