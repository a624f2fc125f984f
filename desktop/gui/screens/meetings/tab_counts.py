"""The figures that stand beside the names of a meeting's tabs."""

from collections.abc import Sequence

from desktop.domain.agenda import AgendaItem, PaperProgress, own_items
from desktop.domain.meeting import Meeting
from desktop.domain.presence import COME
from desktop.storage.book import Book
from desktop.workflows.call_for_papers import items_asked


def counts_of(book: Book, meeting: Meeting, items: Sequence[AgendaItem]) -> dict[str, int]:
    """Return the figure of each tab that has one, by its name; 0 shows none.

    items are those of the agenda. Sub-items and headings are not counted, substitutes are.
    """
    minutes = book.minutes.values("id", "meeting_id", [meeting.id])
    arising = book.action_items.among("source_id", book.resolutions.values("id", "minute_id", minutes))
    asked = items_asked(book, meeting.id)
    return {
        "agenda": len(own_items(items)),
        "papers": len(book.papers.values("id", "agenda_item_id", (item.id for item in items))),
        "calls": sum(each.progress is PaperProgress.AWAITED for each in asked),
        "attendance": sum(one.role in COME for one in book.attendance.all(meeting_id=meeting.id)),
        "declarations": book.declarations.count(meeting_id=meeting.id),
        "minutes": len(minutes),
        "arising": sum(item.board_id == meeting.board_id for item in arising),
    }
