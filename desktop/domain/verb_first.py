"""A resolution turned into an action: "That a report be submitted" becomes "Submit a report".

What cannot be turned keeps its "That", for the verb behind it is a subjunctive and stands on nothing else.
"""

import re
from itertools import islice
from typing import Final

# What boards ask for. A participle that is not among these leaves the wording as it was resolved.
_REGULAR: Final = """
    accept acknowledge add address adjourn adopt advise affirm agree allocate amend analyse announce apply
    appoint approve arrange ask assess assign attend audit authorise award brief call cancel capture carry
    change chase check circulate clarify close collate collect commission communicate compare complete conduct
    confirm consider consult continue convene coordinate create defer delegate deliver design determine develop
    devise discuss distribute draft endorse engage ensure establish evaluate examine expand explore extend
    finalise formulate forward identify implement improve include incorporate increase inform inspect instruct
    introduce investigate invite involve issue launch liaise limit list manage map merge monitor move name
    nominate note notify obtain offer open organise outline pilot plan prepare present print prioritise produce
    programme progress promote propose provide publicise publish pursue raise ratify receive recommend
    reconsider record recruit refer refresh reissue remind remove renew replace report request resolve respond
    restore retain return review revise schedule scrutinise secure seek select share sign stop strengthen submit
    summarise support suspend telephone test thank tighten track train transfer trial undertake update urge use
    vary verify visit welcome widen work
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
    "paid": "pay",
    "put": "put",
    "run": "run",
    "sent": "send",
    "set": "set",
    "shown": "show",
    "sought": "seek",
    "taken": "take",
    "told": "tell",
    "undertaken": "undertake",
    "withdrawn": "withdraw",
    "written": "write",
}
_DOUBLED: Final = frozenset({"submit", "refer", "defer", "plan", "map", "transfer", "stop"})
_BASES: Final = frozenset(_REGULAR.split()) | frozenset(_IRREGULAR.values())
_BE_DONE: Final = re.compile(
    r"^(?P<what>.+?)\s+(?:should\s+)?be\s+(?:also\s+)?(?P<verb>\w+)(?:\s+and\s+(?P<second>\w+ed))?\b(?P<rest>.*)$", re.S
)
_ASKED: Final = re.compile(
    r"^(?P<who>.+?)\s+be\s+(?:asked|requested|invited|instructed|authorised|required)\s+to\s+(?P<rest>(?P<verb>\w+)\b.*)$",
    re.S | re.I,
)
_DOES: Final = re.compile(r"^(?P<who>(?:the\s+)?[A-Z].*?)\s+(?P<rest>(?P<verb>[a-z]+)\b.*)$", re.S)
_BE: Final = re.compile(r"(?<!\bto )(?<!\bnot )\bbe\s+\w", re.I)
# a second clause that hangs on the subjunctive: "and for this to inform", "and the Chair be asked"
_UNTURNED: Final = re.compile(rf"{_BE.pattern}|\band\s+for\s+(?:this|these|it|them)\s+to\b", re.I)
_NOT_AN_OBJECT: Final = re.compile(r"(?:he|she|they|we|there)$|.*\bnot$", re.I | re.S)
_THEN_DONE: Final = re.compile(
    r"(?P<before>,?\s+and\s+(?:then|also|subsequently)\s+)(?P<verb>\w+)(?=\s+(?:to|by|for|at|in|on|with)\b|$)", re.I
)
_JOINT: Final = re.compile(r"(?P<mark>[,;])?\s+(?P<word>and|but)\s+(?:that\s+)?", re.I)
_MOST_JOINTS: Final = 8
_OPENING: Final = re.compile(r"\s*(?:resolved|agreed)?\s*[:–-]*\s*(?:\(?[\divxa-z]{1,4}\)\s+)?(?P<that>that\s+)", re.I)
_POST: Final = re.compile(
    r"(?:the\s+)?(?P<post>[A-Z][\w’'&-]*(?:,?\s+(?:of|for|and|the|to|&|[A-Z][\w’'&-]*))*)$",
)


def verb_first(resolution: str) -> tuple[str, str]:
    """Return a resolution's words as an action that begins with its verb, and the post it names as lead, or "".

    Words that it does not understand stay as they were resolved, with their "That".
    """
    opening = _OPENING.match(resolution.strip())
    plain = resolution.strip()[opening.end() if opening else 0 :].rstrip(" .;")
    for read in (_asked, _done_to, _does):
        if found := read(plain):
            words, lead = found
            return _capital(words), lead
    subjunctive = (opening and opening["that"]) or _BE.search(plain)
    return (f"That {plain}" if subjunctive and plain else _capital(plain)), ""


def begins_with_verb(words: str) -> bool:
    """Return whether words begin as an action does: "Mend the wall", "To mend the wall"."""
    found = re.match(r"\W*(?:to\s+)?([a-z]+)\b", words, re.I)
    return bool(found and found[1].lower() in _BASES)


def _asked(plain: str) -> tuple[str, str] | None:
    """Read "the Director of Finance be asked to provide a note"."""
    found = _ASKED.match(plain)
    post = _POST.fullmatch(found["who"]) if found else None
    if not found or not post or found["verb"].lower() not in _BASES:
        return None
    return found["rest"], post["post"]


def _done_to(plain: str) -> tuple[str, str] | None:
    """Read "a report be submitted to Cabinet", and several clauses of the kind joined by "and" or "but"."""
    for joint in islice(_JOINT.finditer(plain), _MOST_JOINTS):
        first, others = _one_done(plain[: joint.start()]), _done_to(plain[joint.end() :])
        if first and others:
            return f"{first}{joint['mark'] or ''} {joint['word']} {others[0]}", ""
    words = _one_done(plain)
    return (words, "") if words else None


def _one_done(clause: str) -> str:
    """Return one clause with its verb first, or "" where it cannot be turned without harm."""
    found = _BE_DONE.match(clause)
    if not found or _UNTURNED.search(found["rest"]) or _NOT_AN_OBJECT.match(found["what"]):
        return ""
    verbs = [_base(word) for word in (found["verb"], found["second"]) if word]
    if not all(verbs):
        return ""
    what, rest = _small(found["what"]), found["rest"]
    if what.casefold() == "it":
        return f"{verbs[0]}{rest}" if re.match(r"(?:\s+to\s+[\w\s]+?)?\s+that\s", rest) and len(verbs) == 1 else ""
    return f"{' and '.join(verbs)} {what}{_and_then(what, rest)}"


def _and_then(what: str, rest: str) -> str:
    """Turn ", and then taken to Council" into ", and then take them to Council"."""
    head = re.split(r"\s(?:of|for|on|in|to|from|by|with|about)\s", what)[0]
    many = "them" if re.search(r"[^s]s$", head) or " and " in head else "it"

    def turned(found: re.Match[str]) -> str:
        verb = _base(found["verb"])
        return f"{found['before']}{verb} {many}" if verb else found.group()

    return _THEN_DONE.sub(turned, rest)


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
