"""The words around the names of an attendance list, and entries that name nobody."""

import re

_LEAD_IN = re.compile(
    r"^(?:[-–—•·▪●○■□*]\s*|\(?\d{1,2}[.)]\s+(?=[A-Z]))|"
    r"^(?:(?:also|and|were|was|the|from|by|of|with)\b[\s:,-]*)+(?=[A-Z])",
    re.IGNORECASE,
)
_LEAD_OUT = re.compile(
    r"[\s,]*(?:\band\s*$|\b(?:was|were)\s+(?:(?:also|duly|formally|unanimously|and)\s+)*"
    r"(?:present|in\s+attendance|received|noted|submitted|accepted|given|recorded)\b.*)?[\s.;,:]*$",
    re.IGNORECASE,
)
_HOW_MANY = (
    r"(?:(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|no|approximately|about|other|and|the|"
    r"representatives?|various)\s+)*"
)
_NOBODY = re.compile(
    r"^(?:none|nil|no\s+apologies|no-?one|there\s+were\s+(?:no|none).*|n/?a|as\s+above|as\s+listed.*|not\s+applicable|"
    rf"vacan(?:t|cy).*|{_HOW_MANY}(?:members?|representatives?)\s+of\s+(?:the\s+)?(?:public|press|staff)\b.*|"
    r".*\bquorum\b.*|.*\bquorate\b.*|[-–_.]+)$",
    re.IGNORECASE,
)


def trimmed(text: str) -> str:
    """Return an entry without its bullet, without "and the" before it and "were present" behind it."""
    before = ""
    while before != text:
        before = text
        text = _LEAD_IN.sub("", text)
    return _LEAD_OUT.sub("", text).strip()


def is_nobody(text: str) -> bool:
    """Say whether an entry names no person: "None", "4 members of the public"."""
    return bool(_NOBODY.match(text))
