"""A date expression as worded and as read."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Milestone:
    """One of several dates in an expression, with the words that name it."""

    label: str
    due: date


@dataclass(frozen=True, slots=True)
class Timing:
    """Words of a timescale and what was understood of them.

    kind is one of deadline, month, range, onwards, recurring, multi, within, immediate, event_relative,
    dependent, review_point, in_hand, done, ongoing, undated, elsewhere, blank, unknown. precision is day,
    month, quarter, season, year or "". sure is False where the reading is ours and asks to be confirmed.
    """

    text: str
    kind: str
    start: date | None = None
    due: date | None = None
    precision: str = ""
    open_ended: bool = False
    recurs: str = ""
    milestones: tuple[Milestone, ...] = ()
    note: str = ""
    sure: bool = True
