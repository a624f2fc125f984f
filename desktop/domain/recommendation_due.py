"""When a recommendation is due: its timescale, counted from its report's base date."""

from datetime import date

from desktop.domain.recommendation import Recommendation
from desktop.domain.timing import read_timing

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
