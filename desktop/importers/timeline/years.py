"""The years of months: printed beside them or above them, else found by their order and the paper's period."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from desktop.importers.timeline.draft import Flaw, Slot
from desktop.importers.timeline.months_in_order import Month, in_order, newest_first, steps_back
from desktop.importers.timeline.periods import the_years
from desktop.importers.timeline.when import quarter_below

_OUT_OF_ORDER = 0.25


def set_years_above(slots: dict[int, Slot], years: dict[int, int]) -> None:
    """Give months the years that a row above them prints, each over the columns from its own to the next year's.

    Where that contradicts the order of the months, the row was shifted: then the first year begins with the first
    month and the next one with its January.
    """
    if not years:
        return
    first = min(years)
    shift = min(slots) - first if first < min(slots) else 0
    given = {at: _over(at - shift, years) for at in slots}
    bare = [slot for slot in slots.values() if slot.year is None and slot.when and slot.when.month]
    if any(slot.year is not None for slot in slots.values()):
        given = {at: year for at, year in given.items() if slots[at].year is None}
    months = [(given[at] or 0, slot.when.month or 0) for at, slot in sorted(slots.items()) if at in given and slot.when]
    by_order = in_order([month for _, month in months], months[0][0] or years[first]) if months else []
    shifted = months != by_order and {year for year, _ in by_order} == set(years.values())
    for slot, (year, _), (ordered, _) in zip(bare, months, by_order, strict=False):
        slot.year = (ordered if shifted else year) or None
        if shifted and ordered != year:
            slot.noted(f"{year or 'no year'} stands above it; by the order of the months it is of {ordered}")


def set_years_of_quarters(slots: dict[int, Slot], years: dict[int, str]) -> None:
    """Read quarters below a row of years, each as printed over the columns from its own on, as both together say."""
    first = min(years, default=0)
    shift = max(0, min(slots) - first)
    for at, slot in slots.items():
        above = [column for column in years if column <= at - shift]
        if slot.when is None or slot.year is not None or not above:
            continue
        made = quarter_below(slot.when.words, years[max(above)])
        if made is not None and made.year is not None:
            slot.when, slot.year, slot.words, slot.note = made, made.year, made.words, made.note


def settle_years(slots: Sequence[Slot], texts: Iterable[str]) -> None:
    """Fill in the years of slots that follow each other, by their order or else by the first period in the texts."""
    dated = [slot for slot in slots if slot.when is not None and slot.when.month is not None]
    if not dated:
        return
    if _from_newest(dated):
        dated.reverse()
    if all(slot.year is None for slot in dated):
        _by_period(dated, texts)
    else:
        _by_neighbours(dated)
        _find_backwards(dated)


def _over(at: int, years: dict[int, int]) -> int | None:
    before = [column for column in years if column <= at]
    return years[max(before)] if before else None


def _from_newest(slots: Sequence[Slot]) -> bool:
    orders = [slot.order for slot in slots]
    whole = [order for order in orders if order is not None]
    if len(whole) == len(orders):
        falls = sum(a > b for a, b in pairwise(whole))
        return falls > sum(a < b for a, b in pairwise(whole))
    return newest_first([_number(slot) for slot in slots])


def _by_period(slots: Sequence[Slot], texts: Iterable[str]) -> None:
    numbers = [_number(slot) for slot in slots]
    years, words = the_years(numbers, texts)
    for at, slot in enumerate(slots):
        if len(years) != 1:
            slot.flaw = Flaw.NO_YEAR
            slot.years = tuple(in_order(numbers, year)[at][0] for year in years)
        else:
            slot.year = in_order(numbers, years[0])[at][0]
            slot.noted(f"the year {slot.year} is not printed here: it follows from “{words}”")
            if at and steps_back(numbers[at - 1], numbers[at]):
                slot.flaw = Flaw.BACKWARDS


def _by_neighbours(slots: Sequence[Slot]) -> None:
    known = next(at for at, slot in enumerate(slots) if slot.year is not None)
    for at in range(known - 1, -1, -1):
        following = slots[at + 1]
        _inferred(slots[at], (following.year or 0) - (_number(slots[at]) > _number(following)))
    for at in range(known + 1, len(slots)):
        if slots[at].year is None:
            before = slots[at - 1]
            _inferred(slots[at], in_order([_number(before), _number(slots[at])], before.year or 0)[1][0])


def _inferred(slot: Slot, year: int) -> None:
    slot.year = year
    slot.noted(f"the year {year} is not printed here: it follows from the dates beside it")


def _find_backwards(slots: Sequence[Slot]) -> None:
    """Mark the months that are earlier than one before them, unless so many are that there is no order."""
    latest: Month | None = None
    backwards = []
    for slot in slots:
        order = slot.order
        if order and latest and order < latest:
            backwards.append(slot)
        elif order:
            latest = order
    if len(backwards) <= max(1, _OUT_OF_ORDER * len(slots)):
        for slot in backwards:
            slot.flaw = Flaw.BACKWARDS
            slot.years = ((slot.year or 0) + 1,)


def _number(slot: Slot) -> int:
    return (slot.when.month if slot.when else None) or 1
