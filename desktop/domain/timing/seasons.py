"""Seasons, school terms and feasts: readings of ours, never sure."""

import re
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from desktop.domain.bank_holidays import easter_sunday
from desktop.domain.timing.marks import Marked
from desktop.domain.timing.period import DAY, MONTH, SEASON, Named, Period, months, one_day
from desktop.domain.timing.years import PAIR, pair_start

_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
_TERMS: Final = {"spring": (1, 3), "summer": (4, 7), "autumn": (9, 12)}
_NOT_A_SEASON: Final = r"(?!\s*-?\s*(?:recess|holidays?|break|school|programme|budget|statement|edition|half))"
_NAME: Final = r"(?:the\s+)?\b(?P<season>spring|summer|autumn|winter)\b(?P<term>\s+term\b)?"
_YEAR: Final = rf"(?:{PAIR}|(?P<year>(?:19|20)\d\d)\b|'(?P<short>\d\d)\b)"
_WITH_YEAR: Final = re.compile(
    rf"{_NAME}{_NOT_A_SEASON}\s*,?\s*(?:of\s+|in\s+)?{_YEAR}(?P<term_after>\s+term\b)?{_NOT_A_SEASON}", re.I
)
_LEAD: Final = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "by",
        "in",
        "end",
        "of",
        "during",
        "this",
        "early",
        "late",
        "mid",
        "from",
        "until",
        "to",
        "before",
        "over",
    )
)
_ALONE: Final = re.compile(rf"(?:^|{_LEAD})(?:next\s+|this\s+)?{_NAME}(?=$|\s*[-/,;)]|\s+(?:to|until|onwards)\b)", re.I)
_FEAST: Final = re.compile(
    r"(?:(?P<in>\bin\s+)?the\s+)?\b(?P<feast>easter|christmas|xmas|new year)(?:'s)?(?:\s+(?:sunday|day|eve))?\b"
    r"(?!\s*-?\s*(?:recess|holidays?|break|term|period|school))"
    r"(?:\s*,?\s*(?:in\s+|of\s+)?(?P<year>(?:19|20)\d\d)\b)?",
    re.I,
)


def mark_seasons(marked: Marked) -> None:
    """Mark seasons and terms with their year, and feasts with it or without."""
    marked.mark(_WITH_YEAR, _season)
    marked.mark(_FEAST, _feast)


def mark_seasons_without_year(marked: Marked) -> None:
    """Mark seasons whose year is to be found elsewhere."""
    marked.mark(
        _ALONE, lambda found: Named(found.group(), in_year=partial(_in_year, found["season"], bool(found["term"])))
    )


def _season(found: re.Match[str]) -> Named | None:
    name, term = found["season"].lower(), bool(found["term"] or found["term_after"])
    if found["year"] or found["short"]:
        year = int(found["year"] or "20" + found["short"])
        return Named(found.group(), _in_year(name, term, year), year)
    first = pair_start(found)
    if first is None:
        return None
    later = name == "spring" or (name == "summer" and term)
    year = first + later
    return Named(found.group(), _in_year(name, term, year), year)


def _in_year(name: str, term: bool, year: int) -> Period | None:
    months_of = (_TERMS if term else _SEASONS).get(name.lower())
    made = months(year, *months_of, SEASON) if months_of else None
    note = "terms differ from council to council" if term else "seasons read as whole months"
    return replace(made, sure=False, note=note) if made else None


def _feast(found: re.Match[str]) -> Named:
    feast = found["feast"].lower()
    in_year = partial(_january if feast == "new year" and found["in"] else _feast_in, feast)
    if found["year"]:
        return Named(found.group(), in_year(int(found["year"])), int(found["year"]))
    return Named(found.group(), in_year=in_year)


def _january(_feast: str, year: int) -> Period | None:
    made = months(year, 1, 1, MONTH)
    return replace(made, sure=False, note="the new year read as January") if made else None


def _feast_in(feast: str, year: int) -> Period | None:
    if feast == "easter":
        sunday = easter_sunday(year) if date.min.year < year < date.max.year else None
        made = Period(sunday, sunday, DAY) if sunday else None
    else:
        made = one_day(year, *((1, 1) if feast == "new year" else (12, 25)))
    return replace(made, sure=False, note=f"{feast.title()} read as one day") if made else None
