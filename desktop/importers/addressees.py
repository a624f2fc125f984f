"""To whom a recommendation is addressed, where its own words say so, and whether it is urgent."""

import re

from desktop.domain.recommendation import Addressed

_RECOMMENDED_TO = re.compile(
    r"\brecommend(?:ation|s|ed)?\s+to\s+(?:the\s+)?(?P<who>[A-Z][\w'’ ,&-]*?)\s*(?:that\b|to\b|,|\.|$)", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"^(?:the\s+)?(?P<who>[\w'’ ,&()/-]{2,90}?),?\s+(?:should|must|shall|needs? to|ought to)\b", re.IGNORECASE
)
_BODY = re.compile(
    r"\b(?:force|council|borough|board|police|constabulary|constable|agenc(?:y|ies)|services|partners?|"
    r"partnership|managers?|trusts?|"
    r"department|ministry|government|authorit(?:y|ies)|commissioners?|officers?|leader|cabinet|committee|schools?|"
    r"governors|ccg|icb|"
    r"secretary of state|home office|inspectorate|ofsted|college|providers?|director|chief executive)\b",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"\b(?:department (?:of|for)|ministry of|home office|home secretary|secretary of state|government|treasury|"
    r"cabinet office|"
    r"nhs england|college of policing|national \w+ (?:council|board)|ofsted|inspectorate)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:all (?:agencies|services|partners|organisations)|agencies|partners|together with|jointly|multi-agency|"
    r"wider)\b",
    re.IGNORECASE,
)
_URGENT = re.compile(
    r"\b(?:urgently|as a matter of urgency|as (?:quickly|soon) as (?:possible|practicable)|without delay)\b",
    re.IGNORECASE,
)
_FIRST_WORDS = 400
_DEPARTMENT = re.compile(r"\bDepartment of (\w+)")


def addressee_of(text: str, document_text: str = "") -> tuple[str, Addressed, str]:
    """Return who is to act in the report's own words ("" where they do not say), whose it is, and what was inferred.

    A department is given the name that the rest of the document uses ("Department for Education").
    """
    beginning = text[:_FIRST_WORDS]
    found = _RECOMMENDED_TO.search(beginning) or _SUBJECT.match(beginning)
    who = found["who"].strip(" ,") if found else ""
    if not who or not _BODY.search(who) or len(who.split()) > 14:
        return "", Addressed.OURS, ""
    who = who[:1].upper() + who[1:]
    named = _DEPARTMENT.sub(lambda match: _as_elsewhere(match, document_text), who)
    inferred = f'addressee printed as "{who}"' if named != who else ""
    return named, _whose(named), inferred


def urgent_words(text: str) -> str:
    """Return the words that make a recommendation urgent without giving a date ("urgently"), or ""."""
    found = _URGENT.search(text)
    return found[0] if found else ""


def _as_elsewhere(match: re.Match[str], document_text: str) -> str:
    other = f"Department for {match[1]}"
    return other if other in document_text else match[0]


def _whose(who: str) -> Addressed:
    if _NATIONAL.search(who):
        return Addressed.NATIONAL
    return Addressed.SHARED if _SHARED.search(who) else Addressed.OURS
