"""What Today shows, read from the book in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.domain.action_item import ActionStatus
from desktop.domain.ageing import is_years_ago
from desktop.domain.agenda import AgendaItem, PaperStatus, own_items
from desktop.domain.board import AccessRegime
from desktop.domain.decision import Decision
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.meeting import Meeting
from desktop.domain.minute_states import TO_CONFIRM
from desktop.domain.publication import Publication
from desktop.domain.recommendation import RecommendationStatus
from desktop.domain.source import QueryState
from desktop.gui.standing import next_meeting, publication_at
from desktop.workflows.awaited_answers import awaited, is_late

if TYPE_CHECKING:
    from desktop.storage.book import Book

MOST_OVERDUE = 4
OVERDUE = Filter("days_late", ">", 0)
PROPOSED = Filter("status", "=", ActionStatus.PROPOSED)
OPEN_QUERIES = Filter("state", "=", QueryState.OPEN)
EVIDENCE = Filter("status", "=", RecommendationStatus.EVIDENCE_SUBMITTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting:
    """The next meeting, how its agenda stands (None for a private board), and its items that still lack a paper."""

    meeting: Meeting
    publication: Publication | None
    items: int
    to_come: tuple[AgendaItem, ...]
    actions_due: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayReading:
    """The figures and rows of the three cards.

    newest_meeting is the day of the last meeting where it is years ago, as in a book made of old papers: what is late
    there is no news.
    """

    meeting: NextMeeting | None
    actions: int
    overdue: int
    slipped: int
    late_rows: tuple[Any, ...]
    proposed: int
    evidence: int
    to_confirm: tuple[Meeting, ...]
    queries: int
    newest_meeting: date | None = None
    answers_late: tuple[Decision, ...] = ()


def read_today(book: "Book", board_id: str | None, today: date) -> TodayReading:
    """Read everything that Today shows of a board."""

    def ask(view: str, *filters: Filter) -> ListQuery:
        return ListQuery(view=view, filters=filters, sort=(("days_late", "desc"),), board_id=board_id, as_at=today)

    late = ask("action-items", OVERDUE)
    lists = book.lists
    return TodayReading(
        meeting=_next_meeting(book, board_id, today),
        actions=lists.count(ask("action-items")),
        overdue=lists.count(late),
        slipped=lists.count(ask("action-items", OVERDUE, Filter("times_revised", ">", 1))),
        late_rows=tuple(lists.page(late, 0, MOST_OVERDUE)),
        proposed=lists.count(ask("action-items", PROPOSED)),
        evidence=lists.count(ask("recommendations", EVIDENCE)),
        to_confirm=_to_confirm(book, board_id),
        queries=book.queries.count(state=QueryState.OPEN),
        newest_meeting=_long_ago(book, board_id, today),
        answers_late=tuple(each for each, _item in awaited(book, board_id) if is_late(each, today)),
    )


def _long_ago(book: "Book", board_id: str | None, today: date) -> date | None:
    newest = max((each.date for each in book.meetings.all(board_id=board_id)), default=today)
    return newest if is_years_ago(newest, today) else None


def _to_confirm(book: "Book", board_id: str | None) -> tuple[Meeting, ...]:
    return tuple(each for each in book.meetings.all(board_id=board_id) if each.state in TO_CONFIRM)


def _next_meeting(book: "Book", board_id: str | None, today: date) -> NextMeeting | None:
    meeting = next_meeting(book, board_id, today)
    publication = publication_at(book, meeting, today)
    if meeting is None or publication is None:
        return None
    items = book.agenda_items.all(meeting_id=meeting.id)
    due = Filter("current_due", "<=", meeting.date)
    not_late = Filter("current_due", ">=", today)
    query = ListQuery(view="action-items", filters=(due, not_late, _OPEN), board_id=board_id, as_at=today)
    return NextMeeting(
        meeting=meeting,
        publication=None if publication.access is AccessRegime.PRIVATE else publication,
        items=len(own_items(items)),
        to_come=_to_come(items),
        actions_due=book.lists.count(query),
    )


_OPEN = Filter("status", "in", tuple(ActionStatus)[:4])


def _to_come(items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    return tuple(item for item in items if item.paper is PaperStatus.TO_FOLLOW)
