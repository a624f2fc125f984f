"""A progress review beside the one before it: what is new, what stood there already, what is gone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.domain.outcome import EntrySection, OutcomeEntry
from desktop.domain.outcome_review import placed
from desktop.domain.wording import counted


@dataclass(frozen=True, slots=True)
class SectionChange:
    """How a section of an outcome went on; gone are entries of the earlier review without one like them now."""

    new: int = 0
    kept: int = 0
    gone: tuple[OutcomeEntry, ...] = ()

    @property
    def words(self) -> str:
        """The change in words: "5 new, 2 as before, 1 no longer there"; the first two add up to what stands now."""
        told = [f"{self.new:,} new", f"{self.kept:,} as before"]
        return ", ".join(told + ([counted(len(self.gone), "no longer there", "no longer there")] if self.gone else []))


@dataclass(frozen=True, slots=True)
class ReviewChange:
    """What changed, by outcome and section; kept names the entries of now that stood in the earlier review."""

    kept: frozenset[str] = frozenset()
    sections: dict[tuple[str, EntrySection], SectionChange] = field(default_factory=dict)

    def of(self, outcome_id: str, section: EntrySection) -> SectionChange:
        """Return what became of a section."""
        return self.sections.get((outcome_id, section), SectionChange())


def compared(before: Iterable[OutcomeEntry], now: Iterable[OutcomeEntry]) -> ReviewChange:
    """Hold two reviews against each other: an entry stands for another that it carries on or that has its words."""
    old, new = _grouped(before), _grouped(now)
    kept: set[str] = set()
    sections: dict[tuple[str, EntrySection], SectionChange] = {}
    for key in dict.fromkeys((*old, *new)):
        pairs = dict(_pairs(old[key], new[key]))
        kept |= pairs.keys()
        matched = set(pairs.values())
        gone = tuple(each for each in old[key] if each.id not in matched)
        sections[key] = SectionChange(len(new[key]) - len(pairs), len(pairs), gone)
    return ReviewChange(frozenset(kept), sections)


def _grouped(entries: Iterable[OutcomeEntry]) -> defaultdict[tuple[str, EntrySection], list[OutcomeEntry]]:
    found: defaultdict[tuple[str, EntrySection], list[OutcomeEntry]] = defaultdict(list)
    for each in entries:
        found[each.outcome_id, each.section].append(each)
    for key, group in found.items():
        found[key] = [each.entry for each in placed(group)]
    return found


def _pairs(before: Iterable[OutcomeEntry], now: Iterable[OutcomeEntry]) -> Iterable[tuple[str, str]]:
    free = {each.id: each for each in before}
    by_words: defaultdict[str, list[str]] = defaultdict(list)
    for each in free.values():
        by_words[_plain(each.text)].append(each.id)
    rest = []
    for each in now:
        if each.carried_from_id in free:
            free.pop(each.carried_from_id or "")
            yield each.id, each.carried_from_id or ""
        else:
            rest.append(each)
    for each in rest:
        same = next((one for one in by_words[_plain(each.text)] if one in free), None)
        if same is not None:
            free.pop(same)
            yield each.id, same


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
