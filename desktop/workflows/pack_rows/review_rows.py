"""The progress review that a board had last, and the register of functions, as rows."""

from collections.abc import Iterator
from datetime import date

from desktop.domain.outcome_functions import function_counts, functions_sentence
from desktop.domain.wording import counted
from desktop.exports.paper_contents import FunctionsPart, ReviewOutcomeRow, ReviewPart
from desktop.exports.review_contents import ReviewContents
from desktop.storage.book import Book
from desktop.workflows.pack_rows.known_days import PaperDays
from desktop.workflows.pack_rows.known_papers import function_then, review_then
from desktop.workflows.progress_review_print import build_review, function_row, opened
from desktop.workflows.progress_review_reading import review_in_hand


def review_part(book: Book, board_id: str, as_at: date, *, public: bool) -> ReviewPart | None:
    """Return the review of a day, None where there was none; a public copy without its exempt entries."""
    review = review_then(book.progress_reviews.all(board_id=board_id), as_at, public=public)
    if review is None:
        return None
    contents = build_review(book, review, as_at=as_at, public=public)
    hand = review_in_hand(book, review)
    parts = (opened(hand) if public else hand).parts
    shared = [[(each.ref, each.title, each.lead) for each in part.also] for part in parts]
    return ReviewPart(
        title=contents.heading,
        told=" ".join(filter(None, (_sentence(contents.period), _sentence(contents.state)))),
        previous=contents.previous,
        sentences=_without_functions(contents),
        answers=contents.answers,
        outcomes=tuple(_outcomes(contents, [part.outcome.ref for part in parts], shared)),
        entries=contents.entries,
        checks=contents.checks,
    )


def functions_part(book: Book, board_id: str, as_at: date, days: PaperDays) -> FunctionsPart | None:
    """Return the register as at a day, None without a function."""
    known = [each for each in book.functions.all(board_id=board_id) if days.knows_function(each, as_at)]
    functions = [function_then(each, as_at) for each in known]
    if not functions:
        return None
    whole = sum(function_counts(functions).values())
    return FunctionsPart(
        sentence=f"Of {counted(whole, 'function')}: {functions_sentence(functions)}.",
        rows=tuple(function_row(each) for each in functions),
    )


def _outcomes(
    contents: ReviewContents, refs: list[str], shared: list[list[tuple[str, str, str]]]
) -> Iterator[ReviewOutcomeRow]:
    """Yield a row for each outcome, also for those of which the text of another tells."""
    for row, ref, also in zip(contents.outcomes, refs, shared, strict=True):
        titles = "; ".join(title for _ref, title, _lead in also)
        yield ReviewOutcomeRow(
            ref=ref,
            title=row.title.removesuffix(f"; {titles}") if also else row.title,
            lead=row.lead,
            achieved=row.achieved,
            risks=row.risks,
            overview=row.overview,
            next_steps=row.next_steps,
            last_steps=row.last_steps,
        )
        for other, title, lead in also:
            yield ReviewOutcomeRow(ref=other, title=title, lead=lead, told_with=ref or row.title)


def _without_functions(contents: ReviewContents) -> tuple[str, ...]:
    """Return the summary without the register, which has a sheet of its own and is told as at the day of the pack."""
    return tuple(each for each in contents.sentences if not each.endswith(f"{contents.functions_sentence}."))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""
