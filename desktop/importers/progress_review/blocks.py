"""The text about one outcome (or several that share it) put in order: its lead, and its passages by section."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.documents.document import Line
from desktop.domain.outcome import EntrySection
from desktop.importers.progress_review.extent import Extent
from desktop.importers.progress_review.unit import Unit

_ENDS = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:appendi(?:x|ces)\b.*|annex(?:e?s)?\b.*|conclusions?\b.*|glossary\b.*|"
    r"background papers?\b.*|supplementary\b.*|supporting evidence\b.*|report authors?\b.*|contacts?\b.*|"
    r"recommendations?|(?:financial|legal|equalit\w+|resource|human resources?|staffing) implications\b.*|references|"
    r"yours (?:sincerely|faithfully|truly)\b.*)",
    re.IGNORECASE,
)
_FEW_WORDS = 2
_TESTS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+(?:[a-z]+\s+)?tests\b", re.IGNORECASE
)


@dataclass(slots=True)
class Passage:
    """Units of one section below one heading; a list led in by a line has that line as its heading."""

    section: EntrySection
    heading: str = ""
    heading_lines: tuple[Line, ...] = ()
    units: list[Unit] = field(default_factory=list)
    unheaded: bool = False


@dataclass(slots=True)
class Block:
    """The passages under one or several outcomes; headings are the lines that are no record, left those unplaced."""

    extent: Extent
    passages: list[Passage] = field(default_factory=list)
    lead: str = ""
    headings: list[Line] = field(default_factory=list)


def block_of(units: Sequence[Unit], extent: Extent, *, is_last: bool) -> Block:
    """Return a text about outcomes in order; is_last: none follows, so that the rest of the paper stands below it."""
    end = _end(units, extent)
    builder = _Builder(Block(extent))
    inside = units[extent.first : end]
    for at, unit in enumerate(inside):
        builder.take(unit, inside[at + 1] if at + 1 < len(inside) else None)
    block = builder.block
    if is_last:
        _cut_tail(block)
    return block


def _end(units: Sequence[Unit], extent: Extent) -> int:
    """Return where a text ends: at another part of the paper, or at a heading that stands over the next one."""
    inside = range(extent.first, extent.end)
    end = next((at for at in inside if units[at].is_plain and _ends(units[at])), extent.end)
    while end == extent.end and end > extent.first and end < len(units) and _over_next(units, end - 1, extent):
        return end - 1
    return end


def _ends(unit: Unit) -> bool:
    if unit.mark and (unit.mark != "1" or len(unit.text.split()) > _FEW_WORDS):
        return False
    return (unit.may_head or unit.strong) and bool(_ENDS.fullmatch(unit.printed))


def _over_next(units: Sequence[Unit], at: int, extent: Extent) -> bool:
    """Say whether a unit right above the heading of the next outcome stands over that."""
    return units[at].may_head and any(unit.section for unit in units[extent.first : at])


def _cut_tail(block: Block) -> None:
    """Take the text below the last list out: after the last outcome it is not known to belong to it."""
    while block.passages:
        last = block.passages[-1]
        if any(unit.cell for unit in last.units):
            return
        marked = [at for at, unit in enumerate(last.units) if unit.mark]
        if marked:
            del last.units[marked[-1] + 1 :]
            return
        if len(block.passages) < 2 or not any(unit.mark for unit in block.passages[-2].units) or not last.heading:
            return
        block.passages.pop()


class _Builder:
    """Takes the units below the heading of an outcome one by one."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self._section: EntrySection | None = None
        self._before_tests: EntrySection | None = None

    def take(self, unit: Unit, after: Unit | None) -> None:
        """Add the next unit; after is the one below it."""
        if unit.section:
            self._open(unit.section.section, unit.section.heading, unit.lines)
        elif unit.lead:
            self._lead(unit)
        elif unit.is_debris:
            self.block.headings.extend(unit.lines)
        elif not unit.is_plain:
            self._close_list()
        elif after and after.is_bullet and not unit.mark and _TESTS.search(unit.text):
            self._before_tests = self._section
            self._open(EntrySection.TEST, unit.text, unit.lines, is_heading_known=False)
        elif after and after.is_bullet and unit.leads_in:
            self._lead_in(unit)
        elif unit.may_head and not unit.mark and after and after.is_plain:
            self._sub_heading(unit, after)
        else:
            self._add(unit)

    def _lead(self, unit: Unit) -> None:
        if not self.block.lead:
            self.block.lead = unit.lead
            self.block.headings.extend(unit.lines)
        elif not unit.cell:
            self._add(unit)

    def _open(
        self, section: EntrySection, heading: str = "", lines: Sequence[Line] = (), *, is_heading_known: bool = True
    ) -> None:
        self._section = section
        self.block.passages.append(Passage(section, heading, () if is_heading_known else tuple(lines)))
        if is_heading_known:
            self.block.headings.extend(lines)

    def _add(self, unit: Unit) -> None:
        if self._section is EntrySection.TEST and not unit.mark and self._last.units and self._before_tests:
            self._open(self._before_tests)
        if self._section is None:
            self._open(EntrySection.OVERVIEW)
            self._last.unheaded = True
        if not unit.mark:
            self._close_list()
        self._last.units.append(unit)

    def _lead_in(self, unit: Unit) -> None:
        section = self._section or EntrySection.OVERVIEW
        self._open(section, unit.text, unit.lines, is_heading_known=False)

    def _close_list(self) -> None:
        """End a list that a line led in: what follows stands under the heading before."""
        if self.block.passages and self._last.heading.endswith(":") and self._last.units:
            before = next((p for p in reversed(self.block.passages) if not p.heading.endswith(":")), None)
            same = before is not None and before.section is self._last.section
            heading = before.heading if before and same else ""
            self._open(self._last.section, heading)

    def _sub_heading(self, unit: Unit, after: Unit) -> None:
        """Keep a heading that is not known: in a list of its section, else it opens a text of its own."""
        section = self._section or EntrySection.OVERVIEW
        if not self._is_of_section(after):
            section = EntrySection.OVERVIEW
        self._open(section, unit.text, unit.lines, is_heading_known=False)

    def _is_of_section(self, after: Unit) -> bool:
        """Say whether a heading parts the section that is open: its first text, or one more of its headed lists."""
        if self._section in (None, EntrySection.OVERVIEW):
            return True
        own = self._last
        return not own.units or (bool(own.heading) and after.is_bullet)

    @property
    def _last(self) -> Passage:
        return self.block.passages[-1]
