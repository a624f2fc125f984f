"""A resolution turned into an action: "That a report be submitted" becomes "Submit a report"."""

import re
from typing import Final

# What boards ask for. A participle that is not among these leaves the wording as it was resolved.
_REGULAR: Final = """
    accept acknowledge add address adopt agree allocate amend analyse announce appoint approve arrange ask
    assess assign attend audit authorise brief call cancel capture carry check circulate clarify close collate
    commission communicate compare complete conduct confirm consider consult continue convene coordinate create
    defer delegate deliver design determine develop devise discuss distribute draft endorse engage ensure
    establish evaluate examine expand explore extend finalise formulate forward identify implement improve
    include incorporate increase inform instruct introduce investigate invite involve issue launch liaise manage
    map merge monitor nominate note notify offer organise outline pilot plan prepare present produce programme
    propose provide publicise publish pursue raise receive recommend recruit refer refresh reissue remind remove
    replace report request resolve restore review revise schedule seek share sign strengthen submit summarise
    support test tighten track train transfer trial undertake update urge use verify visit welcome widen work
"""
_IRREGULAR: Final = {
    "brought": "bring",
    "built": "build",
    "begun": "begin",
    "drawn": "draw",
    "found": "find",
    "given": "give",
    "held": "hold",
    "kept": "keep",
    "led": "lead",
    "made": "make",
    "met": "meet",
    "put": "put",
    "sent": "send",
    "set": "set",
    "sought": "seek",
    "taken": "take",
    "undertaken": "undertake",
    "written": "write",
}
_DOUBLED: Final = frozenset({"submit", "refer", "defer", "plan", "map", "transfer"})
_BASES: Final = frozenset(_REGULAR.split()) | frozenset(_IRREGULAR.values())
_BE_DONE: Final = re.compile(
    r"^(?P<what>.+?)\s+(?:should\s+)?be\s+(?:also\s+)?(?P<verb>\w+)(?:\s+and\s+(?P<second>\w+ed))?\b(?P<rest>.*)$", re.S
)
_ASKED: Final = re.compile(
    r"^(?P<who>.+?)\s+be\s+(?:asked|requested|invited|instructed|authorised|required)\s+to\s+(?P<rest>(?P<verb>\w+)\b.*)$",
    re.S | re.I,
)
_DOES: Final = re.compile(r"^(?P<who>(?:the\s+)?[A-Z].*?)\s+(?P<rest>(?P<verb>[a-z]+)\b.*)$", re.S)
_POST: Final = re.compile(
    r"(?:the\s+)?(?P<post>[A-Z][\w’'&-]*(?:,?\s+(?:of|for|and|the|to|&|[A-Z][\w’'&-]*))*)$",
)


def verb_first(resolution: str) -> tuple[str, str]:
    """Return a resolution's words as an action that begins with its verb, and the post it names as lead, or "".

    Words that it does not understand stay as they were resolved, without the opening "That".
    """
    plain = re.sub(
        r"^\s*(?:resolved|agreed)?\s*[:–-]*\s*(?:\(?[\divxa-z]{1,4}\)\s+)?that\s+", "", resolution.strip(), flags=re.I
    )
    plain = plain.rstrip(" .;")
    for read in (_asked, _done_to, _does):
        if found := read(plain):
            words, lead = found
            return _capital(words), lead
    return _capital(plain), ""


def _asked(plain: str) -> tuple[str, str] | None:
    """Read "the Director of Finance be asked to provide a note"."""
    found = _ASKED.match(plain)
    post = _POST.fullmatch(found["who"]) if found else None
    if not found or not post or found["verb"].lower() not in _BASES:
        return None
    return found["rest"], post["post"]


def _done_to(plain: str) -> tuple[str, str] | None:
    """Read "a report be submitted to Cabinet"; two clauses of the kind stay as they are."""
    found = _BE_DONE.match(plain)
    if not found or re.search(r"\bbe\s+\w", found["rest"]):
        return None
    verbs = [_base(word) for word in (found["verb"], found["second"]) if word]
    if not all(verbs):
        return None
    return f"{' and '.join(verbs)} {_small(found['what'])}{found['rest']}", ""


def _does(plain: str) -> tuple[str, str] | None:
    """Read "the Director of Finance provide a note", in which the post acts."""
    found = _DOES.match(plain)
    post = _POST.fullmatch(found["who"]) if found else None
    if not found or not post or found["verb"] not in _BASES:
        return None
    return found["rest"], post["post"]


def _base(participle: str) -> str:
    word = participle.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    stems = [word[:-1], word[:-2], word[:-3], f"{word[:-3]}y"]
    for stem in stems if word.endswith("ed") else []:
        if stem in _BASES and (stem != word[:-3] or stem in _DOUBLED):
            return stem
    return ""


def _small(words: str) -> str:
    """Return the words with a small article at their beginning; names keep their capital."""
    return re.sub(r"^(?:A|An|The|Any|All|This|These|Arrangements)\b", lambda found: found.group().lower(), words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
