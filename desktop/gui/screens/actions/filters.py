"""The filters of the action log as chips, and what they ask of the book."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain.action_item import ENDED, ActionStatus
from desktop.domain.list_query import Filter
from desktop.domain.rating import RATING_STYLES, Rating
from desktop.gui.widgets.chips import ChipRow, FilterChip
from desktop.gui.widgets.quick_filter import QuickFilter

if TYPE_CHECKING:
    from desktop.storage.book import Book

OPEN = "open"
_OVERDUE, _BEFORE, _UNDATED = "overdue", "before", "undated"
_SOURCES = (("resolutions", "a meeting"), ("recommendations", "a report"))
_WORDS: dict[object, str] = {
    OPEN: "not closed",
    _OVERDUE: "overdue",
    _BEFORE: "due before the next meeting",
    _UNDATED: "without a date",
    "resolutions": "from a meeting",
    "recommendations": "from a report",
}
_OPEN_STATUSES = tuple(status for status in ActionStatus if status not in ENDED)


class ActionFilters(ChipRow):
    """changed is emitted when the person chose another filter or typed in the quick filter."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.status = FilterChip("Status", "any", "filter_status")
        self.lead = FilterChip("Lead", "anyone", "filter_lead")
        self.rating = FilterChip("Rating", "any", "filter_rating")
        self.due = FilterChip("Due", "any time", "filter_due")
        self.source = FilterChip("From", "any source", "filter_source")
        self.status.set_choices([(OPEN, "not closed"), *((each, each.value) for each in ActionStatus)])
        self.rating.set_choices([(each, RATING_STYLES[each].label) for each in Rating])
        self.due.set_choices([(_OVERDUE, "overdue"), (_BEFORE, "before the next meeting"), (_UNDATED, "no date")])
        self.source.set_choices(_SOURCES)
        self.text = QuickFilter("quick_filter")
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        for chip in self.chips():
            self.add(chip)
            chip.chosen.connect(lambda _value: self.changed.emit())

    def chips(self) -> tuple[FilterChip, ...]:
        """Return the chips in their order."""
        return (self.status, self.lead, self.rating, self.due, self.source)

    def read_choices(self, book: "Book", board_id: str | None) -> None:
        """Offer the leads that there are when the chip is opened."""
        self.lead.offer(lambda: [(lead, lead) for lead in book.lists.values("action-items", "lead", board_id=board_id)])

    def asked(self, today: date, next_meeting: date | None) -> tuple[Filter, ...]:
        """Return the filters that hold now."""
        found: list[Filter] = []
        if self.status.value == OPEN:
            found.append(Filter("status", "in", _OPEN_STATUSES))
        elif self.status.value is not None:
            found.append(Filter("status", "=", self.status.value))
        for chip, column in ((self.lead, "lead"), (self.rating, "rating"), (self.source, "source_kind")):
            if chip.value is not None:
                found.append(Filter(column, "=", chip.value))
        return (*found, *self._due_filters(today, next_meeting))

    def take(self, filters: tuple[object, ...]) -> None:
        """Show the filters that another screen asked for, as far as chips can say them."""
        for chip in self.chips():
            chip.set_value(None)
        for each in filters:
            if isinstance(each, Filter):
                self._take_one(each)
        self.changed.emit()

    def words(self) -> str:
        """Return what is shown, in words: "not closed, overdue"."""
        values = [chip.value for chip in self.chips() if chip.value is not None]
        return ", ".join(_WORDS.get(value) or _say(value) for value in values)

    def _take_one(self, asked: Filter) -> None:
        if asked.column == "status":
            self.status.set_value(asked.value if asked.op == "=" else OPEN)
        elif asked.column in ("rating", "lead"):
            chip = self.rating if asked.column == "rating" else self.lead
            chip.set_value(asked.value)
        elif asked.op == "empty":
            self.due.set_value(_UNDATED)
        else:
            self.due.set_value(_OVERDUE)

    def _due_filters(self, today: date, next_meeting: date | None) -> tuple[Filter, ...]:
        if self.due.value == _OVERDUE:
            return (Filter("days_late", ">", 0),)
        if self.due.value == _BEFORE:
            return (Filter("current_due", "<=", next_meeting or today),)
        return (Filter("current_due", "empty"),) if self.due.value == _UNDATED else ()


def _say(value: object) -> str:
    return RATING_STYLES[value].label.lower() if isinstance(value, Rating) else str(value)
