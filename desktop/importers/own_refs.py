"""References for recommendations that are printed without any: ours, and marked as such.

Under timescales a reference says which ("I2" is the second of the immediate ones, "3M1" the first of those due
within three months, "6W1" within six weeks); without timescales they are 1, 2, 3 in the order of print.
"""

import re
from collections import Counter
from collections.abc import Sequence

from desktop.domain.timing import read_timing

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WITHIN = re.compile(r"\b(\w+)[\s-]+(day|week|month|year)s?\b", re.IGNORECASE)


def own_refs(timescales: Sequence[str]) -> list[str]:
    """Return one reference for each recommendation, given their timescales as printed, in order."""
    prefixes = [_prefix(timescale) for timescale in timescales]
    if not all(prefixes):
        return [str(place) for place in range(1, len(timescales) + 1)]
    counted: Counter[str] = Counter()
    refs = []
    for prefix in prefixes:
        counted[prefix] += 1
        refs.append(f"{prefix}{counted[prefix]}")
    return refs


def _prefix(timescale: str) -> str:
    if not timescale:
        return ""
    if read_timing(timescale).kind == "immediate":
        return "I"
    found = _WITHIN.search(timescale)
    number = _number(found[1].lower()) if found else 0
    return f"{number}{found[2][0].upper()}" if found and number else ""


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word) + 1 if word in _NUMBERS else 0
