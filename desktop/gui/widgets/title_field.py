"""A field for a title: one line to type, as many as it takes to read, and its spelling is looked at."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.gui.widgets.field import ENTER
from desktop.gui.widgets.text_box import TextBox
from desktop.gui.widgets.text_field import TextField

_LINES = (1, 4)


class TitleBox(TextBox):
    """Takes no line breaks: those of what is pasted become blanks."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one line."""
        self.insertPlainText(one_line(source.text()))


class TitleField(TextField):
    """committed(title) as one line; Enter stores it. With one line it is as high as a LineField."""

    round_text = 12

    def __init__(self, label: str, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(label, name, lines=_LINES, box=TitleBox(), parent=parent)

    def told(self) -> str:
        """Return the title."""
        return one_line(self.typed())

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in ENTER:
            self.commit()
            return True
        return super()._key(event)


def one_line(text: str) -> str:
    """Return a text without line breaks and without blanks round it."""
    return " ".join(text.split())
