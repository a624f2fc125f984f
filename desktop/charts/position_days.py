"""The days at whose end a running count is shown."""

from collections.abc import Iterable
from datetime import date, timedelta

_MOST_CHANGES = 12
_ONE_DAY = timedelta(days=1)


def position_days(changes: Iterable[date], last: date) -> tuple[date, ...]:
    """Return days in order, ending with last.

    Each day of change and the day before it, so that a line through them steps where the count stepped; the ends
    of months instead when there are more changes than a table can be read with.
    """
    happened = sorted(set(changes))
    if not happened:
        return ()
    if len(happened) <= _MOST_CHANGES:
        return tuple(sorted({last, *happened, *(day - _ONE_DAY for day in happened)}))
    return _month_ends(happened[0], last)


def _month_ends(first: date, last: date) -> tuple[date, ...]:
    ends = []
    day = first.replace(day=1) - _ONE_DAY
    while day < last:
        ends.append(day)
        day = (day + timedelta(days=32)).replace(day=1) - _ONE_DAY
    return (*ends, last)
