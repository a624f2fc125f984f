"""How late a thing is, and the bands in which readers expect lateness."""

from datetime import date
from enum import StrEnum


class AgeBand(StrEnum):
    """Bands of lateness in days, from the youngest; the value is the heading printed."""

    NOT_DUE = "Not due"
    TO_30 = "0–30 days"
    TO_90 = "31–90 days"
    TO_180 = "91–180 days"
    OVER_180 = "Over 180 days"


_LIMITS = ((0, AgeBand.NOT_DUE), (30, AgeBand.TO_30), (90, AgeBand.TO_90), (180, AgeBand.TO_180))


def days_late(due: date | None, as_at: date) -> int:
    """Return the days by which the due date is past; 0 on the day itself, before it, and where there is none."""
    return max(0, (as_at - due).days) if due is not None else 0


def age_band(due: date | None, as_at: date) -> AgeBand:
    """Return the band of a due date; the day itself is not overdue, and undated is never due."""
    late = days_late(due, as_at)
    return next((band for limit, band in _LIMITS if late <= limit), AgeBand.OVER_180)
