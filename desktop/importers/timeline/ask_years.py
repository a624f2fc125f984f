"""What is asked about months whose year is printed nowhere."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.domain.source import Choice
from desktop.importers.timeline.asking import UNDATED, Asking, count, dated, span
from desktop.importers.timeline.draft import Flaw, Slot, Told
from desktop.importers.timeline.months_in_order import in_order

_MOST = 3


def ask_years(asking: Asking) -> None:
    """Ask once for all columns or headings of the same months that no year is printed with."""
    groups: dict[tuple[Any, ...], list[list[Slot]]] = defaultdict(list)
    for run in asking.drafts.runs:
        slots = [slot for slot in run.slots if slot.flaw is Flaw.NO_YEAR]
        if slots:
            groups[run.months()].append(slots)
    for runs in groups.values():
        places = {slot: at for slots in runs for at, slot in enumerate(slots)}
        told = [(one, _place(one, places)) for one in asking.drafts.told]
        standing = [(one, at) for one, at in told if at is not None]
        if standing:
            _ask(standing, runs[0], asking)


def _ask(standing: Sequence[tuple[Told, int]], slots: Sequence[Slot], asking: Asking) -> None:
    told = [one for one, _ in standing]
    choices = [
        Choice(
            label=span(slots, years),
            effects=tuple(asking.effect(one, dated(one.slot, years[at])) for one, at in standing if one.slot),
        )
        for years in _ways(slots, asking.today)
    ]
    asking.ask(
        told,
        f"No year is printed with the months of {count(told)}, and the period of the paper does not settle it. "
        "When did they happen?",
        [*choices, Choice(label=UNDATED)],
    )


def _place(told: Told, places: dict[Slot, int]) -> int | None:
    slot = told.slot
    if slot is None or slot.date is not None:
        return None
    return places.get(slot, places.get(slot.under) if slot.under is not None else None)


def _ways(slots: Sequence[Slot], today: date) -> list[list[int]]:
    """Return the years that each slot may have, way by way: those of the paper's period, else the latest past ones."""
    how_many = min(len(slot.years) for slot in slots)
    if how_many:
        return [[slot.years[way] for slot in slots] for way in range(min(how_many, _MOST))]
    numbers = [(slot.when.month if slot.when else None) or 1 for slot in slots]
    ways = [in_order(numbers, today.year - back) for back in range(_MOST + 1)]
    past = [way for way in ways if max(way) <= (today.year, today.month)]
    return [[year for year, _ in way] for way in past[:_MOST]]
