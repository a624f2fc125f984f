"""The entries of a plan as they are found, each below what it belongs to."""

import re
from collections import defaultdict
from collections.abc import Iterable

from desktop.documents.document import Line
from desktop.domain.plan import EntryLevel
from desktop.importers.improvement_plan.damage import without_continued
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.improvement_plan.refs import directly_below, stands_below

_ORDER = tuple(EntryLevel)
_ALIKE, _WORD = 80, 50
_AGAIN = 60  # what is printed again stands near: on the next page, or at the head of the next table


class Outline:
    """The drafts in the order of the document, and the entry of each level that is open."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._open: dict[EntryLevel, Draft] = {}
        self.acting = 0
        self._gathering: dict[str, list[tuple[int, Draft]]] = defaultdict(list)

    def open(self, level: EntryLevel) -> Draft | None:
        """Return the entry of a level to which what comes next belongs."""
        return self._open.get(level)

    def close(self, level: EntryLevel) -> None:
        """Let nothing that comes next belong to the entry of a level."""
        self._open.pop(level, None)

    def last_action(self) -> Draft | None:
        """Return the action or part read last, None where a heading stands since."""
        last = next((draft for draft in reversed(self.drafts) if draft.acts), None)
        objective = self.open(EntryLevel.OBJECTIVE) or self.open(EntryLevel.SECTION)
        return last if last and (objective is None or last.above_of(objective.level) is objective) else None

    def heading(self, level: EntryLevel, ref: str, wording: str, lines: Iterable[Line]) -> Draft:
        """Open an entry that gathers others; one that is printed again is the same entry."""
        wording = without_continued(wording)
        stands = self._again(level, ref, wording)
        if stands is not None:
            stands.lines += lines
            self._opened(stands)
            return stands
        draft = Draft(level, ref, wording, lines=list(lines))
        draft.parent = self._above(level, ref)
        return self._kept(draft)

    def action(self, draft: Draft) -> Draft:
        """Keep an action or part below what it belongs to: by its reference, else below what is open."""
        draft.above = next((each for each in reversed(self.drafts) if each.acts), None)
        if draft.level is EntryLevel.ACTION:
            draft.parent = self._above(EntryLevel.ACTION, draft.ref)
        return self._kept(draft)

    def _kept(self, draft: Draft) -> Draft:
        self.acting += draft.acts
        if not draft.acts:
            self._gathering[draft.ref].append((len(self.drafts), draft))
        self.drafts.append(draft)
        self._opened(draft)
        return draft

    def _opened(self, draft: Draft) -> None:
        if draft.level is EntryLevel.PART:
            return
        for level in _ORDER[_ORDER.index(draft.level) :]:
            self._open.pop(level, None)
        self._open[draft.level] = draft

    def _above(self, level: EntryLevel, ref: str) -> Draft | None:
        """Return what an entry stands below: the nearest one that is open, or what its reference names."""
        levels = [each for each in reversed(_ORDER[: _ORDER.index(level)]) if each in self._open]
        nearest = self._open[levels[0]] if levels else None
        if ref and (nearest is None or not nearest.ref or not stands_below(ref, nearest.ref)):
            phase = self.open(EntryLevel.PHASE)
            stems = (ref[:length] for length in range(1, len(ref)) if ref[:length] in self._gathering)
            near = [pair for stem in stems if directly_below(ref, stem) for pair in self._gathering[stem]]
            for _at, draft in sorted(near, key=lambda pair: pair[0], reverse=True):
                if draft.above_of(EntryLevel.PHASE) is phase and _ORDER.index(draft.level) < _ORDER.index(level):
                    return draft
        return nearest

    def _again(self, level: EntryLevel, ref: str, wording: str) -> Draft | None:
        """Return the entry of which a heading is the same again: the open one, or one of the same number above."""
        for _at, draft in reversed(self._gathering[ref][-_AGAIN:]):
            if draft.level is not level:
                continue
            if level is not EntryLevel.PHASE and draft.above_of(EntryLevel.PHASE) is not self.open(EntryLevel.PHASE):
                return None
            if not ref and draft.above_of(EntryLevel.THEME) is not self.open(EntryLevel.THEME):
                continue
            if level is EntryLevel.PHASE or alike(draft.wording, wording):
                return draft
        return None


def alike(one: str, other: str) -> bool:
    """Say whether two texts are the same words, as far as an extraction may have spoilt one of them.

    Another number, or one whole word in the place of another, makes them two: recommendations often begin alike.
    """
    from rapidfuzz import fuzz

    mine, theirs = one.casefold(), other.casefold()
    if mine == theirs:
        return True
    if re.findall(r"\d+", mine) != re.findall(r"\d+", theirs) or fuzz.ratio(mine, theirs) < _ALIKE:
        return False
    words, others = mine.split(), theirs.split()
    return len(words) != len(others) or all(
        fuzz.ratio(word, other) >= _WORD for word, other in zip(words, others, strict=True)
    )
