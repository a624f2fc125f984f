"""The matrix as a table: headings that stay, a cross of the chosen row and column, marks as dots and rings.

All cells that show are painted in one go: a delegate would be called for each of a thousand of them, and a frame of
scrolling takes no longer than the display needs for it.
"""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from desktop.domain.coverage import CoverageColumn, CoverageRow
from desktop.gui.screens.coverage.heads import ColumnHeads, CornerHead, RowHeads
from desktop.gui.screens.coverage.look import CELL, ROW, MatrixLook
from desktop.gui.screens.coverage.model import CoverageModel
from desktop.gui.theme import theme

_HEADS, _NARROW_HEADS = 300, 224
_WIDEST = 132

Cell = tuple[CoverageRow, CoverageColumn]
Spans = list[tuple[int, int, int]]


class CoverageGrid(QTableView):
    """cell_chosen(row and column, or None) follows the keyboard; row_opened(row) is Enter, pressed_twice a double click
    on the chosen cell.
    """

    cell_chosen = Signal(object)
    row_opened = Signal(object)
    pressed_twice = Signal()

    def __init__(self, model: CoverageModel) -> None:
        super().__init__()
        self.setObjectName("coverage_grid")
        self.setAccessibleName("Coverage")
        self._shown = model
        self._rows = RowHeads(Qt.Orientation.Vertical, self, model, "Recommendations")
        self._columns = ColumnHeads(Qt.Orientation.Horizontal, self, model, "What answers them")
        self.setVerticalHeader(self._rows)
        self.setHorizontalHeader(self._columns)
        self._corner = CornerHead(self)
        self._behave()
        self.setModel(model)
        self._kept: tuple[str, str] | None = None
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(lambda *_: self._tell())
        self.selectionModel().currentChanged.connect(self._follow)
        self._rows.sectionPressed.connect(lambda row: self.choose(row, max(0, self.currentIndex().column())))
        self._columns.sectionPressed.connect(lambda column: self.choose(max(0, self.currentIndex().row()), column))
        self._rows.sectionDoubleClicked.connect(lambda row: self.row_opened.emit(model.rows[row]))
        theme().changed.connect(self._dress)
        self._dress()

    def cell(self) -> Cell | None:
        """Return the row and the column that are chosen, or None."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        return self._shown.rows[index.row()], self._shown.columns[index.column()]

    def choose(self, row: int, column: int) -> None:
        """Go to a cell."""
        index = self._shown.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that show."""
        painter = QPainter(self.viewport())
        self._paint(painter, event.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns share the width where there are few of them."""
        super().resizeEvent(event)
        self._share_width()

    def updateGeometries(self) -> None:  # noqa: N802 - the name that Qt calls
        """Keep the words above the row headings in their place."""
        super().updateGeometries()
        self._corner.setGeometry(0, 0, self._rows.width(), self._columns.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the recommendation on Enter; everything else as any table does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and (cell := self.cell()):
            self.row_opened.emit(cell[0])
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark row and column under the pointer."""
        at = event.position().toPoint()
        self._hover(self.rowAt(at.y()), self.columnAt(at.x()))
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the mark as Space does."""
        if self.indexAt(event.position().toPoint()).isValid():
            self.pressed_twice.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Mark nothing."""
        self._hover(-1, -1)
        super().leaveEvent(event)

    def _paint(self, painter: QPainter, exposed: QRect) -> None:
        look, model = self._look, self._shown
        painter.fillRect(exposed, look.window)
        rows, columns = self._spans(self._rows, exposed, down=True), self._spans(self._columns, exposed, down=False)
        if not rows or not columns:
            return
        self._paint_cross(painter, rows, columns)
        bottom, right = rows[-1][1] + rows[-1][2] - 1, columns[-1][1] + columns[-1][2] - 1
        painter.setPen(look.rule)
        for _row, top, height in rows:
            painter.drawLine(exposed.left(), top + height - 1, right, top + height - 1)
        for _column, left, width in columns:
            painter.drawLine(left + width - 1, exposed.top(), left + width - 1, bottom)
        half = look.mark_side / 2
        for row, top, height in rows:
            for column, left, width in columns:
                if mark := model.mark(row, column):
                    painter.drawPixmap(round(left + width / 2 - half), round(top + height / 2 - half), look.marks[mark])
        self._paint_ring(painter)

    def _paint_cross(self, painter: QPainter, rows: Spans, columns: Spans) -> None:
        """Paint the ground of the chosen row and column, and of those under the pointer."""
        area = QRect(
            QPoint(columns[0][1], rows[0][1]),
            QPoint(columns[-1][1] + columns[-1][2] - 1, rows[-1][1] + rows[-1][2] - 1),
        )
        for at, left, width in columns:
            if colour := self._colour(self._columns, at):
                painter.fillRect(left, area.top(), width, area.height(), colour)
        for at, top, height in rows:
            if colour := self._colour(self._rows, at):
                painter.fillRect(area.left(), top, area.width(), height, colour)

    def _colour(self, heads: RowHeads | ColumnHeads, at: int) -> QColor | None:
        look = self._look
        return look.selected if at == heads.chosen else look.hover if at == heads.hovered else None

    def _paint_ring(self, painter: QPainter) -> None:
        index = self.currentIndex()
        if index.isValid():
            focused = self.hasFocus() or self.viewport().hasFocus()
            painter.setPen(self._look.ring if focused else self._look.edge)
            painter.drawRect(self.visualRect(index).adjusted(1, 1, -3, -3))

    def _spans(self, heads: RowHeads | ColumnHeads, exposed: QRect, *, down: bool) -> Spans:
        """Return number, start and size of the sections that show in a part of the viewport."""
        first = heads.logicalIndexAt(exposed.top() if down else exposed.left())
        end = exposed.bottom() if down else exposed.right()
        if first < 0:
            return []
        start, found = heads.sectionViewportPosition(first), []
        for at in range(first, heads.count()):
            if start > end:
                break
            found.append((at, start, heads.sectionSize(at)))
            start += found[-1][2]
        return found

    def _behave(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget())
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _dress(self) -> None:
        self._look = MatrixLook(self.devicePixelRatioF())
        self._rows.look = self._columns.look = self._look
        self._measure()
        self._repaint()

    def _measure(self) -> None:
        px = theme().px
        self._rows.setMinimumSectionSize(px(24))
        self._columns.setMinimumSectionSize(px(24))
        self._rows.setDefaultSectionSize(px(ROW))
        self._share_width()

    def _share_width(self) -> None:
        """Let few columns fill the width, and the row headings give way to them as far as they can be read."""
        px, count = theme().px, max(1, self._columns.count())
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        heads = min(px(_HEADS), max(px(_NARROW_HEADS), width - count * px(CELL)))
        if self._rows.width() != heads:
            self._rows.setFixedWidth(heads)
        room = width - heads
        size = min(px(_WIDEST), max(px(CELL), room // count))
        if size != self._columns.defaultSectionSize():
            self._columns.setDefaultSectionSize(size)
            self.updateGeometries()

    def _follow(self, current: QModelIndex, _former: QModelIndex) -> None:
        self._rows.chosen, self._columns.chosen = current.row(), current.column()
        cell = self.cell()
        self._kept = (cell[0].id, cell[1].id) if cell else self._kept
        self._repaint()
        self._tell()

    def _restore(self) -> None:
        """Go to the cell that was chosen, wherever it now stands, or to the first one."""
        self._share_width()
        if not self._shown.rows or not self._shown.columns:
            self._tell()
            return
        row_id, column_id = self._kept or ("", "")
        row = next((at for at, one in enumerate(self._shown.rows) if one.id == row_id), 0)
        column = next((at for at, one in enumerate(self._shown.columns) if one.id == column_id), 0)
        self.choose(row, column)

    def _tell(self) -> None:
        self.cell_chosen.emit(self.cell())

    def _hover(self, row: int, column: int) -> None:
        if (row, column) != (self._rows.hovered, self._columns.hovered):
            self._rows.hovered, self._columns.hovered = row, column
            self._repaint()

    def _repaint(self) -> None:
        for part in (self, self._rows, self._columns):
            part.viewport().update()
