"""The numbers that minutes are printed under: C4, 54., 1.1, 12/14, BOD 24/18, Item 3, and their order."""

import re
from dataclasses import dataclass

_WORD = r"(?:(?:Agenda\s+Item|Item|Minute|Min)\.?\s*(?:No\.?|Number)?\s*:?\s*)"
_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
_PREFIX = r"(?P<prefix>[A-Z]{1,6}(?:&[A-Z]{1,3})?[ ./-]{0,2}(?:[A-Z]{1,4}[ ./-])?|[A-Z][A-Za-z]{1,7}/)"
_DIGITS = r"(?P<digits>\d{1,5}(?:\s?[./-]\s?\d{1,5}){0,3})(?P<letter>[a-zA-Z]?)"
_NUMBER = re.compile(
    rf"^(?:[*†]\s?|•\s+(?=\d{{1,3}}\.$))?(?P<word>{_WORD})?(?:{_PREFIX})?{_DIGITS}(?P<end>[.):](?=\s|$)|\s*[-–—](?=\s)|(?=\s|$)|(?<=\.)(?=[A-Z][a-z]))\s*(?:[-–—:]\s+)?"
)
_NOT_A_NUMBER = re.compile(
    rf"^(?:(?:{_MONTHS})(?:,?\s+(?:19|20)\d\d|\s*$)|(?:[apAP]\.?[mM]|noon|hours?|hrs|per\s?cent|million|people|members|minutes|days|weeks|months|"
    r"years|votes|[KMG]B)\b|%|(?:[Ff]or|[Aa]gainst)(?:,|\s+and)\s+\d)"
)


@dataclass(frozen=True, slots=True)
class MinuteNumber:
    """A number as printed (without its full stop), its place in a series, and the shape of that series."""

    printed: str
    values: tuple[int, ...]
    shape: str


def read_number(text: str) -> tuple[MinuteNumber, str] | None:
    """Return the number that the text begins with and the rest of the text, or None where it begins with none."""
    found = _NUMBER.match(text)
    if not found or not _ends_well(found, text):
        return None
    rest = text[found.end() :].strip()
    if _NOT_A_NUMBER.match(rest):
        return None
    printed = re.sub(r"\s*([./-])\s*", r"\1", f"{found['prefix'] or ''}{found['digits']}") + found["letter"]
    values = tuple(int(part) for part in re.split(r"\D+", found["digits"]))
    if found["letter"]:
        values = (*values, ord(found["letter"].lower()) - ord("a") + 1)
    return MinuteNumber(printed.strip(), values, _shape(found)), rest


def _ends_well(found: re.Match[str], text: str) -> bool:
    """Say whether what follows the number sets it apart from running text."""
    if found["end"] or found["word"] or found["prefix"] or found.end() == len(text):
        return True
    return text[found.end() : found.end() + 1].isupper() or not text[found.end() : found.end() + 1].isalpha()


def _shape(found: re.Match[str]) -> str:
    """Return the shape: word, prefix and separators, so that C4 and C5 are of one shape and C4 and 4. are not."""
    prefix = re.sub(r"[\s./-]", "", found["prefix"] or "")
    separators = re.sub(r"[\d\s]", "", found["digits"])
    return f"{'item ' if found['word'] else ''}{prefix}#{separators}"


def step(before: tuple[int, ...], after: tuple[int, ...]) -> int:
    """Return how far a number lies behind the one before it: 1 for the next, more over a gap, 0 or less for none.

    (1, 4) to (2, 1) is the next where numbers have levels; (77, 21) to (78, 21) where they carry a year.
    """
    for place, (old, new) in enumerate(zip(before, after, strict=False)):
        if old == new:
            continue
        tail = after[place + 1 :]
        if new < old or tail == before[place + 1 :] or not tail:
            return new - old
        return new - old + max(0, tail[0] - 1)
    return 1 if len(after) > len(before) else 0
