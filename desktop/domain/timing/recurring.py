"""Timescales that come round again: every three months, annually each March, at every meeting."""

import re
from dataclasses import replace
from typing import Final

from desktop.domain.calendar_words import MONTHS
from desktop.domain.month_arithmetic import months_later
from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.dated import due_of, start_of
from desktop.domain.timing.durations import NUMBER, number_of, unit_of
from desktop.domain.timing.lead_in import BLOCKED, STORY, judge
from desktop.domain.timing.marks import P
from desktop.domain.timing.period import DAY, MONTH, YEAR, Named, Period
from desktop.domain.timing.phrase import Phrase
from desktop.domain.timing.pieces import Piece, cut
from desktop.domain.timing.record import Timing
from desktop.domain.timing.years import year_of_kind

_UNIT: Final = r"(?P<unit>half[\s-]?terms?|days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|terms?|years?|yrs?)"
_KIND_OF_YEAR: Final = re.compile(
    r"\b(?:each|every)\s+(?P<kind>municipal|financial|academic|school|civic|council|calendar)\s+year\b", re.I
)
_EVERY: Final = re.compile(
    rf"\b(?:every|each)\s+(?:(?P<other>other|second|alternate)\s+|(?P<number>{NUMBER})\s+)?{_UNIT}\b(?!\s+end)", re.I
)
_EVERY_MEETING: Final = re.compile(
    r"\b(?:every|each|all)\s+(?:(?:\w+)\s+){0,2}?(?P<unit>meetings?|board|committee|cabinet)\b|\bstanding\s+item\b",
    re.I,
)
_TIMES: Final = re.compile(
    rf"\b(?P<times>once|twice|{NUMBER}\s*(?:times?|x))\s*(?:a|an|per|each|every|in\s+a|/)\s*"
    r"(?P<unit>day|week|month|quarter|term|year|annum)\b"
    r"|\b(?P<twice_yearly>twice|two|bi)[\s-]?(?:yearly|annual(?:ly)?)\b",
    re.I,
)
_ADVERB: Final = re.compile(
    rf"\b(?:(?P<number>{NUMBER}|half|bi)[\s-]*)?"
    r"(?P<adverb>daily|weekly|fortnightly|monthly|quarterly|termly|yearly|annually"
    r"|annual(?!\s+(?:council|general|meeting|conference|governance|accounts|audit)))\b"
    r"|\b(?:per|each)\s+annum\b|\bp\.a\.",
    re.I,
)
_EACH: Final = re.compile(rf"\b(?:each|every)\s+(?P<mark>{P})", re.I)
_LOOSE: Final = re.compile(
    r"\b"
    + any_of("regular(?:ly)? | periodic(?:ally)? | routine(?:ly)? | from time to time | at intervals | repeated(?:ly)?")
    + r"\b",
    re.I,
)
_EACH_MONTH: Final = re.compile(
    rf"\b(?:each|every|annual(?:ly)?|yearly)\b[\s,:(-]*(?:\b(?:by|in|on|each|every|at)\b\s*)*{P}"
    rf"|{P}\s*,?\s*(?:of\s+)?(?:each|every)\s+year|{P}\s*[,-]?\s*annually",
    re.I,
)
_PAPER: Final = re.compile(
    r"\bannual\s+(?:[\w&-]+\s+){0,3}?"
    + any_of(
        r"reports? | plans? | statements? | reviews? | surveys? | (?:self[\s-])?assessments? | returns? | letters?"
    )
    + r"\b",
    re.I,
)
_ADVERBS: Final = {
    "daily": (1, "day"),
    "weekly": (1, "week"),
    "fortnightly": (2, "week"),
    "monthly": (1, "month"),
    "quarterly": (3, "month"),
    "termly": (1, "term"),
    **dict.fromkeys(("yearly", "annual", "annually"), (1, "year")),
}


