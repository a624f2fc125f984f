"""Sums with months that never leave the calendar."""

import calendar
from datetime import date


def month_end(year: int, month: int) -> date:
    """Return the last day of the month, 29 February in leap years."""
    return date(year, month, calendar.monthrange(year, month)[1])


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later (earlier if negative), clipped to the end of the month.

    Raises OverflowError where the calendar of `date` (years 1 to 9999) ends.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"year {year} is outside the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
