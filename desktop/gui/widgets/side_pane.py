"""The pane at the right that holds the whole story of one row."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui.measures import fix, space
from desktop.gui.widgets.fields import Field
from desktop.gui.widgets.labels import Label, section_label

WIDTH = 340


class SidePane(QScrollArea):
    """A column of 340 units that scrolls. heading and sub-heading stand on top; add the rest to .body."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._came_from: QWidget | None = None
        fix(self, width=WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = content = QWidget()
        content.setObjectName("side_pane_content")
        self.heading = Label("", "heading")
        self.subheading = Label("", "muted")
        whole = QVBoxLayout(content)
        space(whole, (20, 20, 20, 20), 0)
        self.body = QVBoxLayout()
        space(self.body, spacing=12)
        # a column is as wide as its narrowest button may be, and its words as high as for that width, unless
        # something in it wants to be wide
        self.body.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))
        whole.addLayout(self.body)
        whole.addStretch()
        self.body.addWidget(self.heading)
        self.body.addWidget(self.subheading)
        self.setWidget(content)

    def enter(self) -> None:
        """Let the person go on in the first field, or at the first button; Escape leads back."""
        parts = [each for each in self.content.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
        fields = [each.editor for each in parts if isinstance(each, Field)]
        buttons = [each for each in parts if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if first := next(iter([*fields, *buttons]), None):
            self._came_from = QApplication.focusWidget()
            first.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back to where the person came from on Escape."""
        if event.key() == Qt.Key.Key_Escape and self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.BacktabFocusReason)
            return
        super().keyPressEvent(event)

    def set_heading(self, heading: str, subheading: str = "") -> None:
        """Say what the pane shows."""
        self.heading.setText(heading)
        self.subheading.setText(subheading)
        self.subheading.setVisible(bool(subheading))

    def add(self, *widgets: QWidget) -> None:
        """Add widgets below what is there."""
        for widget in widgets:
            self.body.addWidget(widget)

    def add_section(self, text: str) -> Label:
        """Start a new part under a small heading."""
        label = section_label(text)
        self.body.addWidget(label)
        return label
