"""What the head of a meeting says: where, how many items in how many minutes, and by when to publish."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.agenda import AgendaItem, own_items
from desktop.domain.board import AccessRegime
from desktop.domain.meeting import Meeting
from desktop.domain.notice import publish_by
from desktop.gui.standing import before_publication
from desktop.gui.time_words import counted, day_and_month

if TYPE_CHECKING:
    from desktop.storage.book import Book


def about(meeting: Meeting, items: Sequence[AgendaItem]) -> str:
    """Return the place and the size of the agenda: "Town Hall. 7 items, 95 of 120 minutes."."""
    own = own_items(items)
    size = ", ".join(filter(None, (counted(len(own), "item") if own else "", _length(meeting, items))))
    return " ".join(f"{part.rstrip('.')}." for part in (meeting.venue, size) if part)


def deadline(book: "Book", meeting: Meeting, today: date) -> tuple[str, bool]:
    """Return by when the agenda must be out, and whether that is late; no words where nothing is to be done."""
    board = book.boards.get(meeting.board_id)
    if board is None or board.access is AccessRegime.PRIVATE or meeting.date < today or not before_publication(meeting):
        return "", False
    day = publish_by(meeting.date, board.notice).publish_by
    if day < today:
        return f"Was to be published by {day_and_month(day)}", True
    return ("Publish today", True) if day == today else (f"Publish by {day_and_month(day)}", False)


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
