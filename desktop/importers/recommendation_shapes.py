"""What a line in or near a set of recommendations is: a heading, a timescale, a reference, a recommendation."""

import re

from desktop.domain.timing import read_timing

_REF = re.compile(
    r"(?P<ref>R\s?\.?\s?\d{1,3}(?:\.\d{1,2})?)[.:)]?(?:\s+|$)(?P<short>.*)$"
    r"|(?:recommendation|rec)\s*\.?\s*(?:no\.?\s*|number\s*)?(?P<number>\d{1,3}(?:\.\d{1,2})?)"
    r"(?:\s*[.:)–—-]+\s*|\s+|$)(?P<long>.*)$",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:(?:annex|appendix)\s+\w{1,3}\s*[:.–—-]?\s*)?(?:(?:summary|list|overview|schedule|table) of |key |main |"
    r"full |our |the |all )*"
    r"recommendations?(?:\s*\(continued\))?\s*(?:[:–—-]\s*)?"
    r"(?P<rest>(?:(?:from|of|made|in|by|arising|for|to)\b|[:–—-]).*)?$",
    re.IGNORECASE,
)
_NAMED_HEADING = re.compile(
    r"(?P<rest>.*\b(?:report|review|inquiry|enquiry|inspection|audit|"
    r"investigation)\b.*?)\s*[:–—-]?\s+(?:summary of )?recommendations$",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"\s*[(–—:-]?\s*\b(?:annex|appendix)\s+\w{1,3}\)?\s*$|^(?:annex|appendix)\s+\w{1,3}\s*[:.–—-]?\s*", re.IGNORECASE
)
_MODAL = re.compile(
    r"\b(?:should|must|shall|needs? to|ought to|recommends?|recommended|is to|are to|will)\b", re.IGNORECASE
)
_PLAIN = re.compile(
    r"\b(?:should|must|shall|needs? to|ought to|(?:is|are) recommended|recommends? (?:that|to))\b", re.IGNORECASE
)
_IMPERATIVE = re.compile(
    r"(?:ensure|review|develop|establish|improve|strengthen|introduce|agree|provide|commission|undertake|audit|publish|"
    r"implement|update|clarify|consider|monitor|train|appoint|work with|make|set|build|carry out)\b",
    re.IGNORECASE,
)
_DECIDING = (
    r"(?:note|approve|agree|receive|endorse|consider|recommend|support|comment|delegate|authorise|resolve|accept)s?"
)
_ASKED_HERE = re.compile(
    rf"^(?:that\b|(?:to )?{_DECIDING}\b|(?:it is|it was) (?:therefore )?(?:recommended|proposed) that\b|"
    rf"(?:the |this )?(?:\w+ ){{0,5}}(?:board|committee|cabinet|panel|members?|council|partnership|forum|group|body)\s+"
    rf"(?:(?:is|are) (?:asked|recommended|invited|requested)\b|should {_DECIDING}\b|{_DECIDING}\b))",
    re.IGNORECASE,
)
_BARE_DATE = re.compile(r"(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\w+,?\s+\d{4}$", re.IGNORECASE)
_TIMESCALE_KINDS = frozenset({"immediate", "within", "deadline", "month"})


def printed_ref(text: str) -> tuple[str, str] | None:
    """Return the reference a recommendation begins with and the words after it, or None; "Rec 3:" gives "3"."""
    found = _REF.match(text)
    if not found:
        return None
    if found["ref"]:
        if not found["ref"].startswith("R"):
            return None
        return re.sub(r"[\s]|(?<=R)\.", "", found["ref"]), found["short"].strip()
    return found["number"], found["long"].strip()


def heading_of(text: str) -> str | None:
    """Return the words that name the report in a heading of recommendations ("" where it names none), or None."""
    if len(text) > 200 or text.rstrip().endswith((".", ";")):
        return None
    plain = _ANNEX.sub("", text).strip()
    found = _HEADING.fullmatch(plain) or _NAMED_HEADING.fullmatch(plain)
    if not found:
        return None
    rest = re.sub(
        r"^(?:(?:from|of|made|in|by|arising|for|to)\b\s*|[:–—-]\s*)*", "", found["rest"] or "", flags=re.IGNORECASE
    )
    return re.sub(r"^the\s+", "", rest, flags=re.IGNORECASE).strip(" :–—-")


def is_timescale(text: str) -> bool:
    """Say whether a short line is a timescale that stands over recommendations ("Within three months")."""
    plain = text.strip().rstrip(":–—- ")
    if not plain or len(plain) > 90 or len(plain.split()) > 8 or plain.endswith(".") or _BARE_DATE.match(plain):
        return False
    return read_timing(plain).kind in _TIMESCALE_KINDS


def is_short_heading(text: str) -> bool:
    """Say whether a line can be a heading: short, no sentence, no recommendation."""
    plain = text.strip()
    return (
        len(plain) <= 90
        and len(plain.split()) <= 12
        and not plain.endswith((".", ";", ","))
        and not is_recommending(plain)
    )


def is_recommending(text: str) -> bool:
    """Say whether the words ask somebody to do something."""
    return bool(_MODAL.search(text) or _IMPERATIVE.match(text))


def is_plainly_recommending(text: str) -> bool:
    """Say whether a paragraph that nothing marks as a recommendation is one all the same: somebody should do it."""
    return bool(_PLAIN.search(text))


def is_asked_of_this_meeting(text: str) -> bool:
    """Say whether it is what a covering report asks of the meeting ("That the report be noted"), not an inspector's."""
    return bool(_ASKED_HERE.match(text))
