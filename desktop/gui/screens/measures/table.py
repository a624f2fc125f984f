"""The table of the scorecard: heads of one line, and the courses painted as sparklines."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen

from desktop.domain.measure_trend import Trend
from desktop.gui.screens.measures.rows import COLUMNS, TREND, HeadRow, ScorecardModel
from desktop.gui.theme import theme
from desktop.gui.widgets.list_table import ListTable

_TREND_AT = next(at for at, column in enumerate(COLUMNS) if column.name == TREND)
_HEAD = 40


class ScorecardTable(ListTable):
    """A line that stops at a gap, a tick for the target, a dot on the last figure."""

    def __init__(self, model: ScorecardModel) -> None:
        self._scorecard = model
        super().__init__("measures_table", "Measures", model, lines=3, fitted=True)
        theme().changed.connect(self.fit_rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, the heads across all columns, and the courses that show."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self.rowAt(event.rect().top())
        while 0 <= at < self._scorecard.rowCount() and self.rowViewportPosition(at) <= event.rect().bottom():
            row = self._scorecard.row(at)
            if isinstance(row, HeadRow):
                self._paint_head(painter, at, row)
            elif not self.isColumnHidden(_TREND_AT):
                paint_course(painter, self._course_room(at), row.course)
            at += 1
        painter.end()

    def _course_room(self, at: int) -> QRect:
        px = theme().px
        left, width = self.columnViewportPosition(_TREND_AT), self.columnWidth(_TREND_AT)
        room = QRect(left, self.rowViewportPosition(at), width, self.rowHeight(at))
        return room.adjusted(px(12), px(14), -px(16), -px(14))

    def _paint_head(self, painter: QPainter, at: int, row: HeadRow) -> None:
        tokens, px = theme().tokens, theme().px
        band = QRect(0, self.rowViewportPosition(at), self.viewport().width(), self.rowHeight(at) - 1)
        if not self.selectionModel().isRowSelected(at, self.rootIndex()):
            painter.fillRect(band, QColor(tokens.ground))
        room = band.adjusted(px(24), 0, -px(16), 0)
        aside = theme().font(13)
        width = QFontMetrics(aside).horizontalAdvance(row.about) + px(16)
        painter.setFont(theme().font(14, strong=True))
        painter.setPen(QColor(tokens.text))
        said = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, max(1, room.width() - width))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
        painter.setFont(aside)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.about)

    def fit_rows(self) -> None:
        """Let heads be one line high, and measures as high as their words need."""
        super().fit_rows()
        head = theme().px(_HEAD)
        for at in range(self._scorecard.rowCount()):
            if isinstance(self._scorecard.row(at), HeadRow):
                self.setRowHeight(at, head)


def paint_course(painter: QPainter, room: QRect, course: Trend) -> None:
    """Paint a course into a room: nothing where there is no figure."""
    numbers = [value for value in course.values if value is not None]
    if not numbers:
        return
    tokens, px = theme().tokens, theme().px
    low, high = min([*numbers, *_goal(course)]), max([*numbers, *_goal(course)])
    step = room.width() / max(1, len(course.values) - 1)

    def spot(at: int, value: float) -> QPointF:
        share = (value - low) / (high - low) if high > low else 0.5
        return QPointF(room.left() + step * at, room.bottom() - share * room.height())

    if course.target is not None:
        painter.setPen(QPen(QColor(tokens.muted), 1, Qt.PenStyle.DashLine))
        y = spot(0, course.target).y()
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
    painter.setPen(QPen(QColor(tokens.accent), px(7) / 4))
    painter.setBrush(QColor(tokens.accent))
    spots = [None if value is None else spot(at, value) for at, value in enumerate(course.values)]
    for at, each in enumerate(spots):
        before, after = (spots[at - 1] if at else None), (spots[at + 1] if at + 1 < len(spots) else None)
        if each is not None and after is not None:
            painter.drawLine(each, after)
        elif each is not None and (before is None or after is None):
            radius = px(3) if at == len(spots) - 1 else px(3) / 2
            painter.drawEllipse(each, radius, radius)


def _goal(course: Trend) -> list[float]:
    return [course.target] if course.target is not None else []
