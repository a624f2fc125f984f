"""A part of a pane that is folded away until it is wanted; what it holds is said beside its name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.labels import Label

_OPENED, _FOLDED = "\u25be", "\u25b8"


class Fold(QWidget):
    """A heading that opens and closes by a click, Space or Enter. Add the rest to .body.

    gist is what stands beside the heading: the content in two or three words.
    """

    def __init__(self, heading: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_fold")
        self._heading = heading
        self.button = LinkButton("", name, self.toggle)
        self._gist = Label("", "muted", wrap=False)
        self._gist.setObjectName(f"{name}_gist")
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        space(self.body, spacing=12)
        head = QHBoxLayout()
        space(head, spacing=8)
        head.addWidget(self.button)
        head.addStretch()
        head.addWidget(self._gist, 0, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        space(whole, spacing=8)
        whole.addLayout(head)
        whole.addWidget(self._content)
        self.open(False)

    @property
    def is_open(self) -> bool:
        """Whether what it holds is in view."""
        return not self._content.isHidden()

    def open(self, wanted: bool = True) -> None:
        """Show or fold away what it holds."""
        self._content.setVisible(wanted)
        self.button.say(f"{_OPENED if wanted else _FOLDED}  {self._heading}")
        self.button.setAccessibleName(f"{self._heading}: {'open' if wanted else 'folded'}")

    def toggle(self) -> None:
        """Open what is folded, fold what is open."""
        self.open(not self.is_open)

    def say(self, gist: str) -> None:
        """Say in two or three words what it holds."""
        self._gist.setText(gist)
