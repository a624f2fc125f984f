"""A view of the action log as what it asks of the book on a day."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.list_query import ListQuery
from desktop.domain.log_view import LogView, filters_of
from desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class LogDay:
    """Whose log, on which day, and the day by which "before the meeting" is meant: the next meeting, or else today."""

    board_id: str | None
    today: date
    due_by: date


def log_day(book: Book, board_id: str | None, today: date) -> LogDay:
    """Return the day of a board's log, looking up its next meeting; one today counts."""
    coming = (meeting.date for meeting in book.meetings.all(board_id=board_id) if meeting.date >= today)
    return LogDay(board_id, today, min(coming, default=today) if board_id else today)


def log_query(view: LogView, day: LogDay) -> ListQuery:
    """Return the query of a view; a column that the list does not have any more does not sort it."""
    sort = tuple(each for each in view.sort if each[0] in sortable())
    return ListQuery("action-items", filters_of(view, due_by=day.due_by), view.text, sort, day.board_id, day.today)


def sortable() -> frozenset[str]:
    """Return the columns by which the log can be sorted."""
    from desktop.storage.list_views import VIEWS

    return frozenset(VIEWS["action-items"].columns)
