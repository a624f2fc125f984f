"""Two minutes, or the agendas of two meetings, as passages to stand side by side."""

from typing import NamedTuple

from desktop.domain.agenda_order import in_order
from desktop.domain.dates import long_date
from desktop.domain.minutes import Minute
from desktop.gui.widgets.two_versions import Passages
from desktop.storage.book import Book


class Compared(NamedTuple):
    """The names of both sides and the passages that are compared."""

    earlier: str
    later: str
    passages: Passages


def two_minutes(book: Book, one: Minute, other: Minute) -> Compared:
    """Return the headings, texts and resolutions of two minutes, the one of the earlier meeting first."""
    first, second = sorted((one, other), key=lambda minute: _day(book, minute.meeting_id))
    sides = [(first.title, second.title), (first.text, second.text), (_resolved(book, first), _resolved(book, second))]
    headings = ("Heading", "Minute", "Resolution")
    passages = [(head, *side) for head, side in zip(headings, sides, strict=True) if any(side)]
    return Compared(_called(book, first), _called(book, second), passages)


def two_agendas(book: Book, one: str, other: str) -> Compared:
    """Return the agendas of two meetings, given by their ids, line by line, the earlier first."""
    first, second = sorted((one, other), key=lambda meeting_id: _day(book, meeting_id))
    names = [f"Agenda of {_long(book, each)}" for each in (first, second)]
    return Compared(names[0], names[1], [("Items", _items(book, first), _items(book, second))])


def _items(book: Book, meeting_id: str) -> str:
    placed = in_order(book.agenda_items.all(meeting_id=meeting_id))
    lines = ("    " * each.depth + each.item.title + _who(each.item.presenter) for each in placed)
    return "\n".join(lines)


def _who(presenter: str) -> str:
    return f" ({presenter})" if presenter else ""


def _resolved(book: Book, minute: Minute) -> str:
    parts = book.resolutions.all(minute_id=minute.id)
    return "\n".join(f"{part.part} {part.text}".strip() for part in parts)


def _called(book: Book, minute: Minute) -> str:
    return f"Minute {minute.number} of {_long(book, minute.meeting_id)}"


def _long(book: Book, meeting_id: str) -> str:
    meeting = book.meetings.get(meeting_id)
    return long_date(meeting.date) if meeting else "a meeting in the bin"


def _day(book: Book, meeting_id: str) -> str:
    meeting = book.meetings.get(meeting_id)
    return meeting.date.isoformat() if meeting else ""
