"""The filters of the action log as chips, and the view that they and the words typed make together."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain.action_item import ActionStatus
from desktop.domain.log_view import (
    ASK,
    ASKED,
    AWAITED,
    BEFORE,
    LEFT,
    OPEN,
    OVERDUE,
    SILENT,
    SLIPPED,
    UNDATED,
    LogView,
    choices_of,
)
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, default_key
from desktop.gui.rating_choices import level_choices
from desktop.gui.widgets.chips import ChipRow, FilterChip
from desktop.gui.widgets.only_chip import OnlyChip
from desktop.gui.widgets.quick_filter import QuickFilter

if TYPE_CHECKING:
    from desktop.storage.book import Book

_STATUSES = [(OPEN, "not closed"), (AWAITED, "still with the lead")]
_DUE = ((OVERDUE, "overdue"), (BEFORE, "before the next meeting"), (ASK, "no date: ask"), (UNDATED, "no date"))
_SOURCES = (("resolutions", "a meeting"), ("recommendations", "a report"))
_QUESTIONS = (
    (SLIPPED, "slipped twice"),
    (SILENT, "no update for two meetings"),
    (LEFT, "lead has left"),
    (ASKED, "a new date is asked for"),
)
_WORDS: dict[object, str] = {
    BEFORE: "due before the next meeting",
    UNDATED: "without a date",
    "resolutions": "from a meeting",
    "recommendations": "from a report",
    "": "nobody’s",
    **dict(_STATUSES),
}


class ActionFilters(ChipRow):
    """changed is emitted when the person chose another filter or typed in the quick filter."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.only = OnlyChip("filter_only")
        self.only.clicked.connect(lambda: self.changed.emit())
        self.add(self.only)
        self.status = FilterChip("Status", "any", "filter_status")
        self.lead = FilterChip("Lead", "anyone", "filter_lead")
        self.rating = FilterChip("Rating", "any", "filter_rating")
        self.due = FilterChip("Due", "any time", "filter_due")
        self.source = FilterChip("From", "any source", "filter_source")
        self.question = FilterChip("Ask about", "anything", "filter_question")
        self.status.set_choices([*_STATUSES, *((each.value, each.value) for each in ActionStatus)])
        self._show_key(default_key())
        self.due.set_choices(_DUE)
        self.source.set_choices(_SOURCES)
        self.question.set_choices(_QUESTIONS)
        self._chips_by_name = {
            "status": self.status,
            "lead": self.lead,
            "rating": self.rating,
            "due": self.due,
            "source": self.source,
            "question": self.question,
        }
        self.text = QuickFilter("quick_filter")
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        for chip in self._chips_by_name.values():
            self.add(chip)
            chip.chosen.connect(lambda _value: self.changed.emit())

    def read_choices(self, book: "Book", board_id: str | None, key: RatingKey) -> None:
        """Offer the levels of the key, and the leads that there are when the chip is opened."""
        self._show_key(key)

        def leads() -> list[tuple[str, str]]:
            found = book.lists.values("action-items", "lead", board_id=board_id)
            return [*((lead, lead) for lead in found), ("", "nobody")]

        self.lead.offer(leads)

    def view(self) -> LogView:
        """Return the choices and the words that stand now."""
        values = {name: chip.value for name, chip in self._chips_by_name.items()}
        return LogView({name: str(value) for name, value in values.items() if value is not None}, self.text.text())

    def show_view(self, view: LogView) -> None:
        """Let the chips and the words say what a view shows; whoever called reads the list."""
        self.only.clear()
        for name, chip in self._chips_by_name.items():
            chip.set_value(view.choices.get(name))
        self.text.blockSignals(True)
        self.text.setText(view.text)
        self.text.blockSignals(False)

    def take(self, filters: tuple[object, ...]) -> None:
        """Show the filters that another screen asked for, as far as chips can say them."""
        self.show_view(LogView(choices_of(filters), self.text.text()))
        self.changed.emit()

    def show_only(self, ids: tuple[str, ...], words: str) -> None:
        """Show these actions, whatever was chosen before; words say which they are."""
        self.show_view(LogView())
        self.only.show_only(ids, words)
        self.changed.emit()

    def words(self) -> str:
        """Return what is shown, in words: "not closed, overdue"."""
        chosen = (self._say(name, value) for name, value in self.view().choices.items())
        return ", ".join(filter(None, (self.only.words, *chosen)))

    def _show_key(self, key: RatingKey) -> None:
        self._key = key
        self.rating.set_choices([(rating.value, word) for rating, word in level_choices(key)])

    def _say(self, name: str, value: str) -> str:
        if name == "rating":
            return self._key.level(Rating(value)).word.lower()
        told: dict[object, str] = {**dict(_QUESTIONS), **dict(_DUE), **_WORDS}
        return value if name == "lead" and value else told.get(value, value)
