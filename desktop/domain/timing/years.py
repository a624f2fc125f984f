"""Years, halves and quarters: calendar, financial (April to March), municipal (May to May) and academic years."""

import re
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from desktop.domain.dates import full_year
from desktop.domain.timing.marks import Marked
from desktop.domain.timing.period import QUARTER, YEAR, Named, Period, months

PAIR: Final = r"(?P<one>(?:(?:19|20)\d\d|(?<![\d/.])\d\d))\s?[/-]\s?(?P<two>(?:(?:19|20)\d\d|\d\d))(?![\d/]|[.-]\d)"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)\b"
_KIND: Final = (
    r"(?P<kind>financial|fiscal|municipal|academic|calendar|fy|(?:council|civic|mayoral|school|budget)(?=\s+year))"
)
_NUMBERS: Final = {
    **dict.fromkeys(("first", "1st", "one"), 1),
    **dict.fromkeys(("second", "2nd", "two", "latter"), 2),
    **dict.fromkeys(("third", "3rd", "three"), 3),
    **dict.fromkeys(("fourth", "4th", "four", "final", "last"), 4),
}
_WHICH: Final = r"(?P<which>first|second|third|fourth|final|last|latter|1st|2nd|3rd|4th)"
_OF: Final = rf"\s*,?\s*(?:-\s*)?(?:of\s+|in\s+|for\s+)?(?:the\s+)?(?:{_KIND}\s*(?:years?)?\s*|year\s+)?"
_QUARTER: Final = (
    rf"(?:(?<![a-z])(?:q|qu|qtr|quarter)\s?(?P<q>[1-4]|one|two|three|four)\b|\b{_WHICH}\s+(?:quarter|qtr)\b)"
)
_HALF: Final = rf"(?:\bh(?P<h>[12])\b|\b{_WHICH}[\s-]half\b)"
_LEADS: Final = (
    *("in", "by", "during", "throughout", "to", "until", "till", "from", "of", "end", "early", "mid", "late", "since"),
    *("before", "after", "and", "beginning", "starting", "for", "across", "over", "between", "fy", "within"),
)
_LEAD: Final = "(?:^|" + "|".join(rf"(?<=\b{word}[ -])" for word in _LEADS) + r"|(?<=- )|(?<=-))"
_GOES_ON: Final = r"to|until|and|onwards?|-|then|at|year[ -]end|financial|municipal|academic|calendar|ongoing"
_TAIL: Final = rf"(?=$|\s*(?:[,;:.)(+]|[-/](?!\d))|\s+(?:{_GOES_ON})\b)"


def mark_quarters(marked: Marked) -> None:
    """Mark quarters and halves of a year that is named with them."""
    for part in (_QUARTER, _HALF):
        marked.mark(re.compile(rf"{part}{_OF}(?:{PAIR}|{_YEAR})", re.I), _part_of_year)
        marked.mark(re.compile(rf"(?:{PAIR}|{_YEAR})\s*[-,/:]?\s*{part}", re.I), _part_of_year)


def mark_quarters_without_year(marked: Marked) -> None:
    """Mark "Q3" where its year is to be found elsewhere: a quarter of the financial year."""
    marked.mark(re.compile(rf"{_QUARTER}(?!\s*(?:of|in)\s)", re.I), _yearless_quarter)


def mark_named_years(marked: Marked) -> None:
    """Mark years whose kind is said: "financial year 2015/16", "2015/16 municipal year", "calendar year 2016"."""
    marked.mark(re.compile(rf"\b(?:the\s+)?{_KIND}\s*(?:years?)?\s*(?:of\s+)?(?:{PAIR}|{_YEAR})", re.I), _named_year)
    marked.mark(re.compile(rf"(?:{PAIR}|{_YEAR})\s+{_KIND}\s+years?\b", re.I), _named_year)


def mark_bare_years(marked: Marked) -> None:
    """Mark years that stand alone or after a word that leads to a date, not those in the name of something."""
    marked.mark(re.compile(rf"{_LEAD}(?:the\s+)?{PAIR}{_TAIL}", re.I), _bare_pair)
    marked.mark(re.compile(rf"{_LEAD}(?:the\s+)?(?:year\s+)?{_YEAR}{_TAIL}", re.I), _bare_year)


def financial_year(year: int) -> Period | None:
    """Return 1 April of a year to 31 March of the next."""
    return months(year, 4, 15, YEAR)


