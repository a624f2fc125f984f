"""How entries of a plan are rated and counted, and their steps."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain import plan_steps as steps
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.plan import EntryLevel, PlanEntry, PlanStatus, Reached
from desktop.domain.plan_progress import progress_of
from desktop.domain.plan_rule import ASK, Standing, asks_for_date, rated_entry, slipped, standing_of
from desktop.domain.plan_tree import PlanTree
from desktop.domain.plan_words import dates_words, entry_name, read_as
from desktop.domain.rating import Rating
from tests.invented_plan import TODAY, invented_plan

_DUE = date(2014, 12, 31)
MADE = invented_plan("board")
ENTRIES = [record for record in MADE.records if isinstance(record, PlanEntry)]


def _entry(**more: object) -> PlanEntry:
    return PlanEntry(plan_id="p", level=EntryLevel.ACTION, ref="1.1.1", wording="Mend", **more)  # type: ignore[arg-type]


def _rated(entry: PlanEntry, **more: object) -> Rating:
    return rated_entry(entry, as_at=TODAY, **more).rating  # type: ignore[arg-type]


def test_an_entry_with_a_date_is_rated_as_an_action_with_that_date() -> None:
    dated = _entry(original_due=_DUE, current_due=_DUE)
    assert _rated(dated) is Rating.ON_TRACK
    assert _rated(replace(dated, current_due=date(2014, 10, 26))) is Rating.OVERDUE
    assert _rated(replace(dated, current_due=TODAY)) is Rating.AT_RISK
    assert _rated(dated, times_revised=1) is Rating.AT_RISK


@pytest.mark.parametrize("timing", ["June 2014 onwards", "Ongoing", "To be agreed", "Linked to appointments"])
def test_without_a_date_an_entry_is_neither_on_track_nor_overdue(timing: str) -> None:
    entry = _entry(timing=timing, start=date(2014, 6, 1))
    assert (_rated(entry), standing_of(entry, TODAY)) == (Rating.NOT_RATED, Standing.NO_DATE)
    assert "ask" in rated_entry(entry, as_at=TODAY).why
    assert asks_for_date(entry, TODAY) and not asks_for_date(replace(entry, review_on=_DUE), TODAY)


def test_complete_withdrawn_and_an_override_with_its_reason() -> None:
    late = _entry(original_due=date(2014, 1, 1), current_due=date(2014, 1, 1))
    assert _rated(replace(late, status=PlanStatus.COMPLETE)) is Rating.COMPLETE
    assert _rated(replace(late, status=PlanStatus.WITHDRAWN)) is Rating.NOT_RATED
    found = rated_entry(steps.overridden(late, Rating.AT_RISK, reason="Nearly done."), as_at=TODAY)
    assert (found.rating, found.by_rule, found.why) == (Rating.AT_RISK, Rating.OVERDUE, "Set by hand: Nearly done.")
    with pytest.raises(PartRefused, match="Say why"):
        steps.overridden(late, Rating.AT_RISK, reason=" ")


def test_every_action_is_counted_once_and_what_was_withdrawn_leaves_the_denominator() -> None:
    tree = PlanTree(ENTRIES)
    progress = progress_of(tree.actions(), TODAY)
    assert (progress.total, progress.withdrawn, sum(number for _, number in progress.in_order())) == (7, 1, 7)
    assert progress.short == "1 of 7 complete (14%)"
    assert progress.sentence() == (
        "Of 7 actions, 1 is complete (14% of 7), 1 in progress, 1 on hold, 1 not started, 1 overdue and 2 without a "
        "date. 1 more was withdrawn and not counted."
    )


def test_a_share_never_rounds_up_to_all_or_down_to_none() -> None:
    done = [_entry(status=PlanStatus.COMPLETE)] * 399
    assert progress_of([*done, _entry()], TODAY).percent == "99%"
    assert progress_of([_entry()] * 399 + done[:1], TODAY).percent == "1%"


def test_slippage_is_counted_against_the_baseline() -> None:
    found = slipped(MADE.quay, as_at=TODAY, times_revised=2)
    assert (found.days, found.times, found.late_current, found.late_original) == (92, 2, 0, 27)


def test_the_tree_loses_nothing_whatever_its_parents_say() -> None:
    ring = [_entry(id="a", parent_id="b"), _entry(id="b", parent_id="a"), _entry(id="c", parent_id="gone")]
    assert {entry.id for entry in PlanTree(ring).order} == {"a", "b", "c"}
    tree = PlanTree(reversed(ENTRIES))
    assert [entry.ref for entry in tree.actions()] == [
        "1.1.1", "1.1.2", "1.1.3", "2.1.1", "2.1.2", "2.1.3", "3.1.1", "3.1.2",
    ]  # fmt: skip
    assert [entry.ref for entry in tree.actions_below(MADE.people)] == ["2.1.1", "2.1.2", "2.1.3"]
    assert [entry.ref for entry in tree.above(MADE.piles)] == ["1.1.2", "1.1", "1", "A", "Phase 1"]


def test_dates_are_read_back_in_words() -> None:
    assert read_as(MADE.quay) == "1 Jun – 31 Dec 2014"
    assert dates_words(MADE.pilots) == f"{ASK}, from Jun 2014"
    assert (dates_words(MADE.keepers), dates_words(MADE.lamps)) == (ASK, "by 30 Sep 2014")
    assert (entry_name(MADE.one), entry_name(MADE.quay)) == ("Phase 1", "action 1.1.2")


def test_a_date_moves_to_a_later_day_with_a_reason_and_the_first_one_stays() -> None:
    after, revision = steps.due_moved(MADE.lamps, _DUE, on=TODAY, reason="No lamps.", agreed_by="The Board")
    assert (after.original_due, after.current_due) == (date(2014, 9, 30), _DUE)
    assert revision is not None and (revision.from_due, revision.to_due) == (date(2014, 9, 30), _DUE)
    first, none = steps.due_moved(MADE.keepers, _DUE, on=TODAY, reason="", agreed_by="")
    assert (first.original_due, first.current_due, none) == (_DUE, _DUE, None)


@pytest.mark.parametrize(
    ("to", "reason", "by", "part"),
    [
        (None, "Why", "Who", "due"),
        (date(2014, 9, 30), "Why", "Who", "due"),
        (date(2014, 9, 1), "Why", "Who", "due"),
        (_DUE, " ", "Who", "reason"),
        (_DUE, "Why", "", "agreed_by"),
    ],
)
def test_a_move_that_cannot_be_made_says_beside_which_field(to: date | None, reason: str, by: str, part: str) -> None:
    with pytest.raises(PartRefused) as refused:
        steps.due_moved(MADE.lamps, to, on=TODAY, reason=reason, agreed_by=by)
    assert refused.value.part == part


def test_status_takes_its_day_and_asks_for_its_reason() -> None:
    assert steps.with_status(MADE.lamps, PlanStatus.COMPLETE, today=TODAY).completed_on == TODAY
    opened = steps.with_status(MADE.mended, PlanStatus.IN_PROGRESS, today=TODAY, reason="They broke.")
    assert (opened.completed_on, opened.status_reason) == (None, "They broke.")
    for entry, status in ((MADE.lamps, PlanStatus.ON_HOLD), (MADE.mended, PlanStatus.IN_PROGRESS)):
        with pytest.raises(PartRefused, match=r"[Ss]ay why"):
            steps.with_status(entry, status, today=TODAY)
    with pytest.raises(PartRefused, match="still to come"):
        steps.with_status(MADE.lamps, PlanStatus.COMPLETE, today=TODAY, on=_DUE)


def test_what_was_inferred_is_confirmed_or_cleared_and_nothing_else_is() -> None:
    assert steps.leads_accepted(MADE.lamps).leads == ("Director of Works",)
    assert steps.leads_cleared(MADE.lamps).leads == ()
    undated = steps.date_cleared(replace(MADE.lamps, timing_inferred=True))
    assert (undated.timing, undated.original_due, undated.current_due) == ("", None, None)
    for step in (steps.leads_accepted, steps.leads_cleared, steps.date_accepted, steps.date_cleared):
        with pytest.raises(Refused):
            step(MADE.quay)


def test_a_milestone_is_judged_with_words_and_minute() -> None:
    found = steps.judged(MADE.milestones[0], Reached.NOT_REACHED, today=TODAY, judgement="Not yet.", minute="H9")
    assert (found.reached, found.judged_on, found.in_minute) == (Reached.NOT_REACHED, TODAY, "H9")
    with pytest.raises(PartRefused, match="lacking"):
        steps.judged(MADE.milestones[0], Reached.PARTLY, today=TODAY)
    assert steps.judged(found, Reached.NOT_JUDGED, today=TODAY).judged_on is None
