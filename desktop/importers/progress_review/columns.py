"""The heading row of a table of outcomes: Outcome | Achieved | Next steps | Risks."""

import re
from dataclasses import dataclass

from desktop.documents.cleaning import on_one_line
from desktop.documents.document import TableRow
from desktop.domain.outcome import EntrySection
from desktop.importers.progress_review.heads import Head, read_head
from desktop.importers.progress_review.section_words import SectionHead, read_section

_OUTCOME = re.compile(
    r"(?:(?:mission|strategic|key|improvement|corporate)\s+)?(?P<label>outcome|priority|theme|objective|aim|goal|"
    r"work ?stream|strand|area)s?(?: (?:area|title|description|theme))?",
    re.IGNORECASE,
)
_REF = re.compile(r"(?:no|ref|reference|number|#)\.?", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:lead|owner|accountable|responsible|sponsor|portfolio holder)(?: (?:officer|member|commissioner|director))?s?",
    re.IGNORECASE,
)
_RISK = re.compile(r"(?:key |main )?(?:risks?|issues?|challenges?)(?: (?:and|or|/) (?:risks?|issues?))?", re.IGNORECASE)
_ACHIEVED = re.compile(r"(?:achieved|delivered|completed|done)", re.IGNORECASE)
_STATUS = re.compile(r"(?:overall |current )?(?:b?rag|status|rating)(?: (?:rating|status))?", re.IGNORECASE)
_NEXT = re.compile(r"(?:next|planned|to do)", re.IGNORECASE)
# With these a table is a plan or a scorecard.
_OTHERS = re.compile(
    r"(?:due|target|completion|end|start)? ?(?:dates?|timescales?|timing|deadlines?)|by when|due|timeline|"
    r"measures?\b.*|(?:performance )?indicators?|(?:annual )?targets?\b.*|frequency|good performance|baseline|actual|"
    r"outturn|polarity",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<ref>\d{1,2}(?:\.\d{1,2})?[a-z]?|[A-Z](?=[.):]))[.):]?(?:\s+|$)(?P<title>.*)", re.DOTALL)
_FEWEST = 2
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what: places from 0, None where there is none; label is the word over the outcomes."""

    label: str
    outcome: int | None
    ref: int | None
    lead: int | None
    sections: tuple[tuple[int, SectionHead], ...]

    def head_of(self, row: TableRow) -> Head | None:
        """Return the outcome that a row begins, or None where it goes on with the one above."""
        if self.outcome is None:
            return None
        words, ref = _cell(row, self.outcome).replace("**", ""), _cell(row, self.ref).replace("**", "")
        if not words and not ref:
            return None
        if found := read_head(words):
            return Head(found.label, found.refs, found.title, sure=True)
        numbered = None if ref else _NUMBERED.fullmatch(words)
        if numbered:
            return Head(self.label, (numbered["ref"],), numbered["title"], sure=True)
        return Head(self.label, (ref.rstrip(".):"),) if ref else (), words, sure=True)

    def lead_of(self, row: TableRow) -> str:
        """Return who leads on the outcome, "" where the row does not say."""
        return _cell(row, self.lead)


def columns_of(row: TableRow) -> Columns | None:
    """Return the columns of a heading row with two known sections at least, or None for any other row."""
    names = [on_one_line(cell.replace("*", "")) for cell in row.cells]
    if any(len(name) > _LONGEST for name in names):
        return None
    sections = tuple((at, section) for at, name in enumerate(names) if (section := _section(name)))
    if len({(section.section, section.heading) for _, section in sections}) < _FEWEST or any(
        _OTHERS.fullmatch(name) for name in names
    ):
        return None
    outcome = _at(names, _OUTCOME)
    found = _OUTCOME.fullmatch(names[outcome]) if outcome is not None else None
    label = found["label"].lower() if found else "outcome"
    return Columns(label, outcome, _at(names, _REF), _at(names, _LEAD), sections)


def risks_in(row: TableRow) -> tuple[str, ...]:
    """Return the headings of a table of risks ("Risk | Mitigation"), or none for any other row."""
    names = tuple(on_one_line(cell.replace("*", "")) for cell in row.cells)
    is_short = all(0 < len(name) <= _LONGEST for name in names)
    return names if is_short and len(names) >= _FEWEST and _RISK.fullmatch(names[0]) else ()


def head_in(row: TableRow) -> Head | None:
    """Return the outcome that a row names by itself: in its only cell, behind a label, or as a number and its title."""
    filled = [on_one_line(cell) for cell in row.cells if cell.strip()]
    if len(filled) == 1:
        return read_head(filled[0])
    if len(filled) == 2 and _OUTCOME.fullmatch(filled[0]) and (found := read_head(filled[1])):
        return found
    if len(filled) == 2 and (found := read_head(filled[0])) and not found.title and not filled[1].isdigit():
        return Head(found.label, found.refs, filled[1])
    return None


def lead_in(row: TableRow) -> str:
    """Return who leads, where a row says it behind that label, else ""."""
    filled = [on_one_line(cell) for cell in row.cells if cell.strip()]
    return filled[1] if len(filled) == 2 and _LEAD.fullmatch(filled[0]) else ""


def _section(name: str) -> SectionHead | None:
    if _ACHIEVED.fullmatch(name):
        return SectionHead(EntrySection.ACHIEVED)
    if _NEXT.fullmatch(name):
        return SectionHead(EntrySection.NEXT_STEP)
    if _STATUS.fullmatch(name):
        return SectionHead(EntrySection.OVERVIEW, heading=name)
    found = read_section(name)
    return found if found and not found.rest and found.section is not EntrySection.TEST else None


def _at(names: list[str], pattern: re.Pattern[str]) -> int | None:
    return next((at for at, name in enumerate(names) if pattern.fullmatch(name)), None)


def _cell(row: TableRow, at: int | None) -> str:
    return on_one_line(row.cells[at]) if at is not None and at < len(row.cells) else ""
