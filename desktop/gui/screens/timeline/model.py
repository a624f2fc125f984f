"""The headlines of a grid as a list, theme by theme and month by month: what a screen reader goes through."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.headline_date import short_when
from desktop.domain.headline_filter import kind_words
from desktop.domain.headline_grid import NO_THEME, TimelineGrid
from desktop.domain.headline_lanes import Lane
from desktop.domain.wording import counted
from desktop.gui.models.columns import Index, Role
from desktop.workflows.headline_timeline import Timeline


class HeadlineModel(QAbstractListModel):
    """One row for each headline of the grid; place tells theme, lane and number within the cell of a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.grid = TimelineGrid()
        self.timeline = Timeline()
        self.rows: list[Headline] = []
        self.places: list[tuple[str, Lane, int]] = []
        self._row_of: dict[str, int] = {}

    def show_grid(self, grid: TimelineGrid, timeline: Timeline) -> None:
        """Show a grid instead of the former one."""
        self.beginResetModel()
        self.grid, self.timeline = grid, timeline
        self.places = list(_places(grid))
        self.rows = [grid.cells[theme, lane][number] for theme, lane, number in self.places]
        self._row_of = {headline.id: row for row, headline in enumerate(self.rows)}
        self.endResetModel()

    def row_of(self, headline_id: str) -> int | None:
        """Return the row of a headline, None where it does not stand in the grid."""
        return self._row_of.get(headline_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many headlines there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return that it is a list."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a headline says in one role."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        headline = self.rows[index.row()]
        if role == Role.RECORD:
            return headline
        if role == Qt.ItemDataRole.DisplayRole:
            return headline.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{headline.text}\n{self.told(headline) or short_when(headline)}"
        return self._spoken(index.row()) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def told(self, headline: Headline) -> str:
        """Return what is told below the words of a headline: its day, where it happened, what it is tied to."""
        ties = self.timeline.tied_to(headline)
        return " · ".join(
            filter(
                None,
                (
                    "" if headline.precision is DatePrecision.MONTH else _exactly(headline),
                    "external" if headline.external else "",
                    "exempt" if headline.exempt else "",
                    counted(ties, "link") if ties else "",
                ),
            )
        )

    def _spoken(self, row: int) -> str:
        headline, (theme, lane, number) = self.rows[row], self.places[row]
        of = len(self.grid.cells[theme, lane])
        kind = kind_words(headline.kind) if headline.kind else ""
        among = f"{number + 1} of {of}" if of > 1 else ""
        words = (headline.text.rstrip("."), theme or NO_THEME, lane.heading, self.told(headline), kind, among)
        return ". ".join(filter(None, words))


def _exactly(headline: Headline) -> str:
    if headline.precision is DatePrecision.DAY:
        return short_when(headline)
    return headline.timing


def _places(grid: TimelineGrid) -> Iterator[tuple[str, Lane, int]]:
    for theme in grid.themes:
        for lane in grid.lanes:
            for number in range(len(grid.cell(theme, lane))):
                yield theme, lane, number
