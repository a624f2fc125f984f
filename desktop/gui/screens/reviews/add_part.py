"""Writing new entries, one after the other: the words, then Ctrl+Enter, and the next."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.outcome_sentences import SECTION_TITLES
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.screens.reviews.rows import TextLine
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes
from desktop.workflows import progress_review_entries as entries

_KEYS = "In the text Ins adds, Del removes, Alt with the arrows moves and nests, and S shows what the book knows."

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage


class AddPart(QWidget):
    """Writes nothing until Ctrl+Enter or its button; what is typed waits for its outcome and section."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__()
        self._page = page
        self._line: TextLine | None = None
        self.text = TextField("New entry", "new_entry", lines=(2, 10), hint="Type the words, then Ctrl+Enter")
        self.text.entered.connect(self._add)
        self._button = writes(SecondaryButton("Add", "new_entry_add", self._add))
        self._drafts = Drafts((self.text,), page.on_screen.session.typing, "progress-reviews")
        column = QVBoxLayout(self)
        space(column, spacing=8)
        column.addWidget(self.text)
        column.addWidget(self._button)
        column.addWidget(Label(_KEYS, "small"))

    def show_line(self, line: TextLine | None) -> None:
        """Let an entry be added below a line, or nothing where there is no place for one."""
        section = line.section if line else None
        review = self._page.review
        wanted = review is not None and section is not None and not self._page.is_issued
        self.setVisible(wanted)
        self._line = line if wanted else None
        if not wanted or line is None or line.part is None or section is None or review is None:
            self._drafts.put_away()
            return
        self._drafts.switch(review.id, part=f"{line.part.outcome.id} {section.name}")
        self.text.label.setText(f"Add to {SECTION_TITLES[section].lower()}")
        lock(self.text, self._page.book.read_only)

    def begin(self) -> None:
        """Put the cursor into the words."""
        if self.isVisible():
            self.text.box.setFocus()
            self._page.pane.ensureWidgetVisible(self)

    def _add(self) -> None:
        line, page = self._line, self._page
        if line is None or line.part is None or line.section is None or page.review is None:
            return
        review, after = page.review, line.placed.entry if line.placed else None
        try:
            edits = entries.written(
                page.book, review, line.part.outcome.id, line.section, self.text.value(), after=after
            )
        except Refused as refusal:
            self.text.say(str(refusal), wrong=True)
            return
        self.text.say("")
        with self._drafts.giving(review.id):
            done = page.on_screen.perform(f"New entry under {SECTION_TITLES[line.section].lower()}", edits)
        if done:
            self._drafts.done(review.id)
            page.view.choose(edits[0].record_id)
            self.text.box.setFocus()