def municipal_year(year: int) -> Period | None:
    """Return May to May: it runs between Annual Meetings, whose days differ, so the reading is ours."""
    made = months(year, 5, 17, YEAR)
    return (
        replace(made, sure=False, note="a municipal year runs from Annual Meeting to Annual Meeting") if made else None
    )


def year_of_kind(kind: str, year: int) -> Period | None:
    """Return the year of that kind (a word such as "municipal") that begins in the calendar year given."""
    if kind in ("municipal", "council", "civic", "mayoral"):
        return municipal_year(year)
    if kind in ("academic", "school"):
        return months(year, 9, 20, YEAR)
    return months(year, 1, 12, YEAR) if kind == "calendar" else financial_year(year)


def quarter_of_financial_year(year: int, quarter: int) -> Period | None:
    """Return a quarter of the financial year that begins in that year: Q3 2015/16 is October to December 2015."""
    return months(year + (quarter == 4), (quarter * 3) % 12 + 1, (quarter * 3) % 12 + 3, QUARTER)


def pair_start(found: re.Match[str]) -> int | None:
    """Return the first year of a pair such as 2015/16, or None where the two years do not follow each other."""
    year = full_year(found["one"])
    return year if int(found["two"][-2:]) == (year + 1) % 100 else None


def _part_of_year(found: re.Match[str]) -> Named | None:
    part = found.groupdict()
    half = part.get("h") or ("half" in found.group().lower() and part["which"])
    number = _number(part.get("h") or part.get("q") or part["which"])
    if part["year"]:
        return _part_of_calendar(found, number, bool(half))
    year = pair_start(found)
    if year is None:
        return None
    period = (
        months(year, *((4, 9) if number == 1 else (10, 15)), QUARTER)
        if half
        else quarter_of_financial_year(year, number)
    )
    return Named(found.group(), period, year)


def _part_of_calendar(found: re.Match[str], number: int, half: bool) -> Named:
    year, size = int(found["year"]), 6 if half else 3
    kind = (found.groupdict().get("kind") or "").lower()
    if kind and kind != "calendar":
        period = months(year, 4 + size * (number - 1), 3 + size * number, QUARTER) if number * size < 10 else None
        period = period or quarter_of_financial_year(year, number)
        return Named(
            found.group(), period and replace(period, sure=False, note=f"read as {year}/{(year + 1) % 100:02}"), year
        )
    period = months(year, size * (number - 1) + 1, size * number, QUARTER)
    if period and not half and kind != "calendar":
        period = replace(period, sure=False, note="a quarter of the calendar year; the financial year's runs later")
    return Named(found.group(), period, year)


def _yearless_quarter(found: re.Match[str]) -> Named:
    number = _number(found["q"] or found["which"])
    return Named(found.group(), in_year=partial(quarter_of_financial_year, quarter=number))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _named_year(found: re.Match[str]) -> Named | None:
    kind = found["kind"].lower()
    year = int(found["year"]) if found["year"] else pair_start(found)
    if year is None:
        return None
    period = year_of_kind(kind, year)
    if period and found["year"] and kind != "calendar":
        period = replace(period, sure=False, note=f"read as {year}/{(year + 1) % 100:02}")
    return Named(found.group(), period, year)


def _bare_pair(found: re.Match[str]) -> Named | None:
    year = pair_start(found)
    if year is not None:
        made = financial_year(year)
        note = "read as the financial year, April to March"
        return Named(found.group(), made and replace(made, sure=False, note=note), year)
    last = year_after(found)
    if last is None:
        return None
    period = Period(
        date(full_year(found["one"]), 1, 1), date(last, 12, 31), YEAR, sure=False, note="read as whole years"
    )
    return Named(found.group(), period, full_year(found["one"]))


def year_after(found: re.Match[str]) -> int | None:
    """Return the later year of a span such as 2015-18, or None where it makes no span of up to thirty years."""
    if len(found["one"]) != 4:
        return None
    first = int(found["one"])
    last = int(found["two"]) if len(found["two"]) == 4 else first - first % 100 + int(found["two"])
    return last if first < last <= first + 30 else None


def _bare_year(found: re.Match[str]) -> Named:
    year = int(found["year"])
    return Named(found.group(), months(year, 1, 12, YEAR), year)
