"""The table of a plan: a tree that opens and folds by keys and clicks, with its progress as bars."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF

from desktop.domain.plan import EntryLevel
from desktop.gui.screens.plan.columns import MONTHS, group_detail, is_large, share
from desktop.gui.screens.plan.look import REF_LEFT, STEP, TWISTY, colour_of
from desktop.gui.screens.plan.model import PlanModel
from desktop.gui.theme import theme
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.row_look import EDGE, SIDE
from desktop.workflows.plan_reading import PlanRow

_HIGH, _LARGE, _SMALL = 78, 58, 38
_USUAL, _MOST_FITTED = 2, 500
_BAR = 10
_WIDEST_SHARE = "88 of 88"
_KEY = Qt.Key


class PlanTable(ListTable):
    """folded(entry id, whether it shall stand open) is emitted when the person opens or folds a row."""

    folded = Signal(str, bool)

    def __init__(self, name: str, label: str, model: PlanModel, *, lines: int = 3) -> None:
        super().__init__(name, label, model, lines=lines)
        self._is_low = lines == 1
        self.plan_model = model
        model.modelReset.connect(self.fit_heights)
        self.horizontalHeader().sectionResized.connect(lambda *_: self.fit_heights())
        theme().changed.connect(self.fit_heights)

    def fit_heights(self) -> None:
        """Let rows of sections and objectives be one line high."""
        if self._is_low:
            return
        header, px = self.verticalHeader(), theme().px
        small, large, high = px(_SMALL), px(_LARGE), px(_HIGH)
        for at in range(self.plan_model.rowCount()):
            row = self.plan_model.row(at)
            wanted = large if is_large(row) else small
            if row.progress is None and at < _MOST_FITTED and self._lines_of(at) > _USUAL:
                wanted = high
            if header.sectionSize(at) != wanted:
                header.resizeSection(at, wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and fold by the arrow keys, as in any tree; Left goes up from what is folded, Right down."""
        row = self.plan_model.row_at(self.currentIndex())
        if row is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            is_open = row.id in self.plan_model.opened
            if event.key() in (_KEY.Key_Right, _KEY.Key_Plus):
                self._open(row, is_open)
                return
            if event.key() in (_KEY.Key_Left, _KEY.Key_Minus):
                self._fold(row, is_open)
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or fold a row whose sign is clicked."""
        at = event.position().toPoint()
        row = self.plan_model.row_at(self.indexAt(at))
        super().mousePressEvent(event)
        if row is not None and row.has_below and self._sign(row, self.indexAt(at).row()).contains(at):
            self.folded.emit(row.id, row.id not in self.plan_model.opened)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open or fold what gathers others; any other row goes on in the pane."""
        row = self.plan_model.row_at(self.indexAt(event.position().toPoint()))
        if row is not None and row.progress is not None and row.has_below:
            self.folded.emit(row.id, row.id not in self.plan_model.opened)
            return
        super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, then the tree and the bars over them."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, row in self._in_view(event.rect()):
            self._paint_tree(painter, at, row)
            if row.progress is not None:
                self._paint_title(painter, at, row)
            self.paint_more(painter, at, row)
        painter.end()

    def paint_more(self, painter: QPainter, at: int, row: PlanRow) -> None:
        """Paint the progress of what gathers others."""
        if row.progress is not None and row.progress.total:
            room = self._place_of_bars().adjusted(theme().px(SIDE), 0, -theme().px(SIDE), 0)
            top = self.rowViewportPosition(at)
            down = theme().px(15) if is_large(row) else (self.rowHeight(at) - theme().px(_BAR)) // 2
            if not is_large(row):
                room = self._paint_share(painter, room, at, share(row))
            self._paint_bar(painter, QRect(room.left(), top + down, room.width(), theme().px(_BAR)), row)

    def _paint_share(self, painter: QPainter, room: QRect, at: int, words: str) -> QRect:
        """Paint how many are complete at the end of a row of one line, and return what room is left for its bar."""
        painter.setFont(theme().font(13))
        painter.setPen(QColor(theme().tokens.muted))
        wide = painter.fontMetrics().horizontalAdvance(_WIDEST_SHARE)
        place = QRect(room.right() - wide, self.rowViewportPosition(at), wide, self.rowHeight(at))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        return room.adjusted(0, 0, -wide - theme().px(SIDE), 0)

    def _place_of_bars(self) -> QRect:
        """Return where progress is painted: over the dates, or where these gave way below the ratings."""
        if self._is_low:
            return self.place_of(MONTHS)
        place = self.place_of("dates")
        return place if place.width() else self.place_of("rating")

    def place_of(self, name: str) -> QRect:
        """Return where a column stands in the viewport, as high as it; empty where it is hidden."""
        at = next(at for at, column in enumerate(self.plan_model.columns) if column.name == name)
        header = self.horizontalHeader()
        return QRect(header.sectionViewportPosition(at), 0, header.sectionSize(at), self.viewport().height())

    def _open(self, row: PlanRow, is_open: bool) -> None:
        if row.has_below and not is_open:
            self.folded.emit(row.id, True)
        elif row.has_below:
            self.choose(min(self.currentIndex().row() + 1, self.plan_model.rowCount() - 1))

    def _fold(self, row: PlanRow, is_open: bool) -> None:
        if row.has_below and is_open:
            self.folded.emit(row.id, False)
        elif (above := self.plan_model.position_of(row.entry.parent_id or "")) is not None:
            self.choose(above)

    def _in_view(self, exposed: QRect) -> Iterator[tuple[int, PlanRow]]:
        at = self.rowAt(exposed.top())
        while 0 <= at < self.plan_model.rowCount() and self.rowViewportPosition(at) <= exposed.bottom():
            yield at, self.plan_model.row(at)
            at += 1

    def _left(self, row: PlanRow) -> int:
        at_left = self.place_of("ref").left()
        first = self.horizontalHeader().visualIndex(0) == 0
        return at_left + theme().px(SIDE + (EDGE if first else 0) - REF_LEFT // 3 + STEP * row.depth)

    def _sign(self, row: PlanRow, at: int) -> QRect:
        side = theme().px(TWISTY)
        is_two = is_large(row) and not self._is_low
        down = theme().px(9) if is_two else (self.rowHeight(at) - theme().px(20)) // 2
        top = self.rowViewportPosition(at) + down
        return QRect(self._left(row) - side // 2, top, side + theme().px(8), theme().px(20))

    def _paint_tree(self, painter: QPainter, at: int, row: PlanRow) -> None:
        px, tokens = theme().px, theme().tokens
        place, sign = self.place_of("ref"), self._sign(row, at)
        if place.width() <= 0:
            return
        left = self._left(row)
        if row.has_below:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.muted))
            middle, half = QPointF(left + px(3), sign.center().y() + 0.5), float(px(4))
            points = ((-half, -half / 2.0), (half, -half / 2.0), (0.0, half * 0.7))
            if row.id not in self.plan_model.opened:
                points = ((-half / 2.0, -half), (half * 0.7, 0.0), (-half / 2.0, half))
            painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))
        strong = row.entry.level in (EntryLevel.PHASE, EntryLevel.THEME)
        painter.setFont(theme().font(strong=strong))
        painter.setPen(QColor(tokens.text if is_large(row) else tokens.muted))
        words = QRect(left + px(REF_LEFT - 4), sign.top(), place.right() - left - px(REF_LEFT), sign.height())
        shown = painter.fontMetrics().elidedText(_own_ref(row), Qt.TextElideMode.ElideRight, max(0, words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_title(self, painter: QPainter, at: int, row: PlanRow) -> None:
        """Paint the words of what gathers others over the columns that it leaves empty, up to its bar or months."""
        px, tokens = theme().px, theme().tokens
        left = self.place_of("wording").left() + px(SIDE)
        width = self._place_of_bars().left() - left - px(SIDE)
        is_two = is_large(row) and not self._is_low
        top = self.rowViewportPosition(at) + (px(9) if is_two else (self.rowHeight(at) - px(20)) // 2)
        strong = row.entry.level in (EntryLevel.PHASE, EntryLevel.THEME)
        lines = [(row.entry.wording, theme().font(strong=strong), tokens.text)]
        if is_two:
            gave_way = self.place_of("dates").width() == 0 and row.progress is not None
            said = (row.progress.short if gave_way and row.progress else "", group_detail(row))
            lines.append((", ".join(filter(None, said)), theme().font(13), tokens.muted))
        for number, (words, font, colour) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, width))
            place = QRect(left, top + number * px(20), width, px(20))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_bar(self, painter: QPainter, room: QRect, row: PlanRow) -> None:
        assert row.progress is not None
        total, gap = row.progress.total, 1
        left = float(room.left())
        for standing, number in row.progress.in_order():
            width = room.width() * number / total
            part = QRectF(left, room.top(), max(2.0, width - gap), room.height())
            colour = colour_of(standing, self.plan_model.key)
            if colour:
                painter.fillRect(part, QColor(colour))
            else:
                painter.setPen(QPen(QColor(theme().tokens.line_strong), 1))
                painter.setBrush(QBrush(QColor(theme().tokens.line_strong), Qt.BrushStyle.BDiagPattern))
                painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))
            left += width
        painter.setPen(QPen(QColor(theme().tokens.line_strong), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(room).adjusted(-0.5, -0.5, 0.5, 0.5))


def _own_ref(row: PlanRow) -> str:
    """Return the reference as it stands in the tree: a part below its action needs its own letter only."""
    words = row.entry.ref.split()
    return words[-1] if row.entry.level is EntryLevel.PART and words else row.entry.ref
