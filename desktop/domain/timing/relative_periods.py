"""Periods counted from the day of reading: this month, next year, the end of the financial year. Never sure."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Final

from desktop.domain.month_arithmetic import months_later
from desktop.domain.timing.marks import Marked, P
from desktop.domain.timing.period import DAY, MONTH, Named, Period, months
from desktop.domain.timing.years import quarter_of_financial_year, year_of_kind

_KIND: Final = r"(?P<kind>(?:financial|fiscal|municipal|council|civic|academic|school|calendar)\s+)?"
_WHICH: Final = (
    r"(?:(?:in\s+)?(?:the\s+)?(?P<which>this|next|current|coming|present)"
    r"|(?<=end of )the|(?<=end of )(?=\w))"
)
_THIS: Final = re.compile(
    rf"\b{_WHICH}\s*\b{_KIND}(?P<unit>week(?!\s+(?:{P}|commencing|beginning|starting|ending|of))|month|quarter|year)(?:'s)?\b(?!\s*-?\s*(?:ly|end\b|\d))",
    re.I,
)
_YEAR_END: Final = re.compile(
    rf"(?:the\s+)?(?<!{P} )\b(?P<kind>(?:financial|fiscal|municipal|academic|calendar)\s+)?(?P<unit>year|month|quarter)"
    rf"[\s-]end\b(?!\s*(?:of\s+)?{P})",
    re.I,
)


def mark_relative_periods(marked: Marked) -> None:
    """Mark periods that only the day of reading can place."""
    marked.mark(_THIS, partial(_named, ends=False))
    marked.mark(_YEAR_END, partial(_named, ends=True))


def _named(found: re.Match[str], *, ends: bool) -> Named:
    part = found.groupdict()
    kind = (part["kind"] or ("financial" if ends and part["unit"].lower() == "year" else "calendar")).strip().lower()
    ahead = (part.get("which") or "").lower() in ("next", "coming")
    return Named(
        found.group(), from_base=partial(_around, unit=part["unit"].lower(), kind=kind, ahead=ahead, ends=ends)
    )


def _around(base: date, *, unit: str, kind: str, ahead: bool, ends: bool) -> Period | None:
    try:
        made = _holding(base, unit, kind)
        if made and ahead:
            made = _holding(made.last + timedelta(days=1), unit, kind)
    except OverflowError:
        return None
    return replace(made, sure=False, ends=ends, note="counted from the day of reading") if made else None


def _holding(day: date, unit: str, kind: str) -> Period | None:
    """Return the week, month, quarter or year of the calendar that holds the day."""
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Period(monday, monday + timedelta(days=6), DAY)
    if unit == "month":
        return months(day.year, day.month, day.month, MONTH)
    if unit == "quarter":
        april = months_later(day, -3)
        return quarter_of_financial_year(april.year, (april.month - 1) // 3 + 1)
    made = year_of_kind(kind, day.year)
    return made if made and made.first <= day else year_of_kind(kind, day.year - 1)
