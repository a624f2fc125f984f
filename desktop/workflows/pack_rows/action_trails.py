"""What became of each action on the way: its dates as they were moved, what was given as evidence, where it went."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from desktop.charts.facts import BoardFacts
from desktop.domain.action_item import Extension
from desktop.domain.dates import short_date
from desktop.domain.decision import DecisionKind
from desktop.storage.book import Book
from desktop.workflows.minute_named import moved_in


@dataclass(frozen=True, slots=True)
class Trail:
    """moved tells each move of its date, oldest first; evidence counts words and files; escalated_to is the latest."""

    moved: tuple[str, ...]
    evidence: int
    escalated_to: str


def action_trails(book: Book, facts: BoardFacts) -> dict[str, Trail]:
    """Return the trail of every action of the facts as at their day, by its id; nothing of others is read."""
    ids = [item.id for item in facts.action_items]
    files = Counter(
        each.record_id
        for each in book.evidence_files.among("record_id", ids)
        if each.received_on is None or each.received_on <= facts.as_at
    )
    moved = defaultdict[str, list[str]](list)
    for each in sorted(facts.extensions, key=lambda one: one.made_on):
        moved[each.action_item_id].append(_moved(book, each))
    went = _escalated(book, facts, ids)
    return {
        item.id: Trail(tuple(moved[item.id]), len(item.evidence) + files[item.id], went.get(item.id, ""))
        for item in facts.action_items
    }


def _escalated(book: Book, facts: BoardFacts, ids: list[str]) -> dict[str, str]:
    made = (each for each in book.decisions.among("record_id", ids) if each.kind is DecisionKind.ESCALATED)
    known = sorted((each for each in made if each.made_on <= facts.as_at), key=lambda each: each.made_on)
    return {each.record_id: each.to for each in known}


def _moved(book: Book, each: Extension) -> str:
    """Return "30 May 2014 to 7 Nov 2014, minute C4"."""
    minute = moved_in(book, each)
    said = f"{short_date(each.from_due) if each.from_due else 'no date'} to {short_date(each.to_due)}"
    return f"{said}, minute {minute}" if minute else f"{said}, agreed on {short_date(each.made_on)}"
