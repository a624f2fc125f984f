"""Which actions are to be escalated: a date that has moved twice is asked about further up, until it has been."""

from collections import Counter
from collections.abc import Sequence

from desktop.domain.action_item import ENDED, ActionItem
from desktop.domain.action_steps import asks_for_escalation
from desktop.domain.decision import DecisionKind
from desktop.domain.escalation import next_on_route
from desktop.storage.book import Book


def goes_up_if_moved(book: Book, items: Sequence[ActionItem]) -> list[ActionItem]:
    """Return those of the actions whose escalation is to be offered once their date moves again."""
    times = Counter(
        each.action_item_id for each in book.extensions.among("action_item_id", [item.id for item in items])
    )
    return [item for item in items if item.status not in ENDED and asks_for_escalation(times[item.id] + 1)]


def to_go_up(book: Book, items: Sequence[ActionItem]) -> list[ActionItem]:
    """Return those of the actions whose escalation is to be offered: moved twice, open, and not yet escalated since."""
    ids = [item.id for item in items]
    extensions = book.extensions.among("action_item_id", ids)
    times = Counter(each.action_item_id for each in extensions)
    last = {each.action_item_id: each.made_on for each in sorted(extensions, key=lambda each: each.made_on)}
    made = book.decisions.among("record_id", ids)
    been = {
        each.record_id
        for each in made
        if each.kind is DecisionKind.ESCALATED and each.record_id in last and each.made_on >= last[each.record_id]
    }
    return [
        item
        for item in items
        if item.status not in ENDED and item.id not in been and asks_for_escalation(times[item.id])
    ]


def next_body(book: Book, item: ActionItem) -> str:
    """Return to whom an action is escalated next by the route of its board; "" where that says nobody."""
    board = book.boards.get(item.board_id)
    been = (each.to for each in book.decisions.all(record_id=item.id, kind=DecisionKind.ESCALATED))
    return next_on_route(board.escalation_route, been) if board else ""
