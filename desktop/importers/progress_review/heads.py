"""The heading of an outcome: "MISSION OUTCOME 3: ...", "Priority 2 - ...", "Outcomes 6 and 7", "Theme B"."""

import re
from dataclasses import dataclass

_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
}
_REF = (
    rf"(?:\d{{1,2}}(?:\.\d{{1,2}})?(?-i:[A-Za-z])?(?![\w%])|\b(?:{'|'.join(_WORDS)})\b|"
    r"\b(?-i:[IVX]{1,5})\b|\b(?-i:[A-Z]\d{0,2})\b)"
)
_LABEL = (
    r"(?P<label>(?:(?:mission|strategic|corporate|key|improvement|council|recovery|overall|transformation)\s+)?"
    r"(?:outcome|priority|theme|objective|aim|goal|ambition|pillar|work ?stream|strand|direction|challenge)"
    r"(?:\s+area)?)(?P<plural>e?s|ies)?"
)
_PLURALS = re.compile(r"\bpriorities\b", re.IGNORECASE)
_AND = r"(?:,|;|&|\+|/|\band\b)"
_AGAIN = r"(?P<again>(?:[a-z]+\s+)?(?:outcome|priority|theme|objective)\s+)?"
_HEAD = re.compile(
    rf"(?:(?:section\s+)?\d{{1,2}}(?:\.\d{{1,2}})*[.)]?\s+)?{_LABEL}\s+(?:no\.?\s*|number\s+)?"
    rf"(?P<refs>{_REF}(?:\s*(?(plural)(?:{_AND}|\bto\b|[-–])|{_AND})\s*(?:and\s+)?{_AGAIN}{_REF})*)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(
    r"(?P<label>(?:(?:mission|strategic|corporate|key|improvement)\s+)?(?:outcome|priority|theme|objective|workstream))"
    r"(?:\s+area)?\s*[:–—]\s*(?P<title>[A-Z].*)",
    re.IGNORECASE,
)
_RANK = re.compile(r"(?:very )?(?:high|medium|low|urgent|normal|critical|tb[ca]|n/?a)\b.*", re.IGNORECASE)
_ONE = re.compile(_REF, re.IGNORECASE)
_PARTED = re.compile(r"\s*(?:[:.)]|[-–—])+\s*(?P<title>.*)", re.DOTALL)
_CONTENTS = re.compile(r"(?:\.\s?){4,}\s*\d*$|\t\s*\d+$|\s{3,}\d{1,3}$")
_CONTINUED = re.compile(r"\s*[-–(]?\s*\b(?:continued|contd?\.?|cont['’]d)\)?\s*$", re.IGNORECASE)
_LONGEST, _LONGEST_UNPARTED = 400, 120
_MOST = 20


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of an outcome or of several: the word before the number, the numbers as printed, the title.

    sure: a table says that it is an outcome, whatever stands below.
    """

    label: str
    refs: tuple[str, ...]
    title: str
    sure: bool = False


def read_head(text: str) -> Head | None:
    """Return what a heading of an outcome says, or None for any other text."""
    if len(text) > _LONGEST or _CONTENTS.search(text):
        return None
    text = _CONTINUED.sub("", text)
    found = _HEAD.fullmatch(_PLURALS.sub("prioritys", text))
    if found is None:
        return _named(text)
    title = _title(found["rest"], found["refs"])
    refs = _refs(found["refs"], plural=bool(found["plural"]) or bool(found["again"]))
    if title is None or not refs:
        return None
    return Head(label=" ".join(found["label"].lower().split()), refs=refs, title=title)


def _named(text: str) -> Head | None:
    """Return a heading that bears a name and no number: "Theme: Leadership"."""
    found = _NAMED.fullmatch(text.strip())
    if found is None or len(text) > _LONGEST_UNPARTED or text.rstrip().endswith((".", ";")):
        return None
    title = found["title"].strip()
    is_title = title[:1].isupper() and not _RANK.fullmatch(title)
    return Head(label=" ".join(found["label"].lower().split()), refs=(), title=title) if is_title else None


def plural_of(label: str) -> str:
    """Return the label as the name of a framework: "Mission outcomes", "Priorities"."""
    words = f"{label[:-1]}ies" if label.endswith("y") else f"{label}s"
    return words[:1].upper() + words[1:]


def _title(rest: str, refs: str) -> str | None:
    """Return the title behind the number, "" where it has none; None where the text is a sentence about it."""
    if not rest.strip():
        return ""
    if parted := _PARTED.fullmatch(rest):
        return parted["title"].strip()
    words = rest.strip()
    is_title = words[:1].isupper() and rest[:1].isspace() and not words.endswith(".")
    # "Priority A good start" may be an article.
    return words if is_title and len(words) <= _LONGEST_UNPARTED and not refs[:1].isalpha() else None


def _refs(text: str, *, plural: bool) -> tuple[str, ...]:
    found = [_WORDS.get(ref.lower(), ref) for ref in _ONE.findall(text)]
    if len(found) == 2 and plural and re.search(r"\bto\b|[-–]", text) and all(ref.isdigit() for ref in found):
        first, last = map(int, found)
        if first < last <= first + _MOST:
            return tuple(map(str, range(first, last + 1)))
    return tuple(dict.fromkeys(found))
