"""Outcomes written by hand: added, moved, sharing one text, removed; and the functions of the register."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.outcome import Function, FunctionState, Outcome
from desktop.domain.outcome_functions import in_state
from desktop.domain.outcome_review import host_of
from desktop.domain.wording import counted
from desktop.storage.book import Book

_GONE = "This outcome is no longer in the book; restore it from the bin first."


def new_outcome(book: Book, board_id: str, title: str, *, framework: str = "") -> list[Edit]:
    """Return the edits that add an outcome at the end; its reference is the next number where all are numbers."""
    if not title.strip():
        raise PartRefused("Write what the outcome is first.", "title")
    known = book.outcomes.all(board_id=board_id)
    framework = framework or next((each.framework for each in known if each.framework), "")
    numbers = [int(each.ref) for each in known if each.ref.isdecimal()]
    ref = str(max(numbers, default=0) + 1) if len(numbers) == len(known) else ""
    last = max((each.position for each in known), default=0)
    return [added(Outcome(board_id=board_id, framework=framework, position=last + 1, ref=ref, title=title.strip()))]


def outcome_moved(book: Book, outcome: Outcome, by: int) -> list[Edit]:
    """Return the edits that move an outcome up (-1) or down in the order in which they are printed."""
    row = book.outcomes.all(board_id=outcome.board_id)
    at = next((place for place, each in enumerate(row) if each.id == outcome.id), -1)
    if at < 0:
        raise Refused(_GONE)
    if not 0 <= at + by < len(row):
        return []
    row.insert(at + by, row.pop(at))
    places = list(enumerate(row, 1))
    return [changed(each, replace(each, position=at)) for at, each in places if each.position != at]


def sharing(book: Book, outcome: Outcome, with_id: str | None) -> list[Edit]:
    """Return the edits that let an outcome share the text of another, or have its own again."""
    if with_id == outcome.text_with_id:
        return []
    known = book.outcomes.all(board_id=outcome.board_id)
    if any(each.id == with_id and host_of(each, known) == outcome.id for each in known):
        raise Refused("Two outcomes cannot each stand with the other: let one of them have the text.")
    if with_id and (own := book.outcome_entries.count(outcome_id=outcome.id)):
        raise Refused(f"{counted(own, 'entry', 'entries')} stand under this outcome: move them to the other one first.")
    return [changed(outcome, replace(outcome, text_with_id=with_id))]


def outcome_removed(book: Book, outcome: Outcome) -> list[Edit]:
    """Return the edits that move an outcome to the bin; raises Refused while a review has text under it."""
    if own := book.outcome_entries.count(outcome_id=outcome.id):
        raise Refused(f"{counted(own, 'entry', 'entries')} stand under this outcome: remove or move them first.")
    sharers = book.outcomes.all(text_with_id=outcome.id)
    return [*(changed(each, replace(each, text_with_id=None)) for each in sharers), *book.removal(outcome)]


def new_function(book: Book, board_id: str, title: str) -> list[Edit]:
    """Return the edits that add a function that is held to the end of the register."""
    if not title.strip():
        raise PartRefused("Write the name of the function first.", "title")
    known = book.functions.all(board_id=board_id)
    if any(_plain(each.title) == _plain(title) for each in known):
        raise PartRefused("This function stands in the register already.", "title")
    last = max((each.position for each in known), default=0)
    return [added(Function(board_id=board_id, position=last + 1, title=" ".join(title.split())))]


def function_state(
    functions: Iterable[Function], state: FunctionState, on: date | None = None, timing: str = ""
) -> list[Edit]:
    """Return the edits that put functions into a state, since a day where it is known; timing is the day as typed."""
    return [
        changed(each, in_state(each, state, on, timing))
        for each in functions
        if in_state(each, state, on, timing) != each
    ]


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
