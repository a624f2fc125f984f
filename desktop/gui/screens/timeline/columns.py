"""The headlines as lines of a list, and how they are sorted."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import Qt

from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.headline_date import say_when, short_when
from desktop.domain.headline_filter import kind_words
from desktop.domain.headline_grid import NO_THEME, cell_order
from desktop.domain.headline_lanes import lane_of
from desktop.gui.models.columns import Column, RowsModel

_PLAIN = (DatePrecision.DAY, DatePrecision.MONTH)
# a day or a month and nothing beside it, however it is written
_ONE_DATE = re.compile(
    r"\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W+)?(?:the\W+)?(?:\d{1,2}(?:st|nd|rd|th)?\W+)?"
    r"(?:of\W+)?(?:[a-z]{3,9}|\d{1,2})\W+\d{2,4}\W*",
    re.IGNORECASE,
)


class HeadlineRow(NamedTuple):
    """One line: a headline, the number of its theme, and to how many records it is tied."""

    headline: Headline
    theme_at: int
    ties: int

    @property
    def id(self) -> str:
        """The id of the headline."""
        return self.headline.id

    @property
    def when(self) -> tuple[Any, ...]:
        """By what it is sorted in time."""
        return (*lane_of(self.headline)[:2], *cell_order(self.headline))


def _read(row: HeadlineRow) -> str:
    """Return the date as it was typed where that says more than the one that is shown."""
    headline = row.headline
    shown = short_when(headline), say_when(headline.date, headline.precision)
    alike = headline.date and headline.precision in _PLAIN and _ONE_DATE.fullmatch(headline.timing)
    return "" if alike or headline.timing in shown else headline.timing


def _where(row: HeadlineRow) -> str:
    return ", ".join(each for each, on in (("external", row.headline.external), ("exempt", row.headline.exempt)) if on)


COLUMNS = (
    Column(
        name="date",
        heading="Date",
        text=lambda row: short_when(row.headline) if row.headline.precision else "Undated",
        detail=_read,
        tip=lambda row: row.headline.timing or say_when(row.headline.date, row.headline.precision),
        tone=lambda row: "strong" if row.headline.precision is not DatePrecision.UNDATED else "muted",
        width=124,
    ),
    Column(
        name="text",
        heading="Headline",
        text=lambda row: row.headline.text,
        tip=lambda row: row.headline.text,
        stretch=True,
    ),
    Column(name="theme", heading="Theme", text=lambda row: row.headline.theme or NO_THEME, width=176, yields=True),
    Column(
        name="kind",
        heading="Kind",
        text=lambda row: kind_words(row.headline.kind) if row.headline.kind else "–",
        detail=_where,
        tone=lambda row: "" if row.headline.kind else "muted",
        width=112,
    ),
    Column(
        name="ties",
        heading="Links",
        text=lambda row: str(row.ties) if row.ties else "–",
        tone=lambda row: "" if row.ties else "muted",
        width=64,
    ),
    Column(name="source", heading="Source", text=lambda row: row.headline.source, width=140, hidden=True),
)
_SORTED_BY: dict[str, Callable[[HeadlineRow], Any]] = {
    "date": lambda row: row.when,
    "text": lambda row: row.headline.text.casefold(),
    "theme": lambda row: (row.theme_at, row.when),
    "kind": lambda row: (not row.headline.kind, row.headline.kind.value, row.when),
    "ties": lambda row: (-row.ties, row.when),
    "source": lambda row: (row.headline.source.casefold(), row.when),
}


class HeadlineRows(RowsModel):
    """The list, in the order of time until a heading is pressed."""

    def __init__(self, parent: Any) -> None:
        super().__init__(COLUMNS, parent)
        self._by, self._descending = "date", False

    def show_rows(self, rows: Any) -> None:
        """Show these rows in the order that is asked for."""
        super().show_rows(sorted(rows, key=_SORTED_BY[self._by], reverse=self._descending))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in order by a column, in time where it has none (-1)."""
        self._by = self.columns[column].name if 0 <= column < len(self.columns) else "date"
        self._descending = order is Qt.SortOrder.DescendingOrder
        self.show_rows([self.row(at) for at in range(self.rowCount())])
