"""What the head of a meeting says: where, how many items in how many minutes, and by when to publish."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.agenda import AgendaItem, own_items
from desktop.domain.meeting import Meeting
from desktop.domain.wording import counted
from desktop.gui.standing import publication_at

if TYPE_CHECKING:
    from desktop.storage.book import Book


def about(meeting: Meeting, items: Sequence[AgendaItem]) -> str:
    """Return the place and the size of the agenda: "Town Hall. 7 items, 95 of 120 minutes."."""
    own = own_items(items)
    size = ", ".join(filter(None, (counted(len(own), "item") if own else "", _length(meeting, items))))
    return " ".join(f"{part.rstrip('.')}." for part in (meeting.venue, size) if part)


def deadline(book: "Book", meeting: Meeting, today: date) -> tuple[str, bool]:
    """Return by when the agenda has to be out or when it went out, and whether that presses; no words for neither."""
    publication = publication_at(book, meeting, today)
    return (publication.short, publication.presses) if publication else ("", False)


def minutes_taken(items: Sequence[AgendaItem]) -> int:
    """Return the minutes that the items take; an item without its own takes those of its sub-items."""
    below: dict[str | None, int] = {}
    for item in items:
        below[item.parent_id] = below.get(item.parent_id, 0) + (item.minutes_allotted or 0)
    return sum(item.minutes_allotted or below.get(item.id, 0) for item in items if item.parent_id is None)


def _length(meeting: Meeting, items: Sequence[AgendaItem]) -> str:
    taken, allotted = minutes_taken(items), meeting.minutes_allotted
    if not taken:
        return ""
    if not allotted:
        return counted(taken, "minute")
    over = f", {taken - allotted} too many" if taken > allotted else ""
    return f"{taken} of {counted(allotted, 'minute')}{over}"
