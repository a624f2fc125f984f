"""The pane beside a review: whatever is chosen in it, with what can be done."""

from typing import TYPE_CHECKING

from desktop.domain.dates import long_date
from desktop.domain.outcome_sentences import SECTION_TITLES
from desktop.gui.screens.reviews.add_part import AddPart
from desktop.gui.screens.reviews.check_part import CheckPart
from desktop.gui.screens.reviews.entry_part import EntryPart
from desktop.gui.screens.reviews.outcome_part import OutcomeForm
from desktop.gui.screens.reviews.review_form import ReviewForm
from desktop.gui.screens.reviews.rows import Kind, TextLine
from desktop.gui.widgets.side_pane import SidePane
from desktop.workflows.progress_review_reading import called

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage

_MANY = 160


class ReviewPane(SidePane):
    """Shows one line of the review: an entry, a step of last time, an outcome, or where something can be added."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__("review_pane")
        self._page = page
        self.check, self.entry, self.adding = CheckPart(page), EntryPart(page), AddPart(page)
        self.outcome, self.whole = OutcomeForm(page), ReviewForm(page)
        self.add(self.check, self.entry, self.outcome, self.whole, self.adding)

    def show_line(self, line: TextLine | None) -> None:
        """Show a line, or nothing."""
        self.content.setVisible(line is not None)
        self.check.show_check(line.check if line else None)
        self.entry.show_entry(line.placed.entry if line and line.placed else None)
        is_outcome = line is not None and line.kind is Kind.OUTCOME and line.part is not None
        self.outcome.show_outcome(line.part.outcome if is_outcome and line and line.part else None)
        self.whole.show_review(self._page.review if line and line.kind is Kind.SUMMARY else None)
        self.adding.show_line(line)
        if line is not None:
            self.set_heading(*self._heading(line))

    def _heading(self, line: TextLine) -> tuple[str, str]:
        review = self._page.review
        issued = (
            f"Issued on {long_date(review.issued_on)}: reopen the review to change it."
            if review and review.issued_on
            else ""
        )
        if line.check is not None:
            last = self._page.hand.previous if self._page.hand else None
            return _short(line.text), issued or (f"A next step of “{called(last)}”." if last else "")
        if line.kind is Kind.ENTRY and line.section is not None:
            return SECTION_TITLES[line.section], issued
        if line.kind is Kind.OUTCOME:
            return line.text, "How the outcome itself is printed, in every review."
        if line.section is not None:
            return SECTION_TITLES[line.section], issued
        return line.text if line.kind is Kind.CHECKS else "The whole review", issued


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _MANY else f"{flat[:_MANY].rsplit(' ', 1)[0]}…"
