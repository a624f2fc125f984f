"""What phrases say of a status or a direction, whether they stand in a cell or explain a mark in a key."""

import re
from typing import Final

from desktop.domain.measure import Direction, MeasureStatus

S = MeasureStatus
_STATUSES: Final = (
    (
        S.UNDER_DEVELOPMENT,
        r"""\bunder\ development\b | \bin\ development\b | \bawaiting\ (?:data\ collection|target)
        | \b(?:to\ be|being)\ developed\b | \bdevelopment\ of\ (?:the\ )?(?:measure|indicator)""",
    ),
    (
        S.NOT_YET_AVAILABLE,
        r"""\bnot\ (?:yet\ |currently\ )?available\b | \bno\ (?:data|information|update|figures?)\b
        | \bnot\ (?:yet\ )?due\b
        | \bawait\w*\b | \bdata\ (?:pending|unavailable|awaited|lag)\b | \bmissing\b
        | \bto\ be\ (?:confirmed|reported)\b
        | \bunavailable\b | ^tb[ca]$ | \bnot\ (?:yet\ )?(?:reported|updated|collected|measured)\b""",
    ),
    (
        S.NOT_APPLICABLE,
        r"""\bnot\ applicable\b | \bbaseline\b | \bno\ target\b | \bfor\ (?:information|context)\b | ^n\.?/?a\.?$
        | \b(?:data|information|monitoring|context(?:ual)?|tracking|volume)\ only\b
        | \bnot\ (?:rated|assessed|set|scored)\b
        | \bno\ rating\b | \bcontextual\b | \btarget\ (?:is\ )?not\ set\b""",
    ),
    (
        S.SATISFACTORY,
        r"""\bsatisfactory\b | \bnot\ (?:fully|quite)\ (?:reach\w*|met|meet\w*|achiev\w*)
        | \bwithin\b.*\b(?:tolerance|%)
        | \b(?:slightly|just|marginally|narrowly)\b.*\b(?:below|behind|off|under|missed|outside|short)
        | \b(?:near|close\ to|nearly|almost)\b | \bamber\b | \bat\ risk\b | \bpart(?:ly|ially)\b
        | \bsome\ (?:concern|slippage) | \bwithin\ \d | \bacceptable\b | ^tolerance$ | \bwarning\b
        | \bless\ than\ \d+\ ?%?.*\b(?:below|off|from|worse)\b""",
    ),
    (
        S.OFF_TARGET,
        r"""\bnot\ (?:progressed|progressing|met|meeting|achieved|achieving|on\ (?:target|track|schedule)|reached|hit)\b
        | \boff[\s-]?(?:target|track|schedule|course)\b | \b(?:below|behind|missed|under|worse\ than|adverse\ to)\b
        | \bfail\w* | \bnot\ in\ line\b | ^red$ | \bred\b | \b(?:target|significant)\w*\ (?:missed|concerns?|issues?)
        | \bunder-?performing\b | \boutside\b | \bmore\ than\ \d+.*\b(?:from|of|outside|off)\b.*\btarget | \balert\b
        | \bcritical\b | \bunderachiev\w* | ^fail$""",
    ),
    (
        S.ON_TARGET,
        r"""\bon[\s-]?(?:target|track|schedule|course|plan)\b
        | \b(?:above|ahead|exceed\w*|in\ line|better\ than|met|meets
        |meeting|achieved|achieving|at\ or\ above|surpass\w*|outperform\w*|overachiev\w*)\b | \bgreen\b | \bgood\b
        | ^ok$ | ^pass(?:ed)?$ | \bcompleted?\b""",
    ),
)
_READ = tuple((status, re.compile(pattern, re.IGNORECASE | re.VERBOSE)) for status, pattern in _STATUSES)
_DIRECTIONS: Final = (
    (
        Direction.WORSENING,
        r"\b(?:wors\w+|declin\w+|deteriorat\w+|negative|adverse|got worse|weaker|poorer|concern\w*)\b",
    ),
    (Direction.IMPROVING, r"\b(?:improv\w+|better|positive|favourable|stronger)\b"),
    (
        Direction.STABLE,
        r"\b(?:stable|same|no change|unchanged|static|maintained|steady|consistent|not changed|similar|level"
        r"|common cause)\b",
    ),
)
_TURNS = tuple((direction, re.compile(pattern, re.IGNORECASE)) for direction, pattern in _DIRECTIONS)
_LONGEST = 200


def status_of(phrase: str) -> MeasureStatus | None:
    """Return the status that a phrase says, None where it says none."""
    words = " ".join(phrase.split()).strip(" .:-–—*")[:_LONGEST]
    return next((status for status, pattern in _READ if pattern.search(words)), None)


def direction_of(phrase: str) -> Direction | None:
    """Return the direction that a phrase says, None where it says none or two that contradict."""
    words = " ".join(phrase.split())[:_LONGEST]
    found = [direction for direction, pattern in _TURNS if pattern.search(words)]
    return found[0] if len(found) == 1 else None
