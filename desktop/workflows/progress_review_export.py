"""A progress review as a workbook."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.domain.outcome import ProgressReview
from desktop.exports.written import Written, write_checked
from desktop.storage.book import Book
from desktop.workflows.board_copy import name_of_copy, private_words
from desktop.workflows.progress_review_print import build_review

ENDING = ".xlsx"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewWanted:
    """A progress review; a public copy holds nothing exempt."""

    review_id: str
    public: bool = False


def export_review(book: Book, wanted: ReviewWanted, to: Path, *, as_at: date, replace: bool = False) -> Written:
    """Write the review as a workbook; return where it is and what its sheets hold.

    replace writes over any file of that name, else only over an earlier export. Raises Refused, and leaves no file,
    where the ending does not fit, the place cannot be written, the review is gone, or a public copy would hold exempt
    words.
    """
    if to.suffix.lower() != ENDING:
        raise Refused("A progress review is written as .xlsx; choose a name with that ending.")
    review = book.progress_reviews.get(wanted.review_id)
    if review is None:
        raise Refused("This review is no longer in the book; restore it from the bin first.")
    contents = build_review(book, review, as_at=as_at, public=wanted.public)
    board = book.boards.get(review.board_id)
    own = (contents.heading, contents.period, *contents.sentences, contents.masthead.subject)
    canaries = private_words(book, board, *own) if wanted.public and board else None
    # openpyxl is loaded when a workbook is written, not when the window opens
    from desktop.exports.review_workbook import write_review

    return write_checked(to, lambda part: write_review(contents, part), replace=replace, canaries=canaries)


def review_file_name(review: ProgressReview, as_at: date, *, public: bool = False) -> str:
    """Return a name for the file: the title and the day."""
    return name_of_copy(f"{review.title}{' public' if public else ''}", as_at, ENDING)
