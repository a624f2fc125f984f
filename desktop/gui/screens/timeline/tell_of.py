"""What a headline tells of: links that lead there, a finder that ties another record to it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.headline import Headline
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.record_finder import RecordFinder
from desktop.gui.writers import writes
from desktop.workflows.headline_steps import called
from desktop.workflows.headline_ties import HeadlineTie, Other, candidates, tied, ties_of, untied

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.screen import TimelineScreen

_HINT = "A number such as C4, a reference, or words"
_NOTHING = "No minute, action, recommendation or evidence of this board has that number or those words."


class TellsOf(QWidget):
    """Enter in the finder ties the first one that is found; a click any of them."""

    def __init__(self, screen: "TimelineScreen") -> None:
        super().__init__()
        self._screen = screen
        self._headline: Headline | None = None
        self._shown: list[HeadlineTie] = []
        self._rows = QVBoxLayout()
        space(self._rows, spacing=6)
        field = LineField("Tie it to", "tell_of", hint=_HINT)
        self.finder = RecordFinder(field, self._candidates, lambda other: str(other.words), _NOTHING)
        self.finder.chosen.connect(self.tie)
        column = QVBoxLayout(self)
        space(column, spacing=8)
        column.addWidget(section_label("Tells of"))
        column.addLayout(self._rows)
        column.addWidget(self.finder)

    def show_headline(self, headline: Headline | None) -> None:
        """Show the ties of a headline."""
        if headline is None or self._headline is None or headline.id != self._headline.id:
            self.finder.clear()
        self._headline = headline
        ties = ties_of(self._screen.session.book, headline) if headline else []
        if ties != self._shown or not self._rows.count():
            self._show(ties)
        self.finder.setVisible(not self._screen.session.book.read_only)

    def tie(self, other: Other) -> None:
        """Tie the headline to a record."""
        if self._headline is None:
            return
        book = self._screen.session.book
        try:
            edits = tied(book, self._headline, other.kind, other.record_id)
        except Refused as refusal:
            self.finder.field.say(str(refusal), wrong=True)
            return
        if self._screen.perform(f"{called(self._headline)} tells of {_short(other)}", edits):
            self.finder.clear()
            self.finder.field.line.setFocus()

    def untie(self, tie: HeadlineTie) -> None:
        """Take a tie off."""
        if self._headline is not None:
            self._screen.perform(f"Tie of {called(self._headline)} and {_short(tie.other)} taken off", untied(tie))

    def _candidates(self, words: str) -> list[Other]:
        return candidates(self._screen.session.book, self._headline, words) if self._headline else []

    def _show(self, ties: list[HeadlineTie]) -> None:
        self._shown = ties
        clear_layout(self._rows)
        for number, tie in enumerate(ties):
            self._rows.addWidget(self._row(number, tie))
        if not ties:
            self._rows.addWidget(Label("Nothing yet. Tie it to the minute, action or evidence behind it.", "muted"))

    def _row(self, number: int, tie: HeadlineTie) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        space(column, spacing=2)
        opened = OpenRecord(tie.other.kind, tie.other.record_id)
        column.addWidget(LinkButton(tie.other.words, f"told_{number}", lambda: self._screen.requested.emit(opened)))
        off = writes(LinkButton("Take the tie off", f"untie_{number}", partial(self.untie, tie), small=True))
        off.setAccessibleName(f"Take off: {tie.other.words}")
        column.addWidget(off)
        return row


def _short(other: Other) -> str:
    return " ".join(other.words.split()[:2]).rstrip(":,")
