"""The order of an agenda: items, sub-items, and numbers that move only until publication."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.meeting import MeetingState

NUMBERS_MOVE = frozenset({MeetingState.SCHEDULED, MeetingState.DRAFT_AGENDA})


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An item with its depth: 0 for an item, 1 for a sub-item, and so on."""

    item: AgendaItem
    depth: int

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id


def in_order(items: Sequence[AgendaItem]) -> list[PlacedItem]:
    """Return items as the agenda prints them, each followed by its sub-items.

    A sub-item whose item is not among them, because it is in the bin, comes after all others.
    """
    known = {item.id for item in items}
    below: dict[str | None, list[AgendaItem]] = defaultdict(list)
    for item in sorted(items, key=lambda item: (item.parent_id is not None, item.position)):
        below[item.parent_id if item.parent_id in known else None].append(item)
    return list(_below(below, None, 0))


def siblings(items: Iterable[AgendaItem], parent_id: str | None) -> list[AgendaItem]:
    """Return the items directly below a parent (None: the items themselves), in their order."""
    return sorted((item for item in items if item.parent_id == parent_id), key=lambda item: item.position)


def moved(items: Sequence[AgendaItem], item: AgendaItem, by: int) -> list[AgendaItem]:
    """Return the items with one moved up (by -1) or down (by 1) among its siblings; at an end nothing moves."""
    row = siblings(items, item.parent_id)
    at = next(place for place, each in enumerate(row) if each.id == item.id)
    to = at + by
    if not 0 <= to < len(row):
        return list(items)
    row.insert(to, row.pop(at))
    return _with(items, _positioned(row))


def indented(items: Sequence[AgendaItem], item: AgendaItem) -> list[AgendaItem]:
    """Return the items with one made the last sub-item of the item above it, if there is one."""
    row = siblings(items, item.parent_id)
    at = next(place for place, each in enumerate(row) if each.id == item.id)
    if at == 0:
        return list(items)
    above = row[at - 1]
    last = len(siblings(items, above.id)) + 1
    return _with(items, [replace(item, parent_id=above.id, position=last), *_positioned(row[:at] + row[at + 1 :])])


def outdented(items: Sequence[AgendaItem], item: AgendaItem) -> list[AgendaItem]:
    """Return the items with a sub-item made an item of its own, straight after the one it stood under."""
    parent = next((each for each in items if each.id == item.parent_id), None)
    if parent is None:
        return list(items)
    row = siblings(items, parent.parent_id)
    at = next(place for place, each in enumerate(row) if each.id == parent.id)
    row.insert(at + 1, replace(item, parent_id=parent.parent_id))
    left = [each for each in siblings(items, parent.id) if each.id != item.id]
    return _with(items, _positioned(row) + _positioned(left))


def numbered(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Return the items numbered afresh: 1, 2, 3 for items, a, b, c below them; headings have no number."""
    renumbered: list[AgendaItem] = []
    for parent in [None, *(item.id for item in items)]:
        counted = [item for item in siblings(items, parent) if item.kind is not ItemKind.HEADING]
        for count, item in enumerate(counted):
            renumbered.append(replace(item, number=_number(count, parent)))
    headings = [replace(item, number="") for item in items if item.kind is ItemKind.HEADING]
    return _with(items, renumbered + headings)


def _number(count: int, parent: str | None) -> str:
    if parent is None:
        return str(count + 1)
    return ascii_lowercase[count] if count < len(ascii_lowercase) else str(count + 1)


def _below(below: Mapping[str | None, list[AgendaItem]], parent_id: str | None, depth: int) -> Iterator[PlacedItem]:
    for item in below.get(parent_id, ()):
        yield PlacedItem(item, depth)
        yield from _below(below, item.id, depth + 1)


def _positioned(row: Sequence[AgendaItem]) -> list[AgendaItem]:
    return [replace(item, position=place) for place, item in enumerate(row, 1)]


def _with(items: Sequence[AgendaItem], newer: Iterable[AgendaItem]) -> list[AgendaItem]:
    by_id = {item.id: item for item in newer}
    return [by_id.get(item.id, item) for item in items]
