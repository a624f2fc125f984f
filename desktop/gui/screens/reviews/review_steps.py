"""The steps that a person takes in a review, each one that can be undone."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.outcome import Answer, ProgressReview
from desktop.domain.outcome_checks import Check, answer_words
from desktop.domain.wording import counted
from desktop.gui.requests import Tell
from desktop.gui.screens.reviews.entry_part import called
from desktop.workflows import progress_review_draft as draft
from desktop.workflows import progress_review_outcomes as outcomes
from desktop.workflows import progress_review_steps as steps

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage


class ReviewSteps:
    """Each works on what is chosen on the page."""

    def __init__(self, page: "ReviewPage") -> None:
        self._page = page

    def step(self, name: str, work: Callable[[], Iterable[Edit]], *, reason: str = "") -> list[Edit]:
        """Take a step and return its edits, none where it changes nothing or is refused, which is told then."""
        try:
            edits = list(work())
        except Refused as refusal:
            self._tell(Tell(str(refusal)))
            return []
        return edits if edits and self._page.on_screen.perform(name, edits, reason=reason) else []

    def answer(self, answer: Answer) -> None:
        """Answer the chosen step of last time, and go on to the next that waits."""
        line, review = self._page.view.current_line(), self._page.review
        if line is None or line.check is None or review is None:
            return
        check: Check = line.check
        was_waiting, in_text = check.waits, self._page.view.hasFocus()
        name = f"Answer “{answer_words(answer)}” to {called(check.step)}"
        if self.step(name, lambda: steps.answered(check, answer, review)) and was_waiting and in_text:
            self._page.view.choose_next_waiting()

    def carry(self) -> None:
        """Carry the chosen step of last time forward."""
        line, review = self._page.view.current_line(), self._page.review
        if line is not None and line.check is not None and review is not None:
            check: Check = line.check
            self.step(
                f"Carrying forward of {called(check.step)}", lambda: steps.carried(self._page.book, check, review)
            )

    def take(self, offered: draft.Suggestion) -> None:
        """Take a suggestion over into the outcome in view, and choose the new entry."""
        review, outcome_id = self._page.review, offered.outcome_id or self._page.outcome_in_view()
        if review is None:
            return
        if outcome_id is None:
            self._page.on_screen.requested.emit(
                Tell("Choose the outcome that it shall stand under first, at the left.")
            )
            return
        name = f"Taking over of “{offered.text[:40]}”"
        if edits := self.step(name, lambda: draft.taken_over(self._page.book, review, offered, outcome_id)):
            self._page.view.choose(edits[0].record_id)

    def begin(self, review: ProgressReview) -> bool:
        """Begin a review; raises Refused where it cannot be."""
        done = self._page.on_screen.perform(f"Begin of “{review.title}”", steps.begun(self._page.book, review))
        if done:
            self._page.show_review(review.id)
            self._page.view.setFocus()
        return bool(done)

    def ask_to_issue(self) -> None:
        """Issue the review in view, or ask first where steps of last time have no answer."""
        hand = self._page.hand
        if hand is not None and hand.all_waiting:
            asked = len(hand.checks)
            waiting = f"{hand.all_waiting:,} of {counted(asked, 'step')} of last time"
            have = "has" if hand.all_waiting == 1 else "have"
            self._page.issue_question.ask(f"{waiting} {have} no answer yet", "Issued now, they are printed so.")
        else:
            self.issue()

    def issue(self) -> None:
        """Issue the review in view."""
        if self._page.review is not None and self._page.hand is not None:
            review, waiting = self._page.review, self._page.hand.all_waiting
            if self.step(
                f"Issue of “{review.title}”", lambda: steps.issued(review, self._page.on_screen.session.today)
            ):
                left = f" {waiting:,} of last time's steps are printed as not answered yet." if waiting else ""
                self._page.on_screen.requested.emit(Tell(f"“{review.title}” is issued and stands fast.{left}", True))

    def remove(self) -> None:
        """Move the draft in view to the bin."""
        if self._page.review is not None:
            review, book = self._page.review, self._page.book
            self.step(f"Removal of “{review.title}”", lambda: steps.taken_out(book, review))

    def reopen(self, reason: str) -> bool:
        """Reopen the review in view; raises Refused where it cannot be."""
        assert self._page.review is not None
        edits = steps.reopened(self._page.book, self._page.review, reason)
        return bool(
            self._page.on_screen.perform(f"Reopening of “{self._page.review.title}”", edits, reason=reason.strip())
        )

    def move_outcome(self, by: int) -> None:
        """Move the chosen outcome in the order printed."""
        line = self._page.view.current_line()
        if line is not None and line.part is not None:
            one = line.part.outcome
            self.step(f"Move of outcome {one.ref}", lambda: outcomes.outcome_moved(self._page.book, one, by))

    def remove_outcome(self) -> None:
        """Move the chosen outcome to the bin."""
        line = self._page.view.current_line()
        if line is not None and line.part is not None:
            one = line.part.outcome
            self.step(f"Removal of outcome {one.ref}", lambda: outcomes.outcome_removed(self._page.book, one))

    def _tell(self, told: Tell) -> None:
        self._page.on_screen.requested.emit(told)
