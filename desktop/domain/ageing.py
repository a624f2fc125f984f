"""How late a thing is, and the bands in which readers expect lateness."""

from datetime import date
from enum import StrEnum

from desktop.domain.wording import counted


class AgeBand(StrEnum):
    """Bands of lateness in days, from the youngest; the value is the heading printed."""

    NOT_DUE = "Not due"
    TO_30 = "0–30 days"
    TO_90 = "31–90 days"
    TO_180 = "91–180 days"
    OVER_180 = "Over 180 days"


# two years, one of them a leap year
_YEARS_FROM = 731
_LIMITS = ((0, AgeBand.NOT_DUE), (30, AgeBand.TO_30), (90, AgeBand.TO_90), (180, AgeBand.TO_180))


def days_late(due: date | None, as_at: date) -> int:
    """Return the days by which the due date is past; 0 on the day itself, before it, and where there is none."""
    return max(0, (as_at - due).days) if due is not None else 0


def late_words(days: int) -> str:
    """Return how late a thing is in words: "31 days", "12 years" beyond two years, "" where it is not."""
    if days > _YEARS_FROM:
        return counted(int(days / 365.25), "year")
    return counted(days, "day") if days > 0 else ""


def is_years_ago(day: date, today: date) -> bool:
    """Return whether a day is more than two years ago."""
    return (today - day).days > _YEARS_FROM


def age_band(due: date | None, as_at: date) -> AgeBand:
    """Return the band of a due date; the day itself is not overdue, and undated is never due."""
    late = days_late(due, as_at)
    return next((band for limit, band in _LIMITS if late <= limit), AgeBand.OVER_180)
