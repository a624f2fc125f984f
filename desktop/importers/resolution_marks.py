"""The words that open a decision: "Resolved:-", "It was RESOLVED that", "The Board agreed", "Decision:" and others.

Marks are hard or soft. A hard one is a decision wherever it stands. A soft one ("The Board agreed to") is a
decision only in minutes that use no hard ones; elsewhere it is part of the story.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from desktop.domain.minutes import ResolutionVerb

_BODY_WORDS = (
    r"Board|Committee|Sub-?[Cc]ommittee|Cabinet|Council|Panel|Body|Group|Executive|Commission|Forum|Authority|Partnership|"
    r"Trustees|Directors|Governors|Members|Corporation|Court|Assembly|Trust|IJB|ICB|[Mm]eeting"
)
_BODY = (
    r"(?:(?:[Tt]he|THE)\s+(?:[A-Z][\w'’&-]*\s+(?:(?:of|and|for|the)\s+)*){0,7}?"
    rf"(?:{_BODY_WORDS})(?:\s+of\s+(?:Directors|Governors|Trustees))?|Members|Board [Mm]embers|Councillors|"
    r"Council|Cabinet|Committee)"
)
_ADVERBS = (
    r"(?:(?:also|then|therefore|unanimously|duly|formally|accordingly|subsequently|thereupon|further|jointly|"
    r"thereafter|collectively|AND|and)\s+)*"
)
_SENTENCE = r"(?:^|(?<=[.!?;]\s)|(?<=[.!?][”\"’)]\s))"
_EXTRA = (
    r"(?P<extra>(?:\s*\((?:unanimously|nem|by|with|\d+)[^)]{0,60}\)|,?\s+unanimously\b|,?\s+nem\.?\s?con\.?|"
    r"\s+(?i:to\s+(?:recommend\s+)?(?:the\s+)?(?:full\s+)?(?:council|cabinet|executive|board))(?=\s*(?:[:–—-]|$|that|THAT)))*)"
)
_END = r"\s*[,.:;–—-]*\s*"

_UPPER = re.compile(
    r"(?<!\bbe )(?<!\bbeen )(?<!\bnot )(?<!\bas )(?<!\bis )\b"
    rf"(?P<verb>RESOLVED(?:\s+TO\s+RECOMMEND)?|RECOMMENDED){_EXTRA}{_END}"
)
_LABEL = re.compile(
    r"^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s+)?"
    r"(?P<verb>Resolved|Recommended|Agreed|AGREED|Noted|NOTED|Received|RECEIVED|Decisions?|DECISIONS?|Decided|DECIDED|Resolution|RESOLUTION|"
    rf"APPROVED|ENDORSED|DEFERRED)(?:\s+(?:unanimously|UNANIMOUSLY))?{_EXTRA}"
    r"(?:\s*[:;–—-]+\s*|[.,]?\s+(?=that\b|THAT\b|[Tt]o\b)|\s*\.?$|\s+(?=\((?:\d|[a-zA-Z]|i+)\)))"
)
_ALL_AGREED = re.compile(
    rf"^(?i:unanimously)\s+(?P<verb>AGREED|RESOLVED){_EXTRA}(?:\s*[:–—-]+\s*|\s+(?=(?:that|to)\b))"
)
_INSIDE = re.compile(rf"(?<=[.!?]\s)(?P<verb>Resolved|Agreed|Decision){_EXTRA}\s*[:–—-]+\s*")
_WAS_RESOLVED = re.compile(
    rf"(?:{_SENTENCE}(?:(?:Accordingly|Whereupon|Therefore|Thereupon|Consequently),?\s+)?|"
    rf"\b(?:and|whereupon|therefore)\s+)[Ii](?:t|T)\s+(?:was|WAS)\s+{_ADVERBS}"
    rf"(?P<verb>resolved){_EXTRA}(?:\s*[,:–—-]+\s*|\s+(?=that\b|to\b)|\s*$)"
)
_BODY_RESOLVED = re.compile(
    rf"{_SENTENCE}{_BODY}\s+{_ADVERBS}(?P<verb>resolved|recommended|decided){_EXTRA}"
    r"(?:\s*[:–—-]+\s*|\s+(?=that\b|to\b))"
)
_BODY_UPPER = re.compile(
    rf"{_SENTENCE}(?:{_BODY}|[Ii]t\s+was)\s[^.;:]{{0,60}}?\b(?P<verb>AGREED|NOTED|APPROVED|ENDORSED|RECEIVED|RATIFIED|"
    r"CONFIRMED|DEFERRED|ACCEPTED|SUPPORTED|DECIDED|REQUESTED|ADOPTED|DECLINED|REFERRED)\b"
)
_PASSIVE_UPPER = re.compile(
    rf"{_SENTENCE}[A-Z][^.;]{{3,200}}?\b(?:was|were)\s+(?:\w+ly\s+)?(?P<verb>APPROVED|NOTED|AGREED|ADOPTED|CONFIRMED|ENDORSED)\b"
)
_LIST_LEAD = re.compile(
    rf"^(?:{_BODY}|It was)\s+{_ADVERBS}(?P<verb>agreed|approved|endorsed|noted)(?:\s+(?:to|that))?\s*(?:[:–—-]+)\s*"
)
_SOFT = re.compile(
    r"^(?:(?:Following|Having|After|Upon|On|In|Noting)\s[^,.]{3,90},\s+)?(?:"
    rf"{_BODY}\s+{_ADVERBS}(?P<verb>agreed|approved|endorsed|ratified|adopted)\b(?!\s+with\b)|"
    rf"{_BODY}\s+{_ADVERBS}(?:received\s+and\s+)?(?P<verb2>noted)\s+(?:and\s+\w+\s+)?(?:the\s+)?(?:contents?\s+of\s+)?"
    r"(?:the\s+|this\s+)?(?:\w+\s+){0,4}?"
    r"(?:report|update|position|paper|contents|presentation|minutes|information|plan|dates?)\b|"
    rf"[Ii]t\s+was\s+{_ADVERBS}(?P<verb3>agreed|approved)\s+(?:that|to)\b)"
)
_BODY_ALONE = re.compile(rf"^(?:{_BODY})\s*(?::-?|[–—-])?$")
_OWN_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})+[.)]?\s+")
_BARE_LEAD = re.compile(
    r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?)?\s*(?:(?:accordingly|whereupon|therefore),?\s+)?(?:it\s+was)?", re.IGNORECASE
)
_SECONDED = re.compile(
    rf"\bseconded\b[^.;:]{{0,80}}?\band\s+(?:it\s+was\s+)?{_ADVERBS}(?P<verb>resolved|agreed){_EXTRA}(?:\s*[:–—-]+\s*|\s+(?=that\b|to\b))",
    re.IGNORECASE,
)
# one of these stands in every mark; most lines have none, and a look for the whole patterns takes long
_STEMS = (
    *("resol", "recommend", "agreed", "noted", "received", "deci", "approved", "endorsed", "deferred", "ratified"),
    *("confirmed", "accepted", "supported", "requested", "adopted", "declined", "referred"),
)
_MOST_KEPT = 8192
_HARD = (_ALL_AGREED, _LABEL, _UPPER, _SECONDED, _WAS_RESOLVED, _BODY_RESOLVED, _INSIDE)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a decision opens in a text: kept is what must stay in the minute's text, rest is the decision.

    is_sentence says that the rest is a whole sentence with its verb ("The Board NOTED the report.").
    """

    kept: str
    rest: str
    verb: ResolutionVerb
    is_sentence: bool = False


