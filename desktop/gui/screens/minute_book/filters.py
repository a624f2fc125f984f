"""The filters of the minute book as chips."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from desktop.domain.agenda import ItemKind, ItemOutcome
from desktop.domain.list_query import Filter
from desktop.domain.meeting import MeetingState
from desktop.domain.minutes import ResolutionVerb
from desktop.gui.widgets.chips import ChipRow, FilterChip
from desktop.gui.widgets.quick_filter import QuickFilter

if TYPE_CHECKING:
    from desktop.storage.book import Book

Told = tuple[FilterChip, Callable[[Any], Filter]]
_WITH, _WITHOUT, _CORRECTED = "with", "without", "corrected"


class BookFilters(ChipRow):
    """changed is emitted when the person chose another filter or typed words. Subclasses add their own chips."""

    changed = Signal()
    view = ""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.year = FilterChip("Year", "any", f"{name}_year")
        self.text = QuickFilter(f"{name}_filter")
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        self._told: list[Told] = [(self.year, lambda value: Filter("year", "=", value)), *self.own_chips(name)]
        for chip, _read in self._told:
            self.add(chip)
            chip.chosen.connect(lambda _value: self.changed.emit())

    def own_chips(self, name: str) -> Sequence[Told]:
        """Return the chips besides the year, each with the filter that its value means."""
        return ()

    def read_choices(self, book: "Book", board_id: str | None) -> None:
        """Offer the years that there are, the latest first."""
        years = book.lists.values(self.view, "year", board_id=board_id)
        self.year.set_choices([(year, year) for year in reversed(years)])

    def asked(self) -> tuple[Filter, ...]:
        """Return the filters that hold now."""
        return tuple(read(chip.value) for chip, read in self._told if chip.value is not None)

    def clear(self) -> None:
        """Take every filter off."""
        for chip, _read in self._told:
            chip.set_value(None)
        self.text.clear()
        self.changed.emit()


class MinuteFilters(BookFilters):
    """Year, state of the minutes, what was decided."""

    view = "minutes"

    def own_chips(self, name: str) -> Sequence[Told]:
        """Return the chips of minutes."""
        state = FilterChip("Minutes", "in any state", f"{name}_state")
        state.set_choices([(each, each.value) for each in MeetingState])
        decided = FilterChip("Decided", "anything", f"{name}_decided")
        verbs = [(verb.value, verb.value) for verb in ResolutionVerb]
        decided.set_choices([(_WITH, "with a resolution"), (_WITHOUT, "without a resolution"), *verbs])
        more = FilterChip("More", "none", f"{name}_more")
        more.set_choices([(_CORRECTED, "corrected later"), (_WITH, "with actions")])
        return (
            (state, lambda value: Filter("meeting_state", "=", value)),
            (decided, _decided),
            (more, lambda v: Filter("corrected", "=", True) if v == _CORRECTED else Filter("action_count", ">", 0)),
        )


class ItemFilters(BookFilters):
    """Year, kind and what became of an item."""

    view = "agenda-items"

    def own_chips(self, name: str) -> Sequence[Told]:
        """Return the chips of agenda items."""
        kind = FilterChip("Kind", "any", f"{name}_kind")
        kind.set_choices([(each, each.value) for each in ItemKind if each is not ItemKind.HEADING])
        became = FilterChip("Became", "anything", f"{name}_became")
        became.set_choices([(each, each.value) for each in ItemOutcome if each])
        return (
            (kind, lambda value: Filter("kind", "=", value)),
            (became, lambda value: Filter("outcome", "=", value)),
        )


def _decided(value: str) -> Filter:
    if value in (_WITH, _WITHOUT):
        return Filter("part_count", ">" if value == _WITH else "=", 0)
    return Filter("verbs", "contains", value)
