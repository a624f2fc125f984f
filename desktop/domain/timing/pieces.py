"""A skeleton cut into its dated pieces: ranges, beginnings, deadlines and bare periods, with the words between."""

import re
from dataclasses import dataclass
from typing import Final

from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.marks import P

_TO: Final = any_of("to | - | until | till | til | through(?: to)? | thru | up to | running to | / | > | ->") + (
    r"(?:\s+(?:the|about|around))?"
)
_FROM: Final = (
    any_of(
        r"""
        \b(?:not|no) (?:before|earlier than|sooner than)
        \bfrom | \bstarting | \b(?:to )?starts?(?: date)? | \b(?:to )?commenc(?:e|es|ing|ement)
        \b(?:to )?begin(?:s|ning)?
        \bwith effect from | \beffective(?: from)? | \bas from | \broll(?:ed)?[\s-]?out from
        \bimplement(?:ed|ation)? from | \bintroduced? from | \bw\.?e\.?f
        """
    )
    + r"\b\.?(?:\s*[:-])?(?:\s+(?:in|on|at|from|the|around|of|again|no\s+earlier\s+than))*"
)
_ONWARDS: Final = any_of(
    r"""
    (?:and )?(?:onwards?|on-wards|forwards?|beyond|thereafter)\b | (?:and |then )?on-?going\b | and after\b
    and continuing\b | \+(?!\s*\w) | start(?:ing|s)?(?: date)?\b | commencement\b
    to (?:start|commence|begin)\b
    """
)
_TO_BE_DONE: Final = (
    r"(?:(?:to|will|is\s+to|are\s+to|must|should)\s+)?be\s+(?:\w+ly\s+)?"
    r"(?:\w+(?:ed|en|ne|ade|put|set|held|sent|built|in\s+place|ready|available))(?:\s+and\s+\w+ed)?"
    r"(?:\s+(?:by|in|on|for|at))*"
)
_BY: Final = any_of(
    r"""
    by(?: or before)? | no later than | not later than | at the latest(?: by)? | latest | on or before | up until
    in time for | ready for | deadline(?: (?:of|is|for \w+ is|date))?
    due(?: (?:date|by|on|in|for|to (?!start|commence|begin)\w+))*
    target(?: date)?(?: (?:of|is|for \w+))? | complet(?:ion|e|ed)(?: date)?(?: (?:by|of|is|due|for))*
    (?:end|finish)(?:es|ed)? date | finish(?:es|ed)? | to end | revised (?:to|date) | delivery(?: (?:by|in|date))*
    implementation(?: (?:by|in|date|complete))* | deliver by | submit by
    """
)
_BEFORE: Final = any_of("before | prior to | in advance of | ahead of | earlier than")
_HOUR: Final = any_of(
    r"the | close of(?: (?:business|play))? | cob | cop | approx(?:imately)?\.? | around | about | c\.?"
)
_NEAR: Final = rf"\s*:?\s*-?\s*(?:{_HOUR}\s+(?:on\s+|of\s+)?)*"
_SPAN: Final = any_of("between | over | during | throughout | across | period | for")
_LATEST: Final = any_of(r"\(?at (?:the )?(?:very )?latest\)? | \(?latest\)? | deadline | completion | target\b")
_UNTIL: Final = any_of(r"until | till | til | up to | through to | to | end\s*:")
_DATED: Final = re.compile(
    rf"(?:{_FROM}\s*|\b{_SPAN}\s+(?:the\s+period\s+)?)?"
    rf"(?P<one>{P})\s*{_TO}\s*(?P<two>{P})(?P<on>\s*,?\s*{_ONWARDS})?"
    rf"|\bbetween\s+(?P<low>{P})\s+(?:and|&)\s+(?P<high>{P})"
    rf"|(?:{_FROM}\s*)?(?P<open>{P})\s*[-,/(:;&]?\s*{_ONWARDS}"
    rf"|{_FROM}\s*(?P<start>{P})"
    rf"|\b{_BEFORE}{_NEAR}(?P<before>{P})"
    rf"|\b(?:{_BY}|{_TO_BE_DONE})\b{_NEAR}(?P<by>{P})(?!\s*{_TO}\s*{P}|\s*,?\s*(?:and\s+)?onwards?\b)"
    rf"|(?P<latest>{P})\s*,?\s*{_LATEST}"
    rf"|\b{_UNTIL}\s+(?:the\s+)?(?P<until>{P})"
    rf"|(?P<bare>{P})",
    re.I,
)
_SHAPES: Final = {
    "one": "range",
    "low": "range",
    "open": "onwards",
    "start": "onwards",
    "before": "before",
    "by": "by",
    "latest": "by",
    "until": "until",
    "bare": "bare",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One dated piece; shape is range, onwards, before, by, until or bare; words stand between it and the last.

    lead is the word or words of the piece before its first mark ("completion by"), joined those between its marks.
    """

    shape: str
    mark: str
    end_mark: str
    words: str
    lead: str
    goes_on: bool
    last: int
    joined: str = ""


def cut(skeleton: str) -> list[Piece]:
    """Return the dated pieces of a skeleton in order."""
    pieces: list[Piece] = []
    for found in _DATED.finditer(skeleton):
        key = next(name for name in _SHAPES if found[name])
        words = skeleton[pieces[-1].last if pieces else 0 : found.start()]
        lead = skeleton[found.start() : found.start(key)]
        end = found["two"] or found["high"] or ""
        joined = skeleton[found.end(key) : found.start("two")].strip() if found["two"] else ""
        goes_on = found["on"] is not None
        pieces.append(Piece(_SHAPES[key], found[key], end, words, lead.strip(), goes_on, found.end(), joined))
    return pieces
