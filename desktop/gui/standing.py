"""How the board in view stands: the few figures of the rail and the status bar, read off the window's thread."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.domain.meeting import Meeting
    from desktop.domain.publication import Publication
    from desktop.storage.book import Book


class Standing(NamedTuple):
    """What needs the person, as Today counts it: actions and recommendations that are overdue, open queries."""

    actions: int = 0
    recommendations: int = 0
    queries: int = 0
    publication: str = ""
    publication_presses: bool = False

    def count(self, name: str) -> int:
        """Return a figure by its name, 0 for no name."""
        return int(getattr(self, name)) if name else 0

    def explain(self, name: str) -> str:
        """Return what a figure counts, "6 overdue", or "" where nothing waits."""
        return f"{self.count(name):,} overdue" if self.count(name) else ""


def read_standing(book: "Book", board_id: str | None, today: date) -> Standing:
    """Read the figures of a board from a book."""
    from desktop.domain.list_query import Filter, ListQuery
    from desktop.domain.source import QueryState

    overdue = (Filter("days_late", ">", 0),)

    def late(view: str) -> int:
        return int(book.lists.count(ListQuery(view=view, filters=overdue, board_id=board_id, as_at=today)))

    publication = publication_at(book, next_meeting(book, board_id, today), today)
    return Standing(
        actions=late("action-items"),
        recommendations=late("recommendations"),
        queries=book.queries.count(state=QueryState.OPEN),
        publication=publication.short if publication and publication.is_due else "",
        publication_presses=publication is not None and publication.presses,
    )


def next_meeting(book: "Book", board_id: str | None, today: date) -> "Meeting | None":
    """Return the first meeting of a board that is today or later, or None."""
    coming = [meeting for meeting in book.meetings.all(board_id=board_id) if meeting.date >= today]
    return min(coming, key=lambda meeting: meeting.date, default=None)


def meeting_to_open(book: "Book", board_id: str | None, today: date) -> "Meeting | None":
    """Return the next meeting, or else the last one that there is."""
    last = max(book.meetings.all(board_id=board_id), key=lambda each: each.date, default=None)
    return next_meeting(book, board_id, today) or last


def meeting_to_export(book: "Book", board_id: str | None, today: date) -> "Meeting | None":
    """Return the next meeting if it has an agenda, or else the last one held, or else the next one."""
    coming = next_meeting(book, board_id, today)
    if coming is not None and book.agenda_items.count(meeting_id=coming.id):
        return coming
    held = [meeting for meeting in book.meetings.all(board_id=board_id) if meeting.date < today]
    return max(held, key=lambda meeting: meeting.date, default=coming)


def publication_at(book: "Book", meeting: "Meeting | None", today: date) -> "Publication | None":
    """Return how the agenda of a meeting stands to its last day of publication, today at this time of day."""
    from desktop.domain.publication import publication_of

    board = book.boards.get(meeting.board_id) if meeting else None
    if meeting is None or board is None:
        return None
    return publication_of(meeting, board, today, time_on(today))


def time_on(today: date) -> time | None:
    """Return the time of day to the minute, None where the day shown is not the clock's."""
    now = datetime.now()
    return now.time().replace(second=0, microsecond=0) if now.date() == today else None
