"""What was escalated or referred and is not answered yet, and the answer when it comes."""

from dataclasses import replace
from datetime import date

from desktop.domain.action_item import ENDED, ActionItem
from desktop.domain.dates import long_date
from desktop.domain.decision import Decision, DecisionKind
from desktop.domain.edits import Edit, changed
from desktop.domain.errors import Refused
from desktop.storage.book import Book

AWAIT_ANSWERS = (DecisionKind.ESCALATED, DecisionKind.REFERRED)
_VERBS = {DecisionKind.ESCALATED: "Escalated", DecisionKind.REFERRED: "Referred"}


def awaited(book: Book, board_id: str | None) -> list[tuple[Decision, ActionItem]]:
    """Return the escalations and referrals of open actions that have no answer, each with its action.

    The earliest answer due comes first, those without a day last.
    """
    asked = [each for kind in AWAIT_ANSWERS for each in book.decisions.all(board_id=board_id, kind=kind)]
    waiting = [each for each in asked if each.answered_on is None and each.record_kind == "action-items"]
    items = {item.id: item for item in book.action_items.among("id", (each.record_id for each in waiting))}
    found = [(each, items[each.record_id]) for each in waiting if each.record_id in items]
    still_open = [(each, item) for each, item in found if item.status not in ENDED]
    return sorted(still_open, key=lambda pair: (pair[0].answer_due or date.max, pair[0].made_on))


def is_late(decision: Decision, today: date) -> bool:
    """Return whether an answer is overdue; on its own day it is not."""
    return decision.answered_on is None and decision.answer_due is not None and decision.answer_due < today


def answered(decision: Decision, answer: str, *, on: date) -> list[Edit]:
    """Return the edit that keeps what came back; raises Refused without a word of it."""
    if not answer.strip():
        raise Refused(f"Say what {decision.to or 'they'} answered.")
    return [changed(decision, replace(decision, answered_on=on, answer=answer.strip()))]


def asked_words(decision: Decision) -> str:
    """Return "Escalated to the Council on 7 November 2014, answer due 28 November 2014"."""
    due = f", answer due {long_date(decision.answer_due)}" if decision.answer_due else ""
    return f"{_VERBS.get(decision.kind, 'Sent')} to {decision.to} on {long_date(decision.made_on)}{due}"
