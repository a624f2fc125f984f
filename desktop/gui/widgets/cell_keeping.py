"""Keeps what is typed in a cell of a list while it is typed, as the fields do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QWidget

from desktop.domain.kinds import kind_of
from desktop.gui.models.columns import ColumnModel, Role
from desktop.gui.spelling.attending import session_of
from desktop.gui.typing_desk import TypingDesk

if TYPE_CHECKING:
    from desktop.storage.typing import Place

_KEEP_AFTER = 1_000
Index = QModelIndex | QPersistentModelIndex


class CellKeeping(QObject):
    """Lives as long as the editor of a cell. A cell that is emptied keeps nothing."""

    def __init__(
        self, delegate: QStyledItemDelegate, editor: QLineEdit, desk: TypingDesk, place: "Place", before: str
    ) -> None:
        super().__init__(editor)
        self._delegate, self._editor, self._desk = delegate, editor, desk
        self.place = place
        self._before = before
        self._is_kept = False
        self._due = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._due.timeout.connect(self.keep_now)
        editor.textChanged.connect(self._hear)
        desk.flushing.connect(self.keep_now)
        desk.committing.connect(self._commit)

    @property
    def desk(self) -> TypingDesk:
        """Where it is kept."""
        return self._desk

    def keep_now(self) -> None:
        """Keep what stands in the cell, where it says something new."""
        self._due.stop()
        text = self._editor.text()
        if not self._says_something():
            self.give_up()
        elif self._desk.keep(self.place, self._before, text):
            self._is_kept = True
        else:
            self._due.start()

    def give_up(self) -> None:
        """Forget what was kept."""
        self._due.stop()
        if self._is_kept:
            self._is_kept = False
            self._desk.drop([self.place])

    def let_go(self) -> None:
        """Know that what was typed is told: it is forgotten with the edit that it becomes, or not at all."""
        self._due.stop()
        if self._says_something():
            self._is_kept = False
        else:
            self.give_up()

    def _says_something(self) -> bool:
        return self._editor.text().strip() not in ("", self._before.strip())

    def _hear(self) -> None:
        if not self._due.isActive():
            self._due.start()

    def _commit(self) -> None:
        self._delegate.commitData.emit(self._editor)


def keep_cell(delegate: QStyledItemDelegate, editor: QWidget, index: Index) -> CellKeeping | None:
    """Keep a cell from now on; nothing where it is no text of a record, or outside a window with a book."""
    from desktop.storage.typing import Place

    session, model = session_of(editor), index.model()
    if session is None or not isinstance(model, ColumnModel) or not isinstance(editor, QLineEdit):
        return None
    column = model.columns[index.column()]
    record = column.record(index.data(Role.RECORD)) if column.record else None
    if record is None or session.book.records(kind_of(record)).get(record.id) is None:
        return None
    attribute = column.attribute or column.name
    place = Place(kind_of(record), record.id, attribute)
    return CellKeeping(delegate, editor, session.typing, place, getattr(record, attribute))
