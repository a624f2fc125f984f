"""A progress review read outcome by outcome: its sections in the order printed, and counts that add up."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop.domain.outcome import EntrySection, Outcome, OutcomeEntry

_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-Z])")
SECTIONS = tuple(EntrySection)
"""The sections of every outcome, in the order in which a review prints them."""


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry at its depth: 0 at the edge, 1 below a bullet, and so on."""

    entry: OutcomeEntry
    level: int = 0

    @property
    def counts(self) -> bool:
        """Whether it is a bullet at the edge, which is what a review counts; a paragraph is counted apart."""
        return self.entry.bullet and self.level == 0


@dataclass(frozen=True, slots=True)
class SectionCount:
    """How many bullets at the edge a section has, how many below them, and how many paragraphs."""

    bullets: int = 0
    nested: int = 0
    paragraphs: int = 0

    @property
    def entries(self) -> int:
        """How many entries there are in all."""
        return self.bullets + self.nested + self.paragraphs

    def __add__(self, other: "SectionCount") -> "SectionCount":
        return SectionCount(
            self.bullets + other.bullets, self.nested + other.nested, self.paragraphs + other.paragraphs
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomePart:
    """One outcome of a review with all that is written under it; also are those that share its text."""

    outcome: Outcome
    also: tuple[Outcome, ...] = ()
    entries: dict[EntrySection, tuple[PlacedEntry, ...]] = field(default_factory=dict)

    @property
    def refs(self) -> str:
        """The references of all outcomes of the text: "6", "6 and 7"."""
        refs = [each.ref for each in (self.outcome, *self.also) if each.ref]
        return " and ".join(filter(None, (", ".join(refs[:-1]), *refs[-1:])))

    @property
    def name(self) -> str:
        """The outcomes of the text as they are called: "6 and 7: Well run; Well planned"."""
        titles = "; ".join(short_title(each) for each in (self.outcome, *self.also))
        return f"{self.refs}: {titles}" if self.refs else titles

    def section(self, section: EntrySection) -> tuple[PlacedEntry, ...]:
        """Return the entries of a section in their order, each nested one after the entry it belongs to."""
        return self.entries.get(section, ())

    def count(self, section: EntrySection) -> SectionCount:
        """Return what a section holds."""
        return counted_section(self.section(section))


def parts_of(outcomes: Iterable[Outcome], entries: Iterable[OutcomeEntry]) -> tuple[OutcomePart, ...]:
    """Return the outcomes in their order, each with its entries.

    One that shares the text of another stands with that one, unless it has entries of its own.
    """
    known = list(outcomes)
    sorted_in: defaultdict[str, list[OutcomeEntry]] = defaultdict(list)
    for entry in entries:
        sorted_in[entry.outcome_id].append(entry)
    hosts = {each.id: host_of(each, known) for each in known}
    apart = [each for each in known if hosts[each.id] == each.id or sorted_in.get(each.id)]
    stand_apart = {each.id for each in apart}
    return tuple(
        OutcomePart(
            outcome=each,
            also=tuple(
                other for other in known if other.id not in stand_apart and hosts[other.id] == each.id != other.id
            ),
            entries=dict(_sections(sorted_in.get(each.id, ()))),
        )
        for each in apart
    )


def short_title(outcome: Outcome) -> str:
    """Return what an outcome is called: the first sentence of its words, without its full stop."""
    first, *_rest = _SENTENCE.split(outcome.title.strip(), maxsplit=1)
    return first.rstrip(".") or outcome.title


def whole_titles(part: OutcomePart) -> str:
    """Return all the words of the outcomes of a part, "" where their names say them already."""
    outcomes = (part.outcome, *part.also)
    if all(short_title(each) == each.title.strip().rstrip(".") for each in outcomes):
        return ""
    return " ".join(each.title.strip() for each in outcomes)


def host_of(outcome: Outcome, outcomes: Sequence[Outcome]) -> str:
    """Return the id of the outcome whose text tells of this one: its own, or that of the one it shares."""
    by_id = {each.id: each for each in outcomes}
    seen, at = {outcome.id}, outcome
    while (named := by_id.get(at.text_with_id or "")) is not None and named.id not in seen:
        seen.add(named.id)
        at = named
    return at.id


def placed(entries: Iterable[OutcomeEntry]) -> tuple[PlacedEntry, ...]:
    """Return the entries of one section in their order; one whose bullet has gone stands at the edge."""
    known = sorted(entries, key=lambda each: each.position)
    ids = {each.id for each in known}
    below: defaultdict[str | None, list[OutcomeEntry]] = defaultdict(list)
    for each in known:
        below[each.parent_id if each.parent_id in ids and each.parent_id != each.id else None].append(each)
    found = list(_walk(below, None, 0))
    reached = {each.entry.id for each in found}
    # two that name each other as parent are reached from nowhere
    return (*found, *(PlacedEntry(each) for each in known if each.id not in reached))


def counted_section(entries: Iterable[PlacedEntry]) -> SectionCount:
    """Return how many bullets, nested ones and paragraphs there are."""
    total = SectionCount()
    for each in entries:
        total += SectionCount(each.counts, each.level > 0, each.level == 0 and not each.entry.bullet)
    return total


def total(parts: Iterable[OutcomePart], section: EntrySection) -> SectionCount:
    """Return what a section holds over all outcomes."""
    return sum((part.count(section) for part in parts), SectionCount())


def _sections(entries: Iterable[OutcomeEntry]) -> Iterator[tuple[EntrySection, tuple[PlacedEntry, ...]]]:
    of: defaultdict[EntrySection, list[OutcomeEntry]] = defaultdict(list)
    for each in entries:
        of[each.section].append(each)
    yield from ((section, placed(of[section])) for section in SECTIONS if section in of)


def _walk(below: defaultdict[str | None, list[OutcomeEntry]], parent: str | None, level: int) -> Iterator[PlacedEntry]:
    for each in below.get(parent, ()):
        yield PlacedEntry(each, level)
        yield from _walk(below, each.id, level + 1)
