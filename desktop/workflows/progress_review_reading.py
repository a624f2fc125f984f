"""A progress review as it is read and printed: its outcomes, the checks of last time, the review before it."""

from collections import defaultdict
from dataclasses import dataclass

from desktop.domain.errors import Refused
from desktop.domain.outcome import Answer, Function, Outcome, OutcomeEntry, ProgressReview
from desktop.domain.outcome_checks import Check, checks_of
from desktop.domain.outcome_comparison import ReviewChange, compared
from desktop.domain.outcome_periods import in_order, period_words, previous_of
from desktop.domain.outcome_review import OutcomePart, host_of, parts_of
from desktop.domain.outcome_sentences import review_sentences
from desktop.storage.book import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewInHand:
    """A review with everything that its page shows.

    previous is the review before it, whose next steps are the checks; entries and earlier are all that stands in the
    two. checks_of gives those of an outcome, also where its text stands with another one.
    """

    review: ProgressReview
    previous: ProgressReview | None
    outcomes: tuple[Outcome, ...]
    entries: tuple[OutcomeEntry, ...]
    earlier: tuple[OutcomeEntry, ...]
    parts: tuple[OutcomePart, ...]
    checks: tuple[Check, ...]
    functions: tuple[Function, ...] = ()

    def checks_of(self, part: OutcomePart) -> tuple[Check, ...]:
        """Return the steps of last time that an outcome answers for."""
        return self._by_outcome().get(part.outcome.id, ())

    def waiting(self, part: OutcomePart) -> int:
        """Return how many steps of an outcome wait for an answer."""
        return sum(check.waits for check in self.checks_of(part))

    @property
    def all_waiting(self) -> int:
        """How many steps of last time wait for an answer."""
        return sum(check.waits for check in self.checks)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The summary of the review."""
        last = f"the review {period_of(self.previous)}" if self.previous else "last time"
        return review_sentences(self.parts, self.checks, self.functions, last=last)

    @property
    def change(self) -> ReviewChange:
        """What is new, as before and gone beside the review before."""
        return compared(self.earlier, self.entries)

    def _by_outcome(self) -> dict[str, tuple[Check, ...]]:
        homes = _homes(self)
        found: defaultdict[str, list[Check]] = defaultdict(list)
        for check in self.checks:
            found[homes.get(check.step.outcome_id, check.step.outcome_id)].append(check)
        return {outcome_id: tuple(group) for outcome_id, group in found.items()}


def review_in_hand(book: Book, review: ProgressReview) -> ReviewInHand:
    """Read a review, and the one before it, from the book."""
    reviews = book.progress_reviews.all(board_id=review.board_id)
    previous = previous_of(review, reviews)
    entries = book.outcome_entries.all(progress_review_id=review.id)
    earlier = book.outcome_entries.all(progress_review_id=previous.id) if previous else []
    named = {each.outcome_id for each in (*entries, *earlier)}
    outcomes = tuple(each for each in book.outcomes.all(board_id=review.board_id) if _is_of(each, review, named))
    order = {each.id: at for at, each in enumerate(outcomes)}
    checks = sorted(checks_of(earlier, entries), key=lambda each: order.get(each.step.outcome_id, len(order)))
    return ReviewInHand(
        review=review,
        previous=previous,
        outcomes=outcomes,
        entries=tuple(entries),
        earlier=tuple(earlier),
        parts=parts_of(outcomes, entries),
        checks=tuple(checks),
        functions=tuple(book.functions.all(board_id=review.board_id)),
    )


def reviews_of(book: Book, board_id: str) -> list[ProgressReview]:
    """Return the progress reviews of a board, the latest first."""
    return in_order(book.progress_reviews.all(board_id=board_id))[::-1]


def review_named(book: Book, board_id: str, words: str = "") -> ProgressReview:
    """Return the review of that title, of words of it, or of the day it ends or was issued; the latest without words.

    Raises Refused, naming those that there are, where it is none or several.
    """
    reviews = reviews_of(book, board_id)
    if not reviews:
        raise Refused("This board has no progress review yet: import one, or begin the first.")
    sought = words.strip().casefold()
    if not sought:
        return reviews[0]
    whole = [each for each in reviews if sought in _names(each)]
    found = whole or [each for each in reviews if sought in each.title.casefold()]
    if len(found) == 1:
        return found[0]
    there = "; ".join(called(each) for each in found or reviews)
    if found:
        raise Refused(f"Several progress reviews fit {words.strip()}; say which: {there}.")
    raise Refused(f"There is no progress review {words.strip()}; there are: {there}.")


def called(review: ProgressReview) -> str:
    """Return how a review is named among others: its title, with its period where the title does not say it."""
    period = period_words(review.starts, review.ends)
    return review.title if not period or period in review.title else f"{review.title} ({period})"


def period_of(review: ProgressReview | None) -> str:
    """Return a review by its period in the middle of a sentence: "of August 2016 to January 2017", else its title."""
    if review is None:
        return ""
    period = period_words(review.starts, review.ends)
    return f"of {period}" if period and not period.startswith(("to ", "from ")) else period or f"“{review.title}”"


def answered(step: OutcomeEntry) -> bool:
    """Return whether a step has an answer."""
    return step.answer is not Answer.OPEN


def _homes(hand: ReviewInHand) -> dict[str, str]:
    """Return for each outcome the one under which it stands in this review."""
    shown = {part.outcome.id for part in hand.parts}
    hosts = {each.id: host_of(each, hand.outcomes) for each in hand.outcomes}
    return {outcome_id: outcome_id if outcome_id in shown else host for outcome_id, host in hosts.items()}


def _is_of(outcome: Outcome, review: ProgressReview, named: set[str]) -> bool:
    """Return whether a review tells of an outcome: it has text of it, or is of the same framework."""
    if outcome.id in named or not review.framework.strip():
        return True
    return outcome.framework.strip().casefold() == review.framework.strip().casefold()


def _names(review: ProgressReview) -> set[str]:
    days = {day.isoformat() for day in (review.ends, review.issued_on) if day}
    return {review.title.casefold(), called(review).casefold(), *days}
