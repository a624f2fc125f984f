"""The rows of the agenda's list: its items in their order, then those that supplements brought."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome, Paper, PaperStatus, Supplement
from desktop.domain.agenda_order import PlacedItem, in_order
from desktop.domain.dates import short_date
from desktop.domain.page_run import paper_words
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.meetings.agenda_words import (
    below_title,
    minutes_words,
    outcome_tone,
    pages_words,
    paper_tone,
    title_tone,
)

TITLE_COLUMN = 1


@dataclass(frozen=True, slots=True)
class SupplementRow:
    """The line above the items of a supplement: it is no item itself, and only looks like a heading."""

    item: AgendaItem
    depth: int = 0

    @property
    def id(self) -> str:
        """The name of the line."""
        return self.item.id


Row = PlacedItem | SupplementRow


def rows_of(items: Sequence[AgendaItem], supplements: Sequence[Supplement]) -> list[Row]:
    """Return the rows of a list: the agenda as it was published first, each supplement below a line of its own."""
    rows: list[Row] = list(in_order([item for item in items if not item.supplement]))
    by_number = {one.number: one for one in supplements}
    for number in sorted({item.supplement for item in items if item.supplement}):
        rows.append(_head(items[0].meeting_id, number, by_number.get(number)))
        rows += in_order([item for item in items if item.supplement == number])
    return rows


def is_head(row: object) -> bool:
    """Tell whether a row is printed across the list: a heading of the agenda, or of a supplement."""
    return isinstance(row, PlacedItem | SupplementRow) and row.item.kind is ItemKind.HEADING


def _head(meeting_id: str, number: int, supplement: Supplement | None) -> SupplementRow:
    issued = supplement.issued_on if supplement else None
    words = f"Supplementary agenda {number}, {f'issued {short_date(issued)}' if issued else 'not issued yet'}"
    item = AgendaItem(id=f"supplement-{number}", meeting_id=meeting_id, title=words, kind=ItemKind.HEADING)
    return SupplementRow(item)


class AgendaModel(RowsModel):
    """The rows with their last column: the expected times until something has an outcome, the outcomes from then."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._times: Mapping[str, str] = {}
        self._papers: Sequence[Paper] = ()
        self._outcomes = False
        super().__init__(self._columns(), parent)

    def show_agenda(self, rows: Sequence[Row], times: Mapping[str, str], papers: Sequence[Paper] = ()) -> None:
        """Show these rows, with the time at which each item is expected; papers are those in supplements."""
        self._times = times
        self._papers = papers
        self._outcomes = any(row.item.outcome is not ItemOutcome.OPEN for row in rows)
        self.show_rows(rows)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column; the last one is named by what it holds."""
        said = super().headerData(section, orientation, role)
        return "Outcome" if said == "Time" and self._outcomes else said

    def _paper(self, row: Row) -> str:
        return "" if row.item.kind is ItemKind.HEADING else paper_words(row.item, self._papers)

    def _paper_tone(self, row: Row) -> str:
        if isinstance(row, SupplementRow):
            return ""
        in_supplement = any(paper.agenda_item_id == row.id for paper in self._papers)
        return "" if in_supplement and row.item.paper is PaperStatus.NONE else paper_tone(row)

    def _last(self, row: Row) -> str:
        if self._outcomes:
            return row.item.outcome.value.capitalize()
        return self._times.get(row.id, "")

    def _last_tone(self, row: Row) -> str:
        return outcome_tone(row.item) if self._outcomes else "muted"

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                name="number",
                heading="No.",
                text=lambda row: row.item.number,
                tone=lambda row: "muted" if row.depth else "strong",
                width=48,
            ),
            Column(
                name="title",
                heading="Item",
                text=lambda row: row.item.title,
                detail=lambda row: below_title(row.item),
                tone=title_tone,
                indent=lambda row: row.depth,
                edit=lambda row: row.item.title,
                record=lambda row: row.item,
                stretch=True,
            ),
            Column(name="paper", heading="Paper", text=self._paper, tone=self._paper_tone, width=96),
            Column(name="pages", heading="Pages", text=lambda row: pages_words(row.item), width=64, yields=True),
            Column(name="minutes", heading="Minutes", text=lambda row: minutes_words(row.item), width=76, yields=True),
            Column(name="time", heading="Time", text=self._last, tone=self._last_tone, width=104),
        )
