"""When a recommendation is due: its timescale, counted from its report's base date."""

from collections.abc import Iterable
from datetime import date

from desktop.domain.dates import long_date
from desktop.domain.month_arithmetic import days_later
from desktop.domain.recommendation import Recommendation
from desktop.domain.timing import read_timing
from desktop.domain.wording import counted

_COUNTED = frozenset({"immediate", "within"})


def due_of(timing: str, counts_from: date | None) -> date | None:
    """Return the day on which a timescale ends, counted from a day; None where the words or that day are missing.

    "Urgently" and "as quickly as possible" name no day: such a recommendation is urgent and undated.
    """
    if not timing:
        return None
    reading = read_timing(timing, base=counts_from)
    return None if reading.kind in _COUNTED and counts_from is None else reading.due


def is_computed(recommendation: Recommendation, counts_from: date | None) -> bool:
    """Say whether its due date is what its timescale gives, not one that somebody set by hand."""
    return recommendation.due == due_of(recommendation.timing, counts_from)


def is_immediate(timing: str) -> bool:
    """Say whether a timescale asks for something at once, so that it ends on the base date."""
    return bool(timing) and read_timing(timing).kind == "immediate"


def grace_ends(recommendation: Recommendation, grace_days: int) -> date | None:
    """Return the last day of a board's working grace for what is due at once; None where there is no grace for it."""
    if grace_days <= 0 or recommendation.due is None or not is_immediate(recommendation.timing):
        return None
    return days_later(recommendation.due, grace_days)


def counted_from_words(several: Iterable[Recommendation], counts_from: date | None) -> str:
    """Return "15 due dates counted from 11 November 2013", or how many wait for that day; no full stop.

    Dates that the words themselves name, and dates set by hand, are counted from no day.
    """
    timed = [each for each in several if each.timing and read_timing(each.timing).kind in _COUNTED]
    if counts_from is None:
        return f"{counted(len(timed), 'due date')} not counted: the day from which they count is not known"
    dated = sum(each.due is not None and is_computed(each, counts_from) for each in timed)
    return f"{counted(dated, 'due date')} counted from {long_date(counts_from)}"
