"""Cells that tell the state of a thing rather than its date: done, in hand, to be reviewed."""

import re
from typing import Final

from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.dated import between, due_of, start_of
from desktop.domain.timing.durations import DURATION, duration_of
from desktop.domain.timing.marks import ANY_MARK, P
from desktop.domain.timing.period import DAY
from desktop.domain.timing.phrase import NO_YEAR, Phrase
from desktop.domain.timing.pieces import cut
from desktop.domain.timing.record import Timing

_DONE: Final = any_of(
    "completed | done | achieved | closed | finished | implemented | delivered | actioned | discharged | signed off"
    " | fulfilled | concluded"
)
_AHEAD: Final = any_of(
    "now | fully | already | actions? | all | this | has | have | been | was | is | work | status | successfully"
)
_AT: Final = r"\s*[-:(,]*\s*(?:(?:in|on|at|as\s+at|as\s+of|during|since)\s+)?"
_NOT_YET: Final = any_of(
    "by | for | when | once | if | subject | before | within | in | as | after | following | on | to | at"
)
_DONE_THEN: Final = re.compile(
    rf"^(?:{_AHEAD}\b:?\s+)*(?:{_DONE}{_AT}(?P<mark>{P})|complete\s*[-:(,]+{_AT}(?P<other>{P}))", re.I
)
_IS_DONE: Final = re.compile(
    rf"^(?:{_AHEAD}\b:?\s+)*(?:{_DONE}|complete|(?P<in_place>in\s+place))\b(?!\s+{_NOT_YET}\b)", re.I
)
_DATE_THEN_DONE: Final = re.compile(rf"^(?P<mark>{P})\s*[-:,(]*\s*(?:{_DONE}|complete)\W*$", re.I)
_HAND_AHEAD: Final = any_of(
    "already | now | currently | work | is | has | been | this | project | ongoing | actions? | both"
)
_HAND: Final = any_of(
    r"""
    in (?:hand|process|progress|train|development) | under\s?way | started | begun | began | commenced | since | wip
    """
)
_IN_HAND: Final = re.compile(
    rf"^(?:{_HAND_AHEAD}\b[\s-]+)*{_HAND}\b(?!\s+(?:by|for)\b)(?:{_AT}(?:from\s+)?(?P<mark>{P}))?", re.I
)
_BEFORE_REVIEW: Final = any_of(
    "to be | will be | next | for | formal | annual | first | interim | progress | due for | subject to | further"
)
_REVIEW: Final = rf"^(?:{_BEFORE_REVIEW}\s+)*review(?:ed)?\b(?:\s+(?:again|date|point|due|meeting))*\s*[:-]?\s*"
_REVIEW_AT: Final = re.compile(rf"{_REVIEW}(?:(?:in|on|by|at|for|during)\s+)?(?P<mark>{P})", re.I)
_REVIEW_AFTER: Final = re.compile(rf"{_REVIEW}(?:in|within|after|at)\s+{DURATION}", re.I)


def read_done(phrase: Phrase) -> Timing | None:
    """Read "Completed April 2015" as done; "Completed for January 2016" is a deadline and not read here."""
    found = _DONE_THEN.search(phrase.skeleton) or _DATE_THEN_DONE.search(phrase.skeleton)
    if found:
        mark = found["mark"] or found["other"]
        period = phrase.period(mark, "past")
        if period is None:
            return phrase.read_as("done", notes=[phrase.named(mark).fault or NO_YEAR], sure=False)
        rest = phrase.skeleton[found.end() :]
        more = phrase.spell_out(rest) if ANY_MARK.search(rest) else ""
        return phrase.read_as(
            "done",
            due=period.last,
            precision=period.precision,
            notes=[period.note, more],
            sure=period.sure and not more,
        )
    if phrase.marks or not (found := _IS_DONE.search(phrase.skeleton)):
        return None
    rest = phrase.spell_out(phrase.skeleton[found.end() :])
    return phrase.read_as("done", notes=[rest], sure=not rest and not found["in_place"])


def read_in_hand(phrase: Phrase) -> Timing | None:
    """Read "Already in hand (May 2015)": the month is the day of the report, not a deadline."""
    found = _IN_HAND.search(phrase.skeleton)
    if not found or (phrase.marks and not found["mark"]):
        return None
    if not found["mark"]:
        return phrase.read_as("in_hand", open_ended=True, notes=[phrase.spell_out(phrase.skeleton[found.end() :])])
    period = phrase.period(found["mark"], "past")
    if period is None:
        return phrase.not_dated("in_hand", found["mark"])
    ending = [piece for piece in cut(phrase.skeleton[found.end() :]) if piece.shape in ("by", "until", "before")]
    if ending and (due := phrase.period(ending[0].mark)):
        return between(phrase, start_of(period), due_of(due), due.precision, (period.note, due.note), sure=False)
    return phrase.read_as(
        "in_hand",
        start=start_of(period),
        precision=period.precision,
        open_ended=True,
        notes=[period.note],
        sure=period.sure,
    )


def read_review(phrase: Phrase) -> Timing | None:
    """Read "To be reviewed March 2016": a point of review, not of completion."""
    if (found := _REVIEW_AFTER.search(phrase.skeleton)) and not phrase.marks:
        due = duration_of(found).after(phrase.base) if phrase.base else None
        return phrase.read_as("review_point", due=due, precision=DAY if due else "", sure=due is not None)
    found = _REVIEW_AT.search(phrase.skeleton)
    if not found:
        return None
    period = phrase.period(found["mark"])
    if period is None:
        return phrase.not_dated("review_point", found["mark"])
    rest = phrase.spell_out(phrase.skeleton[found.end() :])
    return phrase.read_as(
        "review_point", due=due_of(period), precision=period.precision, notes=[period.note, rest], sure=period.sure
    )
