"""Words in the cells of a log: statuses as others say them, ratings, and what stands for nothing."""

import re
from typing import NamedTuple

from desktop.domain.action_item import ActionStatus as Status
from desktop.domain.rating import Rating

COMPLETE, ONGOING, STILL_OPEN, UNKNOWN = "complete", "ongoing", "open", "unknown"
_NOTHING = re.compile(
    r"[\s\-–—_.?*/]*|n\.?/?a\.?|none|nil|not applicable|blank|tb[acd]|to be (?:confirmed|agreed|advised)", re.I
)
_FIRST_WORDS = 60


class StatusSaid(NamedTuple):
    """A status as read: ours (None where none is meant), why it is asked about ("" where it is not), and to whom."""

    status: Status | None
    doubt: str = ""
    to: str = ""


_STATUSES: tuple[tuple[str, Status | None, str], ...] = (
    (
        r"""\b(?:propos\w+|recommend\w*|request\w*|suggest\w*|ready|pending|awaiting|to\ be)\b .{0,24} \bclos\w+
        | ^(?:to\ )?close$""",
        Status.PROPOSED,
        "",
    ),
    (
        r"""\bnot\ (?:yet\ )?(?:started|begun|commenced|due)\b | \bto\ (?:be\ )?start(?:ed)?\b | ^new\b
        | ^no\ progress\b""",
        Status.NOT_STARTED,
        "",
    ),
    (
        r"""\bpart(?:ly|ially)?[\s-]+(?:complete|done|met|achieved) | \b(?:nearly|almost)\ (?:complete|done)
        | ^[1-9]?\d\s?%""",
        Status.IN_PROGRESS,
        "",
    ),
    (
        r"\bincomplete\b | \bnot\ (?:yet\ )?(?:complete|done|achieved|closed|met|implemented) | ^no$",
        None,
        STILL_OPEN,
    ),
    (r"^(?:closed|discharged)\b | \baction\ closed\b | \bclosed$", Status.CLOSED, ""),
    (
        r"""\b(?:withdrawn|superseded|cancel+ed|abandoned|deleted|void)\b
        | \bno\ longer\ (?:required|needed|relevant)\b""",
        Status.WITHDRAWN,
        "",
    ),
    (
        r"""\b(?:transferred|delegated|referred|handed\ over|passed|moved)\ (?:on\ )?to\ (?P<to>.+)
        | \btransferred\b""",
        Status.TRANSFERRED,
        "",
    ),
    (r"\b(?:on[\s-]hold|paused|suspended|deferred|postponed|parked|stalled)\b", Status.ON_HOLD, ""),
    (
        r"""^(?:now\ |fully\ |action\ |work\ )*(?:completed?|done|achieved|finished|implemented|actioned|delivered|met
        |fulfilled|signed\ off|yes|y|100\s?%)(?!\w) | \bcompleted?$""",
        Status.CLOSED,
        COMPLETE,
    ),
    (
        r"\bon[\s-]?going\b | \bcontinu(?:ing|ous|es)\b | \bbau\b | \bbusiness\ as\ usual\b | \brolling\b",
        Status.IN_PROGRESS,
        ONGOING,
    ),
    (
        r"""\b(?:in\ progress|progressing|under\ ?way|wip|started|begun|commenced|in\ hand|active
        |on\ (?:track|target|schedule)|in\ (?:development|train|process))\b""",
        Status.IN_PROGRESS,
        "",
    ),
    (
        r"^(?:open|outstanding|pending|awaiting|overdue|late|to\ do|due|delayed|behind|slipped|at\ risk)\b",
        None,
        STILL_OPEN,
    ),
)
_READ = tuple((re.compile(pattern, re.I | re.S | re.X), status, doubt) for pattern, status, doubt in _STATUSES)
_LETTERS = {"b": Rating.COMPLETE, "g": Rating.ON_TRACK, "a": Rating.AT_RISK, "y": Rating.AT_RISK, "r": Rating.OVERDUE}
_WORDS = {"blue": "b", "green": "g", "amber": "a", "yellow": "a", "orange": "a", "red": "r"}
_SIGNS = {"🔵": "b", "🟢": "g", "🟠": "a", "🟡": "a", "🔴": "r"}
_RATINGS = _LETTERS | {said: _LETTERS[letter] for said, letter in (_WORDS | _SIGNS).items()}
_COLOURS = re.compile(r"\b(?:blue|green|amber|yellow|orange|red)\b|[🔵🟢🟠🟡🔴]", re.I)
_LETTER = re.compile(r"\(?([bgary])\)?(?:\s*[-–:=/]\s*\S.*|\s*)", re.I | re.S)
_WORST = (Rating.COMPLETE, Rating.ON_TRACK, Rating.AT_RISK, Rating.OVERDUE)


def is_nothing(text: str) -> bool:
    """Return whether a cell says that there is nothing: empty, a dash, "n/a", "TBC"."""
    return bool(_NOTHING.fullmatch(text.strip()))


def read_status(text: str) -> StatusSaid | None:
    """Return the status that the first words of a cell say; None where they say none that is known."""
    said = " ".join(text.split())[:_FIRST_WORDS].strip(" .*-–")
    if not said:
        return None
    for pattern, status, doubt in _READ:
        if found := pattern.search(said):
            to = (found.groupdict().get("to") or "").strip(" .") if pattern.groups else ""
            return StatusSaid(status, doubt, to)
    return None


def read_rating(text: str) -> Rating | None:
    """Return the rating that a cell prints, the worse one of two; None for words that are none."""
    said = text.strip()
    found = [_RATINGS[word.casefold()] for word in _COLOURS.findall(said)] if len(said) <= _FIRST_WORDS else []
    if not found and (letter := _LETTER.fullmatch(said)):
        found = [_RATINGS[letter[1].casefold()]]
    return max(found, key=_WORST.index, default=None)


def is_rating(text: str) -> bool:
    """Return whether a cell prints a rating and little else."""
    return read_rating(text) is not None and len(text.split()) <= 4
