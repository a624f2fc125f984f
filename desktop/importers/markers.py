"""The number, letter or bullet that a line of a list begins with."""

import re
from dataclasses import dataclass
from enum import Enum


class MarkerKind(Enum):
    """Sorts of marker; lines of one level of a list share one sort."""

    NUMBER = "4."
    DOTTED = "4.1"
    DOTTED_TWICE = "4.1.1"
    CAPITAL = "A."
    LETTER = "a)"
    ROMAN = "(i)"
    BULLET = "-"


@dataclass(frozen=True, slots=True)
class Marker:
    """What a line begins with: the sort, the label without its punctuation ("" for a bullet), and the rest."""

    kind: MarkerKind
    label: str
    rest: str

    @property
    def ordinal(self) -> int:
        """The place that the label stands for: 4 for "4", 2 for "b", 3 for "iii", 1 for "4.1", 0 for a bullet."""
        if self.kind in (MarkerKind.NUMBER, MarkerKind.DOTTED, MarkerKind.DOTTED_TWICE):
            return int(self.label.partition("/")[0].rpartition(".")[2])
        if self.kind is MarkerKind.ROMAN:
            return _ROMANS.index(self.label.lower()) + 1
        return ord(self.label.lower()) - ord("a") + 1 if self.label else 0


_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_ITEM = re.compile(r"(?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,3})\s*(?:[.:)–—-]\s*|\t\s*|$)", re.IGNORECASE)
_BULLET = re.compile(r"[-–—•·▪◦●○■□➢➤✓*]\s+|o\s+(?=[A-Z])")
_DOTTED = re.compile(r"(\d{1,3}(?:\s?\.\s?\d{1,3}){1,2})[.):]?(?:\s+|$)")
_NUMBER = re.compile(r"\*?\(?(\d{1,4}(?:/\d{2,4})?)(?:[.):]+(?:\s+|(?=[A-Z])|$)|\t\s*|\s+(?=[A-Z“\"'(])|$)")
_LETTERED = re.compile(r"(?:\(([A-Za-z]{1,5})\)|([A-Za-z]{1,5})[.)])(?:\s+|$)")


def marker_of(text: str) -> Marker | None:
    """Return the marker at the start of the text, or None for text that begins with none."""
    text = text.strip()
    bullet = _BULLET.match(text)
    if bullet:
        rest = text[bullet.end() :].strip()
        inner = _lettered(rest)
        lettered = inner is not None and inner.kind in (MarkerKind.LETTER, MarkerKind.ROMAN)
        return inner if lettered else Marker(MarkerKind.BULLET, "", rest)
    return _numbered(text) or _lettered(text)


def _numbered(text: str) -> Marker | None:
    if found := _ITEM.match(text):
        return Marker(MarkerKind.NUMBER, found[1], text[found.end() :].strip())
    if found := _DOTTED.match(text):
        label = re.sub(r"\s", "", found[1])
        kind = MarkerKind.DOTTED if label.count(".") == 1 else MarkerKind.DOTTED_TWICE
        return Marker(kind, label, text[found.end() :].strip())
    if found := _NUMBER.match(text):
        return Marker(MarkerKind.NUMBER, found[1], text[found.end() :].strip())
    return None


def _lettered(text: str) -> Marker | None:
    found = _LETTERED.match(text)
    if not found:
        return None
    label, rest = found[1] or found[2], text[found.end() :].strip()
    if len(label) == 1 and label.lower() not in ("i", "v", "x"):
        return Marker(MarkerKind.CAPITAL if label.isupper() else MarkerKind.LETTER, label, rest)
    if label in _ROMANS:
        return Marker(MarkerKind.ROMAN, label, rest)
    return None
