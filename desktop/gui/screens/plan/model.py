"""The rows of a plan as they show: what is folded away is left out, and what a filter hides."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject

from desktop.domain.plan import PlanEntry
from desktop.gui.models.columns import Cell, Column, Index, Role, RowsModel
from desktop.gui.screens.plan.columns import MONTHS, is_large
from desktop.workflows.plan_reading import PlanPicture, PlanRow

_PAINTED_BY_TABLE = ("ref", MONTHS)


class PlanModel(RowsModel):
    """A table of PlanRows; the tree itself, the bars and the months are painted by the table over it."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self.opened: Collection[str] = frozenset()

    def show(self, rows: Sequence[PlanRow], opened: Collection[str]) -> None:
        """Show these rows; opened are the ids of those whose rows below show too."""
        same = [row.id for row in self._rows] == [row.id for row in rows]
        self.opened = opened
        if same:
            self.show_rows(rows)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def cells(self, position: int, columns: Iterable[int]) -> list[Cell]:
        """Return what is painted in these columns; nothing where the table paints it."""
        columns, row = list(columns), self.row(position)
        painted = [self._is_painted(self.columns[column].name, row) for column in columns]
        found = super().cells(position, columns)
        names = [self.columns[column].name for column in columns]
        if row is not None and row.progress is None and (below := self._below_words(names, row)):
            at = names.index("wording") if "wording" in names else -1
            found = [cell._replace(detail=below) if number == at else cell for number, cell in enumerate(found)]
        if any(column.name == MONTHS for column in self.columns):
            # over months a letter stands beside each bar, and its word in the tool tip
            found = [cell._replace(text=" ") if cell.rating else cell for cell in found]
        return [Cell() if by_table else cell for by_table, cell in zip(painted, found, strict=True)]

    def _below_words(self, shown: Collection[str], row: PlanRow) -> str:
        """Return what stands below the words of an entry: the dates and leads whose columns gave way."""
        own = [column for column in self.columns if column.name in ("dates", "leads") and column.name not in shown]
        said = {
            column.name: column.detail_of(row, self.key) if column.name == "dates" else column.text(row)
            for column in own
        }
        return "; ".join(filter(None, (said.get("dates", ""), said.get("leads", ""))))

    def _is_painted(self, name: str, row: PlanRow | None) -> bool:
        if name in _PAINTED_BY_TABLE:
            return True
        if row is None or row.progress is None:
            return False
        return name == "wording" or (name == "dates" and not is_large(row))

    def row_at(self, index: Index) -> PlanRow | None:
        """Return the row of an index."""
        found = index.data(Role.RECORD) if index.isValid() else None
        return found if isinstance(found, PlanRow) else None

    def position_of(self, entry_id: str) -> int | None:
        """Return where an entry shows, None where it does not."""
        return next((at for at, row in enumerate(self._rows) if row.id == entry_id), None)


def shown_rows(picture: PlanPicture, opened: Collection[str], wanted: Collection[str] | None) -> list[PlanRow]:
    """Return the rows that show: all below what stands open, or, where some are wanted, these with what they stand
    below.
    """
    if wanted is not None:
        with_above = {*wanted, *(above.id for each in wanted for above in picture.tree.above(_entry(picture, each)))}
        return [row for row in picture.rows if row.id in with_above]
    return list(_unfolded(picture, opened))


def first_opened(picture: PlanPicture) -> frozenset[str]:
    """Return what stands open in a plan at first: all of a short one, of a long one what leads to its sections."""
    open_from = [row for row in picture.rows if row.has_below]
    if len(picture.rows) > _SHORT:
        deep = max(row.depth for row in open_from) if open_from else 0
        open_from = [row for row in open_from if row.depth < min(2, deep)]
    return frozenset(row.id for row in open_from)


def _entry(picture: PlanPicture, entry_id: str) -> PlanEntry:
    return picture.by_id[entry_id].entry


def _unfolded(picture: PlanPicture, opened: Collection[str]) -> Iterator[PlanRow]:
    hidden_from: int | None = None
    for row in picture.rows:
        if hidden_from is not None and row.depth > hidden_from:
            continue
        hidden_from = None if row.id in opened else row.depth
        yield row


_SHORT = 60
