"""What the shape of a line says: a list item, a heading, a label, a sentence that goes on."""

import re

_BULLET = r"[-–—•·▪◦●○■□➢➤✓*o](?=\s|$)"
_NUMBER = (
    r"\(?\d{1,4}(?:\.\d{1,3})*[.):](?=\s|$)|\(?\d{1,4}(?:\.\d{1,3})+(?=\s+[\"'“‘(]?[A-Z])|\(?\d{1,4}(?:\.\d{1,3})+\s*$"
)
_LETTER = (
    r"(?P<twice>[a-z])(?P=twice)[.)](?=\s)|\([A-Za-z]\)|[A-Za-z][.)](?=\s)|\([ivxlc]{1,6}\)|[ivxlc]{1,6}[.)](?=\s)"
)
_REF = r"[A-Z]{1,4}\d{1,4}(?:\.\d+)*[.:)]?(?=\s)"
_BARE_NUMBER = r"\d{1,4}(?=\s+[A-Z]{2})"
_MARKER = re.compile(rf"\s*(?:{_BULLET}|{_NUMBER}|{_LETTER}|{_REF}|{_BARE_NUMBER})")
_BULLETED = re.compile(rf"\s*{_BULLET}")
_LABEL = re.compile(r"[A-Z][\w '/&()-]{0,40}:(?:[-–]|\s|$)")
_ADDRESS = re.compile(r"(?:https?:|www\.|mailto:)|\S+@\S+$")
_TITLE = re.compile(r"(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Reverend)\b\.?\s")
_LONGEST_ACRONYM = 5
# As much of a line's end as says how it ends: a line may be as long as its file.
_TAIL = 40
# A line with fewer spaces is a heading or an entry of a list.
_FEWEST_SPACES = 8
_DASHES = ("–", "—")
_YEAR = re.compile(r"(?:19|20)\d\d[.):]?(?=\s|$)")
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]*(?:[-–])?$")
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$")
_GOES_ON_AFTER = re.compile(r"(?:,|\b(?:in|of|and|the|to|for|by|on|at|with|a|an|or|from|[A-Z][a-z]+))$")


def marker_of(text: str) -> str:
    """Return the bullet, number or letter that a list item begins with, or ""."""
    found = _MARKER.match(text)
    return found.group().strip() if found else ""


def is_bulleted(text: str) -> bool:
    """Say whether the line begins with a bullet."""
    return bool(_BULLETED.match(text))


def is_label(text: str) -> bool:
    """Say whether the line is a label, alone or with its value ("Venue: Town Hall", "Resolved:-")."""
    return bool(_LABEL.match(text.lstrip()))


def is_capitals(text: str) -> bool:
    """Say whether every letter of the line is a capital, as in a heading; a short name such as ACAS is none."""
    return text.isupper() and sum(map(str.isalpha, text)) > _LONGEST_ACRONYM


def is_person(text: str) -> bool:
    """Say whether the line begins with a person's title, as in a list of those present."""
    return bool(_TITLE.match(text))


def ends_sentence(text: str) -> bool:
    """Say whether the line ends as a sentence or an opening line does."""
    return bool(_ENDS.search(text.rstrip()[-_TAIL:]))


def begins_small(text: str) -> bool:
    """Say whether the line begins with a small letter, as only the rest of a sentence does."""
    text = text.lstrip()
    return text[:1].islower() and not marker_of(text) and not _ADDRESS.match(text)


def is_year_of(text: str, before: str) -> bool:
    """Say whether the number at the start of text is the year of a date that begins in the line before."""
    return bool(_YEAR.match(text.lstrip())) and bool(_GOES_ON_AFTER.search(before.rstrip()[-_TAIL:]))


def goes_on_small(before: str, after: str) -> bool:
    """Say whether the line after can only be the rest of a sentence: it begins small, or with the year of a month."""
    if begins_small(after):
        return not ends_sentence(before)
    return bool(_YEAR.match(after.lstrip()) and _MONTH.search(before.rstrip()[-_TAIL:]))


def may_continue(before: str, after: str) -> bool:
    """Say whether nothing in their shapes keeps the line after from being the rest of the line before."""
    if is_capitals(before) != is_capitals(after) or (is_person(before) and is_person(after)):
        return False
    marker = marker_of(after)
    if marker:
        return _is_no_marker(marker, before, after)
    return not is_label(after) or begins_small(after) or _is_mid_sentence(before)


def _is_no_marker(marker: str, before: str, after: str) -> bool:
    """Say whether what looks like a marker is the rest of a date, of a bracket or of a sentence with a dash."""
    if before.rfind("(") > before.rfind(")"):
        return True
    return is_year_of(after, before) or (_is_mid_sentence(before) and (marker in _DASHES or marker == after.strip()))


def _is_mid_sentence(text: str) -> bool:
    if ends_sentence(text) or is_person(text) or is_label(text) or marker_of(text) in _DASHES:
        return False
    return text.count(" ") >= _FEWEST_SPACES
