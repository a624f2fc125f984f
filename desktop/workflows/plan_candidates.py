"""What a plan entry may be tied to, each named in one line, and the one that a person means by what was typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.errors import PartRefused
from desktop.domain.plan import PlanEntry
from desktop.domain.plan_words import gathers
from desktop.domain.wording import listed
from desktop.storage.book import Book
from desktop.workflows.plan_links import ACTIONS, RECOMMENDATIONS
from desktop.workflows.plan_reading import ENTRIES

_WORDS, _NAMED = 70, 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record by its kind and id, with its reference and the line that names it."""

    kind: str
    record_id: str
    ref: str
    line: str


def candidates(book: Book, entry: PlanEntry) -> list[Candidate]:
    """Return the actions and recommendations of the board, and the other entries of the plan."""
    plan = book.plans.get(entry.plan_id)
    return list(_candidates(book, entry, plan.board_id)) if plan else []


def meant(found: list[Candidate], typed: str) -> Candidate:
    """Return the one candidate that typed words mean: its line, its reference, or words that only one has.

    Raises PartRefused where none or several do.
    """
    words = " ".join(typed.split()).casefold()
    if not words:
        raise PartRefused("Type a reference, or some words of it.", "other")
    tests = (
        lambda each: each.line.casefold() == words,
        lambda each: each.ref.casefold() == words,
        lambda each: words in each.line.casefold(),
    )
    for test in tests:
        fits = [each for each in found if test(each)]
        if len(fits) == 1:
            return fits[0]
        if fits:
            named = [each.line[:30].rstrip() for each in fits[:_NAMED]]
            raise PartRefused(f"Several fit; choose one from the list: {listed(named, 'or')}.", "other")
    raise PartRefused("No action, recommendation or entry of the plan has that reference or those words.", "other")


def _candidates(book: Book, entry: PlanEntry, board_id: str) -> Iterator[Candidate]:
    for item in book.action_items.all(board_id=board_id):
        yield _candidate(ACTIONS, "Action", item.id, item.ref, item.wording)
    reports = [report.id for report in book.reports.all(board_id=board_id)]
    for one in book.recommendations.among("report_id", reports):
        words = one.paragraphs[0] if one.paragraphs else one.theme
        yield _candidate(RECOMMENDATIONS, "Recommendation", one.id, one.ref, words)
    for other in book.plan_entries.all(plan_id=entry.plan_id):
        if other.id != entry.id and not gathers(other):
            yield _candidate(ENTRIES, "Entry", other.id, other.ref, other.wording)


def _candidate(kind: str, noun: str, record_id: str, ref: str, words: str) -> Candidate:
    cut = words if len(words) <= _WORDS else f"{words[: _WORDS - 1].rstrip()}…"
    return Candidate(kind, record_id, ref, " ".join(f"{noun} {ref}: {cut}".split()))
