"""The headings of the matrix, which stay in view while it scrolls: recommendations at the left, columns above."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop.domain.coverage import CoverageColumn, CoverageRow
from desktop.gui.screens.coverage.look import MatrixLook
from desktop.gui.screens.coverage.model import CoverageModel
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import lines_of_type, type_of
from desktop.gui.widgets.rating import paint_badge

WIDE = 92
_TURNED_HEIGHT, _WRAPPED_HEIGHT = 156, 84
_EDGE, _REF, _BADGE = 24, 48, 18
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Heads(QHeaderView):
    """Paints its sections itself; the table says which row and column are chosen and under the pointer."""

    def __init__(self, orientation: Qt.Orientation, table: QTableView, model: CoverageModel, label: str) -> None:
        super().__init__(orientation, table)
        self.setObjectName(f"coverage_{'rows' if orientation is Qt.Orientation.Vertical else 'columns'}")
        self.setAccessibleName(label)
        self._shown = model
        self.look: MatrixLook | None = None
        self.chosen = self.hovered = -1
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def ground(self, painter: QPainter, rect: QRect, section: int) -> MatrixLook:
        """Paint the ground of a section."""
        assert self.look is not None
        look = self.look
        colour = look.selected if section == self.chosen else look.hover if section == self.hovered else look.window
        painter.fillRect(rect, colour)
        return look


class RowHeads(_Heads):
    """Ref, theme, rating; below it what is missing, or the report where several are shown."""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - the name that Qt calls
        """Paint the heading of one recommendation."""
        if section >= len(self._shown.rows):
            return
        painter.save()
        look, row, px = self.ground(painter, rect, section), self._shown.rows[section], theme().px
        if section == self.chosen:
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height() - 1, look.focus)
        painter.setPen(look.rule)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        badge = rect.right() - px(_BADGE + 10)
        ref = max(px(_REF), QFontMetrics(look.strong).horizontalAdvance(row.ref) + px(10))
        words = QRect(
            rect.left() + px(_EDGE) + ref, rect.top(), badge - rect.left() - px(_EDGE + 8) - ref, rect.height()
        )
        self._paint_words(painter, look, row, words, ref)
        middle = rect.top() + (rect.height() - px(_BADGE)) / 2
        paint_badge(painter, QPointF(badge, middle), self._shown.key.level(row.rating))
        painter.restore()

    def _paint_words(self, painter: QPainter, look: MatrixLook, row: CoverageRow, room: QRect, ref: int) -> None:
        line = theme().px(20)
        second = self._shown.lacks.get(row.id) or row.report
        top = room.top() + (room.height() - line * (2 if second else 1)) // 2
        painter.setPen(look.text)
        painter.setFont(look.strong)
        painter.drawText(QRect(room.left() - ref, top, ref, line), _LEFT, row.ref)
        painter.setFont(look.plain)
        first = lines_of_type(row.theme or row.words, look.plain_type, max(1, room.width()), 1)[0]
        painter.drawText(QRect(room.left(), top, room.width(), line), _LEFT, first)
        if second:
            painter.setPen(look.muted)
            painter.setFont(look.small)
            cut = lines_of_type(second, look.small_type, max(1, room.width()), 1)[0]
            painter.drawText(QRect(room.left(), top + line - 1, room.width(), line), _LEFT, cut)


class ColumnHeads(_Heads):
    """The ref at the foot, the title above it: turned where columns are narrow, in lines where they are wide."""

    @property
    def is_turned(self) -> bool:
        """Whether titles stand upright for want of width."""
        return self.count() > 0 and self.sectionSize(0) < theme().px(WIDE)

    def sizeHint(self) -> QSize:
        """Return the height of the headings."""
        return QSize(super().sizeHint().width(), theme().px(_TURNED_HEIGHT if self.is_turned else _WRAPPED_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - the name that Qt calls
        """Paint the heading of one column."""
        if section >= len(self._shown.columns):
            return
        painter.save()
        look, column = self.ground(painter, rect, section), self._shown.columns[section]
        painter.setPen(look.edge)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(look.rule)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if self.is_turned:
            self._paint_turned(painter, look, column, rect)
        else:
            self._paint_lines(painter, look, column, rect)
        painter.restore()

    def _paint_turned(self, painter: QPainter, look: MatrixLook, column: CoverageColumn, rect: QRect) -> None:
        px, line = theme().px, theme().px(16)
        fonts = ((look.strong, 12), (look.small_strong, 4))
        advance = {edge: QFontMetrics(font).horizontalAdvance(column.ref) for font, edge in fonts}
        wide = (font for font, edge in fonts if advance[edge] <= rect.width() - px(edge))
        fits = next(wide, None)
        foot = px(30) if fits else px(8)
        if fits:
            painter.setPen(look.text)
            painter.setFont(fits)
            below = QRect(rect.left(), rect.bottom() - px(30), rect.width(), px(28))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, column.ref)
        painter.translate(rect.left(), rect.bottom() - foot)
        painter.rotate(-90)
        room = rect.height() - foot - px(8)
        words = [column.title] if fits else [column.ref, column.title]
        lines = [line for at, text in enumerate(words) for line in lines_of_type(text, look.small_type, room, 2 - at)]
        lines = lines[:2]
        across = (rect.width() - line * len(lines)) // 2
        for at, text in enumerate(lines):
            strong = not fits and at == 0
            painter.setPen(look.text if strong else look.muted)
            painter.setFont(look.small_strong if strong else look.small)
            painter.drawText(QRect(0, across + at * line, room, line), _LEFT, text)

    def _paint_lines(self, painter: QPainter, look: MatrixLook, column: CoverageColumn, rect: QRect) -> None:
        px, line = theme().px, theme().px(16)
        room = rect.adjusted(px(8), px(8), -px(6), 0)
        painter.setPen(look.text)
        painter.setFont(look.strong)
        ref = lines_of_type(column.ref, type_of(look.strong), max(1, room.width()), 1)[0]
        painter.drawText(QRect(room.left(), room.top(), room.width(), px(20)), _LEFT, ref)
        painter.setPen(look.muted)
        painter.setFont(look.small)
        for at, text in enumerate(lines_of_type(column.title, look.small_type, max(1, room.width()), 3)):
            painter.drawText(QRect(room.left(), room.top() + px(21) + at * line, room.width(), line), _LEFT, text)


class CornerHead(QWidget):
    """What stands above the row headings."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, words and the line below."""
        painter, px, tokens = QPainter(self), theme().px, theme().tokens
        painter.fillRect(self.rect(), QColor(tokens.window))
        painter.setPen(QColor(tokens.line_strong))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.setPen(QColor(tokens.muted))
        painter.setFont(theme().font(12, strong=True))
        room = self.rect().adjusted(px(_EDGE), 0, -px(8), -px(9))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, "Recommendation")
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, "Rating")
        painter.end()
