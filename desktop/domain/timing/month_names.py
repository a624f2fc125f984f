"""Months, with their year or without, in words and in numbers."""

import re
from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches
from functools import partial
from typing import Final

from desktop.domain.calendar_words import MONTH_PATTERN, MONTHS, SHORT_MONTH, month_number
from desktop.domain.dates import full_year
from desktop.domain.timing.marks import Marked, P
from desktop.domain.timing.period import MONTH, Named, Period, months

_FULL: Final = r"(?:19|20)\d\d\b(?!\s?[/-]\s?\d\d(?:\d\d)?(?!\d|\s?(?:st|nd|rd|th)\b|\s*[a-z]))"
_ANOTHER_DATE: Final = rf"[\d/:]|\s?(?:st|nd|rd|th)\b|\s+(?:of\s+)?{MONTH_PATTERN}"
_MONTH_AND_YEAR: Final = re.compile(
    rf"(?<![a-z])(?P<month>{MONTH_PATTERN})(?:"
    rf"\s*[,/.-]?\s*(?:of\s+|in\s+)?(?:(?P<year>{_FULL})|\((?P<in_brackets>{_FULL})\))"
    rf"|(?:[-/']'?|\s')(?P<short>\d\d)(?!{_ANOTHER_DATE})|\s(?P<loose>[0-2]\d|3[01])(?!{_ANOTHER_DATE}|[.-]))",
    re.I,
)
_IN_NUMBERS: Final = re.compile(
    r"(?<![\d/.-])(?:(?P<m>0?[1-9]|1[0-2])\s?[/.-]\s?(?P<y>(?:19|20)\d\d)|(?P<iso_y>(?:19|20)\d\d)-(?P<iso_m>0[1-9]|1[0-2]))"
    r"(?![\d/]|[.-]\d)"
)
_GLUED: Final = re.compile(rf"(?<![a-z])(?P<month>{SHORT_MONTH})(?P<digits>\d\d(?:\d\d)?)(?!\d)", re.I)
_SHORT_NUMBERS: Final = re.compile(
    r"(?:^|(?<=^by )|(?<=^end ))(?P<month>0?[1-9]|1[0-2])/(?P<digits>1[3-9]|[2-4]\d)$", re.I
)
_MISSPELT: Final = re.compile(r"\b(?P<word>[a-z]{5,11})\s+(?P<year>(?:19|20)\d\d)\b", re.I)
_LEAD: Final = (
    r"by|end|of|in|on|from|to|until|till|through|before|during|early|mid|late|since|after|for|each|every|and|or|between"
    r"|completed?|review(?:ed)?|due|this|next|start(?:ing)?|annually|target|commencing|beginning|progress|ongoing|was|now"
)
# "may" and "march" are also verbs: a month without a year stands alone, after a word that leads to one, or in a row.
_ALONE: Final = re.compile(
    rf"(?:^|\b(?:{_LEAD})\s+|[-/,&(:]\s*)(?P<month>{MONTH_PATTERN})"
    rf"(?!\s+(?:be|have|not|need|also|change|include|require|slip|take|extend|well|\d))"
    rf"(?=$|\s*[-/,&;:)+({P[1:-1]}]|\s+(?:to|until|till|and|or|onwards?|then|each|every|annually|at|for|end|meeting|board)\b"
    rf"|,?\s+(?:from|starting|beginning|commencing)\s+(?:in\s+)?(?:19|20)\d\d\b)"
    rf"|(?<![a-z])(?P<first>{MONTH_PATTERN})(?=\s*(?:-|/|to\b|until\b|till\b|through\b)\s*(?:the\s+)?(?:end\s+(?:of\s+)?)?"
    rf"(?:{MONTH_PATTERN}|{P}))",
    re.I,
)


def mark_months(marked: Marked) -> None:
    """Mark months whose year stands beside them: "end Dec 2015", "Dec-15", "12/2015", also a little misspelt."""
    marked.mark(_IN_NUMBERS, _from_numbers)
    marked.mark(_MONTH_AND_YEAR, _from_words)
    marked.mark(_GLUED, lambda found: _from_digits(found, month_number(found["month"])))
    marked.mark(_SHORT_NUMBERS, lambda found: _from_digits(found, int(found["month"])))
    marked.mark(_MISSPELT, _from_misspelt)


def mark_months_without_year(marked: Marked) -> None:
    """Mark months whose year is to be found elsewhere, where the words around show that a month is meant."""
    marked.mark_in(_ALONE, ("month", "first"), lambda word: Named(word, in_year=_in_year(word)))


def month_period(year: int, number: int) -> Period | None:
    """Return a whole month, or None past the calendar."""
    return months(year, number, number, MONTH)


def _from_numbers(found: re.Match[str]) -> Named | None:
    year, month = int(found["y"] or found["iso_y"]), int(found["m"] or found["iso_m"])
    if found["iso_y"] and month == (year + 1) % 100:
        return None  # 2011-12 is a financial year rather than December 2011
    return Named(found.group(), month_period(year, month), year)


def _from_words(found: re.Match[str]) -> Named:
    digits = found["year"] or found["in_brackets"] or found["short"] or found["loose"]
    year = full_year(digits)
    period = month_period(year, month_number(found["month"]))
    if period and found["loose"]:
        period = replace(period, sure=False, note=f"{digits} read as the year {year}")
    return Named(found.group(), period, year)


def _from_digits(found: re.Match[str], month: int) -> Named:
    year = full_year(found["digits"])
    period = month_period(year, month)
    noted = replace(period, sure=False, note=f"{found['digits']} read as the year {year}") if period else None
    return Named(found.group(), noted if len(found["digits"]) == 2 else period, year)


def _from_misspelt(found: re.Match[str]) -> Named | None:
    word = found["word"].capitalize()
    near = get_close_matches(word, MONTHS, n=1, cutoff=0.82)
    if not near or word in MONTHS:
        return None
    period = month_period(int(found["year"]), month_number(near[0]))
    noted = replace(period, sure=False, note=f'"{found["word"]}" read as {near[0]}') if period else None
    return Named(found.group(), noted, int(found["year"]))


def _in_year(word: str) -> Callable[[int], Period | None]:
    return partial(month_period, number=month_number(word))
