"""Timescales that hang on an event: the next meeting, an election, something that comes after a date."""

import re
from datetime import date, timedelta
from typing import Final

from desktop.domain.dates import say_date
from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.dated import due_of
from desktop.domain.timing.durations import DURATION, duration_of
from desktop.domain.timing.lead_in import PLAIN, judge
from desktop.domain.timing.marks import P
from desktop.domain.timing.period import DAY, YEAR, Period
from desktop.domain.timing.phrase import Phrase
from desktop.domain.timing.pieces import cut
from desktop.domain.timing.record import Timing

_BODY: Final = r"(?:meeting|board|committee|cabinet|panel|session|council|forum|executive|scrutiny)"
_NEXT: Final = re.compile(
    rf"\b(?:next|forthcoming|following|subsequent|coming)\s+(?:[\w'-]+\s+){{0,3}}?{_BODY}\b|\bmeeting\s+after\s+next\b",
    re.I,
)
_LATER: Final = re.compile(
    r"\b" + any_of("next but one | after next | after (?:the|our) next | following (?:the|our) next") + r"\b", re.I
)
_BEFORE: Final = re.compile(r"\b(?:before|prior\s+to|in\s+advance\s+of|ahead\s+of)\b", re.I)
_LONG_BEFORE: Final = re.compile(rf"{DURATION}\s+(?:before|prior\s+to|in\s+advance\s+of|ahead\s+of)\b", re.I)
_SIDE: Final = any_of(
    "after | following | post | before | prior to | ahead of | by | at | until | from | immediately after"
)
_POLLS: Final = any_of("general | local | council | borough | city | county | mayoral | pcc | government | municipal")
_ELECTION: Final = re.compile(
    rf"^(?:(?P<side>{_SIDE})[\s-]+)?(?:the\s+)?(?:(?P<mark>{P})\s+)?(?:{_POLLS}\s+)*elections?\b"
    rf"(?:\s+(?:in|of|on)?\s*(?P<after>{P}))?",
    re.I,
)
_AFTER_LEAD: Final = any_of("from | starting | to start | to begin | to commence | shortly | soon | immediately")
_AFTER: Final = re.compile(
    rf"^(?:{_AFTER_LEAD}\s+)*"
    + any_of("after | following | post | subsequent to")
    + rf"[\s-]+(?P<words>.*?)(?P<mark>{P})(?P<rest>.*)$",
    re.I,
)
# Days on which local elections were not held on the first Thursday in May: they were put with another poll.
_OTHER_DAYS: Final = {2001: date(2001, 6, 7), 2004: date(2004, 6, 10), 2009: date(2009, 6, 4), 2014: date(2014, 5, 22)}
THURSDAY: Final = 3
ONE_DAY: Final = timedelta(days=1)


def election_day(year: int) -> date:
    """Return the day of the local elections in England: the first Thursday in May (RPA 1983 s37) with exceptions."""
    first = date(year, 5, 1)
    return _OTHER_DAYS.get(year) or first + timedelta(days=(THURSDAY - first.weekday()) % 7)


def read_next_meeting(phrase: Phrase) -> Timing | None:
    """Read "by the next meeting"; the day is that of next_meeting, or unknown."""
    found = _NEXT.search(phrase.skeleton)
    if phrase.marks or not found:
        return None
    if _LATER.search(phrase.skeleton):
        return phrase.read_as("event_relative", open_ended=False, notes=["after the next meeting"], sure=False)
    due = _next_meeting_day(phrase, phrase.skeleton[: found.start()])
    notes = ["" if due else "the day of the next meeting is not known"]
    return phrase.read_as("event_relative", due=due, precision=DAY if due else "", notes=notes, sure=due is not None)


def read_election(phrase: Phrase) -> Timing | None:
    """Read "After May 2015 elections": from the day after the polls, with no due date."""
    found = _ELECTION.search(phrase.skeleton)
    if not found:
        return None
    side = (found["side"] or "by").lower()
    mark = found["mark"] or found["after"]
    later = side.endswith("after") or side in ("following", "post", "from")
    day = _polling_day(phrase.period(mark)) if mark else None
    if day is None:
        return phrase.read_as(
            "event_relative", open_ended=later, notes=["the day of the election is not known"], sure=False
        )
    notes = [f"polling day is {say_date(day)}"]
    if later:
        return phrase.read_as(
            "event_relative", start=day + ONE_DAY, precision=DAY, open_ended=True, notes=notes, sure=False
        )
    due = day - ONE_DAY if _BEFORE.match(side) else day
    return phrase.read_as("event_relative", due=due, precision=DAY, notes=notes, sure=False)


def read_after(phrase: Phrase) -> Timing | None:
    """Read "After June 2015" as a beginning without an end; after an event of that time, from within it on."""
    found = _AFTER.search(phrase.skeleton)
    if not found or any(piece.shape in ("by", "before", "range", "until") for piece in cut(phrase.skeleton)):
        return None
    period = phrase.period(found["mark"])
    if period is None:
        return phrase.not_dated("event_relative", found["mark"])
    event = judge(found["words"]) != PLAIN or bool(re.search(r"\w", found["rest"]))
    if event and period.precision != DAY:
        start, kind = period.first, "event_relative"
    else:
        start, kind = _day_after(period), "event_relative" if event else "onwards"
    about = phrase.spell_out(found["words"] + found["mark"] + found["rest"]) if event else ""
    return phrase.read_as(
        kind,
        start=start,
        precision=period.precision,
        open_ended=True,
        notes=[period.note, about and f"after {about}"],
        sure=period.sure and not event,
    )


def _next_meeting_day(phrase: Phrase, words: str) -> date | None:
    if phrase.next_meeting is None:
        return None
    if found := _LONG_BEFORE.search(words):
        return duration_of(found).before(phrase.next_meeting)
    return phrase.next_meeting - ONE_DAY if _BEFORE.search(words) else phrase.next_meeting


def _polling_day(period: Period | None) -> date | None:
    if period is None:
        return None
    if period.precision == DAY:
        return period.first
    day = election_day(period.first.year)
    return day if period.precision == YEAR or period.first <= day <= due_of(period) else None


def _day_after(period: Period) -> date:
    return period.last + ONE_DAY if period.last < date.max else period.last
