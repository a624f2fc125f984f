"""What a list shows as rating and lateness is what the rules of the domain say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus, Extension, ProgressUpdate
from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed, removed
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.minutes import Minute, Resolution, resolution_ref
from desktop.domain.month_arithmetic import months_later
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, RatingLevel, RatingRule
from desktop.domain.rating_key_faults import key_faults
from desktop.domain.rating_presets import COLOURS, placed
from desktop.domain.rating_rule import asks_for_date, rate, rate_against_original
from desktop.domain.recommendation import (
    CLOSED_STATUSES,
    UNRATED_STATUSES,
    Recommendation,
    RecommendationStatus,
    Report,
)
from desktop.domain.recommendation_rule import rate_recommendation, working_due
from desktop.domain.silence import last_heard
from desktop.storage.book import Book
from desktop.storage.list_rules import days_of, first_within
from tests.storage.invented_board import invented_board

days = st.dates(date(2014, 9, 1), date(2015, 2, 28))
maybe_days = st.none() | days
BOARD = Board(name="Harbour Board", evidence_to_close=False)
REPORT = Report(board_id=BOARD.id, title="Report on the lamps")
INVENTED = invented_board()
OPEN_RULES = tuple(
    rule for rule in RatingRule if rule not in (RatingRule.CLOSED, RatingRule.OTHERWISE, RatingRule.UNDATED)
)
relaxed = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def open_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    path: Path = tmp_path_factory.mktemp("ratings") / "board.minutebook"
    with Book.create(path) as book:
        book.write("Add", added_all([BOARD, REPORT]))
        book.write("Add", added_all([INVENTED.board, INVENTED.meeting]))
        yield book


@st.composite
def keys(draw: st.DrawFn) -> RatingKey:
    """Return a key of the board with rules that no preset has."""
    rules = draw(st.lists(st.sampled_from(OPEN_RULES), min_size=2, max_size=3, unique=True))
    months = sorted(draw(st.lists(st.integers(1, 5), min_size=3, max_size=3, unique=True)))
    steps = [(RatingRule.CLOSED, 0), (RatingRule.OTHERWISE, 0), *zip(rules, months, strict=False)]
    looks = zip(steps, "BGADR", (fill for _, fill in COLOURS), strict=False)
    levels = [
        RatingLevel(rating=Rating.COMPLETE, letter=letter, word=letter, fill=fill, rule=rule, months=months)
        for (rule, months), letter, fill in looks
    ]
    key = RatingKey(board_id=BOARD.id, levels=placed(levels))
    assert not list(key_faults(key))
    return key


items = st.builds(
    ActionItem,
    board_id=st.just(BOARD.id),
    wording=st.just("Buy oil"),
    agreed_on=maybe_days,
    original_due=maybe_days,
    current_due=maybe_days,
    review_on=maybe_days,
    mitigation=st.sampled_from(["", "A second crew"]),
    status=st.sampled_from(ActionStatus),
    rating_override=st.none() | st.sampled_from(Rating),
)


@relaxed
@given(
    item=items,
    updates=st.lists(days, max_size=2),
    revised=st.lists(days, max_size=2),
    as_at=days,
    key=st.none() | keys(),
    cycle=st.integers(1, 90),
)
def test_action_items(
    open_book: Book,
    item: ActionItem,
    updates: list[date],
    revised: list[date],
    as_at: date,
    key: RatingKey | None,
    cycle: int,
) -> None:
    heard = [ProgressUpdate(action_item_id=item.id, made_on=day, text="Ordered") for day in updates]
    moved = [Extension(action_item_id=item.id, made_on=day, to_due=day, reason="Late") for day in revised]
    there = [item, *heard, *moved, *([key] if key else [])]
    board = replace(BOARD, cycle_days=cycle)
    told: dict[str, Any] = {"as_at": as_at, "times_revised": len(revised), "cycle_days": cycle, "key": key}
    told["last_update"] = max(updates, default=None)
    expected, original = rate(item, **told), rate_against_original(item, **told)
    of_board = ListQuery("action-items", filters=(Filter("rating", "=", expected),), board_id=BOARD.id, as_at=as_at)
    of_all = replace(of_board, board_id=None)
    open_book.write("Add", [*added_all(there), changed(BOARD, board)])
    rows = [open_book.lists.page(query, 0, 10) for query in (of_board, of_all)]
    open_book.write("Remove", [*(removed(one) for one in there), changed(board, BOARD)])
    assert rows[0] == rows[1]
    ((row,), _) = rows
    assert (row.rating, row.rating_original, row.times_revised) == (expected, original, len(revised))
    assert (row.last_update_on, row.last_heard) == (told["last_update"], last_heard(item.agreed_on, updates))
    assert row.asks is asks_for_date(item, as_at)
    if item.status not in ENDED and item.current_due:
        assert row.days_late == max(0, (as_at - item.current_due).days)


@given(as_at=st.dates(date(2014, 1, 1), date(2016, 3, 31)), months=st.integers(1, 24), due=st.integers(-40, 40))
def test_the_first_day_that_so_many_months_do_not_make_too_late(as_at: date, months: int, due: int) -> None:
    day = months_later(as_at, -months) + timedelta(days=due)
    assert (day < first_within(as_at, months)) == (as_at > months_later(day, months))


recommendations = st.builds(
    Recommendation,
    report_id=st.just(REPORT.id),
    ref=st.just("R1"),
    paragraphs=st.just(("Trim the wicks.",)),
    due=maybe_days,
    timing=st.sampled_from(["", "immediately", "Immediate effect", "within three months", "as quickly as possible"]),
    status=st.sampled_from(RecommendationStatus),
)


@relaxed
@given(one=recommendations, as_at=days, key=st.none() | keys(), grace=st.integers(0, 40))
def test_recommendations(open_book: Book, one: Recommendation, as_at: date, key: RatingKey | None, grace: int) -> None:
    there = [one, *([key] if key else [])]
    board = replace(BOARD, working_grace_days=grace)
    open_book.write("Add", [*added_all(there), changed(BOARD, board)])
    (row,) = open_book.lists.page(ListQuery("recommendations", as_at=as_at, board_id=BOARD.id), 0, 10)
    open_book.write("Remove", [*(removed(each) for each in there), changed(board, BOARD)])
    assert row.rating is rate_recommendation(one, as_at=as_at, grace_days=grace, key=key)
    due = working_due(one, grace)
    is_open = one.status not in CLOSED_STATUSES | UNRATED_STATUSES
    assert row.days_late == (max(0, (as_at - due).days) if due and is_open else None)


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


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_have_days_to_compare_with(day: date) -> None:
    assert days_of(day)["as_at"] == day.isoformat()
