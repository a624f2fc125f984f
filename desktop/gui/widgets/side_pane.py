"""The pane at the right that holds the whole story of one row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.widgets.labels import Label, section_label

WIDTH = 340


class SidePane(QScrollArea):
    """A column of 340 units that scrolls. heading and sub-heading stand on top; add the rest to .body."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
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
        whole.addLayout(self.body)
        whole.addStretch()
        self.body.addWidget(self.heading)
        self.body.addWidget(self.subheading)
        self.setWidget(content)

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
