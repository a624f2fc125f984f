"""The recommendations of other reports that are tied to one; ties are made and taken off in place."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import removed
from desktop.domain.errors import Refused
from desktop.domain.recommendation import Recommendation
from desktop.domain.recommendation_ties import offered_ties
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.recommendations.other_finder import OtherFinder
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.steps import Steps
from desktop.gui.writers import writes
from desktop.workflows.recommendation_twins import Twin, tie, twins_of

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen


class Twins(QWidget):
    """Each tie leads to the other recommendation and can be taken off; the finder makes a new one."""

    def __init__(self, screen: "RecommendationsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._found: Recommendation | None = None
        self._shown: list[Twin] = []
        self._rows = QVBoxLayout()
        space(self._rows, spacing=8)
        self._relation = ChoiceField("This one is", "tie_relation", offered_ties())
        self._other = OtherFinder(screen, "tie_other", lambda: self._found)
        self._other.chosen.connect(self.tie_to)
        self._steps = Steps("twin_steps")
        self._opener = self._steps.add("Tie to another", "tie", (self._relation, self._other))
        column = QVBoxLayout(self)
        space(column, spacing=8)
        column.addWidget(section_label("In other reports"))
        column.addLayout(self._rows)
        column.addWidget(self._steps)

    def show_recommendation(self, found: Recommendation | None) -> None:
        """Show the ties of a recommendation."""
        if found is None or self._found is None or found.id != self._found.id:
            self._steps.fold()
            self._other.clear()
            self._relation.combo.setCurrentIndex(0)
        self._found = found
        twins = twins_of(self._screen.session.book, found) if found else []
        if twins != self._shown or not self._rows.count():
            self._show(twins)
        self._opener.setEnabled(found is not None and not self._screen.session.book.read_only)

    def tie_to(self, other: Recommendation) -> None:
        """Tie the recommendation to another one as the choice above says."""
        if self._found is None:
            return
        relation = self._relation.value()
        try:
            edit = tie(self._screen.session.book, self._found, relation, other)
        except Refused as refusal:
            self._other.field.say(str(refusal), wrong=True)
            return
        if self._screen.perform(f"{self._found.ref} {relation} {other.ref}", [edit]):
            self._other.clear()
            self._steps.fold()

    def take_off(self, twin: Twin) -> None:
        """Take a tie off."""
        ref = self._found.ref if self._found else ""
        self._screen.perform(f"Tie of {ref} and {twin.other.ref} taken off", [removed(twin.link)])

    def _show(self, twins: list[Twin]) -> None:
        self._shown = twins
        clear_layout(self._rows)
        for number, twin in enumerate(twins):
            self._rows.addWidget(self._row(number, twin))
        if not twins:
            self._rows.addWidget(Label("Tied to none. A twin is asked about when this one is closed.", "muted"))

    def _row(self, number: int, twin: Twin) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        space(column, spacing=2)
        opened = OpenRecord("recommendations", twin.other.id)
        words = f"{twin.words} {twin.called}"
        link = LinkButton(words, f"twin_{number}", lambda: self._screen.requested.emit(opened))
        off = writes(LinkButton("Take the tie off", f"twin_off_{number}", partial(self.take_off, twin), small=True))
        off.setAccessibleName(f"Take off: {words}")
        column.addWidget(link)
        column.addWidget(Label(str(twin.other.status).capitalize(), "small"))
        column.addWidget(off)
        return row
