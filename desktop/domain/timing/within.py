"""Timescales that count from a day: within three months, 28 days, six months from publication."""

import re
from datetime import date, timedelta
from typing import Final

from desktop.domain.timing.dated import due_of
from desktop.domain.timing.durations import DURATION, NUMBER, Duration, duration_of
from desktop.domain.timing.lead_in import BLOCKED, PLAIN, judge
from desktop.domain.timing.marks import ANY_MARK, P
from desktop.domain.timing.period import DAY
from desktop.domain.timing.phrase import Phrase
from desktop.domain.timing.record import Timing

_NEXT: Final = r"(?:the\s+|a\s+)?(?:(?:next|first|coming|following|initial|further|maximum|period|time\s?frame|of)\s+)*"
_LOW: Final = rf"(?P<low>{NUMBER}\s*(?:-|to|or)\s*)?"
_ANCHOR: Final = r"(?:\s+time)?(?:\s+(?:of|from|after|following|post|since)\s+(?P<anchor>[^,;(]+))?"
_WITHIN: Final = re.compile(
    rf"\b(?:within|inside(?:\s+of)?|no\s+(?:later|more)\s+than|in\s+under)\s+{_NEXT}{_LOW}{DURATION}{_ANCHOR}", re.I
)
_IN: Final = re.compile(rf"^(?P<words>.*?)\b(?:in|after|by)\s+{_NEXT}{_LOW}{DURATION}{_ANCHOR}$", re.I)
_LASTING: Final = re.compile(
    rf"(?:\b(?:for|over|during|throughout|across)\s+(?:the\s+)?|^(?:the\s+)?)(?:next|coming|following)\s+"
    rf"{_LOW}{DURATION}(?P<anchor>)",
    re.I,
)
_BARE: Final = re.compile(rf"{_LOW}{DURATION}{_ANCHOR}", re.I)
_FROM_REPORT: Final = re.compile(r"\b(?:publication|published|publishing|issued?|release|report(?:ing)?)\b", re.I)
_FROM_BASE: Final = re.compile(
    r"\b(?:receipt|receiving|acceptance|meeting|decision|approval|agreement|today|now|date|this|inspection|response)\b",
    re.I,
)
_FROM_NEXT: Final = re.compile(r"\bnext\s+(?:\w+\s+){0,2}meeting\b", re.I)
_STARTING: Final = re.compile(rf"^(?:from\s+)?(?P<mark>{P})\s+for\s+(?:a\s+)?(?:period\s+of\s+)?{DURATION}$", re.I)
NO_BASE: Final = "counts from a day that is not known yet"


def read_within(phrase: Phrase) -> Timing | None:
    """Read a timescale that counts from a day, or return None; without that day it has no due date."""
    if starting := _STARTING.search(phrase.skeleton):
        return _starting(phrase, starting)
    lasting = _LASTING.search(phrase.skeleton)
    if lasting and not phrase.marks:
        return _lasting(phrase, lasting)
    found = _find(phrase.skeleton)
    if found is None or _other_marks(phrase, found):
        return None
    base, sure, note = _base(phrase, found["anchor"] or "")
    due = duration_of(found).after(base) if base else None
    aside = phrase.spell_out(phrase.skeleton[: found.start()] + " " + phrase.skeleton[found.end() :])
    notes = [note, "the longer of the two" if found["low"] else "", aside if judge(aside) != PLAIN else ""]
    after = found.group()[: found.start("number") - found.start()].lower()
    exact = due is not None and sure and not found["low"] and "after" not in after
    return phrase.read_as("within", due=due, precision=DAY if due else "", notes=notes, sure=exact)


def _find(skeleton: str) -> re.Match[str] | None:
    found = _WITHIN.search(skeleton)
    if found and judge(skeleton[: found.start()]) != BLOCKED:
        return found
    found = _IN.search(skeleton)
    if found and judge(found["words"]) == PLAIN:
        return found
    return _BARE.fullmatch(skeleton)


def _other_marks(phrase: Phrase, found: re.Match[str]) -> bool:
    """Return whether a date stands elsewhere than in the words from which the time counts."""
    return len(phrase.marks) > len(ANY_MARK.findall(found["anchor"] or ""))


def _base(phrase: Phrase, anchor: str) -> tuple[date | None, bool, str]:
    """Return the day from which to count, whether that is exact, and a note."""
    if mark := ANY_MARK.search(anchor):
        period = phrase.period(mark.group())
        return (
            (due_of(period), period.sure and period.precision == DAY, period.note) if period else (None, False, NO_BASE)
        )
    if _FROM_NEXT.search(anchor):
        return phrase.next_meeting, True, "counted from the next meeting" if phrase.next_meeting else NO_BASE
    if anchor and not _FROM_REPORT.search(anchor) and not _FROM_BASE.search(anchor):
        return None, False, f"counts from {anchor.strip()}"
    if phrase.base is None:
        return None, False, NO_BASE
    exact = not anchor or _FROM_REPORT.search(anchor) is not None
    return phrase.base, exact, "" if exact else f"the words count from {anchor.strip()}"


def _lasting(phrase: Phrase, found: re.Match[str]) -> Timing:
    due = _reach(phrase, duration_of(found))
    notes = ["" if due else NO_BASE]
    start = phrase.base if due else None
    sure = due is not None and not found["low"]
    return phrase.read_as("range", start=start, due=due, precision=DAY if due else "", notes=notes, sure=sure)


def _reach(phrase: Phrase, duration: Duration) -> date | None:
    return duration.after(phrase.base) if phrase.base else None


def _starting(phrase: Phrase, found: re.Match[str]) -> Timing:
    """Read "1 June 2015 for three months": the last day is the one before the same day again."""
    period = phrase.period(found["mark"])
    if period is None:
        return phrase.not_dated("range", found["mark"])
    end = duration_of(found).after(period.first)
    due = end - timedelta(days=1) if end else None
    return phrase.read_as("range", start=period.first, due=due, precision=period.precision, sure=False)
