"""Timescales that send the reader on: to another paper, or to other work that comes first."""

import re
from typing import Final

from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.dated import due_of
from desktop.domain.timing.phrase import Phrase
from desktop.domain.timing.pieces import cut
from desktop.domain.timing.record import Timing

_ELSEWHERE: Final = re.compile(
    "^"
    + any_of(
        r"""
        (?:a )?(?:range|variety|number) of (?:dates|timings|timescales|deadlines) | various$
        (?:various|different|several|multiple|differing|separate) (?:dates|timings|timescales|deadlines|times)
        (?:please )?(?:see|refer to|cf\.?) \S | (?:as )?per \w | (?:same )?as above | ditto$ | do\.$ | "$
        as (?:set out|in|above|below|detailed|stated|outlined|shown|described|specified|listed|previously|for action)\b
        (?:dates?|timings?|timescales?) (?:(?:are|is|as|have been) )*(?:set out|held|agreed|contained|given|shown)\b
        (?:dates?|timings?|timescales?) (?:(?:are|is|as|have been) )*(?:in|included|detailed|listed|within)\b
        (?:set out|contained|included|detailed|listed|incorporated|covered) in\b
        in (?:the )?(?:\w+ ){0,4}(?:action|delivery|improvement|project|business|service) plan$
        """
    ),
    re.I,
)
_DEPENDENT: Final = re.compile(
    r"^(?:(?:to\s+be\s+)?(?:completed?|started?|commenced?|implement(?:ed)?|report(?:ed)?|reviewed?)\s+)?"
    + any_of(
        r"""
        (?:timings?|timescales?|dates?)\b[^.]{0,60}?\b(?:aligned|linked|tied|depend\w*|subject|determined by)
        (?:to be |will be |is |are )?(?:linked|aligned|tied|subject|conditional|contingent|determined)
        (?:to be |will be |is |are )?(?:dependent|depend(?:s|ing|ant))
        in (?:line|accordance|conjunction|parallel|tandem|step|response|consultation) with | in response to
        as (?:part of|and when|required|needed|necessary|appropriate|soon as|determined|opportunit\w+)
        once | when(?:ever)? | upon | until | if | after | following | pending | awaiting | alongside | where
        on (?:the )?(?:completion|receipt|approval|appointment|agreement|publication|arrival|confirmation|request)
        to (?:coincide|align|link|follow|be aligned)\s?\w* | subsequent to | ad hoc | prior to | before | in time for
        in advance of | ahead of
        """
    )
    + r"\b",
    re.I,
)


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
