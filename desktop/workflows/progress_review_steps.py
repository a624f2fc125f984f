"""The life of a progress review: begun from the last, its steps answered and carried forward, issued, reopened."""

from dataclasses import replace
from datetime import date

from desktop.domain.dates import long_date
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.outcome import Answer, EntrySection, OutcomeEntry, ProgressReview
from desktop.domain.outcome_checks import Check
from desktop.domain.outcome_periods import in_order, later_than, next_period, next_title
from desktop.storage.book import Book
from desktop.workflows.progress_review_reading import reviews_of


def next_review(book: Book, board_id: str, today: date, *, after: ProgressReview | None = None) -> ProgressReview:
    """Return the review that would come next, to be looked at before it is begun: six months on from the last."""
    last = after or next(iter(reviews_of(book, board_id)), None)
    starts, ends = next_period(last, today)
    framework = last.framework if last else _framework(book, board_id)
    return ProgressReview(
        board_id=board_id, title=next_title(starts, ends), framework=framework, starts=starts, ends=ends
    )


def begun(book: Book, review: ProgressReview) -> list[Edit]:
    """Return the edits that begin a review; raises PartRefused where its title or period cannot be taken."""
    if not review.title.strip():
        raise PartRefused("A review needs a title, such as “Progress review to July 2017”.", "title")
    if review.starts and review.ends and review.ends < review.starts:
        raise PartRefused(f"The period would end before it begins, on {long_date(review.starts)}.", "ends")
    others = [each for each in reviews_of(book, review.board_id) if each.id != review.id]
    if any(each.title.casefold() == review.title.strip().casefold() for each in others):
        raise PartRefused("There is a review of that title already; give this one another.", "title")
    if not book.outcomes.count(board_id=review.board_id):
        raise Refused("A review tells of outcomes: import one, or write the outcomes first.")
    return [added(replace(review, title=review.title.strip()))]


def answered(check: Check, answer: Answer, review: ProgressReview) -> list[Edit]:
    """Return the edits that answer a step of last time in this review; the same answer again takes it back.

    A step that is done or no longer needed and was carried forward is refused: the step that goes on with it is
    removed first.
    """
    refuse_issued(review)
    step = check.step
    new = Answer.OPEN if answer is step.answer else answer
    if check.carried_to is not None and new in (Answer.DONE, Answer.DROPPED):
        raise Refused("This step is carried forward into the next steps: remove it there first, or answer partly done.")
    in_review = None if new is Answer.OPEN else review.id
    return [changed(step, replace(step, answer=new, answered_in_id=in_review))]


def carried(book: Book, check: Check, review: ProgressReview) -> list[Edit]:
    """Return the edits that make a step of last time a next step of this review."""
    refuse_issued(review)
    if check.carried_to is not None:
        raise Refused("This step is carried forward already.")
    if not check.may_be_carried:
        raise Refused(f"This step is {check.words}: only what is not finished is carried forward.")
    step = check.step
    beside = book.outcome_entries.all(progress_review_id=review.id, outcome_id=step.outcome_id)
    last = max((each.position for each in beside if each.section is EntrySection.NEXT_STEP), default=0)
    return [
        added(
            OutcomeEntry(
                progress_review_id=review.id,
                outcome_id=step.outcome_id,
                section=EntrySection.NEXT_STEP,
                position=last + 1,
                bullet=step.bullet,
                text=step.text,
                carried_from_id=step.id,
                exempt=step.exempt,
            )
        )
    ]


def issued(review: ProgressReview, on: date) -> list[Edit]:
    """Return the edits that issue a review: from then on its text stands fast."""
    if review.issued_on is not None:
        raise Refused(f"This review was issued on {long_date(review.issued_on)} already.")
    return [changed(review, replace(review, issued_on=on))]


def reopened(book: Book, review: ProgressReview, reason: str) -> list[Edit]:
    """Return the edits that open an issued review again; reason goes on record with them."""
    if review.issued_on is None:
        raise Refused("This review is a draft: it can be changed as it stands.")
    if not reason.strip():
        raise PartRefused("Say why the issued review is changed; the reason stays on record.", "reason")
    later = in_order(later_than(review, book.progress_reviews.all(board_id=review.board_id)))
    if any(each.issued_on for each in later):
        raise Refused(f"A later review is issued that tells of this one: reopen “{later[0].title}” first.")
    return [changed(review, replace(review, issued_on=None))]


def taken_out(book: Book, review: ProgressReview) -> list[Edit]:
    """Return the edits that move a draft to the bin with its text; what it answered waits for an answer again."""
    refuse_issued(review)
    said = book.outcome_entries.all(answered_in_id=review.id)
    return [
        *(changed(each, replace(each, answer=Answer.OPEN, answer_note="", answered_in_id=None)) for each in said),
        *book.removal(review),
    ]


def refuse_issued(review: ProgressReview) -> None:
    """Raise Refused for a review that is issued."""
    if review.issued_on is not None:
        raise Refused(f"This review was issued on {long_date(review.issued_on)}: reopen it to change it.")


def _framework(book: Book, board_id: str) -> str:
    return next((each.framework for each in book.outcomes.all(board_id=board_id) if each.framework), "")