def uses_soft_marks(texts: Iterable[str]) -> bool:
    """Say whether these minutes tell their decisions in soft marks as a rule: hard ones are none, or far fewer."""
    hard = soft = 0
    for text in texts:
        if hard_mark(text):
            hard += 1
        elif find_mark(text, soft=True):
            soft += 1
    return soft > 3 * hard


def is_decision_label(text: str) -> bool:
    """Say whether the text begins as a decision does ("RESOLVED", "Decision:")."""
    found = _LABEL.match(text) or _UPPER.match(text)
    return bool(found)


def find_mark(text: str, *, soft: bool) -> Mark | None:
    """Return the first mark of a decision in the text, soft ones only if asked for, or None."""
    if not _may_hold_one(text):
        return None
    text = text[_end_of_number(text) :]
    mark = hard_mark(text)
    if mark or not soft:
        return mark
    found = _LIST_LEAD.match(text)
    if found:
        return Mark(text[: found.end()].strip(), text[found.end() :], _verb(found["verb"]))
    found = _SOFT.match(text)
    if not found:
        return None
    verb = found["verb"] or found["verb2"] or found["verb3"]
    return Mark("", text, _verb(verb), is_sentence=True)


def hard_mark(text: str) -> Mark | None:
    """Return the first hard mark of a decision in the text, or None; a paragraph's own number (4.3) is passed over."""
    return _hard_mark(text) if _may_hold_one(text) else None


@lru_cache(_MOST_KEPT)
def _hard_mark(text: str) -> Mark | None:
    text = text[_end_of_number(text) :]
    found = [match for pattern in _HARD if (match := pattern.search(text))]
    first = min(found, key=lambda match: match.start(), default=None)
    sentence = _BODY_UPPER.search(text) or _PASSIVE_UPPER.search(text)
    if sentence and (first is None or sentence.start() <= first.start()):
        return Mark(
            text[: sentence.start()].strip(), text[sentence.start() :], _verb(sentence["verb"]), is_sentence=True
        )
    return _mark(text, first) if first else None


def _may_hold_one(text: str) -> bool:
    words = text.casefold()
    return any(stem in words for stem in _STEMS)


def _end_of_number(text: str) -> int:
    found = _OWN_NUMBER.match(text)
    return found.end() if found else 0


def is_body_alone(text: str) -> bool:
    """Say whether the text is only the body that decides, as above a list ("The Committee:")."""
    return bool(_BODY_ALONE.match(text))


def verb_of(text: str) -> ResolutionVerb | None:
    """Return the verb that a part of a list begins with ("noted the report"), or None."""
    first = re.sub(r"[^a-z]", "", text.split(maxsplit=1)[0].lower()) if text.split() else ""
    known = (
        "noted",
        "agreed",
        "approved",
        "resolved",
        "endorsed",
        "recommended",
        "received",
        "ratified",
        "confirmed",
        "deferred",
    )
    return _verb(first) if first in known else None


def _mark(text: str, found: re.Match[str]) -> Mark:
    before, marker = text[: found.start()].strip(), found.group().strip()
    if _BARE_LEAD.fullmatch(before):
        before = ""
    mid_sentence = bool(before) and before[-1] not in '.!?”")'
    kept = f"{before} {marker}".strip() if mid_sentence or found["extra"] else before
    return Mark(kept, text[found.end() :], _verb(found["verb"] + found["extra"]))


def _verb(word: str) -> ResolutionVerb:
    word = word.lower()
    if "recommend" in word:
        return ResolutionVerb.RECOMMENDED
    if word.startswith(("resol", "decided")):
        return ResolutionVerb.RESOLVED
    return ResolutionVerb.NOTED if word.startswith(("noted", "received")) else ResolutionVerb.AGREED
