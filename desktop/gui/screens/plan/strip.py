"""The plan over months: a bar for each entry, open ends drawn as open, the first date of what was moved beside it."""

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.plan_rule import ASK
from desktop.domain.plan_words import gathers
from desktop.domain.rating import Rating
from desktop.gui.screens.plan.columns import MONTHS, milestones_in
from desktop.gui.screens.plan.model import PlanModel
from desktop.gui.screens.plan.months import Marks, Periods, Span
from desktop.gui.screens.plan.table import PlanTable
from desktop.gui.theme import theme
from desktop.workflows.plan_reading import PlanRow

_BAR, _BASE, _SIDE, _FEWEST, _MARK = 14, 5, 8, 12, 9


class StripTable(PlanTable):
    """The rows of the plan with its months; show_span says which."""

    def __init__(self, model: PlanModel) -> None:
        super().__init__("plan_strip", "The plan over months", model, lines=1)
        self.span: Span | None = None
        self.today: date | None = None
        self.periods: Periods = {}
        self.marks: Marks = {}
        self._scale = _Scale(self)
        header = self.horizontalHeader()
        header.sectionResized.connect(lambda *_: self._place_scale())
        header.sectionMoved.connect(lambda *_: self._place_scale())
        header.geometriesChanged.connect(self._place_scale)
        self.horizontalScrollBar().valueChanged.connect(lambda *_: self._place_scale())

    def show_span(self, span: Span, today: date, periods: Periods, marks: Marks) -> None:
        """Draw these months, the line of a day, and for what gathers others the days that it runs over.

        marks are the actions below it, which stand on its line while it is folded.
        """
        self.span, self.today, self.periods, self.marks = span, today, periods, marks
        self._place_scale()
        self.viewport().update()

    def room(self) -> QRect:
        """Return where the months stand in the viewport."""
        side = theme().px(_SIDE)
        return self.place_of(MONTHS).adjusted(side, 0, -side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the months follow the width."""
        super().resizeEvent(event)
        self._place_scale()

    def paint_more(self, painter: QPainter, at: int, row: PlanRow) -> None:
        """Paint the bar of an entry, or the period of what gathers others, over the months."""
        if self.span is None or self.room().width() < theme().px(60):
            return
        room = QRect(self.room().left(), self.rowViewportPosition(at), self.room().width(), self.rowHeight(at))
        painter.save()
        painter.setClipRect(self.place_of(MONTHS))
        self._paint_months(painter, room)
        if gathers(row.entry):
            self._paint_period(painter, room, row)
        else:
            self._paint_entry(painter, room, row)
        self._paint_today(painter, room)
        painter.restore()

    def _x(self, room: QRect, day: date) -> float:
        assert self.span is not None
        return room.left() + self.span.at(day, room.width())

    def _paint_months(self, painter: QPainter, room: QRect) -> None:
        assert self.span is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        wide = theme().px(_FEWEST) * self.span.days / 30.5 <= room.width()
        for month in self.span.months():
            if month.month == 1 or (wide and month.month % 3 == 1):
                painter.setPen(QPen(QColor(theme().tokens.line_strong if month.month == 1 else theme().tokens.line), 1))
                painter.drawLine(round(self._x(room, month)), room.top(), round(self._x(room, month)), room.bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_today(self, painter: QPainter, room: QRect) -> None:
        if self.today is not None and self.span is not None and self.span.first <= self.today <= self.span.last:
            painter.setPen(QPen(QColor(theme().tokens.late), theme().px(1.5)))
            x = self._x(room, self.today)
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))

    def _paint_period(self, painter: QPainter, room: QRect, row: PlanRow) -> None:
        """Draw the days that a phase states, or that the actions below run over, as a line with its ends."""
        if row.id not in self.periods:
            return
        left, right = (self._x(room, day) for day in self.periods[row.id])
        painter.setPen(QPen(QColor(theme().tokens.muted), theme().px(2 if row.entry.starts else 1)))
        middle, tip = float(room.center().y()), theme().px(5)
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        for x in (left, right):
            painter.drawLine(QPointF(x, middle - tip), QPointF(x, middle + tip))
        if row.id not in self.plan_model.opened:
            for each in self.marks.get(row.id, ()):
                if each.entry.current_due is not None:
                    at = QPointF(self._x(room, each.entry.current_due), middle)
                    self._paint_day(painter, at, theme().px(_MARK) / 2, self._colour(each))

    def _colour(self, row: PlanRow) -> QColor:
        rating = row.rating or Rating.NOT_RATED
        unrated = rating is Rating.NOT_RATED
        return QColor(theme().tokens.muted if unrated else self.plan_model.key.level(rating).fill)

    def _paint_entry(self, painter: QPainter, room: QRect, row: PlanRow) -> None:
        entry, px, colour = row.entry, theme().px, self._colour(row)
        middle, half = room.center().y() - px(1), px(_BAR) / 2
        if entry.current_due is None:
            self._paint_open(painter, room, row, colour)
            return
        right = self._x(room, entry.current_due)
        if entry.start is not None and entry.start < entry.current_due:
            left = self._x(room, entry.start)
            painter.setPen(self._edge())
            painter.setBrush(colour)
            bar = QRectF(left, middle - half, max(px(4), right - left), 2 * half)
            painter.drawRoundedRect(bar, px(3), px(3))
        else:
            self._paint_day(painter, QPointF(right, middle), half, colour)
        if entry.original_due is not None and entry.original_due < entry.current_due:
            self._paint_baseline(painter, room, row, middle + half + px(4))
        for each in milestones_in(entry.timing):
            x = self._x(room, each.due)
            painter.setPen(QPen(QColor(theme().tokens.text), px(2)))
            painter.drawLine(QPointF(x, middle - half - px(3)), QPointF(x, middle + half + px(3)))

    def _edge(self) -> QPen:
        """Return the line round a mark: a dark rating stands out from a dark ground by it."""
        return QPen(QColor(theme().tokens.muted), 1)

    def _paint_day(self, painter: QPainter, at: QPointF, half: float, colour: QColor) -> None:
        painter.setPen(self._edge())
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in ((-half, 0), (0, -half), (half, 0), (0, half))]))

    def _paint_baseline(self, painter: QPainter, room: QRect, row: PlanRow, top: float) -> None:
        """Draw how far the date was moved: from the first one, hollow, to the present one."""
        entry = row.entry
        assert entry.original_due is not None and entry.current_due is not None
        left, right = self._x(room, entry.original_due), self._x(room, entry.current_due)
        painter.setPen(QPen(QColor(theme().tokens.muted), theme().px(1.5), Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(left, top), QPointF(right, top))
        painter.setPen(QPen(QColor(theme().tokens.text), theme().px(1.5)))
        painter.setBrush(QColor(theme().tokens.window))
        painter.drawEllipse(QPointF(left, top), theme().px(_BASE) / 2 + 1, theme().px(_BASE) / 2 + 1)

    def _paint_open(self, painter: QPainter, room: QRect, row: PlanRow, colour: QColor) -> None:
        """Draw what has no end as a bar that does not end, and say of what has no date at all that it has none."""
        px, tokens = theme().px, theme().tokens
        middle, half = room.center().y() - px(1), px(_BAR) / 2
        start = row.entry.start
        if start is None:
            painter.setFont(theme().font(13))
            painter.setPen(QColor(tokens.muted))
            words = row.entry.timing if row.entry.review_on else ASK
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            return
        left, right = self._x(room, start), float(room.right() - px(2))
        painter.setPen(QPen(colour, px(1.5)))
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        tip = max(left + px(4), right - px(8))
        shape = [(left, -half), (tip, -half), (right, 0), (tip, half), (left, half)]
        painter.drawPolygon(QPolygonF([QPointF(x, middle + y) for x, y in shape]))

    def _place_scale(self) -> None:
        header = self.horizontalHeader()
        place = self.place_of(MONTHS)
        self._scale.setGeometry(place.left(), 0, place.width(), header.height())
        self._scale.raise_()
        self._scale.update()


class _Scale(QWidget):
    """The years and months over the bars, in the header."""

    def __init__(self, table: StripTable) -> None:
        super().__init__(table.horizontalHeader())
        self._table = table
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        span = self._table.span
        if span is None:
            return
        painter, px, tokens = QPainter(self), theme().px, theme().tokens
        side = px(_SIDE)
        width = self.width() - 2 * side
        month_width = width * 30.5 / span.days / max(0.1, px(100) / 100)
        painter.setFont(theme().font(11))
        painter.setPen(QColor(tokens.muted))
        for month in span.months():
            label = span.month_label(month, month_width)
            if label:
                painter.drawText(QPointF(side + span.at(month, width) + px(2), self.height() - px(7)), label)
        painter.setPen(QColor(tokens.text))
        free, room = 0.0, painter.fontMetrics().horizontalAdvance("2000") + px(4)
        years = [month for month in span.months() if month.month == 1 or month == span.first]
        # the first year may be only a few months long, and the last one may end where it begins
        for year, after in zip(years, [*years[1:], None], strict=True):
            x = side + span.at(year, width) + px(2)
            reach = side + span.at(after, width) if after else float(self.width())
            if x >= free and (reach - x >= room or (after and year.month == 1)) and x + room <= self.width() + px(4):
                painter.drawText(QPointF(x, px(14)), str(year.year))
                free = x + room
        painter.end()


STRIP_KEY = (
    "◆ due; on the line of a folded row, its actions   ▬ from start to due   ▨▷ no end   "
    "○┄ first date of what was moved   | a date inside   red line: today"
)
