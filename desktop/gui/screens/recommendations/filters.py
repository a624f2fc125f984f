"""The filters of the recommendations as chips."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain.agencies import all_agencies
from desktop.domain.list_query import Filter
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey, default_key
from desktop.domain.recommendation import CLOSED_STATUSES, Addressed, RecommendationStatus
from desktop.gui.rating_choices import level_choices, level_filter
from desktop.gui.widgets.chips import ChipRow, FilterChip
from desktop.gui.widgets.only_chip import OnlyChip
from desktop.gui.widgets.quick_filter import QuickFilter

if TYPE_CHECKING:
    from desktop.storage.book import Book

_OVERDUE, _UNDATED = "overdue", "undated"
_OPEN = "open"
_OPEN_STATUSES = tuple(status for status in RecommendationStatus if status not in CLOSED_STATUSES)


class RecommendationFilters(ChipRow):
    """changed is emitted when the person chose another filter or typed in the quick filter."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reports: dict[str, str] = {}
        self.only = OnlyChip("filter_only_recommendations")
        self.only.clicked.connect(lambda: self.changed.emit())
        self.add(self.only)
        self.report = FilterChip("Report", "any", "filter_report")
        self.status = FilterChip("Status", "any", "filter_recommendation_status")
        self.theme = FilterChip("Theme", "any", "filter_theme")
        self.addressed = FilterChip("Addressed to", "anyone", "filter_addressed")
        self.agency = FilterChip("Agency", "any", "filter_agency")
        self.rating = FilterChip("Rating", "any", "filter_recommendation_rating")
        self.status.set_choices([(_OPEN, "not signed off"), *((each, each.value) for each in RecommendationStatus)])
        self.addressed.set_choices([(each, each.value) for each in Addressed])
        self.due = FilterChip("Due", "any time", "filter_recommendation_due")
        self.due.set_choices([(_OVERDUE, "overdue"), (_UNDATED, "no date")])
        self._show_key(default_key())
        self.text = QuickFilter("recommendation_filter")
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        for chip in self.chips():
            self.add(chip)
            chip.chosen.connect(lambda _value: self.changed.emit())

    def chips(self) -> tuple[FilterChip, ...]:
        """Return the chips in their order."""
        return (self.report, self.status, self.theme, self.addressed, self.agency, self.due, self.rating)

    def read_choices(self, book: "Book", board_id: str | None, key: RatingKey) -> None:
        """Offer the levels of the key, and the reports and themes that there are."""
        self._show_key(key)
        self._reports = {report.id: report.title for report in book.reports.all(board_id=board_id)}
        self.report.set_choices([(report_id, title[:60]) for report_id, title in self._reports.items()])
        themes = book.lists.values("recommendations", "theme", board_id=board_id)
        self.theme.set_choices([(theme, theme) for theme in themes if theme])
        self.agency.offer(lambda: _agencies(book, board_id))

    def asked(self) -> tuple[Filter, ...]:
        """Return the filters that hold now."""
        found: list[Filter] = []
        if self.status.value == _OPEN:
            found.append(Filter("status", "in", _OPEN_STATUSES))
        elif self.status.value is not None:
            found.append(Filter("status", "=", self.status.value))
        if self.agency.value is not None:
            found.append(Filter("agencies", "contains", f"\n{self.agency.value}\n"))
        if self.due.value is not None:
            found.append(Filter("days_late", ">", 0) if self.due.value == _OVERDUE else Filter("due", "empty"))
        if self.rating.value is not None:
            found.append(level_filter(self._key, self.rating.value))
        named = ((self.report, "report_id"), (self.theme, "theme"), (self.addressed, "addressed"))
        return (
            *self.only.asked,
            *found,
            *(Filter(column, "=", chip.value) for chip, column in named if chip.value is not None),
        )

    def take(self, filters: tuple[object, ...]) -> None:
        """Show the filters that another screen asked for, as far as chips can say them."""
        by_column = {
            "report_id": self.report,
            "theme": self.theme,
            "addressed": self.addressed,
            "rating": self.rating,
            "status": self.status,
        }
        self._clear()
        for each in filters:
            if isinstance(each, Filter) and each.column in by_column:
                by_column[each.column].set_value(each.value if each.op == "=" else _OPEN)
            elif isinstance(each, Filter) and each.column == "agencies":
                self.agency.set_value(str(each.value).strip())
            elif isinstance(each, Filter) and each.column in ("days_late", "due"):
                self.due.set_value(_UNDATED if each.op == "empty" else _OVERDUE)
        self.changed.emit()

    def show_only(self, ids: tuple[str, ...], words: str) -> None:
        """Show these recommendations, whatever was chosen before; words say which they are."""
        self._clear()
        self.text.blockSignals(True)
        self.text.clear()
        self.text.blockSignals(False)
        self.only.show_only(ids, words)
        self.changed.emit()

    def words(self) -> str:
        """Return what is shown, in words."""
        chosen = (self._say(chip.value) for chip in self.chips() if chip.value is not None)
        return ", ".join(filter(None, (self.only.words, *chosen)))

    def _clear(self) -> None:
        self.only.clear()
        for chip in self.chips():
            chip.set_value(None)

    def _show_key(self, key: RatingKey) -> None:
        self._key = key
        self.rating.set_choices(level_choices(key))

    def _say(self, value: object) -> str:
        if isinstance(value, Rating):
            return self._key.level(value).word.lower()
        if value == _UNDATED:
            return "without a date"
        return "not signed off" if value == _OPEN else self._reports.get(str(value), str(value))


def _agencies(book: "Book", board_id: str | None) -> list[tuple[str, str]]:
    """Return the agencies that have a part in any recommendation of a board."""
    from desktop.workflows.recommendation_return import recommendations_of

    return [(name, name) for name in all_agencies(recommendations_of(book, board_id or ""))]
