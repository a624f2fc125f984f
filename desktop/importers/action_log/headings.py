"""A heading of somebody's log, and which of our fields it names."""

import re
from functools import cache
from typing import NamedTuple

from desktop.importers.action_log.fields import DATED, FIELDS

CERTAIN, LIKELY, A_GUESS, UNKNOWN = 3, 2, 1, 0
LONGEST = 60
_WORD = re.compile(r"[^\W_]+")
# what stands behind these only says more of what stands before
_TAIL = re.compile(r"\b(?:of|on|for|in|from|since|to|at|agreed by|as at)\b")
_KNOWN = {heading: field.name for field in reversed(FIELDS) for heading in reversed(field.headings)}
_MOVED = re.compile(r"\b(?:revised|new|extended|rescheduled|forecast)\b")
_WHEN = re.compile(r"\b(?:date|when|deadline|timescale|day)\b")


class Named(NamedTuple):
    """The field that a heading names ("" for none) and how sure that is, from 0 to 3."""

    field: str
    sure: int


def plain(heading: str) -> str:
    """Return the words of a heading that count: no case, no punctuation, one blank between them."""
    return " ".join(_WORD.findall(heading.casefold()))


@cache
def named_by(heading: str) -> Named:
    """Return what a heading names; one that is long is no heading."""
    words = plain(heading)
    if not words or len(heading) > LONGEST:
        return Named("", UNKNOWN)
    bare = re.sub(r"\([^)]*\)", " ", heading)
    for said, sure in ((words, CERTAIN), (plain(bare), CERTAIN), (_singular(words), CERTAIN)):
        if said in _KNOWN:
            return Named(_KNOWN[said], sure)
    if _WHEN.search(words) and _MOVED.search(words):
        return Named("revised", LIKELY)
    head = _TAIL.split(plain(bare) or words, maxsplit=1)[0].strip()
    if head in _KNOWN and not _WHEN.search(words):
        return Named(_KNOWN[head], LIKELY)
    return _within(words)


def _within(words: str) -> Named:
    """Return what the longest known heading inside this one names; of two, the one that ends it."""
    found = [
        (len(known.split()), words.rfind(known), name)
        for known, name in _KNOWN.items()
        if known in words
        and len(known) > 2
        and re.search(rf"\b{re.escape(known)}\b", words)
        and (name in DATED or not _WHEN.search(words))
    ]
    if not found or len(words.split()) > 6:
        return Named("", UNKNOWN)
    _length, _at, name = max(found)
    return Named(name, LIKELY)


def _singular(words: str) -> str:
    return " ".join(word.removesuffix("s") if len(word) > 4 else word for word in words.split())
