"""Timescales without a date: at once, urgent, ongoing, to be agreed, kept elsewhere, hanging on other work."""

import re
from dataclasses import replace
from typing import Final

from desktop.domain.timing.dated import dated_pieces, due_of
from desktop.domain.timing.marks import ANY_MARK, P
from desktop.domain.timing.period import DAY
from desktop.domain.timing.phrase import Phrase
from desktop.domain.timing.pieces import cut
from desktop.domain.timing.record import Timing
from desktop.domain.timing.within import NO_BASE

URGENT_NOTE: Final = "urgent"

_IMMEDIATE: Final = re.compile(
    r"^(?:(?:with|to\s+(?:start|commence|begin|be\s+\w+)|start(?:ing)?|for|from|commenc\w+|effective|by)\s+)*(?:immediate(?:ly)?\b"
    r"|forthwith\b|straight\s?away\b|at\s+once\b|right\s+away\b|now$|today$|instantly\b)(?!\s+(?:after|following|upon|before|prior|post|once|on)\b)",
    re.I,
)
_URGENT: Final = re.compile(
    r"\b(?:a\.?s\.?a\.?p\b|as\s+(?:soon|quickly|early|rapidly|promptly|swiftly|fast|speedily)\s+as\s+(?:is\s+|are\s+)?(?:reasonably\s+)?"
    r"(?:possible|practicable|practical|feasible|can\s+be|may\s+be|possibly)|urgent(?:ly)?|urgency|(?:earliest|first)\s+(?:possible\s+|available\s+|practical\s+)?"
    r"(?:opportunity|date|moment|convenience)|(?:earliest|soonest)(?:\s+possible)?$|without\s+(?:any\s+|further\s+|undue\s+)?delay|priority|promptly|speedily)",
    re.I,
)
_ONGOING: Final = re.compile(
    r"\b(?:on-?going|on\s+going|continuous(?:ly)?|continual(?:ly)?|continuing|continues?|continued|business\s+as\s+usual|bau|b\.a\.u"
    r"|rolling|indefinite(?:ly)?|until\s+further\s+notice|open[\s-]ended|permanent(?:ly)?|always|perpetual|keep\s+under\s+review|kept\s+under\s+review)\b",
    re.I,
)
_ONGOING_HEAD: Final = re.compile(rf"^(?:[^{P[1:-1]}]{{0,25}}?)(?:{_ONGOING.pattern})", re.I)
_ENDS: Final = re.compile(
    rf"^\W*(?:\w+\s+){{0,2}}?(?:until|till|to|up\s+to|through(?:\s+to)?|ending|ends)\s+(?:the\s+)?(?P<mark>{P})", re.I
)
_UNDATED: Final = re.compile(
    r"^(?:(?:a|the|all)\s+)?(?:(?:dates?|timings?|timescales?|deadlines?|end\s+dates?|completion\s+dates?|due\s+dates?|target\s+dates?|start\s+dates?|programme|details?|exact\s+dates?)\s+)*"
    r"(?:(?:is|are|still|yet|remains?|currently|has|have|and|times?)\s+)*"
    r"(?:to\s+be\s+\w+|tb[acdn]\b|t\.b\.[acd]|not\s+(?:yet\s+)?(?:known|set|agreed|applicable|available|confirmed|specified|given|stated|decided|determined|dated|been\s+\w+)"
    r"|n\s?/\s?a\b|n\.a\.|none\b|nil\b|no\s+(?:date|deadline|timescale|fixed\s+date|end\s+date)|unknown\b|undated\b|undecided\b|unconfirmed\b|awaiting\s+(?:a\s+)?(?:dates?|confirmation)|awaited\b|pending$|yet\s+to\s+be\b"
    r"|under\s+(?:discussion|consideration|review|development)|in\s+due\s+course|when\s+known|soon\b|shortly\b|imminent(?:ly)?\b|at\s+a\s+(?:later|future)\s+(?:date|meeting)"
    r"|(?:a\s+)?future\s+(?:date|meeting|agenda)|later$|[-?–—.]+$)",
    re.I,
)
_ELSEWHERE: Final = re.compile(
    r"^(?:(?:a\s+)?(?:range|variety|number)\s+of\s+(?:dates|timings|timescales|deadlines)|(?:various|different|several|multiple|differing|separate)\s+(?:dates|timings|timescales|deadlines|times)|various$"
    r"|(?:please\s+)?(?:see|refer\s+to|cf\.?)\s+\w|(?:as\s+)?per\s+\w|as\s+(?:set\s+out|in|above|below|detailed|stated|outlined|shown|described|specified|listed|previously|for\s+action)\b|(?:same\s+)?as\s+above|ditto$|do\.$|\"$"
    r"|(?:dates?|timings?|timescales?|deadlines?)\s+(?:(?:are|is|as|have\s+been)\s+)*(?:set\s+out|held|agreed|contained|given|shown|in|included|detailed|listed|within)\b"
    r"|(?:set\s+out|contained|included|detailed|listed|incorporated|covered)\s+in\b|in\s+(?:the\s+)?(?:\w+\s+){0,4}(?:action|delivery|improvement|project|business|service)\s+plan$)",
    re.I,
)
_DEPENDENT: Final = re.compile(
    r"^(?:(?:timings?|timescales?|dates?)\b[^.]{0,60}?\b(?:aligned|linked|tied|depend\w*|subject|determined\s+by)|(?:to\s+be\s+|will\s+be\s+|is\s+|are\s+)?(?:linked|aligned|tied|subject|dependent|depend(?:s|ing|ant)|conditional|contingent|determined)"
    r"|in\s+(?:line|accordance|conjunction|parallel|tandem|step|response|consultation)\s+with|in\s+response\s+to|as\s+(?:part\s+of|and\s+when|required|needed|necessary|appropriate|soon\s+as|determined|opportunit)|once|when(?:ever)?|upon|until|if|after|following|post|pending|awaiting"
    r"|on\s+(?:completion|receipt|approval|appointment|agreement|publication|arrival|confirmation|request|the\s+(?:completion|receipt|appointment|publication))|to\s+(?:coincide|align|link|follow|be\s+aligned)\s*\w*|alongside|subsequent\s+to|where|ad\s+hoc|prior\s+to|before|in\s+time\s+for|in\s+advance\s+of|ahead\s+of)\b",
    re.I,
)


