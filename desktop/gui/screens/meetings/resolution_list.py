"""The parts of a minute's resolution, one card below the other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from desktop.domain.minutes import Minute
from desktop.gui.measures import space
from desktop.gui.screens.meetings.minutes_keeper import MinutesKeeper
from desktop.gui.screens.meetings.resolution_card import ResolutionCard
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes
from desktop.workflows.order_parts import add_part
from desktop.workflows.phrases import Filled

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_MOST_SPARE = 12
_NONE_YET = "None: not every minute resolves something. A part is added by Ctrl+Shift+R."


class ResolutionList(QWidget):
    """Cards stay with their part while it stands, so that what is typed in one is not lost when others change.

    Those of a minute that goes are used again for the next one: to make them takes longer than to fill them.
    """

    def __init__(self, screen: "MeetingsScreen", keeper: MinutesKeeper) -> None:
        super().__init__()
        self._screen = screen
        self._keeper = keeper
        self._minute: Minute | None = None
        self._cards: dict[str, ResolutionCard] = {}
        self._spare: list[ResolutionCard] = []
        self._add = writes(SecondaryButton("Add a resolution", "add_resolution", self.add_part))
        self._heading = Label("Resolutions", "heading", wrap=False)
        self._none = Label(_NONE_YET, "muted")
        self._column = QVBoxLayout()
        space(self._column, spacing=12)
        row = QHBoxLayout()
        space(row, spacing=8)
        row.addWidget(self._heading)
        row.addStretch()
        row.addWidget(self._add)
        whole = QVBoxLayout(self)
        space(whole, spacing=12)
        whole.addLayout(row)
        whole.addWidget(self._none)
        whole.addLayout(self._column)

    def show_parts(self, minute: Minute | None) -> None:
        """Show the parts of a minute."""
        self._minute = minute
        parts = self._screen.session.book.resolutions.all(minute_id=minute.id) if minute else []
        ids = {part.id for part in parts}
        for gone in [card_id for card_id in self._cards if card_id not in ids]:
            self._put_away(self._cards.pop(gone))
        for place, part in enumerate(parts):
            assert minute is not None
            card = self._cards.get(part.id) or self._another()
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
            self._cards[part.id] = card
            card.show_resolution(minute, part)
            card.show()
        self._none.setVisible(not parts and not self._keeper.locked)
        self._heading.setVisible(bool(parts) or not self._keeper.frozen)
        self._add.setVisible(not self._keeper.frozen)
        self._add.setEnabled(not self._keeper.locked)

    def boxes(self) -> list[QTextEdit]:
        """Return the boxes of the parts, in their order."""
        cards = sorted(self._cards.values(), key=self._column.indexOf)
        return [card.box for card in cards]

    def add_part(self) -> None:
        """Add a part and let its words be typed."""
        self._add_part("That ", None)

    def add_filled(self, told: Filled) -> None:
        """Add a part with the words of a phrase, its first gap selected."""
        self._add_part(told.text, told.gaps[0] if told.gaps else None)

    def bring_into_view(self, record_id: str, area: QScrollArea) -> None:
        """Scroll to a part."""
        card = self._cards.get(record_id)
        if card is not None:
            QTimer.singleShot(0, card, lambda: area.ensureWidgetVisible(card))

    def _add_part(self, text: str, gap: tuple[int, int] | None) -> None:
        if self._minute is None or self._keeper.locked:
            return
        part, edits = add_part(self._screen.session.book, self._minute, text)
        name = f"New resolution in minute {self._minute.number}".rstrip()
        if self._screen.perform(name, edits) and (card := self._cards.get(part.id)) is not None:
            card.edit(gap)

    def _put_away(self, card: ResolutionCard) -> None:
        card.put_away()
        card.hide()
        self._column.removeWidget(card)
        if len(self._spare) < _MOST_SPARE:
            self._spare.append(card)
        else:
            card.deleteLater()

    def _another(self) -> ResolutionCard:
        return self._spare.pop() if self._spare else ResolutionCard(self._screen)
