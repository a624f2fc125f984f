"""What a list shows as rating and lateness is what the rules of the domain say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.action_item import ActionItem, ActionStatus, Extension, ProgressUpdate
from desktop.domain.board import Board
from desktop.domain.edits import added_all, removed
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.minutes import Minute, Resolution, resolution_ref
from desktop.domain.rating import Rating
from desktop.domain.rating_rule import rate
from desktop.domain.recommendation import Recommendation, RecommendationStatus, Report
from desktop.domain.recommendation_rule import rate_recommendation
from desktop.storage.book import Book
from tests.storage.invented_board import invented_board

days = st.dates(date(2014, 9, 1), date(2015, 2, 28))
maybe_days = st.none() | days
BOARD = Board(name="Harbour Board", evidence_to_close=False)
REPORT = Report(board_id=BOARD.id, title="Report on the lamps")
INVENTED = invented_board()
relaxed = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def open_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    path: Path = tmp_path_factory.mktemp("ratings") / "board.minutebook"
    with Book.create(path) as book:
        book.write("Add", added_all([BOARD, REPORT]))
        book.write("Add", added_all([INVENTED.board, INVENTED.meeting]))
        yield book


items = st.builds(
    ActionItem,
    board_id=st.just(BOARD.id),
    wording=st.just("Buy oil"),
    agreed_on=maybe_days,
    current_due=maybe_days,
    status=st.sampled_from(ActionStatus),
    rating_override=st.none() | st.sampled_from(Rating),
)


@relaxed
@given(item=items, updates=st.lists(days, max_size=2), revised=st.lists(days, max_size=2), as_at=days)
def test_action_items(open_book: Book, item: ActionItem, updates: list[date], revised: list[date], as_at: date) -> None:
    heard = [ProgressUpdate(action_item_id=item.id, made_on=day, text="Ordered") for day in updates]
    moved = [Extension(action_item_id=item.id, made_on=day, to_due=day, reason="Late") for day in revised]
    open_book.write("Add", added_all([item, *heard, *moved]))
    expected = rate(item, as_at=as_at, last_update=max(updates, default=None), times_revised=len(revised))
    query = ListQuery("action-items", filters=(Filter("rating", "=", expected),), board_id=BOARD.id, as_at=as_at)
    (row,) = open_book.lists.page(query, 0, 10)
    open_book.write("Remove", [removed(one) for one in (item, *heard, *moved)])
    assert (row.rating, row.times_revised, row.last_update_on) == (expected, len(revised), max(updates, default=None))
    if expected is Rating.OVERDUE and item.rating_override is None:
        assert item.current_due and row.days_late == (as_at - item.current_due).days


recommendations = st.builds(
    Recommendation,
    report_id=st.just(REPORT.id),
    ref=st.just("R1"),
    paragraphs=st.just(("Trim the wicks.",)),
    due=maybe_days,
    status=st.sampled_from(RecommendationStatus),
)


@relaxed
@given(one=recommendations, as_at=days)
def test_recommendations(open_book: Book, one: Recommendation, as_at: date) -> None:
    open_book.write("Add", added_all([one]))
    (row,) = open_book.lists.page(ListQuery("recommendations", as_at=as_at), 0, 10)
    open_book.write("Remove", [removed(one)])
    assert row.rating is rate_recommendation(one, as_at=as_at)
    assert bool(row.days_late) == (row.rating is Rating.OVERDUE)


@relaxed
@given(part=st.sampled_from(["", "(3)", "a)", "(i)", "3.", "( 4 )"]), position=st.integers(1, 12))
def test_references_of_resolutions(open_book: Book, part: str, position: int) -> None:
    minute = Minute(meeting_id=INVENTED.meeting.id, number="C4", title="Lamps")
    resolution = Resolution(minute_id=minute.id, part=part, position=position, text="Buy oil")
    item = replace(INVENTED.action_item, id=minute.id, source_id=resolution.id)
    open_book.write("Add", added_all([minute, resolution, item]))
    (row,) = open_book.lists.page(ListQuery("action-items", board_id=INVENTED.board.id), 0, 10)
    (hit,) = open_book.search(row.source_ref, kinds=["resolutions"])
    open_book.write("Remove", [removed(one) for one in (minute, resolution, item)])
    assert row.source_ref == resolution_ref("C4", resolution)
    assert hit.record_id == resolution.id
