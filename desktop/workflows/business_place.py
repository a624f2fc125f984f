"""Where new business goes on an agenda."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_order import siblings
from desktop.workflows.carried_agenda import before_closing


def with_business(
    items: Sequence[AgendaItem], new: Sequence[AgendaItem], *, below: ItemKind | None = None
) -> list[AgendaItem]:
    """Return the items with a new one (first of new, its sub-items after it) in its place.

    That is last below the item of a kind, where one is asked for and there; or else after the last business of the
    agenda, before the items that close it. A private one goes after the private ones.
    """
    first, rest = new[0], new[1:]
    own = [item for item in siblings(items, None) if not item.supplement]
    above = next((item for item in own if below is not None and item.kind is below), None)
    if above is not None and not first.is_private:
        last = max((item.position for item in siblings(items, above.id)), default=0)
        return [*items, replace(first, parent_id=above.id, position=last + 1), *rest]
    at = _after_business(own, private=first.is_private)
    after = own[at - 1].position if at else 0
    pushed = [
        replace(item, position=item.position + 1) if item.parent_id is None and item.position > after else item
        for item in items
    ]
    return [*pushed, replace(first, position=after + 1), *rest]


def _after_business(own: Sequence[AgendaItem], *, private: bool) -> int:
    """Return after how many items new business stands; public business stays before the exclusion of the public."""
    closing = before_closing(own)
    shut = next((at for at, item in enumerate(own) if item.kind is ItemKind.EXCLUSION), closing)
    end = closing if private else min(shut, closing)
    while not private and 0 < end < len(own) and own[end - 1].kind is ItemKind.HEADING:
        end -= 1
    business = [at for at, item in enumerate(own[:end], 1) if item.kind is ItemKind.BUSINESS]
    return max(business, default=end)
