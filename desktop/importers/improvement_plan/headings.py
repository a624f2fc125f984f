"""The headings of a plan: phases, themes, sections and objectives, as lines of text and as rows across a table."""

import re
from typing import NamedTuple

from desktop.domain.calendar_words import MONTH_PATTERN
from desktop.domain.plan import EntryLevel
from desktop.domain.timing import Timing, read_timing
from desktop.importers.improvement_plan.refs import split_ref, unbulleted

LONGEST_WORDS, LONGEST_RECOMMENDATION = 24, 80
_NUMBER = r"(?:\d{1,2}|[ivx]{1,4}|[a-z]|one|two|three|four|five|six)"
_PHASE = re.compile(rf"\b(?P<kind>phase|stage|tranche|wave)\s+(?P<number>{_NUMBER})\b(?P<rest>.*)", re.I | re.S)
_NAMED = re.compile(
    rf"(?P<kind>(?:key\s+|strategic\s+|improvement\s+)?"
    rf"(?:theme|strand|workstream|work\s?stream|pillar|priority|priority\s+area|area(?!\s+for\s+improvement)|domain|section|part|objective"
    rf"|outcome|aim|goal|recommendation|finding|issue|area\s+for\s+improvement|cause\s+of\s+concern|direction)s?)\s*(?:no\.?\s*)?(?P<number>{_NUMBER}(?:\.\d+)?)?"
    rf"\s*(?:[:.–—-]+\s*|\s+)(?P<title>\S.*)",
    re.I | re.S,
)
_LEVELS = (
    (re.compile(r"section|part", re.I), EntryLevel.SECTION),
    (
        re.compile(
            r"objective|outcome|aim|goal|recommendation|finding|issue|for\s+improvement|concern|direction", re.I
        ),
        EntryLevel.OBJECTIVE,
    ),
)
# what is recommended is a sentence
_RECOMMENDED = re.compile(
    r"(?:recommendation|finding|area for improvement|cause of concern|direction)\s+\d{1,2}[a-z]?\s*[:.–—-]\s*\S", re.I
)
_LEAD = re.compile(r"(?:sro|leads?|owner|lead officer|executive lead|sponsor|accountable \w+)\s*[:–—-]", re.I)
_LETTERED = re.compile(r"([A-Z])(?:[.):]\s*|\s+)(?=[A-Z“\"'‘])(?!\s)")
_PERIOD = re.compile(
    rf"(?:from\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_PATTERN}\s*['’]?\d{{2,4}}"
    rf"(?:\s*(?:[-–—]|to|until)\s*(?:end\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH_PATTERN}\s*['’]?\d{{2,4}}|\s+onwards)"
    r"|\b20\d\d(?:/\d\d)?\s*(?:[-–—]|to)\s*(?:20)?\d\d(?:/\d\d)?\b|\b20\d\d/\d\d\b",
    re.I,
)
_PLAIN = re.compile(
    r"\b(?:plan|(?<!do )actions?|table|appendix|annex|contents|page|key|glossary|figure|version|draft|updated|as at"
    r"|report|author|owner|progress|(?:19|20)\d\d)\b",
    re.I,
)
_NO_HEADING = re.compile(r"[.;,?]$|\b(?:is|are|was|were|will|has|have|should|must)\b")
_BULLETED = re.compile(r"\s*[-–•▪◦●\ue000-\uf8ff]\s")


class Heading(NamedTuple):
    """What a heading opens: its level, reference and words, and the period that it states."""

    level: EntryLevel
    ref: str
    wording: str
    timing: str = ""


def heading_of(text: str, *, in_table: bool = False) -> Heading | None:
    """Return what a line or a row across a table opens, None where it is no heading of a plan."""
    if _BULLETED.match(text):
        return None
    plain = " ".join(unbulleted(re.sub(r"</?[a-z]{1,6}>|[*#]+", "", text)).split()).rstrip(" :")
    if len(plain.split()) <= LONGEST_RECOMMENDATION and _RECOMMENDED.match(plain):
        return _named(plain)
    if not plain or len(plain.split()) > LONGEST_WORDS or _NO_HEADING.search(plain) or _LEAD.match(plain):
        return None
    return _phase(plain) or _named(plain) or _lettered(plain) or _bare(plain, in_table)


def is_lead_line(text: str) -> bool:
    """Say whether a line only says who leads what the heading above it opens."""
    return len(text.split()) <= LONGEST_WORDS and bool(_LEAD.match(text.strip()))


def period_in(text: str) -> Timing | None:
    """Return the period that stands in a text, with its words, where it has a beginning."""
    found = _PERIOD.search(text)
    timing = read_timing(found.group()) if found else None
    return timing if timing and timing.start else None


def _phase(plain: str) -> Heading | None:
    found = _PHASE.search(plain)
    if found is None or len(found["rest"].split()) > LONGEST_WORDS - 6:
        return None
    ref = f"{found['kind'].capitalize()} {found['number']}"
    period = period_in(found["rest"])
    timing = period.text if period else ""
    wording = found["rest"].replace(timing, " ") if timing else found["rest"]
    wording = " ".join(re.sub(r"\(\s*\)", " ", wording).split()).strip(" :–—-,")
    return Heading(EntryLevel.PHASE, ref, wording or plain, timing)


def _named(plain: str) -> Heading | None:
    found = _NAMED.fullmatch(plain)
    if found is None or (not found["number"] and ":" not in plain):
        return None
    level = next((level for pattern, level in _LEVELS if pattern.search(found["kind"])), EntryLevel.THEME)
    ref = f"{found['kind']} {found['number']}" if found["number"] else ""
    ref = found["number"] if found["number"] and level is EntryLevel.OBJECTIVE else ref
    return Heading(level, ref, found["title"].strip())


def _lettered(plain: str) -> Heading | None:
    found = _LETTERED.match(plain)
    if found is None or re.match(r"A\s+[a-z]", plain):
        return None
    return Heading(EntryLevel.THEME, found[1], plain[found.end() :].strip())


def _bare(plain: str, in_table: bool) -> Heading | None:
    """Return a heading without a word for what it is: by its number, or by standing across a table."""
    ref, title = split_ref(plain, whole_numbers=True)
    if ref and title and title[:1].isupper() and not _PLAIN.search(title):
        return Heading(EntryLevel.OBJECTIVE if "." in ref else EntryLevel.SECTION, ref, title)
    if not ref and plain[:1].isupper() and len(plain.split()) <= 16 and (in_table or not _PLAIN.search(plain)):
        return Heading(EntryLevel.THEME, "", plain)
    return None
