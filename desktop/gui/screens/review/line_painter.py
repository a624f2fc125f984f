"""Painting a line of a list of the review: rating, reference, wording, lead and date each in a column of its own."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.rating_key import RatingLevel
from desktop.gui.screens.review.scale import Scale
from desktop.gui.theme import theme
from desktop.gui.widgets.elide import elided_lines

CELLS = Qt.ItemDataRole.UserRole + 1
_TYPE, _BADGE, _GAP, _PAD, _TICK = 30, 40, 24, 14, 70
_MOST_WORD, _MOST_REF, _MOST_LINES = 220, 180, 2
_LEAD_SHARE = 0.3
_BESIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


class Cells(NamedTuple):
    """One action of a list; below is a smaller line under the wording."""

    level: RatingLevel
    ref: str
    wording: str
    lead: str
    due: str
    is_late: bool = False
    below: str = ""


class LinePainter(QStyledItemDelegate):
    """Paints the lines of one list; columns are as wide as the widest of what stands in them."""

    def __init__(self, scale: Scale, lines: QListWidget) -> None:
        super().__init__(lines)
        self._scale, self._list = scale, lines
        self._shown: tuple[Cells, ...] = ()
        self._has_ticks = False
        self._measured: dict[str, int] = {}
        self._measured_for = (0, 0.0)

    def paints(self, shown: Iterable[Cells], *, ticks: bool) -> None:
        """Measure the columns again for a list that is filled anew; with ticks they begin after those.

        What is painted is told here, so that no item of the list is held while it is emptied.
        """
        self._shown, self._has_ticks, self._measured = tuple(shown), ticks, {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the wrapped wording and lead take."""
        cells: Cells = index.data(CELLS)
        wide = self._widths()
        step = QFontMetrics(self._font()).lineSpacing()
        lines = max(len(self._lines(cells.wording, wide["wording"])), len(self._lines(cells.lead, wide["lead"])))
        high = max(lines * step, self._scale.px(_BADGE)) + (step if cells.below else 0)
        return QSize(self._scale.px(200), high + 2 * self._scale.px(_PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint background and tick as the style does, then the columns."""
        self.initStyleOption(option, index)
        option.text = ""
        style: QStyle = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_cells(painter, area.adjusted(self._begins(), 0, 0, 0), index.data(CELLS))
        painter.restore()

    def _paint_cells(self, painter: QPainter, area: QRect, cells: Cells) -> None:
        px, tokens, wide = self._scale.px, theme().tokens, self._widths()
        badge = QRect(area.left(), area.center().y() - px(_BADGE) // 2, px(_BADGE), px(_BADGE))
        self._paint_badge(painter, badge, cells.level)
        left = badge.right() + px(12)
        columns = (
            ("word", (cells.level.word,), tokens.text, False),
            ("ref", (cells.ref,), tokens.text, True),
            ("wording", self._lines(cells.wording, wide["wording"]), tokens.text, False),
            ("lead", self._lines(cells.lead, wide["lead"]), tokens.muted, False),
            ("due", (cells.due,), tokens.late if cells.is_late else tokens.text, cells.is_late),
        )
        step = QFontMetrics(self._font()).lineSpacing() if cells.below else 0
        for name, lines, colour, strong in columns:
            column = QRect(left, area.top(), wide[name], area.height())
            if name == "wording" and cells.below:
                below = column.adjusted(0, len(lines) * step, 0, 0)
                self._write(painter, below, (cells.below,), tokens.muted)
                column.adjust(0, 0, 0, -step)
            self._write(painter, column, lines, colour, strong=strong)
            left += wide[name] + px(_GAP)

    def _write(
        self, painter: QPainter, area: QRect, lines: Iterable[str], colour: str, *, strong: bool = False
    ) -> None:
        font = self._font(strong=strong)
        measure = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        words = "\n".join(measure.elidedText(each, Qt.TextElideMode.ElideRight, area.width()) for each in lines)
        painter.drawText(area, _BESIDE, words)

    def _begins(self) -> int:
        """Return how far from the left the columns begin: after the ticks, where there are any."""
        return self._scale.px(_TICK if self._has_ticks else _PAD)

    def _paint_badge(self, painter: QPainter, square: QRect, level: RatingLevel) -> None:
        painter.setPen(QPen(QColor(theme().tokens.line_strong), 1))
        painter.setBrush(QColor(level.fill))
        painter.drawRoundedRect(square, self._scale.px(6), self._scale.px(6))
        painter.setPen(QColor(level.text))
        painter.setFont(self._font(strong=True))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, level.letter)

    def _widths(self) -> dict[str, int]:
        """Return the width of each column of the list as it is filled and as wide as it is."""
        measured_for = (self._list.viewport().width(), self._scale.factor)
        if not self._measured or measured_for != self._measured_for:
            self._measured, self._measured_for = self._measure(self._shown, measured_for[0]), measured_for
        return self._measured

    def _measure(self, shown: Sequence[Cells], whole: int) -> dict[str, int]:
        px = self._scale.px
        plain, strong = QFontMetrics(self._font()), QFontMetrics(self._font(strong=True))

        def widest(measure: QFontMetrics, words: Iterable[str]) -> int:
            return max((measure.horizontalAdvance(each) for each in words), default=0) + px(4)

        wide = {
            "word": min(widest(plain, {cells.level.word for cells in shown}), px(_MOST_WORD)),
            "ref": min(widest(strong, {cells.ref for cells in shown}), px(_MOST_REF)),
            "due": widest(strong, {cells.due for cells in shown}),
        }
        fixed = self._begins() + px(_BADGE) + px(12) + 4 * px(_GAP) + px(_PAD)
        free = max(px(200), whole - fixed - sum(wide.values()))
        wide["lead"] = min(widest(plain, {cells.lead for cells in shown}), round(free * _LEAD_SHARE))
        wide["wording"] = free - wide["lead"]
        return wide

    def _lines(self, words: str, width: int) -> tuple[str, ...]:
        return elided_lines(words, self._font(), width, _MOST_LINES)

    def _font(self, *, strong: bool = False) -> QFont:
        font = theme().font(strong=strong)
        font.setPixelSize(self._scale.px(_TYPE))
        return font