def read_recurring(phrase: Phrase) -> Timing | None:
    """Read a timescale that comes round again, or return None."""
    found = _interval(phrase)
    if found is None:
        return None
    count, unit, sure = found
    if named := _months_named(phrase, count, unit):
        return named
    if yearly := _month_from_year(phrase, count, unit):
        return yearly
    piece = _piece(phrase)
    if (phrase.marks and piece is None) or _names_a_paper(phrase, piece):
        return None
    return _reading(phrase, piece, count, unit, sure)


def _interval(phrase: Phrase) -> tuple[int, str, bool] | None:
    """Return how often: a count, a unit and whether that is exact; a count of 0 means an interval not given."""
    skeleton = phrase.skeleton
    for pattern, read in _PATTERNS:
        found = pattern.search(skeleton)
        before = re.sub(r"\blast\b", "", skeleton[: found.start()] if found else "", flags=re.I)
        if found and judge(before) not in (STORY, BLOCKED):
            return read(found)
    return None


def _kind_of_year(found: re.Match[str]) -> tuple[int, str, bool]:
    return 1, f"{found['kind'].lower()} year", True


def _every(found: re.Match[str]) -> tuple[int, str, bool]:
    count = 2 if found["other"] else number_of(found["number"]) if found["number"] else 1
    return _even(count, unit_of(found["unit"]))


def _every_meeting(_: re.Match[str]) -> tuple[int, str, bool]:
    return 1, "meeting", True


def _times(found: re.Match[str]) -> tuple[int, str, bool]:
    if found["twice_yearly"]:
        return 6, "month", found["twice_yearly"].lower() != "bi"
    words = found["times"].lower()
    times = {"once": 1, "twice": 2}.get(words) or number_of(re.sub(r"\s*(?:times?|x)$", "", words))
    unit = found["unit"].lower().replace("annum", "year")
    if unit == "year" and times > 1 and 12 % times == 0:
        return 12 // times, "month", True
    return (1, unit, True) if times == 1 else (0, unit, False)


def _adverb(found: re.Match[str]) -> tuple[int, str, bool]:
    if not found["adverb"]:
        return 1, "year", True
    count, unit = _ADVERBS[found["adverb"].lower()]
    number = (found["number"] or "").lower()
    if number == "half":
        return (6, "month", True) if unit == "year" else (1, f"half {unit}", unit == "term")
    if number == "bi":
        return (*_even(2 * count, unit)[:2], False)  # every two months to some, twice a month to others
    return _even(count * number_of(number), unit) if number else (count, unit, True)


def _each(_: re.Match[str]) -> tuple[int, str, bool]:
    return 1, "year", True


def _loose(_: re.Match[str]) -> tuple[int, str, bool]:
    return 0, "", True


_PATTERNS: Final = (
    (_KIND_OF_YEAR, _kind_of_year),
    (_EVERY, _every),
    (_EVERY_MEETING, _every_meeting),
    (_TIMES, _times),
    (_EACH, _each),
    (_ADVERB, _adverb),
    (_LOOSE, _loose),
)


def _even(count: int, unit: str) -> tuple[int, str, bool]:
    count, unit = (count * 3, "month") if unit == "quarter" else (count, unit)
    return (count * 2, "week", True) if unit == "fortnight" else (count, unit, True)


def _piece(phrase: Phrase) -> Piece | None:
    """Return the one dated piece that says from when or until when, or None where the date is due in itself."""
    pieces = cut(phrase.skeleton)
    if len(pieces) != 1 or pieces[0].shape in ("by", "before"):
        return None
    period = phrase.period(pieces[0].mark, "nearest")
    due_in_itself = pieces[0].shape == "bare" and period is not None and period.ends
    return None if due_in_itself or judge(pieces[0].words) == BLOCKED else pieces[0]


