"""The parts of charts: what they count adds up, each record stands in one of them, and keys reach them all."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.charts.chart import Chart, ChartKind
from desktop.charts.facts import BoardFacts
from desktop.charts.figure import draw
from desktop.charts.register import CHARTS
from desktop.charts.segments import Segment, filter_words, members, segments, size, words
from desktop.charts.walk import beside, end
from desktop.domain.action_item import ENDED, ActionStatus, Extension
from desktop.domain.recommendation import Link, RecommendationStatus, Strand
from tests.charts.chart_records import AS_AT, action_item, facts, recommendation, report

STRANDS = tuple(Strand(board_id="harbour", number=number, title=f"Wall {number}") for number in (1, 2, 3))
DAYS = st.none() | st.integers(-400, 200).map(lambda days: AS_AT + timedelta(days=days))
EACH_ONCE = {"recommendations-by-status", "recommendations-by-strand", "action-items-by-rating", "slippage-by-lead"}


@st.composite
def boards(draw_one) -> BoardFacts:
    """Return a board with recommendations of two reports, ties to strands, and actions whose dates were moved."""
    reports = (report(), report("Review of the lighthouse"))
    recommendations, links = [], []
    for at in range(draw_one(st.integers(0, 8))):
        due, signed = draw_one(DAYS), draw_one(DAYS)
        status = draw_one(st.sampled_from(RecommendationStatus))
        made = recommendation(reports[at % 2], f"R{at}", due=due, status=status, signed_off_on=signed)
        recommendations.append(made)
        for strand in draw_one(st.sets(st.sampled_from(STRANDS), max_size=3)):
            primary = draw_one(st.booleans())
            links.append(_tie(made.id, strand.id, primary))
    items, extensions = [], []
    for at in range(draw_one(st.integers(0, 20))):
        first, moved = draw_one(DAYS), draw_one(st.integers(-5, 90))
        current = first and first + timedelta(days=moved)
        lead, status = draw_one(st.sampled_from(("", "Works", "Finance"))), draw_one(st.sampled_from(ActionStatus))
        items.append(action_item(f"H{at}", original_due=first, current_due=current, lead=lead, status=status))
        extensions += _moved(items[-1].id, draw_one(st.integers(0, 3)))
    return facts(
        reports=reports, recommendations=tuple(recommendations), strands=STRANDS, links=tuple(links),
        action_items=tuple(items), extensions=tuple(extensions),
    )  # fmt: skip


def _tie(recommendation_id: str, strand_id: str, primary: bool) -> Link:
    ends = {"from_kind": "recommendations", "from_id": recommendation_id, "to_kind": "strands", "to_id": strand_id}
    return Link(**ends, primary=primary)


def _moved(item_id: str, times: int) -> list[Extension]:
    return [Extension(action_item_id=item_id, made_on=AS_AT, to_due=AS_AT, reason="Storms.") for _ in range(times)]


@settings(max_examples=40, deadline=None)
@given(boards())
def test_every_number_is_that_of_the_records_behind_it(board: BoardFacts) -> None:
    for chart in (make(board) for make in CHARTS):
        for segment in segments(chart):
            assert size(chart, segment) == len(set(members(chart, segment))) > 0
            assert words(chart, segment) and filter_words(chart, segment)


@settings(max_examples=40, deadline=None)
@given(boards())
def test_every_record_stands_in_one_segment_and_all_add_up(board: BoardFacts) -> None:
    everything = {each.id for each in (*board.recommendations, *board.action_items)}
    for chart in (make(board) for make in CHARTS):
        if chart.key not in EACH_ONCE or chart.is_empty:
            continue
        held = Counter(each for segment in segments(chart) for each in members(chart, segment))
        assert set(held.values()) == {1}
        assert set(held) | set(chart.rest) == set(members(chart, None)) <= everything
        assert sum(chart.total(at) for at in range(len(chart.categories))) == held.total()
    status, strand, _, rating, *_ = (make(board) for make in CHARTS)
    assert status.is_empty or len(members(status, None)) == len(board.recommendations)
    assert strand.is_empty or set(members(strand, None)) == set(members(status, None))
    assert rating.is_empty or len(members(rating, None)) == len(board.action_items)


@settings(max_examples=25, deadline=None)
@given(boards())
def test_every_open_action_has_one_age_against_each_date(board: BoardFacts) -> None:
    chart = next(made for made in (make(board) for make in CHARTS) if made.key == "overdue-ageing")
    still_open = sorted(item.id for item in board.action_items if item.status not in ENDED)
    for series in chart.series:
        assert sorted(each for held in series.members for each in held) == still_open


def _drawn() -> list[Chart]:
    review = report()
    late = AS_AT - timedelta(days=40)
    done = {"status": RecommendationStatus.SIGNED_OFF, "signed_off_on": late}
    first, second = recommendation(review, due=late, **done), recommendation(review, "R2", due=AS_AT)
    moved = action_item("H2", original_due=late, current_due=AS_AT, lead="Works")
    ties = (_tie(first.id, STRANDS[0].id, True),)
    board = facts(
        reports=(review,), recommendations=(first, second), strands=STRANDS, links=ties,
        action_items=(action_item(due=late), moved), extensions=tuple(_moved(moved.id, 2)),
    )  # fmt: skip
    return [chart for chart in (make(board) for make in CHARTS) if not chart.is_empty]


@pytest.mark.parametrize("chart", _drawn(), ids=lambda chart: chart.key)
def test_every_segment_has_its_spot_and_is_reached_by_arrow_keys(chart: Chart) -> None:
    from matplotlib.figure import Figure

    spots = {spot.segment for spot in draw(chart, Figure(figsize=(9, 5)))}
    assert spots == set(segments(chart))
    reached, ahead = set(), [end(chart, last=False)]
    while ahead:
        at = ahead.pop()
        if at not in reached:
            reached.add(at)
            ahead += [beside(chart, at, *step) for step in ((1, 0), (-1, 0), (0, 1), (0, -1))]
    assert reached == spots


def test_a_key_goes_where_it_points() -> None:
    chart = next(each for each in _drawn() if each.kind is ChartKind.STACKED_BARS)
    first = end(chart, last=False)
    assert first == Segment(0, 0) and beside(chart, None) == first
    assert beside(chart, first, -1) == first == beside(chart, first, 0, -1)
    assert beside(chart, first, 1).series > 0 == beside(chart, first, 1).category
