"""The days at whose end a running count is shown."""

from collections.abc import Iterable
from datetime import date

from desktop.domain.month_arithmetic import days_later

_MOST_CHANGES = 12


def position_days(changes: Iterable[date], last: date) -> tuple[date, ...]:
    """Return days in order, ending with last.

    Each day of change and the day before it, so that a line through them steps where the count stepped; the ends
    of months instead when there are more changes than a table can be read with.
    """
    happened = sorted(set(changes))
    if not happened:
        return ()
    if len(happened) <= _MOST_CHANGES:
        return tuple(sorted({last, *happened, *(days_later(day, -1) for day in happened)}))
    return _month_ends(happened[0], last)


def _month_ends(first: date, last: date) -> tuple[date, ...]:
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return (*(days_later(date(month // 12, month % 12 + 1, 1), -1) for month in months), last)
