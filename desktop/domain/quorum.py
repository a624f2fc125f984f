"""The quorum as a board words it, read as a number of members."""

import math
import re
from dataclasses import dataclass

from desktop.domain.notice import NUMBERS

_FRACTIONS = {
    "half": (1, 2),
    "third": (1, 3),
    "quarter": (1, 4),
    "fourth": (1, 4),
    "fifth": (1, 5),
    "sixth": (1, 6),
    "two thirds": (2, 3),
    "three quarters": (3, 4),
}
_NUMBER = rf"(?:[1-9]\d*|{'|'.join(NUMBERS[1:])}|eleven|twelve|thirteen|fourteen|fifteen)"
_MORE_NUMBERS = ("eleven", "twelve", "thirteen", "fourteen", "fifteen")
_WRITTEN = re.compile(r"\b(\d+)\s*/\s*([1-9]\d*)")
_PER_CENT = re.compile(r"\b(\d+)\s*(?:%|per ?cent)")
_WORDED = re.compile(rf"\b(two[\s-]+thirds|three[\s-]+quarters|{'|'.join(_FRACTIONS)})s?\b")
_LEAST = re.compile(rf"\b(?:at least|minimum(?: of)?|not (?:fewer|less) than|no (?:fewer|less) than)\s+({_NUMBER})\b")
_ALONE = re.compile(rf"\b({_NUMBER})\b(?!\s*/)")


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many members must be there, None where the words give no number; words say the reading."""

    needed: int | None
    words: str


def read_quorum(text: str, members: int) -> Quorum:
    """Read a quorum such as "one third of members, at least 3", "a majority" or "4" for a board of so many members.

    A share is rounded up, for a quorum is the least number that will do. Text without a number gives needed None.
    """
    plain = " ".join(text.casefold().replace("-", " ").split())
    if not plain:
        return Quorum(None, "No quorum is set.")
    share = _share(plain, members)
    least = _LEAST.search(plain)
    if share is None:
        alone = least or _ALONE.search(plain)
        needed = _number(alone[1]) if alone else None
        return Quorum(needed, _say(needed) if needed else f"“{text.strip()}” gives no number of members.")
    if not members:
        return Quorum(None, f"{text.strip()}: no members are recorded to count from.")
    needed = max(share, _number(least[1])) if least else share
    total = "" if " of " in plain else f" of {members}"
    return Quorum(needed, f"{_say(needed)} ({text.strip()}{total})")


def _share(plain: str, members: int) -> int | None:
    """Return the share of the members that the words ask for, or None where they ask for a plain number."""
    if re.search(r"\bmajority\b|\bmore than half\b|\bhalf\b.*(?:\bplus|\+) ?(?:one|1)\b", plain):
        return members // 2 + 1
    if written := _WRITTEN.search(plain):
        return _rounded_up(members, int(written[1]), int(written[2]))
    if per_cent := _PER_CENT.search(plain):
        return _rounded_up(members, int(per_cent[1]), 100)
    if worded := _WORDED.search(plain):
        return _rounded_up(members, *_FRACTIONS[" ".join(worded[1].split())])
    return None


def _rounded_up(members: int, numerator: int, denominator: int) -> int:
    return max(1, math.ceil(members * numerator / denominator))


def _number(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return NUMBERS.index(word) if word in NUMBERS else 11 + _MORE_NUMBERS.index(word)


def _say(needed: int) -> str:
    return f"{needed} member{'' if needed == 1 else 's'}"
