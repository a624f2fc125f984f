"""The words of a timescale made even, so that the grammar meets one form of each thing."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from desktop.domain.calendar_words import MONTH_PATTERN

LONGEST: Final = 600

_REPLACED: Final = (
    (re.compile(r"<[^<>]{1,40}>"), " "),
    (re.compile(r"[\u2010-\u2015\u2212]"), "-"),
    (re.compile(r"[\u2018\u2019\u02bc`´]"), "'"),
    (re.compile(r"[\ue000-\uf8ff•▪●◦·]"), " • "),
    (re.compile(r"[\x00-\x1f\x7f\s\u200b-\u200f\ufeff\u00ad]+"), " "),
)
_SET_ASIDE: Final = re.compile(r"\s*(?:\bnote\s?:|\bNB\b[:.]?|\bn\.b\.|•|\*)\s*", re.IGNORECASE)

_NUMBERED: Final = (
    r"phase|stage|part|section|para(?:graph)?|item|pages?|pp?|priority|objective|outcome|actions?|theme|strand|option"
    r"|level|tier|grade|version|no|number|ref(?:erence)?|recommendations?|rec|annex|appendix|room|minute|wave|round"
    r"|cohort|block|group|table|figure|chapter|step|milestone|tranche|lot|band|schedule|article|regulation|clause"
    r"|question|line|row|column|point|workstream|project|gate|key stage|ks"
)
# What looks like a date and is none: numbers of things, the year of an Act, money, shares.
_NO_DATE: Final = (
    re.compile(rf"\b(?:{_NUMBERED})\.?\s?(?:\d+(?:[./-]\d+)*[a-z]?\b(?!(?:st|nd|rd|th)\b))", re.I),
    re.compile(
        rf"\b(?:(?:year|month|day|weeks|months)\s\d{{1,2}}\b|week\s\d{{1,2}}\b(?!\s{MONTH_PATTERN}))(?![/-]\d)", re.I
    ),
    re.compile(r"\b(?:act|regulations|order|rules|si|s\.i\.)\s(?:19|20)\d\d(?:/\d+)?", re.I),
    re.compile(r"£\s?[\d,.]+\s?(?:k|m|bn|million|billion)?\b|\b\d+(?:\.\d+)?\s?%", re.I),
)
_TIME_OF_DAY: Final = re.compile(
    r"\b(?:at\s)?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b\.?|noon|hrs\b)|12 noon|noon|midday|midnight|\d\d:\d\d)"
    r"(?:\s(?=on\b))?",
    re.I,
)
_ALWAYS: Final = re.compile(r"\b24\s?/\s?7\b")
FIRST_KEPT: Final = 0xF100
MOST_KEPT: Final = 500


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that are read, and the words set aside as a note, both in their own capitals.

    kept holds, in order, the words that stand as one mark each (from FIRST_KEPT on) because they are no dates.
    """

    words: str
    note: str
    kept: tuple[str, ...]


def even_out(text: str) -> Wording:
    """Return the text on one line with plain dashes and quotes, notes and bullets set aside, no look-alikes."""
    plain = unicodedata.normalize("NFKC", text[: LONGEST * 4])
    for pattern, replacement in _REPLACED:
        plain = pattern.sub(replacement, plain)
    words, note = _split(plain.strip(" ."))
    words = _TIME_OF_DAY.sub(" ", _ALWAYS.sub("ongoing", words))
    kept: list[str] = []
    for pattern in _NO_DATE:
        words = pattern.sub(lambda found: _keep(found.group(), kept), words)
    return Wording(re.sub(r"\s+", " ", words).strip(" ,;:"), note, tuple(kept))


def _keep(words: str, kept: list[str]) -> str:
    if len(kept) == MOST_KEPT:
        return ""
    kept.append(words)
    return chr(FIRST_KEPT + len(kept) - 1)


def _split(plain: str) -> tuple[str, str]:
    found = _SET_ASIDE.search(plain)
    if found is None:
        return plain, ""
    before, after = plain[: found.start()].strip(), plain[found.end() :].strip()
    return (before, after) if before else _split(after)
