"""The action log in charts: by rating, and how long overdue."""

from datetime import date, timedelta

from desktop.charts.action_items_by_rating import action_items_by_rating
from desktop.charts.overdue_ageing import overdue_ageing
from desktop.domain.action_item import ActionStatus
from tests.charts.chart_records import AS_AT, action_item, facts


def _late(days: int) -> date:
    return AS_AT - timedelta(days=days)


def test_every_action_item_stands_in_one_bar() -> None:
    items = (action_item(due=_late(1)), action_item("H2"), action_item("H3", status=ActionStatus.CLOSED))
    chart = action_items_by_rating(facts(action_items=items))
    assert chart.title == "1 of 3 action items is overdue"
    assert chart.series[0].values == (1, 0, 0, 1, 1)


def test_no_action_items_is_said_in_words() -> None:
    assert action_items_by_rating(facts()).title == "No action items are recorded for this board"


def test_ages_are_counted_against_both_dates() -> None:
    item = action_item(original_due=_late(200), current_due=_late(30))
    chart = overdue_ageing(facts(action_items=(item,)))
    assert chart.table()[1:] == (
        ("Not due", 0, 0),
        ("0–30 days", 1, 0),
        ("31–90 days", 0, 0),
        ("91–180 days", 0, 0),
        ("Over 180 days", 0, 1),
    )


def test_the_oldest_is_named() -> None:
    items = (action_item(due=_late(5)), action_item("H2", due=_late(95)), action_item("H3"))
    chart = overdue_ageing(facts(action_items=items))
    assert chart.title == "2 of 3 open action items are overdue; the oldest, H2, by 95 days"


def test_the_due_day_itself_is_not_overdue() -> None:
    assert overdue_ageing(facts(action_items=(action_item(due=AS_AT),))).title == "No open action item is overdue"


def test_slipped_items_that_are_not_late_now_are_said() -> None:
    item = action_item(original_due=_late(10), current_due=AS_AT)
    chart = overdue_ageing(facts(action_items=(item,)))
    assert chart.title == "No open action item is past its current date; 1 is past the original"


def test_charts_without_action_items_say_the_same() -> None:
    assert overdue_ageing(facts()).title == action_items_by_rating(facts()).title


def test_ended_action_items_do_not_age() -> None:
    item = action_item(due=_late(400), status=ActionStatus.WITHDRAWN)
    assert overdue_ageing(facts(action_items=(item,))).title == "No action items are open"
