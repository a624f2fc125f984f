"""A progress review as a workbook."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.charts.wording import shortened
from desktop.domain.errors import Refused
from desktop.domain.outcome import OutcomeEntry, ProgressReview
from desktop.exports.canary import Canaries, phrases_of, plain_words
from desktop.exports.review_contents import ReviewContents
from desktop.exports.written import Written, write_checked
from desktop.storage.book import Book
from desktop.workflows.build_pack import exempt_items
from desktop.workflows.pack_rows.canary_words import canaries_of
from desktop.workflows.pack_rows.sources import sources_of
from desktop.workflows.progress_review_print import build_review, hidden_ids

ENDING = ".xlsx"
_LONGEST_NAME = 60
_TELLING_WORDS = 3


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
    canaries = _canaries(book, review, contents) if wanted.public else None
    # openpyxl is loaded when a workbook is written, not when the window opens
    from desktop.exports.review_workbook import write_review

    return write_checked(to, lambda part: write_review(contents, part), replace=replace, canaries=canaries)


def review_file_name(review: ProgressReview, as_at: date, *, public: bool = False) -> str:
    """Return a name for the file: the title and the day."""
    said = f"{review.title}{' public' if public else ''}"
    plain = "".join(letter if letter.isalnum() or letter in " -()" else " " for letter in said)
    return f"{' '.join(shortened(plain, _LONGEST_NAME).rstrip('…').split())} {as_at.isoformat()}{ENDING}"


def _canaries(book: Book, review: ProgressReview, contents: ReviewContents) -> Canaries:
    """Return the private words to look for: those of the board's exempt matter and of exempt entries of its reviews."""
    board = book.boards.get(review.board_id)
    assert board is not None
    items = book.action_items.all(board_id=board.id)
    own = (contents.heading, contents.period, *contents.sentences, contents.masthead.subject)
    found = canaries_of(book, board, exempt_items(items, sources_of(book, items)), None, own)
    private, opened = _sides(book, board.id)
    known = set().union(*map(phrases_of, opened))
    phrases = set().union(*map(phrases_of, private)) - known
    running = f" {' '.join(_plain(text) for text in opened)} "
    whole = {words for words in map(_plain, private) if _is_telling(words) and f" {words} " not in running}
    return Canaries(found.whole | whole, found.phrases | phrases, found.digests)


def _sides(book: Book, board_id: str) -> tuple[list[str], list[str]]:
    """Return the texts of exempt entries of a board's reviews, and of its open ones."""
    reviews = [each.id for each in book.progress_reviews.all(board_id=board_id)]
    entries: list[OutcomeEntry] = book.outcome_entries.among("progress_review_id", reviews)
    hidden = hidden_ids(entries)
    private: list[str] = []
    opened: list[str] = []
    for each in entries:
        (private if each.id in hidden else opened).extend((each.text, each.heading, each.answer_note))
    opened += [each.title for each in book.outcomes.all(board_id=board_id)]
    opened += [each.title for each in book.functions.all(board_id=board_id)]
    return [text for text in private if text.strip()], opened


def _is_telling(words: str) -> bool:
    return words.count(" ") + 1 >= _TELLING_WORDS


def _plain(text: str) -> str:
    return " ".join(plain_words(text))
