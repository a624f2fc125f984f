"""Who slips: by action, and by lead."""

from datetime import date, timedelta

from desktop.charts.slippage_by_action import slippage_by_action
from desktop.charts.slippage_by_lead import slippage_by_lead
from desktop.domain.action_item import ActionItem, Extension
from tests.charts.chart_records import AS_AT, action_item, facts


def _moved(ref: str, days: int, lead: str = "Works", first: date = AS_AT) -> ActionItem:
    return action_item(ref, original_due=first, current_due=first + timedelta(days=days), lead=lead)


def _times(item: ActionItem, times: int) -> tuple[Extension, ...]:
    return tuple(Extension(action_item_id=item.id, made_on=AS_AT, to_due=AS_AT, reason="Storm.") for _ in range(times))


def test_the_furthest_comes_first_and_is_named() -> None:
    chart = slippage_by_action(facts(action_items=(_moved("H1", 5), _moved("H2", 40), _moved("H3", 0))))
    assert chart.title == "2 of 3 open action items have slipped; H2 (Works) furthest, by 40 days"
    assert chart.table()[1] == ("H2 Works", AS_AT, 40, AS_AT + timedelta(days=40))


def test_what_is_not_drawn_is_counted() -> None:
    chart = slippage_by_action(facts(action_items=tuple(_moved(f"H{days}", days) for days in range(1, 16))))
    assert len(chart.categories) == 12 and len(chart.rest) == 3
    assert "3 more are not drawn, moved by 3 days or less." in chart.note


def test_an_earlier_date_is_no_slippage() -> None:
    chart = slippage_by_action(facts(action_items=(_moved("H1", -5),)))
    assert chart.is_empty
    assert chart.title == "No open action item has a later date than the one first agreed"


def test_leads_are_counted_by_how_often_they_were_moved() -> None:
    twice, once, alone = _moved("H1", 30), _moved("H2", 10), _moved("H3", 90, lead="Finance")
    chart = slippage_by_lead(facts(action_items=(twice, once, alone), extensions=_times(twice, 2)))
    assert chart.title.startswith("Works slips most: 2 open action items, 40 days in all; 1 of 3 that slipped")
    assert chart.table()[1:] == (("Works (2)", 1, 1, 0, 2), ("Finance (1)", 1, 0, 0, 1))


def test_what_has_no_lead_is_said() -> None:
    chart = slippage_by_lead(facts(action_items=(_moved("H1", 30, lead=""),)))
    assert chart.title == "What has no lead slips most: 1 open action item, 30 days in all"
