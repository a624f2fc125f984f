"""A yellow box beside the matter it speaks of."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.labels import Label


class NoticeBox(QFrame):
    """A heading and a sentence or two (.text) on the notice ground; add buttons to .body."""

    def __init__(self, heading: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_box")
        self._heading = Label(heading, "strong")
        self.text = Label(text)
        self.body = QVBoxLayout(self)
        space(self.body, (14, 10, 14, 10), 2)
        self.body.addWidget(self._heading)
        self.body.addWidget(self.text)
        self.say(heading, text)

    def say(self, heading: str, text: str = "") -> None:
        """Change the words."""
        self._heading.setText(heading)
        self.text.setText(text)
        self._heading.setVisible(bool(heading))
        self.text.setVisible(bool(text))
        self.setAccessibleName(" ".join(filter(None, (heading, text))))
