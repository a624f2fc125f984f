"""Files dropped on a table from the file manager: onto a row, or onto the empty space below."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from desktop.gui.widgets.list_table import ListTable


class PaperDrop(QObject):
    """dropped(row or None, paths) is emitted when files are let go over the table.

    The row below the pointer is chosen while files are held over it. Whatever else is dragged is left to the table.
    """

    dropped = Signal(object, object)

    def __init__(self, table: ListTable) -> None:
        super().__init__(table)
        self._table = table
        table.viewport().setAcceptDrops(True)
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take files; let everything else pass."""
        if not isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent) or not files_in(event):
            return False
        event.acceptProposedAction()
        at = self._row_at(event.position().toPoint())
        if at >= 0:
            self._table.choose(at)
        if event.type() is QEvent.Type.Drop:
            self.dropped.emit(self._table.current_row() if at >= 0 else None, files_in(event))
        return True

    def _row_at(self, point: QPoint) -> int:
        return self._table.rowAt(point.y())


def files_in(event: QDropEvent) -> list[Path]:
    """Return the files that are dragged, in their order; none where something else is."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
