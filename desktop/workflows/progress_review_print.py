"""A progress review as the rows that are printed: the whole of it, or what may be shown to anybody."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from desktop.domain.dates import long_date
from desktop.domain.errors import Refused
from desktop.domain.outcome import EntrySection, Function, OutcomeEntry, ProgressReview
from desktop.domain.outcome_checks import ANSWERS, answer_words, checks_of, counts_of
from desktop.domain.outcome_comparison import ReviewChange
from desktop.domain.outcome_functions import STATE_WORDS, functions_sentence, state_day
from desktop.domain.outcome_periods import period_words
from desktop.domain.outcome_review import OutcomePart, PlacedEntry, parts_of, short_title
from desktop.domain.wording import counted
from desktop.exports.review_contents import CheckRow, EntryRow, FunctionRow, OutcomeRow, ReviewContents
from desktop.storage.book import Book
from desktop.workflows.board_masthead import kind_of_copy, masthead_on
from desktop.workflows.progress_review_reading import ReviewInHand, called, review_in_hand

SUBJECT = "Progress review"
_COUNTED = {EntrySection.ACHIEVED: "achieved", EntrySection.RISK: "risk or issue", EntrySection.TEST: "test"}


def build_review(
    book: Book, review: ProgressReview, *, as_at: date, public: bool = False, generated: datetime | None = None
) -> ReviewContents:
    """Return the rows of a review; a public copy is built from the entries that are not exempt.

    Raises Refused where its board has gone.
    """
    board = book.boards.get(review.board_id)
    if board is None:
        raise Refused("The board of this review is no longer in the book; restore it from the bin first.")
    whole = review_in_hand(book, review)
    hand = opened(whole) if public else whole
    private = len(hidden_ids(whole.entries))
    standing = kind_of_copy(public=public, holds_exempt=_has_private(whole))
    return ReviewContents(
        masthead=masthead_on(board, SUBJECT, as_at, standing, generated),
        heading=review.title,
        period=period_words(review.starts, review.ends),
        state=f"Issued on {long_date(review.issued_on)}" if review.issued_on else "Draft, not issued yet",
        previous=called(hand.previous) if hand.previous else "",
        sentences=(*hand.sentences, *_left_out(private if public else 0)),
        answers=tuple(answer_words(each).capitalize() for each in ANSWERS),
        outcomes=tuple(_outcome(hand, part) for part in hand.parts),
        entries=tuple(_entries(hand)),
        checks=tuple(_checks(hand)),
        functions=tuple(function_row(each) for each in hand.functions),
        functions_sentence=functions_sentence(hand.functions),
        left_out=private if public else 0,
        public=public,
    )


def function_row(function: Function) -> FunctionRow:
    """Return a function as it is printed."""
    return FunctionRow(
        title=function.title,
        group=function.group,
        state=STATE_WORDS[function.state].capitalize(),
        when=function.timing,
        day=state_day(function),
        source=function.source,
        note=function.note,
    )


def opened(hand: ReviewInHand) -> ReviewInHand:
    """Return a review without what is exempt, and without what stands below it."""
    hidden, hidden_before = hidden_ids(hand.entries), hidden_ids(hand.earlier)
    entries = tuple(each for each in hand.entries if each.id not in hidden)
    earlier = tuple(each for each in hand.earlier if each.id not in hidden_before)
    order = [each.step.id for each in hand.checks]
    checks = sorted(checks_of(earlier, entries), key=lambda each: order.index(each.step.id))
    return replace(hand, entries=entries, earlier=earlier, parts=parts_of(hand.outcomes, entries), checks=tuple(checks))


def hidden_ids(entries: Iterable[OutcomeEntry]) -> frozenset[str]:
    """Return the ids of the exempt entries and of all that stands below them."""
    known = list(entries)
    hidden = {each.id for each in known if each.exempt}
    while more := {each.id for each in known if each.parent_id in hidden} - hidden:
        hidden |= more
    return frozenset(hidden)


def _has_private(hand: ReviewInHand) -> bool:
    return bool(hidden_ids(hand.entries)) or any(check.step.exempt for check in hand.checks)


def _left_out(number: int) -> Iterator[str]:
    if number:
        yield f"{counted(number, 'exempt entry is', 'exempt entries are')} left out of this public copy."


def _outcome(hand: ReviewInHand, part: OutcomePart) -> OutcomeRow:
    counts = Counter(counts_of(hand.checks_of(part)))
    sections = {section: part.count(section) for section in EntrySection}
    return OutcomeRow(
        ref=part.refs,
        title="; ".join(each.title for each in (part.outcome, *part.also)),
        lead=part.outcome.lead,
        achieved=sections[EntrySection.ACHIEVED].bullets,
        next_steps=sections[EntrySection.NEXT_STEP].entries,
        risks=sections[EntrySection.RISK].bullets,
        overview=sections[EntrySection.OVERVIEW].entries,
        last_steps=tuple(counts[answer] for answer in ANSWERS),
    )


def _entries(hand: ReviewInHand) -> Iterator[EntryRow]:
    change = hand.change
    for part in hand.parts:
        for section in EntrySection:
            yield from (_entry(hand, part, each, change) for each in part.section(section))


def _entry(hand: ReviewInHand, part: OutcomePart, placed: PlacedEntry, change: ReviewChange) -> EntryRow:
    entry = placed.entry
    told = "" if hand.previous is None else "as before" if entry.id in change.kept else "new"
    return EntryRow(
        section=entry.section,
        ref=part.refs,
        outcome=short_title(part.outcome),
        text=entry.text,
        counts_as=_counts_as(placed),
        level=placed.level,
        heading=entry.heading,
        change="carried forward" if entry.carried_from_id else told,
    )


def _counts_as(placed: PlacedEntry) -> str:
    if placed.entry.section is EntrySection.NEXT_STEP:
        return "next step"
    if placed.level:
        return "part of the one above"
    return _COUNTED.get(placed.entry.section, "point") if placed.entry.bullet else "paragraph"


def _checks(hand: ReviewInHand) -> Iterator[CheckRow]:
    for part in hand.parts:
        for check in hand.checks_of(part):
            yield CheckRow(
                ref=part.refs,
                outcome=short_title(part.outcome),
                step=check.step.text,
                answer=answer_words(check.step.answer).capitalize(),
                note=check.step.answer_note,
                carried=check.carried_to is not None,
            )
