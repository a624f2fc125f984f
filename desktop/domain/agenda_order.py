"""The order of an agenda: items, sub-items, and numbers that move only until publication."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.meeting import MeetingState

# items, sub-items, and once more below those
DEEPEST = 2
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
    """Return the items with one moved up (by -1) or down (by 1) among its siblings; at an end nothing moves.

    Items that another supplement brought are passed over: they stand in a list of their own.
    """
    row = siblings(items, item.parent_id)
    alike = [each for each in row if each.supplement == item.supplement]
    to = _place_of(alike, item) + by
    if not 0 <= to < len(alike):
        return list(items)
    at, beyond = _place_of(row, item), _place_of(row, alike[to])
    row.insert(beyond, row.pop(at))
    return _with(items, _positioned(row))


def indented(items: Sequence[AgendaItem], item: AgendaItem) -> list[AgendaItem]:
    """Return the items with one made the last sub-item of the item above it, if there is one.

    Nothing stands below a heading, and a heading below nothing: it heads the items that follow.
    """
    row = [each for each in siblings(items, item.parent_id) if each.supplement == item.supplement]
    at = _place_of(row, item)
    if at == 0 or item.kind is ItemKind.HEADING or row[at - 1].kind is ItemKind.HEADING:
        return list(items)
    return put_below(items, item, row[at - 1].id, None)


def outdented(items: Sequence[AgendaItem], item: AgendaItem) -> list[AgendaItem]:
    """Return the items with a sub-item made an item of its own, straight after the one it stood under."""
    parent = next((each for each in items if each.id == item.parent_id), None)
    if parent is None:
        return list(items)
    row = siblings(items, parent.parent_id)
    following = row[_place_of(row, parent) + 1 :]
    return put_below(items, item, parent.parent_id, following[0].id if following else None)


def put_below(
    items: Sequence[AgendaItem], item: AgendaItem, parent_id: str | None, before_id: str | None
) -> list[AgendaItem]:
    """Return the items with one put below a parent (None: among the items themselves), before a sibling or last.

    What stands under the item goes with it. Nothing changes where it would stand under itself or under a heading.
    """
    above = next((each for each in items if each.id == parent_id), None)
    under_heading = above is not None and above.kind is ItemKind.HEADING
    if under_heading or parent_id in under(items, item) or before_id == item.id:
        return list(items)
    left = [each for each in siblings(items, item.parent_id) if each.id != item.id]
    row = left if parent_id == item.parent_id else siblings(items, parent_id)
    at = next((place for place, each in enumerate(row) if each.id == before_id), len(row))
    new = _positioned([*row[:at], replace(item, parent_id=parent_id), *row[at:]])
    return _with(items, new if row is left else [*_positioned(left), *new])


def with_new(items: Sequence[AgendaItem], new: AgendaItem, chosen: AgendaItem | None) -> list[AgendaItem]:
    """Return the items with a new one straight after the chosen one, or last where none is chosen.

    A heading comes before what it heads: before the chosen item, or the one it stands under.
    """
    heads = new.kind is ItemKind.HEADING
    beside = _top_of(items, chosen) if heads else chosen
    parent_id = beside.parent_id if beside else None
    row = siblings(items, parent_id)
    at = len(row) if beside is None else _place_of(row, beside) + (not heads)
    placed = replace(new, parent_id=parent_id, position=len(row) + 1)
    return put_below([*items, placed], placed, parent_id, row[at].id if at < len(row) else None)


def under(items: Sequence[AgendaItem], item: AgendaItem) -> set[str | None]:
    """Return the ids of an item and of everything that stands under it."""
    found: set[str | None] = {item.id}
    for placed in in_order(items):
        if placed.item.parent_id in found:
            found.add(placed.id)
    return found


def drop_place(rows: Sequence[PlacedItem], gap: int, depth: int) -> tuple[str | None, str | None, int]:
    """Return where an item let go between two rows belongs: its parent, the sibling it stands before, its depth.

    rows are those of the agenda without the item that moves and what stands under it; gap counts the rows above.
    depth is the one asked for, and is given back as it can be there.
    """
    above, below = rows[gap - 1] if gap else None, rows[gap] if gap < len(rows) else None
    deepest = 0 if above is None or above.item.kind is ItemKind.HEADING else min(above.depth + 1, DEEPEST)
    least = below.depth if below else 0
    there = max(least, min(depth, deepest))
    parent = next((row for row in reversed(rows[:gap]) if row.depth == there - 1), None)
    return (parent.id if parent else None, below.id if below and below.depth == there else None, there)


def printed_number(item: AgendaItem, above: str = "") -> str:
    """Return the number of an item with that of the one above it, "5 a"; one such as "5.1" is whole already."""
    return f"{above} {item.number}".strip() if item.number.isalpha() else item.number


def numbered(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Return the items numbered afresh: 1, 2, 3 for items, a, b, c below them; headings have no number."""
    renumbered: list[AgendaItem] = []
    for parent in [None, *(item.id for item in items)]:
        counted = [item for item in siblings(items, parent) if item.kind is not ItemKind.HEADING]
        for count, item in enumerate(counted):
            renumbered.append(replace(item, number=_number(count, parent)))
    headings = [replace(item, number="") for item in items if item.kind is ItemKind.HEADING]
    return _with(items, renumbered + headings)


def _top_of(items: Sequence[AgendaItem], item: AgendaItem | None) -> AgendaItem | None:
    by_id = {each.id: each for each in items}
    while item is not None and item.parent_id in by_id:
        item = by_id[item.parent_id]
    return item


def _place_of(row: Sequence[AgendaItem], item: AgendaItem) -> int:
    return next(place for place, each in enumerate(row) if each.id == item.id)


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
