"""The first screen, while no book is open: what this is, four ways to begin, the books opened lately."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.requests import ImportPaper, NewBook, OpenBook, OpenSample
from desktop.gui.settings import settings
from desktop.gui.theme import theme
from desktop.gui.widgets.choice_button import ChoiceButton
from desktop.gui.widgets.fitted import FittedLink
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.promise_panel import PromisePanel

_CHOICES = (
    ("sample", "Open the sample board", "Three meetings of an invented board, to look around in.", OpenSample()),
    ("import", "Import a paper", "An agenda pack or minutes; you see the reading before it is kept.", ImportPaper()),
    ("new-book", "Make a new book", "One file for a board: meetings, minutes, actions, papers.", NewBook()),
    ("open", "Open a book", "From a disk of this computer or a memory stick.", OpenBook()),
)
_MOST_RECENT, _WIDE = 4, 1010


class Welcome(QWidget):
    """requested(request) is what the person chose."""

    requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._recent = QVBoxLayout()
        space(self._recent, spacing=2)
        column = QVBoxLayout()
        space(column, spacing=12)
        column.addWidget(Label("Where do you want to begin?", "title", wrap=False))
        column.addSpacing(theme().px(4))
        for icon, heading, words, request in _CHOICES:
            column.addWidget(self._choice(icon, heading, words, request))
        column.addSpacing(theme().px(12))
        column.addLayout(self._recent)
        choices = QWidget()
        choices.setLayout(column)
        fix(choices, width=520)
        right = QVBoxLayout()
        space(right, (24, 24, 24, 24))
        right.addStretch()
        right.addWidget(choices)
        right.addStretch()
        whole = QHBoxLayout(self)
        space(whole, spacing=0)
        self._promise = PromisePanel()
        whole.addWidget(self._promise, 5)
        whole.addStretch(1)
        whole.addLayout(right)
        whole.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list of recent books again."""
        self.list_recent()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what this is where there is room for it: the choices come first."""
        self._promise.setVisible(self.width() >= theme().px(_WIDE))
        super().resizeEvent(event)

    def list_recent(self) -> None:
        """Offer the books opened lately that are still there."""
        clear_layout(self._recent)
        there = [path for path in settings().recent_books if path.is_file()][:_MOST_RECENT]
        if there:
            self._recent.addWidget(section_label("Opened lately"))
        for number, path in enumerate(there):
            request = OpenBook(path)
            link = FittedLink(path.stem, f"recent_{number}", partial(self.requested.emit, request))
            link.setToolTip(str(path))
            self._recent.addWidget(link)

    def _choice(self, icon: str, heading: str, words: str, request: object) -> ChoiceButton:
        button = ChoiceButton(icon, heading, words)
        button.clicked.connect(lambda: self.requested.emit(request))
        return button
