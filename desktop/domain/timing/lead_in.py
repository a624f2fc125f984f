"""What the words before a date make of it: nothing, a label, a story, or a reason not to take it as a date due."""

import re
from typing import Final

from desktop.domain.timing.any_of import any_of

_PLAIN_WORDS: Final = """
    a an the to be been is are will should must in on at by of for during throughout within over across and or then
    complete completed completion work action actions due target date dates deadline planned scheduled expected
    timescale timescales timing timings time final finish start end month programme project proposed aim aiming
    anticipated agreed delivery deliver delivered implement implementation implemented submitted reported achieved
    revised new now extended moved slipped meeting report reporting next back update feedback first initially also
    monday tuesday wednesday thursday friday saturday sunday - q quarter no later than earlier earliest latest sooner
    on-going ongoing intended intention hoped
"""
_PLAIN: Final = frozenset(_PLAIN_WORDS.split())
_DOUBTFUL: Final = re.compile(
    r"\b"
    + any_of(
        """
        provisional(?:ly)? | approx(?:imately)? | around | about | circa | c\\. | est(?:imated)?
        possibl[ey] | probabl[ey]
        likely | tbc | tba | hope(?:d|fully)? | indicative(?:ly)? | ideally | aspiration | earliest | proposed
        to be (?:confirmed|agreed) | subject to | conditional | if possible | aim(?:ing)? | anticipated | expected
        """
    )
    + r"\b|\?",
    re.I,
)
_BLOCKED: Final = re.compile(
    r"\b"
    + any_of(
        r"""
        after | following | follows | since | once | when | whenever | ago | last | previous | past | was | were
        had | has
        published | dated | adopted | approved | issued | pursuant | as at | as of | minutes? of | reports? of
        meeting of
        held | met | went | began | begun | started | commenced | agreed (?:in|on|at) | version | except | not | never
        cancelled | abandoned | unless | born | aged | under
        (?<!be\s)considered | (?<!be\s)noted | (?<!be\s)discussed | (?<!be\s)received
        """
    )
    + r"\b",
    re.I,
)
LONGEST_LABEL: Final = 8

PLAIN, LABEL, STORY, BLOCKED = "plain", "label", "story", "blocked"


def judge(words: str) -> str:
    """Return PLAIN, LABEL (up to eight words of its own), STORY (more) or BLOCKED (the words point elsewhere)."""
    if _BLOCKED.search(words):
        return BLOCKED
    own = [word for word in re.findall(r"[\w'-]+", words.lower()) if word not in _PLAIN]
    if not own:
        return PLAIN
    return LABEL if len(own) <= LONGEST_LABEL else STORY


def is_doubtful(words: str) -> bool:
    """Return whether the words say themselves that the date is not firm."""
    return _DOUBTFUL.search(words) is not None
