"""How far an action has slipped, and how late it is against both dates."""

from datetime import date

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.slippage import Slippage, late_against_words, slippage, slippage_words

FIRST, NOW, TODAY = date(2026, 1, 31), date(2026, 3, 31), date(2026, 4, 10)
MEETINGS = (date(2026, 1, 31), date(2026, 2, 20), date(2026, 3, 31), date(2026, 4, 9))


def action(**fields: object) -> ActionItem:
    dates = {"original_due": FIRST, "current_due": NOW, **fields}
    return ActionItem(board_id="b", wording="Publish the dates", **dates)  # type: ignore[arg-type]


def test_days_and_meetings_are_counted_from_the_first_date_to_the_present_one() -> None:
    found = slippage(action(), as_at=TODAY, times_revised=2, meeting_days=MEETINGS)
    assert found == Slippage(days=59, meetings=2, times=2, late_original=69, late_current=10)


def test_nothing_is_late_on_the_day_itself() -> None:
    assert slippage(action(), as_at=NOW, times_revised=1).late_current == 0


def test_what_was_closed_is_as_late_as_on_that_day() -> None:
    found = slippage(action(status=ActionStatus.CLOSED, closed_on=date(2026, 4, 1)), as_at=TODAY, times_revised=1)
    assert (found.late_original, found.late_current) == (60, 1)


@pytest.mark.parametrize("status", [ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED])
def test_what_ended_otherwise_is_late_no_more(status: ActionStatus) -> None:
    assert slippage(action(status=status), as_at=TODAY, times_revised=0).late_original == 0


def test_an_undated_action_slips_by_nothing() -> None:
    found = slippage(action(original_due=None, current_due=None), as_at=TODAY, times_revised=0, meeting_days=MEETINGS)
    assert found == Slippage()


@pytest.mark.parametrize(
    ("slipped", "said"),
    [
        (Slippage(), ""),
        (Slippage(days=1, times=1), "moved once, by 1 day"),
        (Slippage(days=56, meetings=2, times=2), "moved twice, by 56 days and past 2 meetings"),
        (Slippage(days=90, meetings=1, times=3), "moved 3 times, by 90 days and past 1 meeting"),
    ],
)
def test_slippage_in_words(slipped: Slippage, said: str) -> None:
    assert slippage_words(slipped) == said


@pytest.mark.parametrize(
    ("slipped", "said"),
    [
        (Slippage(), ""),
        (Slippage(late_original=24, late_current=24), "24 days late"),
        (Slippage(late_original=24), "24 days late against the original date"),
        (Slippage(late_original=24, late_current=17), "17 days late, 24 days against the original date"),
    ],
)
def test_lateness_in_words(slipped: Slippage, said: str) -> None:
    assert late_against_words(slipped) == said
