"""The seven paragraphs of Schedule 12A as boxes to tick."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.domain.private_business import PARAGRAPHS
from desktop.gui.measures import space
from desktop.gui.widgets.labels import Label


class ParagraphBoxes(QWidget):
    """ticked(paragraphs) is emitted whenever the person ticks or unticks one; no paragraph at all is an empty tuple."""

    ticked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_boxes")
        self._column = QVBoxLayout(self)
        space(self._column, spacing=2)
        self._column.addWidget(Label("Paragraphs of Schedule 12A", "field"))
        self._boxes = {number: self._box(name, number, words) for number, words in PARAGRAPHS.items()}
        self._below = Label("", "wrong")
        self._below.setObjectName(f"{name}_below")
        self._below.hide()
        self._column.addWidget(self._below)

    def paragraphs(self) -> tuple[int, ...]:
        """Return the paragraphs that are ticked."""
        return tuple(number for number, box in self._boxes.items() if box.isChecked())

    def tick(self, paragraphs: tuple[int, ...]) -> None:
        """Show which paragraphs are chosen, without telling anyone."""
        for number, box in self._boxes.items():
            box.setChecked(number in paragraphs)

    def say(self, words: str) -> None:
        """Say below the boxes what is wrong; no words: nothing."""
        self._below.setText(words)
        self._below.setVisible(bool(words))
        for box in self._boxes.values():
            box.setAccessibleDescription(words)

    def lock(self, locked: bool) -> None:
        """Let nothing be ticked."""
        for box in self._boxes.values():
            box.setEnabled(not locked)

    def _box(self, name: str, number: int, words: str) -> QCheckBox:
        box = QCheckBox(f"{number}  {words}")
        box.setObjectName(f"{name}_{number}")
        # clicked and not toggled: what the program shows is no choice of the person
        box.clicked.connect(lambda _checked: self.ticked.emit(self.paragraphs()))
        self._column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        return box
