"""The sub-headings under an outcome, by the words that reviews use for them."""

import re
from dataclasses import dataclass

from desktop.domain.outcome import EntrySection

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_SPAN = rf"(?:{_COUNT}[\s-]+)?(?:months?|years?|quarters?|periods?|weeks|reporting period|half[\s-]year)"
_PERIOD = (
    rf"(?:(?:achieved|made|delivered|completed|undertaken|identified)\s+)?(?:(?:over|in|during|for|within|across|"
    rf"through)"
    rf"\s+)?(?:the\s+|this\s+|our\s+)?(?:(?:last|past|previous|next|coming|this|current|following|first|final)\s+)?"
    rf"{_SPAN}(?:\s*\(.*\))?"
)
_QUALIFIER = re.compile(
    rf"\s*(?:{_PERIOD}|(?:made\s+)?(?:so far|to date|this time)|"
    rf"(?:made\s+)?(?:since|as at|up to|to|from|between|by)\s+.*\d.*|"
    rf"since (?:the )?(?:last|previous|our last)\b.*|\(.*\)|"
    rf"(?:[a-z]{{3,9}}\s+)?\d{{4}}(?:/\d\d)?\s*(?:to|-|–)\s*(?:[a-z]{{3,9}}\s+)?\d{{2,4}}|(?:and )?(?:update|summary)|"
    rf"against (?:the |our |these )?(?:actions?|plans?|milestones|targets?)|made)\s*",
    re.IGNORECASE,
)
_FOREMOST = (
    r"(?:(?:the|our|key|main|major|significant|notable|headline|principal|current|emerging|overall|other|new|any)\s+)*"
)
_AHEAD = (
    r"(?:(?:key|main|priority|planned|future|further|proposed|outstanding|remaining|forward|upcoming|immediate)\s+)+"
)
_FORMS: tuple[tuple[EntrySection, str], ...] = (
    (EntrySection.TEST, rf"{_FOREMOST}(?:{_COUNT}\s+)?tests(?: of \w+(?: \w+)?)?"),
    (
        EntrySection.ACHIEVED,
        rf"{_FOREMOST}(?:outcomes? (?:achieved|delivered)|(?:achievements?|accomplishments|successes)"
        r"(?: and (?:progress|successes|impact|outcomes))?|"
        r"what (?:we(?:'ve|’ve| have)?|has been|have we|the council has) (?:achieved|done|"
        r"delivered|completed)|what (?:has gone|went|is going|is working) well|(?:actions?|work|milestones?) "
        r"(?:completed|delivered|achieved)|completed (?:actions?|work|milestones?)|areas? of (?:good )?progress|"
        r"impact(?: (?:achieved|and outcomes))?|outcomes and impact|strengths)",
    ),
    (
        EntrySection.OVERVIEW,
        rf"{_FOREMOST}(?:overview(?: of progress)?|progress(?: (?:overview|update|summary|report|review|narrative))?|"
        r"summary(?: of progress)?|(?:current )?position(?: statement)?|where (?:are we|we are)(?: now)?|updates?|"
        r"(?:narrative|commentary)|(?:commissioner|board|chair|lead)(?:s|'s|’s|s'|s’)? (?:comments?|commentary|view|"
        r"assessment|summary|narrative)|assessment(?: of progress)?|status(?: update)?)",
    ),
    (
        EntrySection.NEXT_STEP,
        rf"{_FOREMOST}(?:next steps?(?: and [\w ]{{3,30}})?|(?:actions?|steps|priorities|plans?|activit(?:y|ies)|work|"
        rf"milestones?|focus) (?:for|in|over|during) (?:the )?(?:next|coming|following|future)\b.{{0,40}}|(?:{_AHEAD})"
        r"(?:actions?|steps|work|activit(?:y|ies)|priorities|milestones?|plans?|focus)|"
        rf"what(?:'s|’s| is| happens| comes)? next|"
        r"what (?:we|the council) (?:will|plan to|need to|are going to) (?:do|deliver|achieve)(?: next)?|"
        rf"(?:looking|going|the way|moving) (?:ahead|forward)|forward (?:look|plan)|(?:the )?next {_SPAN}|"
        r"(?:what (?:is|remains)|work|actions?) (?:still )?to (?:be )?(?:done|do|completed?)|still to do|"
        r"areas? (?:of|for) (?:further )?(?:focus|development|improvement|work))",
    ),
    (
        EntrySection.RISK,
        rf"{_FOREMOST}(?:(?:risks?|issues?|challenges?|barriers?|concerns|mitigations?|dependencies|obstacles)"
        r"(?:\s*(?:,|and|&|/|or)\s*(?:(?:key|their|mitigating|any|emerging|other)\s+)?(?:risks?|issues?|challenges?|"
        r"barriers?|concerns|mitigations?|mitigating actions?|opportunities|dependencies|obstacles))*|"
        r"areas? of (?:concern|challenge|risk)|risk (?:summary|assessment|and issue log)|"
        r"what (?:has not|hasn't|hasn’t) gone well|blockers)",
    ),
)
_PATTERNS = tuple((section, re.compile(form, re.IGNORECASE)) for section, form in _FORMS)
_NUMBER = re.compile(r"(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+)\s+", re.IGNORECASE)
_BOLD_LEAD = re.compile(r"(?:\*\*|__)(?P<bold>[^*]{3,90}?)(?:\*\*|__)\s*(?P<rest>.*)", re.DOTALL)
_RUN_IN = re.compile(r"(?P<head>[^:]{3,90}?)\s*(?::-?|\s[-–—])\s*(?P<rest>.*)", re.DOTALL)
_LONGEST = 110


@dataclass(frozen=True, slots=True)
class SectionHead:
    """A known sub-heading: the section that it opens, and the text that runs on in the same paragraph."""

    section: EntrySection
    rest: str = ""


def read_section(text: str) -> SectionHead | None:
    """Return the section that a paragraph opens ("Next Steps", "**Risks:** few", "Progress - good"), or None.

    Text may hold marks of bold. What only says the period ("last two years") is no text that runs on.
    """
    if bold := _BOLD_LEAD.fullmatch(text):
        section = _section_of(bold["bold"].strip(" :–—-."))
        rest = bold["rest"].strip(" :–—-")
        return _with_rest(section, rest) if section else None
    words = text.strip().strip("*_")
    if len(words) <= _LONGEST and (section := _section_of(words.strip(" :–—-."))):
        return SectionHead(section)
    found = _RUN_IN.match(words)
    section = _section_of(found["head"]) if found else None
    return _with_rest(section, found["rest"]) if found and section else None


def _with_rest(section: EntrySection, rest: str) -> SectionHead:
    return SectionHead(section, "" if _QUALIFIER.fullmatch(rest.strip(" .")) else rest.strip())


def _section_of(words: str) -> EntrySection | None:
    words = _NUMBER.sub("", " ".join(words.split()), count=1)
    for section, pattern in _PATTERNS:
        if pattern.fullmatch(words):
            return section
    for section, pattern in _PATTERNS:
        found = pattern.match(words)
        if found and found.end() < len(words) and _QUALIFIER.fullmatch(words[found.end() :].lstrip(" ,:–—-")):
            return section
    return None
