"""The days of a running count, also where the calendar begins and ends."""

from datetime import date

import pytest

from desktop.charts.position_days import position_days


def test_a_line_steps_on_the_day_of_a_change() -> None:
    assert position_days([date(2031, 3, 1)], date(2031, 4, 1)) == (
        date(2031, 2, 28),
        date(2031, 3, 1),
        date(2031, 4, 1),
    )


@pytest.mark.parametrize(("first", "last"), [(date.min, date(1, 2, 20)), (date(9999, 11, 5), date.max)])
@pytest.mark.parametrize("many", [1, 13])
def test_the_first_and_the_last_day_of_the_calendar_are_days_too(first: date, last: date, many: int) -> None:
    days = position_days([first.replace(day=first.day + number) for number in range(many)], last)
    assert days[-1] == last and list(days) == sorted(days)


def test_many_changes_are_counted_at_the_ends_of_months() -> None:
    changes = [date(2031, 3, day) for day in range(1, 15)]
    assert position_days(changes, date(2031, 4, 7)) == (date(2031, 2, 28), date(2031, 3, 31), date(2031, 4, 7))
