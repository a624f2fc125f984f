"""A supplementary agenda: how its pages are numbered, and the button that issues it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.domain.agenda import PageRun, Supplement
from desktop.domain.errors import Refused
from desktop.gui.measures import fix, space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.meetings.agenda_pane import read_number
from desktop.gui.screens.meetings.supplement_words import held_words
from desktop.gui.standing import time_on
from desktop.gui.widgets.buttons import PrimaryButton
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import writes
from desktop.workflows.paper_edits import MeetingPapers
from desktop.workflows.supplements import issued, renumbered, supplement_warnings

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_RUNS = ((PageRun.LETTERS, "Letters after a page"), (PageRun.OWN, "Pages of its own"))


class SupplementCard(Card):
    """The supplement that is not issued yet, with its fields and its button; hidden where there is none."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__("", "supplement_card")
        self._screen = screen
        self._stands: MeetingPapers | None = None
        self._supplement: Supplement | None = None
        self.title.set_role("heading")
        self._warnings = QVBoxLayout()
        space(self._warnings, spacing=8)
        self._run = ChoiceField("Page numbers", "supplement_run", _RUNS)
        self._run.committed.connect(self._number)
        self._after = LineField("Letters follow page", "supplement_after", read=read_number)
        self._after.committed.connect(lambda _page: self._number(self._run.value()))
        self._form = RecordForm(screen, lambda supplement: f"supplement {supplement.number}")
        reason = LineField("Why it comes after the agenda", "supplement_reason", hint="printed at its head")
        self._reason = self._form.bind(reason, "reason", "reason")
        self._issue = writes(PrimaryButton("Issue supplement", "issue_supplement", self.issue))
        self._lay_out()

    def show_supplement(self, stands: MeetingPapers, supplement: Supplement | None) -> None:
        """Show a supplement as the book has it; what is being typed of the same one stays."""
        self._stands, self._supplement = stands, supplement
        self._form.show(supplement)
        self.setVisible(supplement is not None)
        clear_layout(self._warnings)
        if supplement is None:
            return
        self.title.setText(f"Supplement {supplement.number} is not issued yet: {held_words(stands, supplement)}.")
        self._issue.setText(f"Issue supplement {supplement.number}")
        self._run.set_value(supplement.run)
        self._after.set_text(str(supplement.after_page or ""))
        self._after.setVisible(supplement.run is PageRun.LETTERS)
        for field in (self._run, self._after):
            field.editor.setEnabled(not self._screen.session.book.read_only)
        for words in supplement_warnings(stands, supplement):
            self._warnings.addWidget(Label(f"·  {words}"))

    def issue(self) -> None:
        """Issue the supplement as one step; from then on its pages are fixed."""
        if self._stands is None or self._supplement is None:
            return
        today, book = self._screen.session.today, self._screen.session.book
        try:
            edits = issued(book, self._stands.meeting, self._supplement, today, time_on(today))
        except Refused as refusal:
            self._after.say(str(refusal), wrong=True)
            return
        self._screen.perform(f"Issue of supplement {self._supplement.number}", edits)

    def _number(self, run: PageRun) -> None:
        if self._stands is None or self._supplement is None:
            return
        book = self._screen.session.book
        try:
            after = self._after.value() or _last_page(self._stands) if run is PageRun.LETTERS else None
            edits = renumbered(book, self._stands.meeting, self._supplement, run, after)
        except Refused as refusal:
            self._after.setVisible(True)
            self._after.say(str(refusal), wrong=True)
            return
        self._screen.perform(f"Page numbers of supplement {self._supplement.number}", edits)

    def _lay_out(self) -> None:
        self.body.addLayout(self._warnings)
        row = QHBoxLayout()
        space(row, spacing=16)
        for field, width in ((self._run, 208), (self._after, 160)):
            fix(field, width=width)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._reason, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._issue, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)


def _last_page(stands: MeetingPapers) -> int:
    return max((item.last_page or 0 for item in stands.items if item.supplement == 0), default=0)
