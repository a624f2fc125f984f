"""One piece of a review: a paragraph or bullet, or a part of a table's cell, with what its shape says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents.cleaning import on_one_line
from desktop.documents.document import Line
from desktop.importers.progress_review.heads import Head, read_head
from desktop.importers.progress_review.section_words import SectionHead, read_section

_BULLET = re.compile(r"(?P<mark>[-–—•·▪◦●○■□➢➤✓]|\*(?!\*)|o(?=\s))(?:\s+|$)")
_NUMBERED = re.compile(r"\(?(?:(?P<number>\d{1,2})|(?P<roman>[ivx]{1,4})|(?P<letter>[a-z]))[.)]\s+(?=\S)")
_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)|(?<!_)__(?!_)")
_ALL_BOLD = re.compile(r"(\*\*|__)[^*]+\1:?")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_LEAD = re.compile(
    r"(?:lead(?:ing)?(?: (?:officer|commissioner|member|director|councillor))?s?|accountable(?: officer)?|"
    r"responsible(?: (?:officer|commissioner))?|portfolio holder|sponsor|owner)\s*[:–-]\s*(?P<who>\S.*)",
    re.IGNORECASE,
)
_LONGEST_HEADING, _MOST_WORDS = 90, 13
_LONGEST_LEAD_IN = 110
_LONGEST_PERSON = 120


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of text with its lines.

    text is without the mark of a list and without marks of bold; printed is the same with a number kept. mark is the
    bullet, or "1", "a" or "i" for a number, letter or Roman number ("" without one); indent counts the spaces before
    it. strong: all of it is bold. row: it is a row of a table that says nothing known;
    cell: it is a part of a cell under a heading, and no heading itself.
    """

    text: str
    lines: tuple[Line, ...]
    mark: str = ""
    indent: int = 0
    printed: str = ""
    strong: bool = False
    row: bool = False
    cell: bool = False
    head: Head | None = None
    section: SectionHead | None = None
    lead: str = ""

    @property
    def is_bullet(self) -> bool:
        """Say whether it stands in a list."""
        return bool(self.mark)

    @property
    def is_debris(self) -> bool:
        """Say whether nothing follows its mark."""
        return not self.text

    @property
    def is_plain(self) -> bool:
        """Say whether it is text, and no heading that is known."""
        return bool(self.text) and not (self.row or self.head or self.section or self.lead)

    @property
    def leads_in(self) -> bool:
        """Say whether it only opens the list below it."""
        return not self.mark and self.text.endswith(":") and len(self.text) <= _LONGEST_LEAD_IN

    @property
    def may_head(self) -> bool:
        """Say whether it may be a heading by its shape: short, and no sentence."""
        words = self.printed
        if (
            not self.is_plain
            or self.cell
            or (self.mark and self.mark != "1")
            or not words
            or len(words) > _LONGEST_HEADING
        ):
            return False
        if self.strong:
            return True
        first = words.lstrip("\"'“‘(")[:1]
        return words[-1] not in ".;,:!?" and len(words.split()) <= _MOST_WORDS and (first.isupper() or first.isdigit())


def unit_of(text: str, lines: Sequence[Line], *, indent: int = 0) -> Unit:
    """Return a piece of text as a unit, with the heading that it is."""
    words = on_one_line(text)
    words = words[found.end() :] if (found := _HASHES.match(words)) else words
    mark, rest = _marked(words)
    strong = bool(_ALL_BOLD.fullmatch(rest))
    plain, printed = _plain(rest), _plain(words if mark == "1" else rest)
    unit = Unit(plain, tuple(lines), mark, indent, printed, strong)
    return _known(unit, rest if mark in ("", "1", "a", "i") else "")


def row_of(cells: Sequence[str], lines: Sequence[Line]) -> Unit:
    """Return a row of a table that says nothing known."""
    words = " ".join(filter(None, map(on_one_line, cells)))
    return Unit(words, tuple(lines), printed=words, row=True)


def _known(unit: Unit, heading: str) -> Unit:
    """Return the unit with what kind of heading it is; heading is its text with marks of bold, "" if it is a bullet."""
    if not heading:
        return unit
    if head := read_head(unit.printed):
        return replace(unit, head=head)
    if section := read_section(heading):
        return replace(unit, section=section)
    if len(unit.text) <= _LONGEST_PERSON and (lead := _LEAD.fullmatch(unit.text)):
        return replace(unit, lead=lead["who"])
    return unit


def _marked(words: str) -> tuple[str, str]:
    if found := _BULLET.match(words):
        return found["mark"], words[found.end() :]
    if found := _NUMBERED.match(words):
        mark = "1" if found["number"] else "i" if found["roman"] else "a"
        return mark, words[found.end() :]
    return "", words


def _plain(words: str) -> str:
    return _BOLD.sub("", words).strip()
