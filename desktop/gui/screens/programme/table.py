"""The table of the work programme: its lines are dragged from meeting to meeting."""

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from desktop.gui.screens.programme.rows import HeadRow, ProgrammeModel
from desktop.gui.theme import theme
from desktop.gui.widgets.list_table import ListTable
from desktop.workflows.work_programme import Planned

LINE = "application/x-matters-arising-programme-item"


class ProgrammeTable(ListTable):
    """dropped(id of the line, row below which it was dropped) is emitted when a line is let go."""

    dropped = Signal(str, object)

    def __init__(self, model: ProgrammeModel) -> None:
        super().__init__("programme_table", "Work programme", model, fitted=True)
        self._programme = model
        self._mark = -1
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - the name that Qt calls
        """Let the chosen line be dragged."""
        row = self.current_row()
        if not isinstance(row, Planned) or self.editTriggers() is QAbstractItemView.EditTrigger.NoEditTriggers:
            return
        data = QMimeData()
        data.setData(LINE, row.id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a line of the programme, and nothing else."""
        if event.mimeData().hasFormat(LINE):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark below which row it would come."""
        if event.mimeData().hasFormat(LINE):
            self._set_mark(self._row_above(event))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Mark nothing."""
        self._set_mark(-1)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the line was let go."""
        above = self._row_above(event)
        self._set_mark(-1)
        event.acceptProposedAction()
        if above >= 0:
            self.dropped.emit(bytes(event.mimeData().data(LINE).data()).decode(), self._programme.row(above))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the line below which a dragged one would come."""
        super().paintEvent(event)
        if self._mark < 0:
            return
        painter = QPainter(self.viewport())
        below = self.rowViewportPosition(self._mark) + self.rowHeight(self._mark)
        thick = theme().px(3)
        painter.fillRect(QRect(0, below - thick, self.viewport().width(), thick), QColor(theme().tokens.focus))
        painter.end()

    def _row_above(self, event: QDropEvent) -> int:
        """Return the row below which it would come: in the upper half of a line that is the row before."""
        y = event.position().toPoint().y()
        at = self.rowAt(y)
        if at < 0:
            return self.model().rowCount() - 1
        upper = y < self.rowViewportPosition(at) + self.rowHeight(at) // 2
        return at - 1 if upper and at > 0 and not isinstance(self._programme.row(at), HeadRow) else at

    def _set_mark(self, row: int) -> None:
        self._mark = row
        self.viewport().update()
