"""Later facts than the day of the figures: they are not known yet."""

from datetime import date, timedelta
from typing import Any

from desktop.charts.closed_against_due import closed_against_due
from desktop.charts.known_by import known_by
from desktop.domain.action_item import ActionItem, ActionStatus, Evidence, Extension, ProgressUpdate
from tests.charts.chart_records import AS_AT, SIGNED_OFF, action_item, facts, recommendation, report

BEFORE, NEXT_DAY, LATER = AS_AT - timedelta(days=30), AS_AT + timedelta(days=1), AS_AT + timedelta(days=40)


def _extension(item: ActionItem, made_on: date, to_due: date, from_due: date | None = None) -> Extension:
    return Extension(action_item_id=item.id, made_on=made_on, from_due=from_due, to_due=to_due, reason="Storms")


def _due(item: ActionItem, *extensions: Extension) -> date | None:
    then = known_by(facts(action_items=(item,), extensions=extensions))
    return then.action_items[0].current_due


def test_an_update_of_the_day_is_known_and_a_later_one_is_not() -> None:
    item = action_item()
    updates = tuple(ProgressUpdate(action_item_id=item.id, made_on=day, text=str(day)) for day in (AS_AT, NEXT_DAY))
    then = known_by(facts(action_items=(item,), updates=updates))
    assert then.last_updates()[item.id].made_on == AS_AT


def test_a_date_stands_as_it_was_before_it_was_moved() -> None:
    item = action_item(due=BEFORE, current_due=LATER)
    moves = (_extension(item, LATER, LATER, NEXT_DAY), _extension(item, NEXT_DAY, NEXT_DAY, BEFORE))
    assert _due(item, *moves) == BEFORE


def test_a_move_that_does_not_say_from_when_leaves_the_date_of_the_move_before_it() -> None:
    item = action_item(due=BEFORE, current_due=LATER)
    assert _due(item, _extension(item, BEFORE, AS_AT), _extension(item, NEXT_DAY, LATER)) == AS_AT
    assert _due(item, _extension(item, NEXT_DAY, LATER)) == BEFORE


def test_a_date_moved_until_then_counts_as_revised() -> None:
    item = action_item(due=BEFORE, current_due=LATER)
    then = known_by(facts(action_items=(item,), extensions=(_extension(item, AS_AT, LATER, BEFORE),)))
    assert then.action_items[0].current_due == LATER
    assert then.times_revised()[item.id] == 1


def test_what_was_agreed_later_is_not_there_yet() -> None:
    items = tuple(action_item(str(day), agreed_on=day) for day in (None, AS_AT, NEXT_DAY))
    then = known_by(facts(action_items=items))
    assert [item.agreed_on for item in then.action_items] == [None, AS_AT]


def test_evidence_without_a_day_stays() -> None:
    evidence = tuple(Evidence(text=str(day), received=day) for day in (None, AS_AT, NEXT_DAY))
    then = known_by(facts(action_items=(action_item(evidence=evidence),)))
    assert [each.received for each in then.action_items[0].evidence] == [None, AS_AT]


def test_a_later_closure_keeps_the_status_and_loses_its_day() -> None:
    closed = action_item(status=ActionStatus.CLOSED, closed_on=NEXT_DAY, closed_in_minute="H9")
    (then,) = known_by(facts(action_items=(closed,))).action_items
    assert (then.status, then.closed_on, then.closed_in_minute) == (ActionStatus.CLOSED, None, "")


def test_a_later_sign_off_and_verification_are_not_told() -> None:
    later: dict[str, Any] = {"signed_off_on": NEXT_DAY, "signed_off_by": "Board", "verified_on": LATER}
    done = recommendation(report(), status=SIGNED_OFF, **later, verified_by="Inspectorate")
    (then,) = known_by(facts(recommendations=(done,))).recommendations
    assert (then.signed_off_on, then.signed_off_by, then.verified_on, then.verified_by) == (None, "", None, "")


def test_a_sign_off_without_a_day_until_then_is_said_under_the_chart() -> None:
    review = report()
    done = recommendation(review, due=BEFORE, status=SIGNED_OFF, signed_off_on=NEXT_DAY)
    chart = closed_against_due(known_by(facts(reports=(review,), recommendations=(done,))))
    assert "1 closed without a date by this day, counted on it." in chart.note
