"""Timescales without a date: at once, urgent, to be agreed."""

import re
from typing import Final

from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.durations import DURATION
from desktop.domain.timing.lead_in import PLAIN, judge
from desktop.domain.timing.marks import P
from desktop.domain.timing.period import DAY
from desktop.domain.timing.phrase import Phrase
from desktop.domain.timing.record import Timing
from desktop.domain.timing.within import NO_BASE

URGENT_NOTE: Final = "urgent"

_IMMEDIATE: Final = re.compile(
    r"^(?:(?:with|to\s+(?:start|commence|begin|be\s+\w+)|start(?:ing)?|for|from|commenc\w+|effective|by)\s+)*"
    + any_of(
        r"""
        immediate(?:ly)?\b(?: (?:effect|action|start|implementation|priority)\b)? | forthwith\b | straight\s?away\b
        at once\b | right away\b | now$ | today$ | instantly\b
        """
    )
    + r"(?!\s+(?:after|following|upon|before|prior|post|once|on)\b)",
    re.I,
)
_URGENT: Final = re.compile(
    r"\b"
    + any_of(
        r"""
        a\.?s\.?a\.?p\b | urgent(?:ly)?\b | urgency\b | priority\b | promptly\b | speedily\b
        as (?:soon|quickly|early|rapidly|promptly|swiftly|fast|speedily) as (?:is |are )?(?:reasonably )?possibl[ey]
        as (?:soon|quickly|early|rapidly|promptly|swiftly|fast|speedily) as (?:is |are )?(?:reasonably )?practica\w+
        as (?:soon|quickly|early|rapidly|promptly|swiftly|fast|speedily) as (?:feasible|can be|may be)
        (?:earliest|first) (?:possible |available |practical )?(?:opportunity|date|moment|convenience)
        (?:earliest|soonest)(?: possible)?$ | without (?:any |further |undue )?delay
        """
    ),
    re.I,
)
_ABOUT_DATES: Final = any_of(
    """
    dates? | timings? | timescales? | deadlines? | end dates? | completion dates? | due dates? | target dates?
    start dates? | exact dates? | programme | details?
    """
)
_UNDATED: Final = re.compile(
    rf"^(?:(?:a|the|all)\s+)?(?:{_ABOUT_DATES}\s+)*(?:(?:is|are|still|yet|remains?|currently|has|have|and|times?)\s+)*"
    + any_of(
        r"""
        to be \w+ | tb[acdn]\b | t\.b\.[acd] | n\s?/\s?a\b | n\.a\. | none\b | nil\b | [-?–—.]+$
        not (?:yet )?(?:known|set|agreed|applicable|available|confirmed|specified|given|stated|dated)\b
        not (?:yet )?(?:decided|determined)\b
        not (?:yet )?been \w+ | no (?:date|deadline|timescale|fixed date|end date) | unknown\b | undated\b
        undecided\b | unconfirmed\b | awaiting (?:a )?(?:dates?|confirmation) | awaited\b | pending$ | yet to be\b
        under (?:discussion|consideration|review|development) | in due course | when known | soon\b | shortly\b
        imminent(?:ly)?\b | at a (?:later|future) (?:date|meeting) | (?:a )?future (?:date|meeting|agenda) | later$
        """
    ),
    re.I,
)
_GOES_ON: Final = re.compile(r"^\W*(?:(?:and|then|,)\s*)*(?:on-?going|continu\w+|onwards?|thereafter)\b", re.I)


def read_immediate(phrase: Phrase) -> Timing | None:
    """Read "Immediately": due on the day from which the timescales count (domain 3.5)."""
    found = _IMMEDIATE.search(phrase.skeleton)
    if not found or (phrase.marks and not re.fullmatch(rf"\W*{P}\W*", phrase.skeleton[found.end() :])):
        return None
    given = phrase.period(phrase.marks[0]) if phrase.marks else None
    due = given.last if given else phrase.base
    rest = "" if given else phrase.spell_out(phrase.skeleton[found.end() :])
    notes = ["" if due else NO_BASE, rest]
    if not given and _GOES_ON.search(rest):
        return phrase.read_as(
            "onwards", start=due, precision=DAY if due else "", open_ended=True, notes=notes, sure=due is not None
        )
    exact = due is not None and judge(rest) == PLAIN and not re.search(DURATION, rest, re.I)
    return phrase.read_as("immediate", due=due, precision=DAY if due else "", notes=notes, sure=exact)


def read_urgent(phrase: Phrase) -> Timing | None:
    """Read "as soon as possible" and "urgently": no date, and a note that says URGENT_NOTE."""
    if phrase.marks or not _URGENT.search(phrase.skeleton):
        return None
    return phrase.read_as("undated", notes=[URGENT_NOTE])


def read_undated(phrase: Phrase) -> Timing | None:
    """Read "To be agreed", "TBC", "n/a" and their like."""
    if phrase.marks or not _UNDATED.search(phrase.skeleton):
        return None
    return phrase.read_as("undated", notes=["ask who agrees the date and by when"])
