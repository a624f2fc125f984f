"""References of a plan: where one stands at the head of a text, and which one stands below which."""

import re

_BULLETS = re.compile(r"^[\s•▪◦●·*~\ue000-\uf8ff-]+")
_DOTTED = r"(?:[A-Z]{1,4}[ .-]?)?\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?"
_LETTERED = r"[A-Z]{1,4}[-/]?\d{1,3}[a-z]?(?:[./-]\d{1,3})*(?=[.):])|(?!CO2)[A-Z]{1,2}\d{1,2}[a-z]?(?=\s+[A-Z]|$)"
_HEAD = re.compile(
    rf"(?:(?i:action|rec(?:ommendation)?|ref)\.?\s+)?(?:({_DOTTED}|{_LETTERED})(?:[.):]+(?!\d)\s*|\s+|$)|({_DOTTED})(?=[A-Z][a-z]))(?![/%])"
)
_LABELLED = re.compile(
    r"(?:recommendation|rec|priority|objective|direction|finding)\.?\s+(\d{1,3}[a-z]?)\s*[-:.–—]+\s*(?=\S)", re.I
)
_WHOLE = re.compile(r"(\d{1,3}|[A-Z])(?:[.):]+\s*|\s+|$)(?=[A-Z“\"'‘(]|$)")
_CLOSED = re.compile(r"\(?(\d{1,3})[.)]\s+(?=[A-Z“\"'‘])")
_CELL = re.compile(r"(?=.*[\dA-Z])[\w./()#&-]+(?:\s?[\w./()#&-]+)?", re.S)
_LETTER = re.compile(r"\(?([a-h])[.)]+\s+|\(([a-h])\)\s*")
_LETTERS_WITHIN = re.compile(r"(?:^|(?<=\s))\(?([a-h])[.)]\s+(?=\S)")


def unbulleted(text: str) -> str:
    """Return a text without the bullets that it begins with."""
    return _BULLETS.sub("", text).strip()


def split_ref(text: str, *, whole_numbers: bool = False) -> tuple[str, str]:
    """Return the reference that a text begins with ("" for none) and the rest; whole_numbers allows "7 Title"."""
    plain = unbulleted(text)
    found = _HEAD.match(plain) or _CLOSED.match(plain)
    if found is None and whole_numbers:
        found = _WHOLE.match(plain) or _LABELLED.match(plain)
    ref = next(filter(None, found.groups())) if found else ""
    if found is None or _is_date_or_year(ref):
        return "", plain
    return ref.rstrip("."), plain[found.end() :].strip()


def cell_ref(cell: str) -> str:
    """Return the reference that a cell of references holds, "" where it holds none."""
    text = " ".join(unbulleted(cell).split()).strip(" .:")
    if not text or len(text) > 20 or not _CELL.fullmatch(text) or not re.search(r"\d|^[A-Z]{1,2}$", text):
        return ""
    return text


def letter_of(text: str) -> tuple[str, str]:
    """Return the letter of a part that a text begins with ("a) ...") and the rest; "" for none."""
    plain = unbulleted(text)
    found = _LETTER.match(plain)
    return (found[1] or found[2], plain[found.end() :].strip()) if found else ("", plain)


def letters_within(text: str) -> int:
    """Return how many lettered parts a text lists: a run from "a" on, of two at least."""
    found = [each[1] for each in _LETTERS_WITHIN.finditer(text)]
    run = 0
    for letter in found:
        if letter == chr(ord("a") + run):
            run += 1
    return run if run > 1 else 0


def stands_below(ref: str, other: str) -> bool:
    """Say whether a reference stands below another one: "1.2.3" below "1.2", "R1a" below "R1"."""
    if not other or not ref.startswith(other) or ref == other:
        return False
    rest = ref[len(other) :]
    return bool(re.fullmatch(r"[./-]\d+[a-z]?(?:[./-]\d+[a-z]?)*|[a-z]", rest))


def directly_below(ref: str, other: str) -> bool:
    """Say whether a reference stands one step below another."""
    return stands_below(ref, other) and len(re.findall(r"[./-]|[a-z]$", ref[len(other) :])) == 1


def _is_date_or_year(ref: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d|\d{1,2}\.\d{1,2}\.\d{2,4}", ref))
