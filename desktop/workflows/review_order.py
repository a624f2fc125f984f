"""The chair's review of a board's action log: for which meeting, as at which day, in which order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from desktop.domain.action_item import ENDED, ActionStatus
from desktop.domain.board import Board
from desktop.domain.confirmed import FROZEN
from desktop.domain.dates import say_date
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.rating import Rating
from desktop.domain.review_order import Placed, in_review_order
from desktop.storage.book import Book
from desktop.workflows.run_meeting import BEFORE

if TYPE_CHECKING:
    from desktop.storage.rows import ActionRow

_OLDEST_FIRST: tuple[tuple[str, Literal["asc", "desc"]], ...] = (("current_due", "asc"),)
_FOUR_WEEKS = timedelta(weeks=4)
NO_MEETING = "No meeting is set, so nothing can be decided: add one under Meetings."


class LogEntry(NamedTuple):
    """What the order asks of an entry of the log, and no more: the whole log is read for it."""

    id: str
    ref: str
    status: ActionStatus
    current_due: date | None
    rating: Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The order for a meeting (None where the board has none) as at a day; due_by is the day of the next meeting.

    answer_by is the day by which a body is asked to answer: that of the meeting after this one, or else in four weeks.
    """

    meeting: Meeting | None
    as_at: date
    due_by: date
    answer_by: date
    order: tuple[Placed[LogEntry], ...]


def review_of(book: Book, board: Board, meeting: Meeting | None, today: date) -> Review:
    """Return the review for a meeting: as at its own day once that has come, as at today before."""
    as_at = day_of_review(meeting, today) if meeting else today
    due_by = _due_by(book, board, as_at)
    still_open = tuple(status for status in ActionStatus if status not in ENDED)
    query = ListQuery("action-items", (Filter("status", "in", still_open),), "", _OLDEST_FIRST, board.id, as_at)
    entries = (LogEntry(*row) for row in book.lists.each(query, LogEntry._fields))
    return Review(
        meeting=meeting,
        as_at=as_at,
        due_by=due_by,
        answer_by=_answer_by(book, board, max(as_at, meeting.date) if meeting else as_at),
        order=tuple(in_review_order(entries, as_at=as_at, due_by=due_by)),
    )


def day_of_review(meeting: Meeting, today: date) -> date:
    """Return the day to which a review of a meeting counts: its own once that has come, today before."""
    return min(meeting.date, today)


def rows_of(book: Book, review: Review, ids: Iterable[str]) -> dict[str, "ActionRow"]:
    """Return the entries of the log with these ids as at the day of a review, also those that ended since."""
    query = ListQuery("action-items", (Filter("id", "in", tuple(ids)),), as_at=review.as_at)
    rows: Sequence[ActionRow] = book.lists.page(query, 0, -1)
    return {row.id: row for row in rows}


def meeting_for_review(book: Book, board_id: str | None, today: date, in_view: str | None = None) -> Meeting | None:
    """Return the meeting whose review this is: the one in view while its minutes are open, or else the one in
    progress, or else the coming one, or else the last of all where it was not begun; None where there is none.

    A past meeting in view that was not begun is caught up on: it is begun first.
    """
    meetings = book.meetings.all(board_id=board_id)
    missed = [each for each in meetings if each.date < today and each.state in BEFORE]
    decides = [each for each in meetings if not why_no_decision(each)]
    in_front = next((each for each in (*decides, *missed) if each.id == in_view), None)
    running = next((each for each in reversed(meetings) if each.state is MeetingState.IN_PROGRESS), None)
    coming = next((each for each in meetings if each.date >= today and each.state not in FROZEN), None)
    return in_front or running or coming or next((each for each in meetings[-1:] if each in missed), None)


def why_no_decision(meeting: Meeting | None) -> str:
    """Return the sentence that says why a meeting cannot decide, "" for one that is being held or was held."""
    if meeting is None:
        return NO_MEETING
    if meeting.state in FROZEN:
        return f"The minutes of {say_date(meeting.date)} are confirmed: a later meeting decides."
    if meeting.state in BEFORE:
        return f"The meeting of {say_date(meeting.date)} has not begun: begin it first, then decide."
    return ""


def _answer_by(book: Book, board: Board, day: date) -> date:
    days = [each.date for each in book.meetings.all(board_id=board.id) if each.date > day]
    return min(days, default=day + _FOUR_WEEKS)


def _due_by(book: Book, board: Board, as_at: date) -> date:
    """Return the day of the first meeting after a day; without one, the end of the board's reporting cycle."""
    days = [each.date for each in book.meetings.all(board_id=board.id) if each.date > as_at]
    return min(days, default=as_at + timedelta(days=board.cycle_days))
