"""The entries of a plan in their order: what stands below what, and which of them are counted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from desktop.domain.plan import EntryLevel, PlanEntry

LEVELS = tuple(EntryLevel)


class PlanTree:
    """The entries of one plan from the top down, each once; one whose parent is gone stands at the top.

    order is how a reader goes through them. What is counted are the actions (actions_below); phases, themes, sections
    and objectives gather them, and parts belong to the action above them.
    """

    def __init__(self, entries: Iterable[PlanEntry]) -> None:
        self._by_id = {entry.id: entry for entry in entries}
        self._below: dict[str | None, list[PlanEntry]] = defaultdict(list)
        for entry in self._by_id.values():
            self._below[entry.parent_id if entry.parent_id in self._by_id else None].append(entry)
        for children in self._below.values():
            children.sort(key=lambda entry: entry.position)
        self._depth: dict[str, int] = {}
        self.order = tuple(self._in_order())
        self._at = {entry.id: number for number, entry in enumerate(self.order)}

    def get(self, entry_id: str | None) -> PlanEntry | None:
        """Return an entry, None where it is not in the plan."""
        return self._by_id.get(entry_id or "")

    def children(self, entry: PlanEntry | None) -> list[PlanEntry]:
        """Return what stands directly below an entry, of the plan itself for None."""
        return self._below.get(entry.id if entry else None, [])

    def depth(self, entry: PlanEntry) -> int:
        """Return how many entries stand above one; 0 at the top."""
        return self._depth[entry.id]

    def above(self, entry: PlanEntry) -> list[PlanEntry]:
        """Return what an entry stands below, the nearest first."""
        found: list[PlanEntry] = []
        parent = self.get(entry.parent_id)
        seen = {entry.id}
        while parent is not None and parent.id not in seen:
            seen.add(parent.id)
            found.append(parent)
            parent = self.get(parent.parent_id)
        return found

    def of_level(self, entry: PlanEntry, level: EntryLevel) -> PlanEntry | None:
        """Return the entry of that level to which one belongs: itself, or one above it."""
        return next((each for each in (entry, *self.above(entry)) if each.level is level), None)

    def below(self, entry: PlanEntry) -> Iterator[PlanEntry]:
        """Yield everything below an entry, in its order."""
        for number in range(self._at[entry.id] + 1, len(self.order)):
            each = self.order[number]
            if self.depth(each) <= self.depth(entry):
                return
            yield each

    def actions(self) -> list[PlanEntry]:
        """Return every action of the plan, in its order."""
        return [entry for entry in self.order if entry.level is EntryLevel.ACTION]

    def actions_below(self, entry: PlanEntry) -> list[PlanEntry]:
        """Return the actions below an entry, in its order."""
        return [each for each in self.below(entry) if each.level is EntryLevel.ACTION]

    def of(self, *levels: EntryLevel) -> list[PlanEntry]:
        """Return the entries of these levels, in the order of the plan."""
        return [entry for entry in self.order if entry.level in levels]

    def _in_order(self) -> Iterator[PlanEntry]:
        yield from self._walk(None)
        # entries that stand below each other in a ring are below nothing; none may be lost
        for entry in self._by_id.values():
            if entry.id not in self._depth:
                yield from self._walk(entry)

    def _walk(self, top: PlanEntry | None) -> Iterator[PlanEntry]:
        waiting = [(top, 0)] if top else [(each, 0) for each in reversed(self._below[None])]
        while waiting:
            entry, depth = waiting.pop()
            if entry.id in self._depth:
                continue
            self._depth[entry.id] = depth
            yield entry
            waiting += [(each, depth + 1) for each in reversed(self._below.get(entry.id, []))]


def levels_below(level: EntryLevel | None) -> tuple[EntryLevel, ...]:
    """Return the levels that may stand below one, the nearest first; all for None, none below a part."""
    return LEVELS if level is None else LEVELS[LEVELS.index(level) + 1 :]
