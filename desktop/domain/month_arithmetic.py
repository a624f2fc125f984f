"""Sums with months and days that never leave the calendar."""

import calendar
from datetime import date


def month_end(year: int, month: int) -> date:
    """Return the last day of the month, 29 February in leap years."""
    return date(year, month, calendar.monthrange(year, month)[1])


def days_later(day: date, days: int) -> date:
    """Return the day so many days later (earlier if negative), or the last or first there is where that is beyond."""
    within = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(within)


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later (earlier if negative), clipped to the end of the month.

    Raises OverflowError where the calendar of `date` (years 1 to 9999) ends.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"year {year} is outside the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
