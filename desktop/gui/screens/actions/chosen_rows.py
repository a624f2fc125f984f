"""Which actions are chosen in the log: one, or several with Shift, Ctrl and Ctrl+A; kept when the log is read again."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

from desktop.gui.models.paged import PagedModel
from desktop.gui.session import BookSession
from desktop.gui.widgets.list_table import ListTable

_FEW = 400
_COMMAND = QItemSelectionModel.SelectionFlag


class ChosenRows(QObject):
    """counted(number) is emitted when another number of actions may be chosen."""

    counted = Signal(int)

    def __init__(self, session: BookSession, table: ListTable, model: PagedModel) -> None:
        super().__init__(table)
        self._session, self._table, self._model = session, table, model
        table.selectionModel().selectionChanged.connect(lambda *_: self.counted.emit(self.count))
        model.modelReset.connect(lambda: self.counted.emit(self.count))

    @property
    def count(self) -> int:
        """How many are chosen."""
        return len(self._rows())

    def ids(self) -> list[str]:
        """Return the ids of the chosen actions, in the order of the list."""
        rows = sorted(self._rows())
        if len(rows) <= _FEW:
            found = (self._model.row(at) for at in rows)
            return [row.id for row in found if row is not None]
        order = self._session.book.lists.ids(self._model.query)
        return [order[at] for at in rows if at < len(order)]

    def choose(self, ids: Iterable[str]) -> None:
        """Choose these actions as far as the list shows them; the current row stays, or is the first of them."""
        wanted = set(ids)
        rows = [at for at, one in enumerate(self._session.book.lists.ids(self._model.query)) if one in wanted]
        chosen = QItemSelection()
        last = len(self._model.columns) - 1
        for first, end in _stretches(rows):
            chosen.select(self._model.index(first, 0), self._model.index(end, last))
        selection = self._table.selectionModel()
        if rows and self._table.currentIndex().row() not in set(rows):
            index = self._model.index(rows[0], max(0, self._table.currentIndex().column()))
            selection.setCurrentIndex(index, _COMMAND.NoUpdate)
        selection.select(chosen, _COMMAND.ClearAndSelect | _COMMAND.Rows)

    def only_current(self) -> None:
        """Choose the current row alone: the rows at the places of the others are other ones now."""
        index = self._table.currentIndex()
        if self.count > 1 and index.isValid():
            self._table.selectionModel().select(index, _COMMAND.ClearAndSelect | _COMMAND.Rows)

    def _rows(self) -> set[int]:
        chosen = self._table.selectionModel().selection()
        parts = (chosen.at(number) for number in range(chosen.count()))
        return {row for part in parts for row in range(part.top(), part.bottom() + 1)}


def _stretches(rows: list[int]) -> Iterable[tuple[int, int]]:
    """Yield the first and the last of each stretch of rows that follow one another."""
    first = last = -2
    for row in rows:
        if row != last + 1:
            if first >= 0:
                yield first, last
            first = row
        last = row
    if first >= 0:
        yield first, last
