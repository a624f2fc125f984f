"""The words by which a lead begins: posts, and the names of teams and services that lead like posts."""

import re
from typing import Final

_BEFORE: Final = (
    r"all|new|acting|interim|deputy|vice|assistant|associate|executive|corporate|strategic|senior|group|political|"
    r"opposition|lead|leading|external|joint|managing|independent|service|divisional|designate|programme|project|"
    r"monitoring|operational|town|borough|county|district|regional"
)
_HEAD: Final = (
    r"chief\s+(?:executive|constable|finance\s+officer|operating\s+officer|nurse|officer)(?:\s+officer)?|"
    r"(?:advisory\s+)?(?:cabinet|portfolio|lead)\s+(?:members?|holders?)|"
    r"commissioners?|leaders?|chair(?:man|woman|person|s)?|councillors?|cllrs?|mayor|"
    r"heads?(?=\s+of\b)|directors?(?=\s+(?:of|for)\b|\s*[,(–-]|\s+[A-Z])|members?(?=\s+(?:of|for)\b)"
)
_AFTER_BEFORE: Final = (
    r"directors?|members?|managers?|officers?|mentors?|parties|team|group|partners|assistance|support|solicitor|"
    r"(?:\w+\s+){1,2}(?:team|group|board)"
)
_SERVICE: Final = (
    r"(?:democratic|legal|human|corporate|customer|adults?|children['’]s|public|financial)\s+"
    r"(?:services|resources|health)"
)
# capitals count, for "lead" and "new" are also common words
_POST: Final = rf"(?:(?:{_BEFORE})\s+)+(?:{_HEAD}|{_AFTER_BEFORE})|(?:{_HEAD})"
POST: Final = re.compile(rf"(?<![\w’'-])(?=[A-Z])(?i:{_POST})(?![\w’'-])")
SERVICE: Final = re.compile(rf"(?<![\w’'-])(?=[A-Z])(?i:{_SERVICE})(?![\w’'-])")
_PERSON: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor)\.?\s+)?"
    r"(?:[A-Z][a-z’'-]+|[A-Z]\.?)(?:\s+[A-Z]\.?)?\s+(?:Mc|Mac|O['’])?[A-Z][a-z]+(?:[-’'][A-Z]?[a-z]+)?"
)
_NO_NAME: Final = re.compile(
    r"\b(?:directors?|managers?|officers?|leaders?|chair|heads?|members?|cabinet|council|board|group|team|services?|"
    r"committee|resources|health|department|partners|partnership|commissioners?|executive|communications|finance|"
    r"constable|secretary|clerk|solicitor|treasurer|lead|unit|forum|agency|police|trust|school|parties)\b",
    re.I,
)
_INITIALS: Final = re.compile(r"[A-Z]{2,4}|[A-Z](?:\.[A-Z])+\.?")
_HOLDS: Final = re.compile(r"\b(?:director|manager|officer|leader|head|chair|member|executive|solicitor|lead)s?$", re.I)
PLURALS: Final = {
    "commissioners": "Commissioner",
    "councillors": "Councillor",
    "cllrs": "Cllr",
    "aldermen": "Alderman",
    "inspectors": "Inspector",
}
JOINING: Final = frozenset(
    [
        "of",
        "and",
        "&",
        "the",
        "for",
        "to",
        "by",
        "with",
        "or",
        "in",
        "on",
        "at",
        "a",
        "an",
        "fellow",
        "as",
        "via",
        "through",
        "supported",
        "including",
        "plus",
        "from",
    ]
)
NOTHING: Final = re.compile(r"[\s\-–—_.?*/•]*|n\.?/?a\.?|none|tb[acd]|to be (?:confirmed|agreed|identified)", re.I)


def begins_with_post(text: str) -> bool:
    """Say whether a text begins with a post, or with a service that leads like one."""
    return bool(POST.match(text) or SERVICE.match(text))


def is_person(text: str) -> bool:
    """Say whether a text is the name of one person and nothing else."""
    found = _PERSON.fullmatch(text.strip())
    return bool(found) and not _NO_NAME.search(re.sub(r"^(?:Cllr|Councillor)\b", "", text.strip()))


def begins_with_person(text: str) -> bool:
    """Say whether a text begins with the name of a person."""
    found = _PERSON.match(text)
    return bool(found) and not _NO_NAME.search(found.group() if found else "")


def is_post(text: str) -> bool:
    """Say whether a text is a post: it begins with one, or ends in the word for one."""
    return bool(POST.match(text.strip()) or _HOLDS.search(text.strip()))


def is_lead(text: str) -> bool:
    """Say whether a piece of a list could lead alone: a post, a person, initials."""
    text = text.strip()
    return is_post(text) or is_person(text) or bool(_INITIALS.fullmatch(text))