def _months_named(phrase: Phrase, count: int, unit: str) -> Timing | None:
    """Read "annually each March" or "quarterly (June, September ...)": months, but no year to begin with."""
    names = [phrase.named(mark) for mark in phrase.marks]
    yearless = [name for name in names if name.in_year is not None and name.year is None]
    if not names or len(yearless) < len(names) or count == 0:
        return None
    if len(names) == 1 and (unit != "year" or not _EACH_MONTH.search(phrase.skeleton)):
        return None
    listed = ", ".join(name.words.strip() for name in names)
    return phrase.read_as("recurring", open_ended=True, recurs=f"{_say(count, unit, None)}: {listed}")


def _month_from_year(phrase: Phrase, count: int, unit: str) -> Timing | None:
    """Read "annually in May from 2018", or from 2018 to 2020: it begins in the month named of the year named."""
    pieces = cut(phrase.skeleton)
    if unit != "year" or len(pieces) != 2 or pieces[0].end_mark or judge(pieces[0].words) == BLOCKED:
        return None
    if not {each.shape for each in pieces} & {"onwards", "range"}:
        return None
    name, year = phrase.named(pieces[0].mark), phrase.named(pieces[1].mark)
    month = _month_in(name, year)
    if month is None or year.period is None:
        return None
    last = phrase.period(pieces[1].end_mark) if pieces[1].end_mark else None
    due = due_of(last) if last and due_of(last) >= start_of(month) else None
    return phrase.read_as(
        "recurring",
        start=start_of(month),
        due=due,
        precision=month.precision,
        open_ended=due is None,
        recurs=f"{_say(count, unit, None)}: {name.words.strip()}",
        notes=[month.note, year.period.note],
        sure=month.sure and year.period.sure,
    )


def _month_in(name: Named, year: Named) -> Period | None:
    """Return the month or day, named without a year of its own, in the year that stands beside it."""
    if year.period is None or year.period.precision != YEAR or (name.year is not None and not name.lent):
        return None
    made = name.with_year(year.period.first.year).period
    if made is None or made.precision not in (MONTH, DAY):
        return None
    if made.last >= year.period.first:
        return made
    return replace(made, first=months_later(made.first, 12), last=months_later(made.last, 12), by=None)


def _names_a_paper(phrase: Phrase, piece: Piece | None) -> bool:
    """Say whether "annual report May 2018" names the paper that is due then, and not how often it comes."""
    return piece is not None and piece.shape == "bare" and bool(_PAPER.search(piece.words))


def _reading(phrase: Phrase, piece: Piece | None, count: int, unit: str, sure: bool) -> Timing:
    start, due, open_ended, notes = _limits(phrase, piece, unit)
    precision = start.precision if start else due.precision if due else ""
    dated = [period for period in (start, due) if period]
    first, last = start_of(start) if start else None, due_of(due) if due else None
    if first and last and first > last:
        first = last = None
    return phrase.read_as(
        "recurring",
        start=first,
        due=last,
        precision=precision,
        open_ended=open_ended,
        recurs=_say(count, unit, start),
        notes=[*notes, *(period.note for period in dated)],
        sure=sure and all(period.sure for period in dated) and not (piece and not dated),
    )


def _limits(phrase: Phrase, piece: Piece | None, unit: str) -> tuple[Period | None, Period | None, bool, list[str]]:
    if piece is None:
        return None, None, True, []
    first = phrase.period(piece.mark, "nearest")
    if piece.shape == "until":
        return None, first, False, []
    if unit.endswith(" year") and first is not None:
        first = year_of_kind(unit.removesuffix(" year"), first.first.year) or first
    if piece.shape == "range" and not piece.goes_on:
        return first, phrase.period(piece.end_mark, "nearest"), False, []
    return first, None, True, []


def _say(count: int, unit: str, start: Period | None) -> str:
    if count == 0:
        return "unspecified interval"
    every = f"every {unit}" if count == 1 else f"every {count} {unit}s"
    if unit != "month" or count not in (2, 3, 4, 6) or start is None or start.precision not in (MONTH, DAY):
        return every
    month = start_of(start).month - 1
    return f"{every}: {', '.join(MONTHS[(month + step) % 12][:3] for step in range(0, 12, count))}"
