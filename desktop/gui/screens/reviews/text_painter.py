"""How the lines of a review are set: titles, bullets, nesting, and the answer of a check in a word."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.outcome import Answer
from desktop.gui.models.columns import Role
from desktop.gui.screens.reviews.rows import Kind, TextLine
from desktop.gui.screens.reviews.text_lines import broken_lines
from desktop.gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
_SIDE, _MARK, _STEP, _WIDEST, _CHIP = 24, 20, 20, 760, 104
_CHIP_WORDS = {
    Answer.OPEN: "to answer",
    Answer.DONE: "done",
    Answer.PARTLY: "partly done",
    Answer.NOT_DONE: "not done",
    Answer.DROPPED: "not needed",
}
# room above and below the words of a line, in units
_ROOM = {
    Kind.SUMMARY: (16, 8),
    Kind.OUTCOME: (20, 8),
    Kind.CHECKS: (12, 4),
    Kind.SECTION: (16, 4),
    Kind.CHECK: (6, 6),
}
_USUAL, _USUAL_HEIGHT = (4, 4), 40
_ASIDE = 12.5


class Strip(NamedTuple):
    """Words of one size and colour, already cut to lines."""

    lines: tuple[str, ...]
    font: QFont
    colour: str
    step: float


class TextPainter(QStyledItemDelegate):
    """Paints a line as wide as is read well, whatever the width of the window."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words take in the width of the view."""
        if not self._view.isVisible():
            # its width is not known yet: the lines are measured once it is
            return QSize(1, theme().px(_USUAL_HEIGHT))
        line: TextLine = index.data(Role.RECORD)
        width = self._view.viewport().width()
        above, below = (theme().px(units) for units in _ROOM.get(line.kind, _USUAL))
        height = sum(len(strip.lines) * strip.step for strip in self._strips(line, width))
        return QSize(width, round(height) + above + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, mark and words."""
        line: TextLine = index.data(Role.RECORD)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option.state)
        top: float = area.top() + theme().px(_ROOM.get(line.kind, _USUAL)[0])
        left = area.left() + self._indent(line)
        strips = self._strips(line, area.width())
        body_top = top + (len(strips[0].lines) * strips[0].step if line.above else 0)
        body = strips[1] if line.above else strips[0]
        if line.mark:
            self._write(painter, left - theme().px(_MARK), body_top, body._replace(lines=(line.mark,)))
        if line.check is not None:
            self._paint_chip(painter, line, left - theme().px(_CHIP + 12), body_top, body.step)
        for strip in strips:
            top = self._write(painter, left, top, strip)
        if line.aside and self._fits_beside(line, body, self._room(line, area.width())):
            self._paint_aside(painter, left, body_top, body, line.aside)
        painter.restore()

    def _strips(self, line: TextLine, width: int) -> list[Strip]:
        """Return the words of a line from the top: sub-heading, words, what stands below them."""
        tokens, room = theme().tokens, self._room(line, width)
        strips = [self._strip(line.above, 14, tokens.text, room, strong=True)] if line.above else []
        size, strong = _TYPE.get(line.kind, (14, False))
        quiet = line.kind in (Kind.NOTHING, Kind.GONE)
        strips.append(self._strip(line.text, size, tokens.muted if quiet else tokens.text, room, strong=strong))
        if line.aside and not self._fits_beside(line, strips[-1], room):
            strips.append(self._strip(line.aside, _ASIDE, tokens.muted, room))
        if line.below:
            strips.append(self._strip(line.below, 12.5, tokens.muted, room))
        return strips

    def _strip(self, text: str, size: float, colour: str, room: int, *, strong: bool = False) -> Strip:
        font = theme().font(size, strong=strong)
        lines = broken_lines(text, font, room)
        step = max(QFontMetricsF(font).height(), theme().px(size) * 20 / 14)
        return Strip(lines, font, colour, step)

    def _room(self, line: TextLine, width: int) -> int:
        px = theme().px
        left = self._indent(line)
        return max(px(120), min(width - px(_SIDE), px(_SIDE + _WIDEST)) - left)

    def _indent(self, line: TextLine) -> int:
        """Return how far from the left the words begin."""
        px = theme().px
        left = px(_SIDE) + px(_STEP) * line.level
        if line.check is not None:
            return left + px(_CHIP + 12)
        return left + px(_MARK) if line.kind in (Kind.ENTRY, Kind.GONE) and line.mark else left

    def _write(self, painter: QPainter, left: float, top: float, strip: Strip) -> float:
        measure = QFontMetricsF(strip.font)
        base = (strip.step - measure.ascent() - measure.descent()) / 2 + measure.ascent()
        painter.setFont(strip.font)
        painter.setPen(QColor(strip.colour))
        for each in strip.lines:
            painter.drawText(QPointF(left, top + base), each)
            top += strip.step
        return top

    def _fits_beside(self, line: TextLine, body: Strip, room: int) -> bool:
        """Say whether what a heading counts has room behind it; else it stands below."""
        wide = QFontMetricsF(theme().font(_ASIDE)).horizontalAdvance(line.aside)
        return QFontMetricsF(body.font).horizontalAdvance(body.lines[-1]) + theme().px(10) + wide <= room

    def _paint_aside(self, painter: QPainter, left: int, top: float, body: Strip, words: str) -> None:
        """Paint what a heading counts behind it."""
        at = left + QFontMetricsF(body.font).horizontalAdvance(body.lines[-1]) + theme().px(10)
        last = top + (len(body.lines) - 1) * body.step
        self._write(painter, at, last, Strip((words,), theme().font(_ASIDE), theme().tokens.muted, body.step))

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        tokens, px = theme().tokens, theme().px
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.selected if chosen else tokens.hover))
        if chosen:
            painter.fillRect(area.left(), area.top(), px(3), area.height(), QColor(tokens.focus))
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _paint_chip(self, painter: QPainter, line: TextLine, left: float, top: float, step: float) -> None:
        tokens, px = theme().tokens, theme().px
        answer = line.answer or Answer.OPEN
        ground, edge, words = {
            Answer.OPEN: (tokens.window, tokens.line_strong, tokens.text),
            Answer.DONE: (tokens.done, tokens.done_line, tokens.text),
            Answer.PARTLY: (tokens.notice, tokens.notice_line, tokens.text),
            Answer.NOT_DONE: (tokens.window, tokens.late, tokens.late),
            Answer.DROPPED: (tokens.chip, tokens.chip, tokens.muted),
        }[answer]
        chip = QRectF(left, top, px(_CHIP), step)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(chip, px(5), px(5))
        painter.setPen(QColor(words))
        painter.setFont(theme().font(12.5, strong=answer is Answer.OPEN))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, _CHIP_WORDS[answer])


_TYPE = {
    Kind.OUTCOME: (18, True),
    Kind.CHECKS: (14, True),
    Kind.SECTION: (14, True),
    Kind.GONE: (13, False),
    Kind.NOTHING: (13, False),
}
