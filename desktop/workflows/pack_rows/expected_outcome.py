"""What should come of an agenda item, in the words in which the chair will put it."""

from collections.abc import Iterable

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.board import Board
from desktop.domain.dates import say_date
from desktop.storage.book import Book
from desktop.workflows.item_kinds import kind_by_title
from desktop.workflows.minute_facts import meeting_considered

_OF_KIND = {
    ItemKind.APOLOGIES: "Apologies noted, substitutes named.",
    ItemKind.DECLARATIONS: "Interests declared: item, class, and what the member will do.",
    ItemKind.MATTERS_ARISING: "Each action noted, closed or given a new date; no second debate.",
    ItemKind.EXCLUSION: "A resolution to exclude the public, put before the private items.",
    ItemKind.DATES: "Dates agreed.",
}
_OF_PURPOSE = {
    "deci": "A resolution.",
    "approv": "A resolution to approve.",
    "agree": "A resolution to agree.",
    "endors": "A resolution to endorse.",
    "assur": "Assurance given, or what is still missing.",
    "discuss": "Views taken, and what is to happen next.",
    "information": "To be noted.",
    "note": "To be noted.",
}


def expected_outcome(book: Book, board: Board, item: AgendaItem) -> Iterable[str]:
    """Yield the purpose as the agenda has it, and what it comes to; nothing for a heading."""
    if item.kind is ItemKind.HEADING:
        return
    if item.purpose:
        yield f"{item.purpose.rstrip('.')}."
    kind = kind_told(item)
    if kind is ItemKind.MINUTES:
        yield _confirmed(book, board, item)
    elif kind in _OF_KIND:
        yield _OF_KIND[kind]
    elif told := next((words for sign, words in _OF_PURPOSE.items() if sign in item.purpose.casefold()), ""):
        yield told


def kind_told(item: AgendaItem) -> ItemKind:
    """Return the kind of an item, by its title where it is recorded as no more than standing or business."""
    if item.kind in (ItemKind.STANDING, ItemKind.BUSINESS) and item.parent_id is None:
        return kind_by_title(item.title)
    return item.kind


def _confirmed(book: Book, board: Board, item: AgendaItem) -> str:
    sitting = book.meetings.get(item.meeting_id)
    considered = meeting_considered(book, sitting, item) if sitting else None
    which = f"The minutes of {say_date(considered.date)}" if considered else "The minutes"
    return (
        f"{which} confirmed as a correct record, or subject to corrections, and signed by the {board.chair_word}; "
        "only their accuracy is discussed."
    )
