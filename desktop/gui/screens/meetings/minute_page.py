"""One minute as a page: number and title, the note above, the text, and its resolutions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.edits import added
from desktop.domain.minutes import Minute, Resolution
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.meetings.resolution_card import ResolutionCard
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.drafts import Kept
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class MinutePage(QScrollArea):
    """Writes every change of the minute as one step; the resolutions stand below the text as cards."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self.setObjectName("minute_page")
        self._screen = screen
        self._minute: Minute | None = None
        self._cards: dict[str, ResolutionCard] = {}
        self._kept: Kept = {}
        self._form = RecordForm(screen, lambda minute: f"minute {minute.number}".strip())
        bind = self._form.bind
        self._number = bind(LineField("Number", "minute_number"), "number", "number")
        self._title = bind(LineField("Title", "minute_title"), "title", "title")
        self._note = bind(TextField("Note above the minute", "minute_note", lines=(1, 4)), "note_above", "note")
        self._text = bind(TextField("Minute", "minute_text", lines=(4, 400)), "text", "text")
        self._resolutions = QVBoxLayout()
        space(self._resolutions, spacing=12)
        self._add = writes(SecondaryButton("Add a resolution", "add_resolution", self.add_resolution))
        self._lay_out()

    def show_minute(self, minute: Minute | None) -> None:
        """Show a minute with its resolutions, or nothing."""
        another = minute is None or self._minute is None or minute.id != self._minute.id
        self._minute = minute
        self._content.setVisible(minute is not None)
        self._form.show(minute)
        if another:
            self.verticalScrollBar().setValue(0)
        self._show_resolutions(minute)
        self._add.setEnabled(not self._screen.session.book.read_only)

    def edit_title(self) -> None:
        """Put the cursor into the title."""
        self._title.line.setFocus()
        self._title.line.selectAll()

    def edit_text(self) -> None:
        """Put the cursor into the text."""
        self._text.box.setFocus(Qt.FocusReason.TabFocusReason)

    def bring_into_view(self, record_id: str) -> None:
        """Scroll to a resolution."""
        card = self._cards.get(record_id)
        if card is not None:
            QTimer.singleShot(0, card, lambda: self.ensureWidgetVisible(card))

    def add_resolution(self) -> None:
        """Add a resolution part and let its words be typed."""
        if self._minute is None:
            return
        parts = self._screen.session.book.resolutions.all(minute_id=self._minute.id)
        place = max((part.position for part in parts), default=0) + 1
        label = f"({place})" if parts else ""
        resolution = Resolution(minute_id=self._minute.id, position=place, part=label, text="That ")
        if self._screen.perform(f"New resolution in minute {self._minute.number}", [added(resolution)]):
            card = self._cards.get(resolution.id)
            if card is not None:
                card.edit()

    def _show_resolutions(self, minute: Minute | None) -> None:
        parts = self._screen.session.book.resolutions.all(minute_id=minute.id) if minute else []
        ids = {part.id for part in parts}
        for gone in [card_id for card_id in self._cards if card_id not in ids]:
            self._put_away(self._cards.pop(gone))
        for place, part in enumerate(parts):
            assert minute is not None
            card = self._cards.get(part.id) or ResolutionCard(self._screen, self._kept)
            if self._resolutions.indexOf(card) != place:
                self._resolutions.insertWidget(place, card)
            self._cards[part.id] = card
            card.show_resolution(minute, part)

    def _put_away(self, card: ResolutionCard) -> None:
        card.put_away()
        card.hide()
        self._resolutions.removeWidget(card)
        card.deleteLater()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content = QWidget()
        content.setObjectName("minute_page_content")
        column = QVBoxLayout(content)
        space(column, (28, 18, 28, 28), 14)
        head = QHBoxLayout()
        space(head, spacing=10)
        fix(self._number, width=110)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self._text)
        row = QHBoxLayout()
        row.addWidget(Label("Resolutions", "heading"))
        row.addStretch()
        row.addWidget(self._add)
        column.addLayout(row)
        column.addLayout(self._resolutions)
        column.addStretch()
        self.setWidget(content)
