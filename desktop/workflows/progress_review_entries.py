"""The entries of a progress review: written, moved, nested, put under another heading, removed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.outcome import EntrySection, OutcomeEntry, ProgressReview
from desktop.storage.book import Book
from desktop.workflows.progress_review_steps import refuse_issued

_GONE = "This entry is no longer in the review; restore it from the bin first."


def written(
    book: Book,
    review: ProgressReview,
    outcome_id: str,
    section: EntrySection,
    text: str,
    *,
    after: OutcomeEntry | None = None,
    bullet: bool = True,
    exempt: bool = False,
) -> list[Edit]:
    """Return the edits that add an entry: below another one, beside it, or at the end of the section.

    The new entry is that of the first edit.
    """
    refuse_issued(review)
    if not text.strip():
        raise PartRefused("Write the words first.", "text")
    if book.outcomes.get(outcome_id) is None:
        raise Refused("This outcome is no longer in the book; restore it from the bin first.")
    parent_id = after.parent_id if after else None
    entry = OutcomeEntry(
        progress_review_id=review.id,
        outcome_id=outcome_id,
        section=section,
        parent_id=parent_id,
        bullet=bullet,
        text=text.strip(),
        exempt=exempt,
    )
    row = _row(book, entry)
    at = next((place + 1 for place, each in enumerate(row) if after and each.id == after.id), len(row))
    return [added(replace(entry, position=at + 1)), *_renumbered([*row[:at], entry, *row[at:]], {entry.id})]


def reworded(entry: OutcomeEntry, text: str) -> list[Edit]:
    """Return the edits that change the words of an entry."""
    if not text.strip():
        raise PartRefused("An entry cannot be empty: remove it with Del instead.", "text")
    return [changed(entry, replace(entry, text=text.strip()))] if text.strip() != entry.text else []


def moved(book: Book, entry: OutcomeEntry, by: int) -> list[Edit]:
    """Return the edits that move an entry, with what is below it, up (-1) or down among those beside it."""
    _refuse_issued(book, entry)
    row = _row(book, entry)
    at = next((place for place, each in enumerate(row) if each.id == entry.id), -1)
    if at < 0:
        raise Refused(_GONE)
    if not 0 <= at + by < len(row):
        return []
    row.insert(at + by, row.pop(at))
    return _renumbered(row)


def nested(book: Book, entry: OutcomeEntry) -> list[Edit]:
    """Return the edits that put an entry below the one above it; raises Refused for the first of a row."""
    _refuse_issued(book, entry)
    row = _row(book, entry)
    at = next((place for place, each in enumerate(row) if each.id == entry.id), -1)
    if at < 0:
        raise Refused(_GONE)
    if at == 0:
        raise Refused("There is no entry above it to belong to.")
    last = max((each.position for each in _below(book, row[at - 1])), default=0)
    after = replace(entry, parent_id=row[at - 1].id, position=last + 1)
    return [changed(entry, after), *_renumbered(each for each in row if each.id != entry.id)]


def lifted(book: Book, entry: OutcomeEntry) -> list[Edit]:
    """Return the edits that make a nested entry one beside the bullet it belonged to; none for one at the edge."""
    _refuse_issued(book, entry)
    parent = book.outcome_entries.get(entry.parent_id)
    if entry.parent_id is None:
        return []
    after = replace(entry, parent_id=parent.parent_id if parent else None)
    row = _row(book, after)
    at = next((place + 1 for place, each in enumerate(row) if parent and each.id == parent.id), len(row))
    rest = (each for each in _row(book, entry) if each.id != entry.id)
    return [
        changed(entry, replace(after, position=at + 1)),
        *_renumbered([*row[:at], after, *row[at:]], {entry.id}),
        *_renumbered(rest),
    ]


def placed_under(book: Book, entry: OutcomeEntry, section: EntrySection, outcome_id: str = "") -> list[Edit]:
    """Return the edits that put an entry, with what is below it, at the end of another section or outcome."""
    _refuse_issued(book, entry)
    outcome_id = outcome_id or entry.outcome_id
    if (section, outcome_id) == (entry.section, entry.outcome_id):
        return []
    after = replace(entry, section=section, outcome_id=outcome_id, parent_id=None)
    last = max((each.position for each in _row(book, after)), default=0)
    below = [changed(each, replace(each, section=section, outcome_id=outcome_id)) for each in _all_below(book, entry)]
    rest = (each for each in _row(book, entry) if each.id != entry.id)
    return [changed(entry, replace(after, position=last + 1)), *below, *_renumbered(rest)]


def taken_out(book: Book, entry: OutcomeEntry) -> list[Edit]:
    """Return the edits that move an entry with everything below it to the bin."""
    _refuse_issued(book, entry)
    return book.removal(entry)


def _refuse_issued(book: Book, entry: OutcomeEntry) -> None:
    review = book.progress_reviews.get(entry.progress_review_id)
    if review is not None:
        refuse_issued(review)


def _row(book: Book, entry: OutcomeEntry) -> list[OutcomeEntry]:
    """Return the entries beside one, itself among them where it is in the book, in their order."""
    return book.outcome_entries.all(
        progress_review_id=entry.progress_review_id,
        outcome_id=entry.outcome_id,
        section=entry.section,
        parent_id=entry.parent_id,
    )


def _below(book: Book, entry: OutcomeEntry) -> list[OutcomeEntry]:
    return book.outcome_entries.all(progress_review_id=entry.progress_review_id, parent_id=entry.id)


def _all_below(book: Book, entry: OutcomeEntry) -> list[OutcomeEntry]:
    found: dict[str, OutcomeEntry] = {}
    waiting = _below(book, entry)
    while waiting:
        one = waiting.pop()
        if one.id not in found and one.id != entry.id:
            found[one.id] = one
            waiting += _below(book, one)
    return list(found.values())


def _renumbered(row: Iterable[OutcomeEntry], but: Sequence[str] | set[str] = ()) -> list[Edit]:
    places = list(enumerate(row, 1))
    return [
        changed(each, replace(each, position=at)) for at, each in places if each.position != at and each.id not in but
    ]
