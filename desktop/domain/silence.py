"""For how many meetings of the board nothing was heard of an action."""

from collections.abc import Iterable
from datetime import date

# "no update for two meetings" is what a chair asks about
SILENT_FROM = 2


def last_heard(agreed_on: date | None, updates: Iterable[date]) -> date | None:
    """Return the day on which an action was last heard of: that of its latest update, or else of its agreement."""
    return max(updates, default=agreed_on)


def meetings_silent(meetings: Iterable[date], heard: date | None, as_at: date) -> int:
    """Return how many meetings the board has had since an action was last heard of, one on the day as_at included.

    An update given on the day of a meeting was heard there. What was never heard of is silent for every meeting.
    """
    return sum(day <= as_at and (heard is None or day > heard) for day in set(meetings))


def is_silent(meetings: int) -> bool:
    """Return whether so many meetings without an update are worth a question."""
    return meetings >= SILENT_FROM
