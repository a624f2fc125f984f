"""The item that excludes the public: it stands once, before the first private item, and lists what is private.

One resolution before the private part is what agendas customarily have, also where open items stand between private
ones: the public comes back in for those, and the resolution names the items one by one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.agenda_order import in_order, siblings
from desktop.domain.board import AccessRegime, Board
from desktop.domain.private_business import exclusion_wording

EXCLUSION_TITLE = "Exclusion of the public"


def exclusion_of(items: Iterable[AgendaItem]) -> AgendaItem | None:
    """Return the item among these that excludes the public, None where there is none."""
    return next((item for item in items if item.kind is ItemKind.EXCLUSION and item.parent_id is None), None)


def with_exclusion(
    before: Sequence[AgendaItem], items: Sequence[AgendaItem], board: Board, *, published: bool = False
) -> list[AgendaItem]:
    """Return the items of an agenda with the one that excludes the public where it belongs.

    It is inserted when an item becomes private, moves with the first private item, and goes when none is private any
    more. One that was deleted by hand stays away until another item becomes private. One that somebody has written
    stands where it was put, as long as that is before the private items. Once the agenda is published, or the meeting
    has decided, one that is there stays as it is; so does one with private items put below it. A board that never
    meets in public needs none.
    """
    exclusion, first = exclusion_of(items), _first_private(items)
    if exclusion is None:
        if first is None or board.access is AccessRegime.PRIVATE or not _newly_private(before, items):
            return list(items)
        fresh = AgendaItem(meeting_id=first.meeting_id, kind=ItemKind.EXCLUSION, title=EXCLUSION_TITLE)
        return _placed(items, fresh, first)
    if published or exclusion.outcome is not ItemOutcome.OPEN or first == exclusion:
        return list(items)
    ours = exclusion.title == EXCLUSION_TITLE and _is_worded_here(exclusion, before, board)
    if first is not None:
        return _placed(items, exclusion, first) if ours or exclusion.position > first.position else list(items)
    had_private = any(item.is_private for item in before)
    return _positioned([item for item in items if item.id != exclusion.id]) if ours and had_private else list(items)


def worded(before: Sequence[AgendaItem], items: Sequence[AgendaItem], board: Board) -> list[AgendaItem]:
    """Return the items, numbered already, with the words of the exclusion brought up to date.

    Words that somebody has written in place of ours are left alone.
    """
    exclusion = exclusion_of(items)
    if exclusion is None or exclusion.outcome is not ItemOutcome.OPEN or not _is_worded_here(exclusion, before, board):
        return list(items)
    words = exclusion_wording(_printed(items), board)
    return [replace(item, note=words) if item.id == exclusion.id else item for item in items]


def _is_worded_here(exclusion: AgendaItem, before: Sequence[AgendaItem], board: Board) -> bool:
    return exclusion.note in ("", exclusion_wording(_printed(before), board))


def _printed(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    return [placed.item for placed in in_order(items)]


def _first_private(items: Sequence[AgendaItem]) -> AgendaItem | None:
    """Return the first of the items themselves that is private or has a private part."""
    top: AgendaItem | None = None
    for placed in in_order(items):
        top = placed.item if placed.depth == 0 else top
        if placed.item.is_private:
            return top
    return None


def _newly_private(before: Iterable[AgendaItem], items: Iterable[AgendaItem]) -> bool:
    were = {item.id for item in before if item.is_private}
    return any(item.is_private and item.id not in were for item in items)


def _placed(items: Sequence[AgendaItem], exclusion: AgendaItem, first: AgendaItem) -> list[AgendaItem]:
    """Return the items with the exclusion before the first private one, and before the headings straight above it."""
    row = [item for item in siblings(items, None) if item.id != exclusion.id]
    at = next(place for place, item in enumerate(row) if item.id == first.id)
    while at and row[at - 1].kind is ItemKind.HEADING:
        at -= 1
    row.insert(at, exclusion)
    placed = [replace(item, position=place) for place, item in enumerate(row, 1)]
    return [*placed, *(item for item in items if item.parent_id is not None)]


def _positioned(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    places = {item.id: place for place, item in enumerate(siblings(items, None), 1)}
    return [replace(item, position=places.get(item.id, item.position)) for item in items]
