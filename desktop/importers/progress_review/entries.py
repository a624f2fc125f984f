"""Bullets and paragraphs under an outcome made into entries, nested as their marks stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.outcome import EntrySection, OutcomeEntry
from desktop.importers.findings import Findings
from desktop.importers.progress_review.blocks import Passage
from desktop.importers.progress_review.unit import Unit

_EQUAL = "printed below another bullet that opens no list; read as one beside it, its indentation being lost"
_UNHEADED = "stands under no sub-heading"
_FLAT = (EntrySection.NEXT_STEP, EntrySection.OVERVIEW)
_TAIL = 160
_OPENING = ("following", "these are", "these were", "as below")
_OPEN_ENDS = (":", ":-", "including", "includes", "include", "such as", "namely", "focus on", "around")
_ALIKE = ("•·●*", "o◦○", "-–—", "▪■□", "➢➤✓")


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry with the unit it was read from; under is the entry that its mark stands under, kept so or not."""

    entry: OutcomeEntry
    unit: Unit
    passage: Passage
    under: "Kept | None"


def entries_of(passages: Iterable[Passage], *, review_id: str, outcome_id: str, findings: Findings) -> list[Kept]:
    """Add the entries of an outcome to the findings and return them in order."""
    adder = _Adder(review_id, outcome_id, findings)
    for passage in passages:
        adder.take(passage)
    return adder.kept


def opens_list(unit: Unit) -> bool:
    """Say whether a bullet opens a list of its own."""
    words = unit.text.casefold()
    return words.endswith(_OPEN_ENDS) or any(word in words[-_TAIL:] for word in _OPENING)


class _Adder:
    """Adds the entries of one outcome, numbered through each section."""

    def __init__(self, review_id: str, outcome_id: str, findings: Findings) -> None:
        self.kept: list[Kept] = []
        self._review_id = review_id
        self._outcome_id = outcome_id
        self._findings = findings
        self._last: dict[EntrySection, int] = {}

    def take(self, passage: Passage) -> None:
        if passage.units:
            self._findings.place(passage.heading_lines)
        by_unit: dict[int, Kept] = {}
        for unit, above in _nested(passage.units):
            by_unit[id(unit)] = self._add(unit, passage, by_unit[id(above)] if above else None)

    def _add(self, unit: Unit, passage: Passage, under: Kept | None) -> Kept:
        is_equal = under is not None and self._is_equal(unit, passage.section, under.unit)
        self._last[passage.section] = position = self._last.get(passage.section, 0) + 1
        entry = OutcomeEntry(
            progress_review_id=self._review_id,
            outcome_id=self._outcome_id,
            section=passage.section,
            position=position,
            parent_id=under.entry.id if under and not is_equal else None,
            bullet=unit.is_bullet,
            heading=passage.heading,
            text=unit.text,
        )
        note = _EQUAL if is_equal else _UNHEADED if passage.unheaded else ""
        self.kept.append(Kept(self._findings.add(entry, unit.lines, note), unit, passage, under))
        return self.kept[-1]

    def _is_equal(self, unit: Unit, section: EntrySection, above: Unit) -> bool:
        """Say whether a mark only lost its indentation: the bullet above opens no list, and has the same mark."""
        return section in _FLAT and _alike(unit.mark) == _alike(above.mark) and not opens_list(above)


def _nested(units: Sequence[Unit]) -> Iterator[tuple[Unit, Unit | None]]:
    """Yield each unit with the one that its mark stands under; a paragraph ends the list above it."""
    ranks: dict[tuple[int, str], int] = {}
    open_units: list[tuple[tuple[int, int], Unit]] = []
    for unit in units:
        if not unit.is_bullet:
            open_units.clear()
            yield unit, None
            continue
        key = (unit.indent, _rank(ranks, unit))
        while open_units and open_units[-1][0] >= key:
            open_units.pop()
        yield unit, open_units[-1][1] if open_units else None
        open_units.append((key, unit))


def _rank(ranks: dict[tuple[int, str], int], unit: Unit) -> int:
    """Return how deep a mark stands among those of its indent: the first that is met is the outermost."""
    return ranks.setdefault((unit.indent, _alike(unit.mark)), sum(indent == unit.indent for indent, _ in ranks))


def _alike(mark: str) -> str:
    return next((alike for alike in _ALIKE if mark in alike), mark)
