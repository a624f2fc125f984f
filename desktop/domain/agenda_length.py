"""How long an agenda takes, and when each of its items is expected to begin."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.agenda_order import in_order

_NO_TIME = frozenset({ItemOutcome.WITHDRAWN})


def minutes_by_item(items: Sequence[AgendaItem]) -> dict[str, int]:
    """Return the minutes that each item takes: its own, or else those of its sub-items together; 0 once withdrawn."""
    minutes: dict[str, int] = {}
    for placed in reversed(in_order(items)):
        item = placed.item
        below = sum(minutes[each.id] for each in items if each.parent_id == item.id)
        minutes[item.id] = 0 if item.outcome in _NO_TIME else item.minutes_allotted or below
    return minutes


def whole_length(items: Sequence[AgendaItem]) -> int:
    """Return the minutes that all items of an agenda take together."""
    minutes = minutes_by_item(items)
    return sum(minutes[item.id] for item in items if item.parent_id is None)


def without_minutes(items: Sequence[AgendaItem]) -> int:
    """Return how many items have neither minutes of their own nor of sub-items; headings take no time."""
    minutes = minutes_by_item(items)
    own = (item for item in items if item.parent_id is None and item.outcome not in _NO_TIME)
    return sum(item.kind is not ItemKind.HEADING and not minutes[item.id] for item in own)


def expected_times(items: Sequence[AgendaItem], begins: time | None) -> dict[str, time]:
    """Return the time of day at which each item is expected to begin; {} where nobody knows.

    An item begins when those before it are over; sub-items follow each other from the beginning of their item.
    Without any minutes allotted nothing is expected.
    """
    minutes = minutes_by_item(items)
    if begins is None or not any(minutes.values()):
        return {}
    offsets: dict[str, int] = {}
    _follow(items, None, 0, minutes, offsets)
    first = datetime.combine(date.min, begins)
    shown = {item.id for item in items if item.kind is not ItemKind.HEADING and item.outcome not in _NO_TIME}
    return {one: (first + timedelta(minutes=late)).time() for one, late in offsets.items() if one in shown}


def say_minutes(minutes: int) -> str:
    """Say a length: "45 min", "2 h", "1 h 50 min"."""
    hours, rest = divmod(minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "")))


def _follow(
    items: Sequence[AgendaItem],
    parent_id: str | None,
    begins: int,
    minutes: Mapping[str, int],
    offsets: dict[str, int],
) -> None:
    for item in _below(items, parent_id):
        offsets[item.id] = begins
        _follow(items, item.id, begins, minutes, offsets)
        begins += minutes[item.id]


def _below(items: Iterable[AgendaItem], parent_id: str | None) -> list[AgendaItem]:
    return sorted((item for item in items if item.parent_id == parent_id), key=lambda item: item.position)
