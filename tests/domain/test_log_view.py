"""Views of the action log as data."""

from datetime import date

import pytest

from desktop.domain.action_item import ActionStatus
from desktop.domain.list_query import Filter
from desktop.domain.log_view import BUILT_IN, LATEST_FIRST, LogView, choices_of, filters_of, from_text, to_text
from desktop.domain.rating import Rating

MEETING = date(2014, 11, 7)
VIEWS = {each.key: each.view for each in BUILT_IN}


def asked(key: str) -> dict[str, Filter]:
    return {each.column: each for each in filters_of(VIEWS[key], due_by=MEETING)}


def test_what_is_proposed_for_closure_need_not_be_chased() -> None:
    chase = asked("chase")
    assert ActionStatus.PROPOSED not in chase["status"].value and ActionStatus.ON_HOLD in chase["status"].value
    assert chase["current_due"] == Filter("current_due", "<=", MEETING)


@pytest.mark.parametrize(
    ("key", "condition"),
    [
        ("overdue", Filter("days_late", ">", 0)),
        ("slipped", Filter("times_revised", ">=", 2)),
        ("silent", Filter("is_silent", "=", True)),
        ("left", Filter("lead_left", "=", True)),
        ("undated", Filter("asks", "=", True)),
        ("proposed", Filter("status", "=", ActionStatus.PROPOSED)),
    ],
)
def test_a_built_in_view_asks_for_what_it_is_called(key: str, condition: Filter) -> None:
    assert condition in filters_of(VIEWS[key], due_by=MEETING)


def test_a_view_says_the_same_when_it_is_kept_and_read_again() -> None:
    view = LogView(
        {"status": "open", "lead": "Clerk", "rating": "R"}, "wall", (("lead", "asc"), ("ref", "desc")), ("ref", "lead")
    )
    assert from_text(to_text(view)) == view


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', '{"choices": 3, "sort": [1], "columns": "ref"}'])
def test_a_view_that_cannot_be_read_shows_everything(text: str) -> None:
    assert from_text(text) == LogView()


def test_choices_of_a_later_program_are_left_out() -> None:
    kept = '{"choices": {"status": "dreamt of", "due": "overdue", "weather": "fair", "rating": "Z"}}'
    assert from_text(kept).choices == {"due": "overdue"}


def test_what_another_screen_asks_for_becomes_choices() -> None:
    asked_for = (Filter("days_late", ">", 0), Filter("rating", "=", Rating.OVERDUE), Filter("lead", "=", "Clerk"))
    assert choices_of(asked_for) == {"due": "overdue", "rating": "R", "lead": "Clerk"}
    assert choices_of((Filter("asks", "=", True),)) == {"due": "ask"}


def test_order_and_columns_do_not_make_another_view() -> None:
    assert LogView({"due": "ask"}, " wall").shows_what(LogView({"due": "ask"}, "wall", LATEST_FIRST, ("ref",)))
    assert not LogView({"due": "ask"}).shows_what(LogView({"due": "overdue"}))
