"""Names of boards and of the bodies they belong to, as papers print them."""

import re

_BOARD = re.compile(
    r"\b(?:board|committee|sub-?committee|panel|partnership|cabinet|forum|group|commission|governing body|executive|"
    r"assembly|taskforce|task force|court of governors|trustees|governors|directors)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:council|trust|nhs|police|authority|ccg|university|college|academy|association|service)\b", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^(?:(?:public |supplementary |draft |final |revised )*(?:agenda|notice|minutes|papers|summons)"
    r"(?: and (?:minutes|agenda|papers))?\b\s*(?:pack\b\s*)?[:–—-]?\s*(?:for|of|to)?\s*(?:the|a|an)?\s*)?"
    r"(?:(?:\w+ )?meeting (?:in public )?(?:of|for)\s+(?:the\s+)?)?(?:the\s+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:,?\s+(?:will be|is to be|to be|which will be|was)?\s*held\b.*|,?\s+(?:will|is to) (?:meet|take place)\b.*|"
    r"[-–—:(,]\s*(?:agenda|public|open session|part \w+|minutes|meeting).*|"
    r"\s+(?:agenda|meeting|minutes)(?: in public| pack)?|\s+on\s+\w+day\b.*|[-–—,]?\s+\w+day,?\s+\d.*|"
    r"[-–—,]\s+\d{1,2}(?:st|nd|rd|th)?\s+\w+\s+\d{4}.*)$",
    re.IGNORECASE,
)
_ROOM = re.compile(r"\b(?:board|committee|cabinet|executive|panel) (?:room|suite)\b|\bboardroom\b", re.IGNORECASE)
_POST = re.compile(r"\bchief executive\b(?!['’]?s?\b.*\b(?:board|committee|panel|group)\b)", re.IGNORECASE)
_LONGEST = 300
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "at", "with"})
_CAPITALS = frozenset(
    {
        "NHS",
        "LGA",
        "CCG",
        "ICB",
        "ICS",
        "PCC",
        "OPCC",
        "UKIP",
        "CIC",
        "LSCB",
        "SAB",
        "MBC",
        "BC",
        "CC",
        "DC",
        "CSE",
        "SEND",
        "UK",
        "II",
        "III",
    }
)


def board_name(text: str) -> str:
    """Return the name of a board in a heading line ("Agenda for the Audit Panel" gives "Audit Panel"), or ""."""
    if len(text) > _LONGEST:
        return ""
    name = _trimmed(text)
    if _ROOM.search(name) or _POST.search(name):
        return ""
    is_name = 2 <= len(name.split()) <= 14 or name.lower() in ("cabinet", "executive")
    return in_title_case(name) if is_name and _BOARD.search(name) and not _is_sentence(name) else ""


def organisation_name(text: str) -> str:
    """Return the name of a council, trust or force that stands alone in a line, or ""."""
    name = _trimmed(text) if len(text) <= _LONGEST else ""
    if len(name.split()) > 9 or _is_sentence(name) or not name[:1].isupper():
        return ""
    return in_title_case(name) if _ORGANISATION.search(name) and not _BOARD.search(name) else ""


def same_name_key(name: str) -> str:
    """Return what two spellings of one body's name share: case, "the", "&" and punctuation do not count."""
    plain = re.sub(r"[^\w\s]", " ", name.casefold().replace("&", " and "))
    return " ".join(word for word in plain.split() if word != "the")


def in_title_case(name: str) -> str:
    """Return a name printed all in capitals with capitals as in running text; any other name as it is."""
    if not name.isupper():
        return name
    words = [_word(word, first=place == 0) for place, word in enumerate(name.split())]
    return " ".join(words)


def _word(word: str, first: bool) -> str:
    if word.strip("()&,.") in _CAPITALS:
        return word
    if word.lower() in _SMALL and not first:
        return word.lower()
    return "-".join(
        part[:1] + part[1:].lower() if part[:1].isalpha() else part[:2] + part[2:].lower() for part in word.split("-")
    )


def _trimmed(text: str) -> str:
    name = re.sub(r"\s+", " ", text).strip(" .:-–—\t")
    name = _BEFORE.sub("", name, count=1)
    before = None
    while before != name:
        before, name = name, _AFTER.sub("", name).strip(" .:-–—,")
    return name


def _is_sentence(name: str) -> bool:
    return bool(
        re.search(
            r"^(?:speaking|attending|having)\b|[.?!:;]\s|\b(?:is|are|was|were|will|be|has|have|should|must|please|you|this|that|may|can)\b|\d{3,}",
            name,
            re.IGNORECASE,
        )
    )
