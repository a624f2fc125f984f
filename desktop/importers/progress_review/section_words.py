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
# what was promised last time is neither done nor to be done: it is kept under the words printed above it
_SAID = (
    r"(?:what )?(?:you|residents|staff|tenants|families|young people|they) (?:said|told us|asked(?: for)?)|"
    r"what (?:we|the council|the commissioners?|the board) (?:said|committed|promised|agreed|planned|set out)"
    r"(?: (?:we|it|they|to|would|will|do|deliver|achieve|next|last time|in the last report)){0,4}|"
    r"(?:our )?commitments? (?:in|from) (?:the|our) (?:last|previous) (?:report|review)|"
    r"where (?:we|the council) (?:were|was|started)(?: .{3,30})?|(?:our )?starting (?:point|position)|"
    r"(?:overall |current )?(?:b?rag|rating)(?: (?:rating|status))?|"
    r"(?:previous|last) (?:priorities|next steps|actions)(?: from .{3,40})?"
)
_KEPT = re.compile(_SAID, re.IGNORECASE)
_FORMS: tuple[tuple[EntrySection, str], ...] = (
    (EntrySection.TEST, rf"{_FOREMOST}(?:{_COUNT}\s+)?tests(?: of \w+(?: \w+)?)?"),
    (EntrySection.OVERVIEW, _SAID),
    (
        EntrySection.ACHIEVED,
        rf"{_FOREMOST}(?:outcomes? (?:achieved|delivered)|(?:achievements?|accomplishments|successes)"
        r"(?: and (?:progress|successes|impact|outcomes))?|"
        r"what (?:we(?:'ve|’ve| have)?|has been|have we|the council has) (?:achieved|done|"
        r"delivered|completed)|what (?:has gone|went|is going|is working) well|(?:actions?|work|milestones?) "
        r"(?:completed|delivered|achieved)|completed (?:actions?|work|milestones?)|areas? of (?:good )?progress|"
        r"(?:evidence of )?impact(?: (?:achieved|and outcomes|so far|to date|made))?|outcomes and impact|strengths|"
        r"(?:what )?(?:difference|impact) (?:has it|have we|has this|this has|it has|we have|we've|we’ve) made|"
        r"(?:what )?we(?:'ve|’ve| have)? did|our response|(?:the )?difference (?:made|this has made)|"
        r"what (?:has )?changed)",
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
        r"what (?:we|the (?:board|commissioners?|panel|government)) (?:will )?(?:expects?|wants?|needs?)"
        r"(?: to see)?(?: (?:done|delivered))?(?: next)?|(?:the board's |the board’s |our )?expectations|"
        r"what (?:we|the council) (?:will|plan to|need to|are going to) (?:do|deliver|achieve)(?: next)?|"
        rf"(?:looking|going|the way|moving) (?:ahead|forward)|forward (?:look|plan)|(?:the )?next {_SPAN}|"
        r"(?:what (?:is|remains)|work|actions?) (?:still )?to (?:be )?(?:done|do|completed?)|still to do|"
        r"where (?:we|the council) (?:still )?(?:needs?|wants?|aims?|intends?|have|has) to (?:be|get|go)|"
        r"areas? (?:of|for) (?:further )?(?:focus|development|improvement|work))",
    ),
    (
        EntrySection.RISK,
        rf"{_FOREMOST}(?:(?:risks?|issues?|challenges?|barriers?|concerns|mitigations?|dependencies|obstacles)"
        r"(?:\s*(?:,|and|&|/|or)\s*(?:(?:key|their|mitigating|any|emerging|other)\s+)?(?:risks?|issues?|challenges?|"
        r"barriers?|concerns|mitigations?|mitigating actions?|opportunities|dependencies|obstacles))*|"
        r"areas? of (?:concern|challenge|risk)|risk (?:summary|assessment|and issue log)|"
        r"what (?:has not|hasn't|hasn’t) gone well|blockers|what (?:could|should) (?:be|have been|have gone) better|"
        r"what (?:we|the council) (?:have )?(?:found|find)s? (?:difficult|hard|challenging)|what (?:is|are) (?:we )?"
        r"worried about|what worries us|what (?:still )?worries (?:us|the board))",
    ),
)
_PATTERNS = tuple((section, re.compile(form, re.IGNORECASE)) for section, form in _FORMS)
_NUMBER = re.compile(r"(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+)\s+", re.IGNORECASE)
_BOLD_LEAD = re.compile(r"(?:\*\*|__)(?P<bold>[^*]{3,90}?)(?:\*\*|__)\s*(?P<rest>.*)", re.DOTALL)
_RUN_IN = re.compile(r"(?P<head>[^:]{3,90}?)\s*(?::-?|\s[-–—])\s*(?P<rest>.*)", re.DOTALL)
_LONGEST = 110


@dataclass(frozen=True, slots=True)
class SectionHead:
    """A known sub-heading: the section that it opens, and the text that runs on in the same paragraph.

    heading are its own words where they say more than the section.
    """

    section: EntrySection
    rest: str = ""
    heading: str = ""


def read_section(text: str) -> SectionHead | None:
    """Return the section that a paragraph opens ("Next Steps", "**Risks:** few", "Progress - good"), or None.

    Text may hold marks of bold. What only says the period ("last two years") is no text that runs on.
    """
    if bold := _BOLD_LEAD.fullmatch(text):
        section = _section_of(bold["bold"].strip(" :–—-."))
        rest = bold["rest"].strip(" :–—-")
        return _with_rest(section, rest, _kept(bold["bold"])) if section else None
    words = text.strip().strip("*_")
    if len(words) <= _LONGEST and (section := _section_of(words.strip(" :–—-.?"))):
        return SectionHead(section, heading=_kept(words))
    found = _RUN_IN.match(words)
    section = _section_of(found["head"]) if found else None
    return _with_rest(section, found["rest"], _kept(found["head"])) if found and section else None


def _kept(words: str) -> str:
    """Return a sub-heading that says more than its section, as printed, else ""."""
    plain = _NUMBER.sub("", " ".join(words.split()), count=1).strip(" :–—-.?")
    return words.strip() if _KEPT.fullmatch(plain) else ""


def _with_rest(section: EntrySection, rest: str, heading: str = "") -> SectionHead:
    return SectionHead(section, heading=heading, rest="" if _QUALIFIER.fullmatch(rest.strip(" .")) else rest.strip())


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
