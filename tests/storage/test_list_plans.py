"""The lists are read from the indexes that were made for them."""

from datetime import date

import pytest

from desktop.domain.action_item import ENDED, ActionStatus
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.rating import Rating
from desktop.storage.book import Book
from desktop.storage.list_conditions import Conditions, order_of
from desktop.storage.list_views import VIEWS

OPEN = Filter("status", "in", tuple(status for status in ActionStatus if status not in ENDED))


def plan(book: Book, query: ListQuery, select: str, order: str = "") -> str:
    """Return how SQLite would go about a query."""
    where = Conditions(VIEWS[query.view], query)
    sql = f"EXPLAIN QUERY PLAN SELECT {select} {VIEWS[query.view].source} WHERE {where.sql} {order}"
    return "\n".join(row[3] for row in book._connection.execute(sql, where.values))


@pytest.mark.parametrize("column", ["ref", "wording", "lead", "original_due", "current_due", "days_late"])
@pytest.mark.parametrize("direction", ["asc", "desc"])
def test_the_usual_orders_need_no_sorting(book: Book, column: str, direction: str) -> None:
    query = ListQuery("action-items", (OPEN,), "", ((column, direction),), "board")  # type: ignore[arg-type]
    order = order_of(VIEWS[query.view], query.sort)
    told = plan(book, query, "t.rowid", f"ORDER BY {order} LIMIT 200")
    assert f"USING INDEX action_items_by_{column}" in told or f"USING COVERING INDEX action_items_by_{column}" in told
    assert "TEMP B-TREE" not in told


@pytest.mark.parametrize("board", ["board", None])
@pytest.mark.parametrize(
    "condition",
    [OPEN, Filter("rating", "=", Rating.OVERDUE), Filter("lead", "=", "Pilot"), Filter("times_revised", ">", 1)],
)
def test_the_usual_counts_are_made_without_reading_the_records(
    book: Book, condition: Filter, board: str | None
) -> None:
    query = ListQuery("action-items", (condition,), board_id=board, as_at=date(2014, 11, 7))
    assert "t USING COVERING INDEX action_items_by_status" in plan(book, query, "count(*)")


def test_the_actions_of_minutes_are_found_by_their_resolutions(book: Book) -> None:
    told = plan(book, ListQuery("minutes", board_id="board"), VIEWS["minutes"].columns["action_count"].sql)
    assert "SEARCH a USING INDEX action_items_by_source" in told
