"""Who leads, as the cell prints it: one post, several, or two that were run together."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop.importers.action_log.words import is_nothing

_POST = (
    r"(?:assistant|deputy|acting|interim|joint|executive|strategic|corporate|service|chief|head|director|leader|chair"
    r"(?:man|woman|person)?|vice|manager|officer|cabinet|clerk|secretary|commissioner|superintendent|inspector|lead|"
    r"monitoring|medical|nursing|treasurer|town|portfolio|team|county|borough)"
)
_TITLE = r"(?:councillor|cllr|mrs?|ms|miss|dr|professor|prof|sir|dame|rev(?:eren)?d?)\.?"
_INITIALS = r"[A-Z]{2,4}|[A-Z](?:\.[A-Z])+\.?"
_NAME = r"[A-Z][a-z’'-]+(?:\s+[A-Z][a-z’'-]+){1,2}|[A-Z]\.?\s+[A-Z][a-z’'-]+"
_WHOLE = re.compile(rf"(?:the\s+)?(?:(?i:{_POST})\b.*|(?i:{_TITLE})\s.*|{_INITIALS}|{_NAME})", re.S)
_PERSON = re.compile(rf"(?!(?i:{_POST})\b)(?:(?i:{_TITLE})\s.*|{_INITIALS}|{_NAME})", re.S)
_POST_FIRST = re.compile(rf"(?:the\s+)?{_POST}\b", re.I)
_SURE = re.compile(r"\s*(?:[\n;/]|\s\+\s)\s*")
_MAYBE = re.compile(r"\s*,\s+(?:and\s+)?|\s+(?:and|&)\s+|(?<=[A-Z])\s*&\s*(?=[A-Z])")
_BOUNDARY = re.compile(r"(?<=[a-z)])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?=[A-Z][a-z]+\s)")
MOST = 8


class Leads(NamedTuple):
    """The first of the leads, the others, and whether somebody must say which of them is accountable."""

    lead: str
    others: tuple[str, ...] = ()

    @property
    def is_doubtful(self) -> bool:
        """Whether more than one is named."""
        return bool(self.others)


def read_leads(text: str) -> Leads:
    """Return who is named in a cell; what cannot be parted stays as it is printed."""
    parts = [part for part in (" ".join(each.split()) for each in _parted(text.strip())) if not is_nothing(part)]
    unlike = list(dict.fromkeys(parts))
    if not unlike:
        return Leads("")
    return Leads(unlike[0], tuple(unlike[1:MOST]))


def _parted(text: str) -> Sequence[str]:
    parts: list[str] = []
    for stretch in _SURE.split(text):
        parts += _of_sentence(stretch.strip(" ,."))
    return _with_posts(parts)


def _of_sentence(text: str) -> list[str]:
    """Part at commas and "and" where each piece could lead alone: not within "Director of Health and Housing"."""
    pieces = [piece.strip() for piece in _MAYBE.split(text) if piece.strip()]
    if len(pieces) > 1 and all(_WHOLE.fullmatch(piece) for piece in pieces):
        return _with_posts(pieces)
    glued = _BOUNDARY.split(text)
    return glued if len(glued) == 2 and all(_WHOLE.fullmatch(each.strip()) for each in glued) else [text]


def _with_posts(parts: Sequence[str]) -> list[str]:
    """Put a post back behind the name that it belongs to: "Jane Ash" and "Head of Works" are one lead."""
    joined: list[str] = []
    for part in parts:
        if joined and _PERSON.fullmatch(joined[-1]) and _POST_FIRST.match(part):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined
