"""The rules that the levels of a key can follow, and what is said of them."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey
from desktop.domain.rating_presets import AGAINST_ORIGINAL, FIVE_LEVELS, TRACKER
from desktop.domain.rating_rule import asks_for_date, is_undated, rate, rate_against_original, rated

FIRST = date(2031, 1, 31)
ORIGINAL = RatingKey(board_id="b", levels=AGAINST_ORIGINAL.levels)
FIVE = RatingKey(board_id="b", levels=FIVE_LEVELS.levels)


def item(**fields: object) -> ActionItem:
    given: dict[str, object] = {"board_id": "b", "wording": "w", "original_due": FIRST, "current_due": FIRST}
    return ActionItem(**given | {"agreed_on": FIRST} | fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("current", "as_at", "letter"),
    [
        (FIRST, FIRST, "G"),
        (FIRST, date(2031, 2, 1), "A"),
        (date(2031, 2, 1), date(2031, 1, 1), "A"),
        # three months after 31 January is 30 April, and that day itself is still within them
        (date(2031, 4, 30), date(2031, 4, 30), "A"),
        (date(2031, 5, 1), date(2031, 1, 1), "R"),
        (date(2031, 4, 30), date(2031, 5, 1), "R"),
    ],
)
def test_judged_against_the_original_date(current: date, as_at: date, letter: str) -> None:
    revised = int(current != FIRST)
    found = rate(item(current_due=current), as_at=as_at, times_revised=revised, key=ORIGINAL)
    assert ORIGINAL.level(found).letter == letter


@pytest.mark.parametrize(
    ("as_at", "letter"), [(date(2031, 2, 1), "D"), (date(2031, 4, 30), "D"), (date(2031, 5, 1), "R")]
)
def test_a_fifth_level_is_for_what_is_a_little_late(as_at: date, letter: str) -> None:
    assert FIVE.level(rate(item(), as_at=as_at, key=FIVE)).letter == letter


def test_a_tracker_of_three_levels() -> None:
    key = RatingKey(board_id="b", levels=TRACKER.levels)
    ratings = [
        rate(item(status=ActionStatus.CLOSED), as_at=FIRST, key=key),
        rate(item(), as_at=FIRST, times_revised=3, key=key),
        rate(item(), as_at=date(2031, 2, 1), key=key),
    ]
    assert [key.level(rating).letter for rating in ratings] == ["G", "A", "R"]


def test_a_lead_who_names_the_mitigation_is_at_risk() -> None:
    said = item(mitigation="A second crew is hired.")
    found = rated(said, as_at=date(2031, 1, 1))
    assert found.rating is Rating.AT_RISK
    assert found.why == "The lead says that it is at risk; mitigation: A second crew is hired."


def test_the_cycle_is_the_boards() -> None:
    silent = item(agreed_on=date(2030, 12, 1))
    assert rate(silent, as_at=date(2031, 1, 15)) is Rating.AT_RISK
    assert rate(silent, as_at=date(2031, 1, 15), cycle_days=60) is Rating.ON_TRACK


def test_both_dates_side_by_side() -> None:
    moved, as_at = item(current_due=date(2031, 6, 30)), date(2031, 3, 1)
    assert rate(moved, as_at=as_at, times_revised=1) is Rating.AT_RISK
    assert rate_against_original(moved, as_at=as_at, times_revised=1) is Rating.OVERDUE


def test_an_override_does_not_touch_the_rating_against_the_original() -> None:
    late = item(rating_override=Rating.ON_TRACK)
    assert rate_against_original(late, as_at=date(2031, 2, 1)) is Rating.OVERDUE


def test_an_override_wins_and_both_are_known() -> None:
    found = rated(item(rating_override=Rating.ON_TRACK, rating_reason="done on site"), as_at=date(2031, 2, 1))
    assert (found.rating, found.by_rule, found.overridden) == (Rating.ON_TRACK, Rating.OVERDUE, True)
    assert found.why == "Set by hand: done on site."
    assert found.by_rule_why == "1 day past its current date, 31 Jan 2031."


@pytest.mark.parametrize("key", [None, ORIGINAL, FIVE])
def test_without_a_date_it_is_never_green_and_never_overdue(key: RatingKey | None) -> None:
    undated = item(current_due=None, mitigation="Ask the port")
    assert rate(undated, as_at=date(2040, 1, 1), key=key) is Rating.NOT_RATED
    assert rate_against_original(undated, as_at=date(2040, 1, 1), key=key) is Rating.NOT_RATED


def test_undated_entries_ask_until_a_day_is_set_to_look_again() -> None:
    undated = item(current_due=None)
    later = replace(undated, review_on=FIRST)
    assert asks_for_date(undated, FIRST) and asks_for_date(later, FIRST)
    assert not asks_for_date(later, date(2031, 1, 30))
    assert is_undated(later) and not is_undated(replace(later, status=ActionStatus.CLOSED))
    assert rated(undated, as_at=FIRST).why == "No date to rate against: ask the lead for one."


@pytest.mark.parametrize(
    ("fields", "as_at", "key", "why"),
    [
        ({"agreed_on": None}, FIRST, None, "Due 31 Jan 2031, and nothing heard yet."),
        ({}, FIRST, None, "Due 31 Jan 2031: not overdue, not revised and agreed on 31 Jan 2031."),
        ({}, date(2031, 5, 1), FIVE, "90 days past its current date, 31 Jan 2031: more than 3 months."),
        (
            {"current_due": date(2031, 3, 1)},
            FIRST,
            ORIGINAL,
            "Revised from its original date, 31 Jan 2031, to 1 Mar 2031.",
        ),
        ({"status": ActionStatus.WITHDRAWN}, FIRST, None, "Withdrawn: not rated any more."),
        (
            {"status": ActionStatus.CLOSED, "closed_on": FIRST, "closed_in_minute": "H4"},
            FIRST,
            None,
            "Closed on 31 Jan 2031 in minute H4.",
        ),
    ],
)
def test_why_in_words(fields: dict[str, object], as_at: date, key: RatingKey | None, why: str) -> None:
    assert rated(item(**fields), as_at=as_at, key=key).why == why


def test_dates_at_the_end_of_the_calendar_are_rated_too() -> None:
    last = item(original_due=date.max, current_due=date.max)
    assert rate(last, as_at=date(2031, 1, 1), key=ORIGINAL) is Rating.ON_TRACK


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_of_the_calendar_can_be_rated_on(day: date) -> None:
    found = rate(item(original_due=day, current_due=day, agreed_on=None), as_at=day, cycle_days=365)
    assert found is Rating.AT_RISK
