"""What an agenda item came from, as a link."""

from collections.abc import Callable
from typing import Any

from desktop.domain.agenda import AgendaItem
from desktop.domain.dates import short_date
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.link_list import Leads
from desktop.storage.book import Book
from desktop.workflows.awaited_answers import asked_words


def source_links(book: Book, item: AgendaItem) -> list[Leads]:
    """Return the link that leads to what the item came from; [] where it came from nothing the book has."""
    if item.source_id is None or item.source_kind not in _WORDS:
        return []
    record = book.records(item.source_kind).get(item.source_id)
    if record is None:
        return []
    words = _WORDS[item.source_kind](book, record)
    return [Leads(words, "item_source", OpenRecord(item.source_kind, item.source_id))]


def _from_action(_book: Book, action: Any) -> str:
    return f"From action {action.ref}" if action.ref else "From the action log"


def _from_decision(book: Book, decision: Any) -> str:
    action = book.action_items.get(decision.record_id)
    return f"{_from_action(book, action)}: {asked_words(decision)}" if action else asked_words(decision)


def _from_programme(_book: Book, planned: Any) -> str:
    return f"From the work programme: {planned.title}"


def _from_minute(book: Book, minute: Any) -> str:
    return f"Matter arising from minute {minute.number}{_of_day(book, minute.meeting_id)}"


def _from_meeting(_book: Book, meeting: Any) -> str:
    return f"The minutes of {short_date(meeting.date)}"


def _from_item(book: Book, item: Any) -> str:
    return f"Returns from item {item.number}{_of_day(book, item.meeting_id)}"


def _of_day(book: Book, meeting_id: str) -> str:
    meeting = book.meetings.get(meeting_id)
    return f" of {short_date(meeting.date)}" if meeting else ""


_WORDS: dict[str, Callable[[Book, Any], str]] = {
    "action-items": _from_action,
    "decisions": _from_decision,
    "programme-items": _from_programme,
    "minutes": _from_minute,
    "meetings": _from_meeting,
    "agenda-items": _from_item,
}
