"""What stands in a place that holds nothing yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.gui import icons
from desktop.gui.measures import space
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.labels import Label

_ICON = 44


class EmptyState(QWidget):
    """An icon, a sentence that says what belongs here, and the buttons that put it there."""

    def __init__(
        self, icon: str, heading: str, sentence: str, *buttons: PrimaryButton | SecondaryButton | None
    ) -> None:
        super().__init__()
        self.setObjectName("empty_state")
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.heading = _centred(heading, "heading")
        self.sentence = _centred(sentence, "muted")
        column = QVBoxLayout(self)
        space(column, (48, 16, 48, 16), 8)
        column.addStretch(2)
        for widget in (self._picture, self.heading, self.sentence):
            column.addWidget(widget)
        for button in filter(None, buttons):
            column.addSpacing(theme().px(8))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._draw()
        theme().changed.connect(self._draw)

    def say(self, heading: str, sentence: str) -> None:
        """Change the words."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(self._icon, theme().tokens.muted, theme().px(_ICON), ratio))


def _centred(text: str, role: str) -> Label:
    label = Label(text, role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    return label
