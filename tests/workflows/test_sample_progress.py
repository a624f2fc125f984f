"""What the sample board shows of its plan, scorecard, timeline and reviews: a little of everything, by the rules."""

from collections import Counter
from datetime import date

import pytest

from desktop.domain.headline import DatePrecision
from desktop.domain.headline_filter import HeadlinesWanted
from desktop.domain.measure import Direction, MeasureStatus, Qualifier
from desktop.domain.meeting import MeetingState
from desktop.domain.outcome import Answer, EntrySection, FunctionState
from desktop.domain.plan import EntryLevel, PlanStatus
from desktop.domain.plan_highlights import Period
from desktop.domain.plan_rule import Standing
from desktop.domain.timing import read_timing
from desktop.storage.book import Book
from desktop.workflows.build_pack import build_pack
from desktop.workflows.headline_export import build_timeline
from desktop.workflows.headline_timeline import read_timeline
from desktop.workflows.measure_board import scorecard
from desktop.workflows.plan_highlights import build_highlights
from desktop.workflows.plan_links import ties_of
from desktop.workflows.plan_reading import read_plan
from desktop.workflows.progress_review_print import build_review
from desktop.workflows.progress_review_reading import review_in_hand, reviews_of
from tests.fixtures.sample_book import TODAY, Records, records


def test_the_plan_has_every_level_status_and_standing(sample_book: Book) -> None:
    (plan,) = sample_book.plans.all()
    picture = read_plan(sample_book, plan, as_at=TODAY)
    levels = Counter(row.entry.level for row in picture.rows)
    assert levels == dict(zip(EntryLevel, (2, 5, 8, 16, 30, 4), strict=True))
    assert {row.standing for row in picture.action_rows()} == set(Standing)
    assert {row.entry.status for row in picture.action_rows()} == set(PlanStatus)
    assert {row.slipped.times for row in picture.action_rows()} >= {0, 1, 2}
    assert any(row.entry.leads_inferred for row in picture.rows)


def test_its_dates_are_worded_as_people_word_them(sample: Records) -> None:
    kinds = {read_timing(entry.timing).kind for entry in sample["plan-entries"] if entry.timing}
    assert kinds >= {"deadline", "range", "month", "onwards", "ongoing", "recurring", "multi", "dependent", "undated"}


def test_entries_of_the_plan_answer_recommendations_and_stand_on_the_log(sample_book: Book) -> None:
    ties = [tie for entry in sample_book.plan_entries.all() for tie in ties_of(sample_book, entry)]
    assert sum(tie.kind == "recommendations" for tie in ties) >= 3
    assert sum(tie.relation == "made from it" for tie in ties) == 2


def test_a_measure_falls_beside_work_that_stands_well(sample_book: Book) -> None:
    (board,) = sample_book.boards.all()
    found = scorecard(sample_book, board.id, TODAY)
    assert {row.standing.status for row in found.rows} >= set(MeasureStatus)
    assert {row.standing.direction for row in found.rows} == set(Direction)
    assert [row.measure.ref for row in found.rows if row.against] == ["1.1"]


def test_some_figures_are_missing_provisional_or_revised(sample: Records) -> None:
    said = {each for reading in sample["readings"] for each in reading.qualifiers}
    assert said >= {Qualifier.PROVISIONAL, Qualifier.REVISED, Qualifier.NOT_YET_DUE}
    assert any(reading.value is None for reading in sample["readings"])
    assert any(reading.parts for reading in sample["readings"])


def test_headlines_stand_in_four_themes_with_two_ties_and_one_without_a_date(sample_book: Book) -> None:
    (board,) = sample_book.boards.all()
    timeline = read_timeline(sample_book, board.id)
    assert len({one.theme for one in timeline.headlines}) == 4
    assert {one.precision for one in timeline.headlines} >= {DatePrecision.DAY, DatePrecision.MONTH}
    assert sum(one.precision is DatePrecision.UNDATED for one in timeline.headlines) == 1
    ties = sample_book.links.all(from_kind="headlines", relation="tells of")
    assert {tie.to_kind for tie in ties} == {"minutes", "action-items"}


def test_some_steps_of_the_last_review_are_answered_in_the_next(sample_book: Book) -> None:
    (board,) = sample_book.boards.all()
    now, last = (review_in_hand(sample_book, each) for each in reviews_of(sample_book, board.id))
    assert (now.review.issued_on, last.review.issued_on is None) == (None, False)
    assert {check.step.answer for check in now.checks} == set(Answer) - {Answer.DROPPED}
    assert any(check.carried_to for check in now.checks)
    assert {entry.section for entry in last.entries} >= set(EntrySection) - {EntrySection.TEST}
    assert Counter(each.state for each in now.functions) == dict.fromkeys(FunctionState, 2)


@pytest.mark.parametrize("kind", ["plan-entries", "risks", "headlines", "outcome-entries"])
def test_something_of_each_kind_is_exempt(sample: Records, kind: str) -> None:
    assert any(one.exempt for one in sample[kind])


@pytest.mark.parametrize("today", [date(2016, 2, 29), date(2015, 1, 2), date(2026, 4, 1)])
def test_on_other_days_the_same_stands_in_it(today: date) -> None:
    found = records(today)
    dated = [one for one in found["headlines"] if one.date]
    assert all(one.date <= today for one in dated)
    assert len({(one.date.year, one.date.month) for one in dated}) >= 8
    assert all(one.ends <= today for one in found["readings"])
    done = [one for one in found["plan-entries"] if one.status is PlanStatus.COMPLETE]
    assert all(one.completed_on <= today for one in done)


def test_no_public_copy_tells_of_anything_exempt(sample: Records, sample_book: Book) -> None:
    (board,), (plan,) = sample_book.boards.all(), sample_book.plans.all()
    meeting = sample_book.meetings.all(state=MeetingState.DRAFT_AGENDA)[0]
    told: list[object] = [
        build_pack(sample_book, meeting.id, as_at=TODAY, public=True),
        build_highlights(sample_book, plan, Period(date(2014, 1, 1), TODAY, date(2016, 1, 1)), public=True),
        build_timeline(sample_book, board, HeadlinesWanted(), as_at=TODAY, public=True),
        *(build_review(sample_book, each, as_at=TODAY, public=True) for each in reviews_of(sample_book, board.id)),
    ]
    kinds = ("plan-entries", "risks", "headlines", "outcome-entries", "action-items")
    exempt = [getattr(one, "wording", "") or one.text for kind in kinds for one in sample[kind] if one.exempt]
    assert len(exempt) >= 5
    assert [words for words in exempt for each in told if words in repr(each)] == []
