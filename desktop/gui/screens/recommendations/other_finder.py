"""Another recommendation found by its reference or some of its words, and chosen by Enter or a click."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.recommendation import Recommendation
from desktop.gui.measures import space
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.field import ENTER
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.workflows.recommendation_twins import candidates

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen

_NOTHING = "No other recommendation of this board has that reference or those words."


class OtherFinder(QWidget):
    """chosen(Recommendation) is emitted for the first one found when Enter is pressed, or for the one clicked."""

    chosen = Signal(object)

    def __init__(self, screen: "RecommendationsScreen", name: str, of: Callable[[], Recommendation | None]) -> None:
        super().__init__()
        self._screen, self._name, self._of = screen, name, of
        self.field = LineField("The other recommendation", name, hint="Its reference, or words of it")
        self.found: list[Recommendation] = []
        self._offered = QVBoxLayout()
        space(self._offered, spacing=4)
        column = QVBoxLayout(self)
        space(column, spacing=4)
        column.addWidget(self.field)
        column.addLayout(self._offered)
        self.field.edited.connect(self._find)
        # the field itself takes Enter as the end of an edit
        self.field.line.installEventFilter(self)

    def clear(self) -> None:
        """Show nothing that was sought or found."""
        self.field.set_text("")
        self._find()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the first one found on Enter."""
        is_enter = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER
        if is_enter and self.found:
            self.chosen.emit(self.found[0])
        return is_enter and bool(self.found)

    def _find(self) -> None:
        clear_layout(self._offered)
        one, words = self._of(), self.field.typed()
        self.field.say("")
        session = self._screen.session
        self.found = candidates(session.book, session.board_id, words, but=one) if one else []
        for number, each in enumerate(self.found):
            link = LinkButton(self._called(each), f"{self._name}_{number}", partial(self.chosen.emit, each), small=True)
            self._offered.addWidget(link)
        if self.found:
            self._offered.addWidget(Label("Enter takes the first; Tab goes to the others.", "small"))
        elif words.strip():
            self.field.say(_NOTHING)

    def _called(self, found: Recommendation) -> str:
        report = self._screen.session.book.reports.get(found.report_id)
        words = found.paragraphs[0] if found.paragraphs else found.theme
        return f"{found.ref}, {report.title if report else ''}: {words}"
