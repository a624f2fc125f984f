"""The chosen row of a table, kept when the table is read again."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject

from desktop.gui.models.columns import ColumnModel

if TYPE_CHECKING:
    from desktop.gui.widgets.list_table import ListTable

_FIRST, _AROUND = 400, 200


class KeptRow(QObject):
    """The same record stays chosen wherever it then stands; where it went, the row that took its place is chosen.

    A record that moved far down a long list is not looked for: reading all of it would take too long.
    """

    def __init__(self, table: "ListTable", model: ColumnModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._record_id: str | None = None
        self._at = -1
        self._count = model.rowCount()
        model.dataChanged.connect(lambda *_: self._follow())
        model.modelReset.connect(self._restore)
        table.selectionModel().currentRowChanged.connect(self._note)

    def _note(self, current: QModelIndex, _former: QModelIndex) -> None:
        self._at = current.row()
        self._record_id = self._id_at(self._at)
        self._count = self._model.rowCount()
        self._table.tell_row()

    def _follow(self) -> None:
        """Choose the record again where other rows now stand in their order."""
        stands = self._record_id is None or self._id_at(self._at) == self._record_id
        at = None if stands else self._place()
        if at is None:
            self._note(self._table.currentIndex(), QModelIndex())
        else:
            self._table.choose(at)

    def _restore(self) -> None:
        count = self._model.rowCount()
        at = self._place()
        if at is None and 0 < count == self._count - 1 and self._at >= 0:
            at = min(self._at, count - 1)
        self._count = count
        if at is None:
            self._note(QModelIndex(), QModelIndex())
        else:
            self._table.choose(at)

    def _place(self) -> int | None:
        if self._record_id is None:
            return None
        return next((at for at in self._near() if self._id_at(at) == self._record_id), None)

    def _near(self) -> Iterable[int]:
        count = self._model.rowCount()
        yield from range(max(0, self._at - _AROUND), min(count, self._at + _AROUND))
        yield from range(min(count, _FIRST))

    def _id_at(self, at: int) -> str | None:
        return getattr(self._model.row(at), "id", None) if 0 <= at < self._model.rowCount() else None
