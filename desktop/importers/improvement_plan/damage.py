"""What an extraction did to the cells of a table: words printed twice, cells cut in two, leads that ran into dates."""

import re

from desktop.importers.lead_names import stretches
from desktop.importers.lead_words import is_lead

_TWIN, _FRAGMENT = 88, 82
_DANGLING = re.compile(r"(?:\b(?:and|of|the|for|to|with)|[&,/–-])$", re.I)
_MARK = re.compile(r"\s*[•▪◦●\ue000-\uf8ff]\s*")
_DEBRIS = re.compile(r"(?:\W|\b\w\b)*")
_BREAK = re.compile(
    r"\s*(?:</?p\b[^>]{0,80}>|</?li\b[^>]{0,80}>|<br\b[^>]{0,80}>)(?:\s*</?(?:p|li)\b[^>]{0,80}>)*\s*", re.I
)
_ITALICS = re.compile(r"</?(?:i|b|em|strong|u|ul|ol|span|sup|sub)>|\*\*", re.I)
_CONTINUED = re.compile(r"\s*(?:[(\[]\s*cont[\w'’.]*\s*[)\]]\.?|[-–—,:]\s*cont(?:inued|['’]?d)\b\.?)\s*$", re.I)
_NOTE = re.compile(r"\s*\b(?:NB|Note)\s?:\s*", re.I)


def without_marks(text: str) -> str:
    """Return a text without the marks of italics and the like that an extraction left in it."""
    if "<" not in text and "*" not in text:
        return text.strip()
    return _ITALICS.sub(" ", _BREAK.sub("\n", text)).strip()


def without_continued(text: str) -> str:
    """Return a heading without the word that says it goes on from the page before."""
    return _CONTINUED.sub("", text).strip() or text


def words_and_note(text: str) -> tuple[str, str]:
    """Return a text without the note that ends it, and the note: only where it is no remark in brackets."""
    found = _NOTE.search(text)
    if found is None or text[: found.start()].rstrip().endswith("("):
        return text, ""
    return text[: found.start()].strip(), " ".join(text[found.end() :].split())


def is_debris(text: str) -> bool:
    """Say whether a cell holds nothing but single letters, digits and signs ("5 5 5")."""
    return bool(text.strip()) and bool(_DEBRIS.fullmatch(text))


def repeats_end_of(text: str, above: str) -> bool:
    """Say whether a cell only prints again, perhaps spoilt, what the one above ends with."""
    return _likeness_to_end(text, above) >= _TWIN


def is_fragment_of(cell: str, above: str) -> bool:
    """Say whether a cell of leads holds no lead but the end of one in the cell above."""
    words = " ".join(cell.split()).strip(" -–•")
    if not words or not above or is_lead(words) or is_lead(words.split(",")[0]) or len(stretches(cell)) != 1:
        return False
    return len(words) < len(above) and _likeness_to_end(words, above) >= _FRAGMENT


def dangles(cell: str) -> bool:
    """Say whether a cell breaks off in the middle of a name ("Director of Legal and")."""
    return bool(_DANGLING.search(" ".join(cell.split())))


def bled_leads(timing: str) -> tuple[str, str]:
    """Return the words of a date cell, and the leads that ran into it behind a bullet ("" for none)."""
    found = _MARK.search(timing)
    if found is None or not timing[: found.start()].strip():
        return timing, ""
    behind = [each for each in stretches(timing[found.start() :]) if each]
    if behind and all(is_lead(each) or is_lead(each.split(",")[0]) for each in behind):
        return timing[: found.start()].strip(), "\n".join(behind)
    return timing, ""


def _likeness_to_end(text: str, above: str) -> float:
    from rapidfuzz import fuzz

    plain, over = _plain(text), _plain(above)
    if len(plain) < 4 or len(plain) > len(over):
        return 0
    return fuzz.ratio(plain, over[-len(plain) :])


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
