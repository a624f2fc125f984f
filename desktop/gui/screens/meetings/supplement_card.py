"""A supplementary agenda: how its pages are numbered, and the button that issues it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.agenda import PageRun, Supplement
from desktop.domain.errors import Refused
from desktop.gui.measures import fix, space
from desktop.gui.screens.meetings.agenda_pane import read_number
from desktop.gui.screens.meetings.supplement_words import held_words
from desktop.gui.standing import time_on
from desktop.gui.widgets.buttons import PrimaryButton
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes
from desktop.workflows.paper_edits import MeetingPapers
from desktop.workflows.supplements import issued, renumbered, supplement_warnings

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_RUNS = ((PageRun.LETTERS, "Letters after a page"), (PageRun.OWN, "Pages of its own"))


class SupplementCard(Card):
    """The supplement that is not issued yet, with its fields and its button."""

    def __init__(self, screen: "MeetingsScreen", stands: MeetingPapers, supplement: Supplement) -> None:
        super().__init__(f"Supplement {supplement.number}", f"supplement_{supplement.number}")
        self._screen, self._stands, self._supplement = screen, stands, supplement
        self.title.set_role("heading")
        self.title.setText(f"Supplement {supplement.number} is not issued yet: {held_words(stands, supplement)}.")
        self._offer()

    def issue(self) -> None:
        """Issue the supplement as one step; from then on its pages are fixed."""
        today, book = self._screen.session.today, self._screen.session.book
        try:
            edits = issued(book, self._stands.meeting, self._supplement, today, time_on(today))
        except Refused as refusal:
            self._after.say(str(refusal), wrong=True)
            return
        self._screen.perform(f"Issue of supplement {self._supplement.number}", edits)

    def _offer(self) -> None:
        run = ChoiceField("Page numbers", "supplement_run", _RUNS)
        run.set_value(self._supplement.run)
        run.committed.connect(self._number)
        self._run = run
        self._after = after = LineField("Letters follow page", "supplement_after", read=read_number)
        after.set_text(str(self._supplement.after_page or ""))
        after.committed.connect(lambda _page: self._number(self._run.value()))
        after.setVisible(self._supplement.run is PageRun.LETTERS)
        for words in supplement_warnings(self._stands, self._supplement):
            self.body.addWidget(Label(f"·  {words}"))
        row = QHBoxLayout()
        space(row, spacing=16)
        for field, width in ((run, 208), (after, 160)):
            fix(field, width=width)
            field.editor.setEnabled(not self._screen.session.book.read_only)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        name = f"Issue supplement {self._supplement.number}"
        row.addWidget(writes(PrimaryButton(name, "issue_supplement", self.issue)), 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch()
        self.body.addLayout(row)

    def _number(self, run: PageRun) -> None:
        book = self._screen.session.book
        try:
            after = self._after.value() or self._last_page() if run is PageRun.LETTERS else None
            edits = renumbered(book, self._stands.meeting, self._supplement, run, after)
        except Refused as refusal:
            self._after.setVisible(True)
            self._after.say(str(refusal), wrong=True)
            return
        self._screen.perform(f"Page numbers of supplement {self._supplement.number}", edits)

    def _last_page(self) -> int:
        return max((item.last_page or 0 for item in self._stands.items if item.supplement == 0), default=0)