def read_immediate(phrase: Phrase) -> Timing | None:
    """Read "Immediately": due on the day from which the timescales count (domain 3.5)."""
    found = _IMMEDIATE.search(phrase.skeleton)
    if not found or (phrase.marks and not re.fullmatch(rf"\W*{P}\W*", phrase.skeleton[found.end() :])):
        return None
    given = phrase.period(phrase.marks[0]) if phrase.marks else None
    due = given.last if given else phrase.base
    rest = "" if given else phrase.spell_out(phrase.skeleton[found.end() :])
    notes = ["" if due else NO_BASE, rest]
    return phrase.read_as("immediate", due=due, precision=DAY if due else "", notes=notes, sure=due is not None)


def read_ongoing(phrase: Phrase) -> Timing | None:
    """Read "Ongoing": no dates at all, unless an end or a milestone stands behind it."""
    found = _ONGOING_HEAD.search(phrase.skeleton)
    if not found:
        return None
    rest = phrase.skeleton[found.end() :]
    if not ANY_MARK.search(rest):
        return phrase.read_as("ongoing", open_ended=True, notes=[phrase.spell_out(rest)])
    if any(piece.shape in ("range", "onwards") for piece in cut(rest)):
        return None
    if ends := _ENDS.search(rest):
        return _ongoing_with_due(phrase, ends["mark"], open_ended=False, about="")
    pieces, _, _ = dated_pieces(replace(phrase, skeleton=rest))
    return _ongoing_with_due(phrase, pieces[-1].mark, open_ended=True, about=phrase.spell_out(rest))


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


def read_elsewhere(phrase: Phrase) -> Timing | None:
    """Read a cell that sends the reader to another plan; an outer limit in it is kept, and not sure."""
    if not _ELSEWHERE.search(phrase.skeleton):
        return None
    limits = [piece for piece in cut(phrase.skeleton) if piece.shape in ("until", "by")]
    period = phrase.period(limits[-1].mark) if limits else None
    notes = ["the dates are kept elsewhere"]
    if period is None:
        return phrase.read_as("elsewhere", notes=notes)
    return phrase.read_as(
        "elsewhere", due=due_of(period), precision=period.precision, notes=["outer limit only", *notes], sure=False
    )


def read_dependent(phrase: Phrase) -> Timing | None:
    """Read a timescale that hangs on another piece of work."""
    if not _DEPENDENT.search(phrase.skeleton):
        return None
    return phrase.read_as("dependent", notes=["depends on other work"], sure=not phrase.marks)


def _ongoing_with_due(phrase: Phrase, mark: str, *, open_ended: bool, about: str) -> Timing:
    period = phrase.period(mark)
    if period is None:
        return replace(phrase.not_dated("ongoing", mark), open_ended=True)
    return phrase.read_as(
        "ongoing",
        due=due_of(period) if not period.ends else period.last,
        precision=period.precision,
        open_ended=open_ended,
        notes=[period.note, about],
        sure=period.sure and not open_ended,
    )
