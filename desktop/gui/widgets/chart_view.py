"""The picture of a chart whose parts can be pointed at, gone through by the arrow keys, and chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.gui.chart_pictures import Drawn
from desktop.gui.theme import theme

if TYPE_CHECKING:
    from desktop.charts.chart import Chart
    from desktop.charts.segments import Segment

_KEY = Qt.Key
_STEPS = {_KEY.Key_Left: (-1, 0), _KEY.Key_Right: (1, 0), _KEY.Key_Up: (0, -1), _KEY.Key_Down: (0, 1)}
_ENDS = {_KEY.Key_Home: False, _KEY.Key_End: True}
_OPENS = frozenset({_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Space})
_HOW = "Arrow keys go from part to part; Enter shows the rows that a part counts."
# thin segments are met more easily a little beside them
_NEAR = 3


class ChartView(QWidget):
    """Stretches a picture until the one for its new size is there.

    opened(Segment) is emitted when a part is chosen, pointed(words) when the mouse or a key comes to one, "" when it
    leaves.
    """

    resized = Signal()
    opened = Signal(object)
    pointed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._drawn: Drawn | None = None
        self._chart: Chart | None = None
        self._at: Segment | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, chart: "Chart") -> None:
        """Stand for another chart; its picture follows."""
        if self._chart is None or chart.key != self._chart.key:
            self._drawn, self._at = None, None
        self._chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(f"{chart.alt} {_HOW}")
        self.update()

    def show_drawn(self, drawn: Drawn | None) -> None:
        """Show a picture, or none."""
        self._drawn = drawn
        self.update()

    def spot_of(self, segment: "Segment") -> QRectF | None:
        """Return where a segment stands, None where it is not drawn."""
        return next((place for each, place in self._spots() if each == segment), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture and a line round the part that is pointed at; words until the first picture is there."""
        painter = QPainter(self)
        if self._drawn is None:
            painter.setPen(QColor(theme().tokens.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Drawing…")
            painter.end()
            return
        painter.drawImage(QRect(0, 0, self.width(), self.height()), self._drawn.image)
        place = self.spot_of(self._at) if self._at is not None else None
        if place is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner, outer = place.adjusted(-1, -1, 1, 1), place.adjusted(-3, -3, 3, 3)
            for frame, colour, width in ((outer, theme().tokens.focus, 2.0), (inner, theme().tokens.card, 1.5)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRoundedRect(frame, 2, 2)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the part below the mouse."""
        found = self._below(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found is not None else Qt.CursorShape.ArrowCursor)
        if found is not None or not self.hasFocus():
            self._point(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the part below the mouse."""
        found = self._below(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and found is not None:
            self._point(found)
            self.opened.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing, unless the keyboard is here."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at the first part, so that it is seen where the keyboard is."""
        super().focusInEvent(event)
        if self._at is None and self._chart is not None and event.reason() is not Qt.FocusReason.MouseFocusReason:
            from desktop.charts.walk import end

            self._point(end(self._chart, last=False))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing."""
        super().focusOutEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from part to part, and choose one."""
        key = _KEY(event.key())
        if self._chart is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS or key in _ENDS:
            from desktop.charts.walk import beside, end

            step = _STEPS.get(key)
            self._point(beside(self._chart, self._at, *step) if step else end(self._chart, last=_ENDS[key]))
        elif key in _OPENS and self._at is not None:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let the tool tip say the part below the mouse."""
        if event.type() is QEvent.Type.ToolTip:
            assert isinstance(event, QHelpEvent)
            found = self._below(event.pos())
            QToolTip.showText(event.globalPos(), self._words(found), self) if found else QToolTip.hideText()
            return True
        return super().event(event)

    def _point(self, segment: "Segment | None") -> None:
        if segment == self._at:
            return
        self._at = segment
        words = self._words(segment)
        if words and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.pointed.emit(words)
        self.update()

    def _words(self, segment: "Segment | None") -> str:
        from desktop.charts.segments import words

        return words(self._chart, segment) if self._chart is not None and segment is not None else ""

    def _below(self, at: QPoint) -> "Segment | None":
        near = theme().px(_NEAR)
        exact = [each for each, place in self._spots() if place.contains(at)]
        wide = [each for each, place in self._spots() if place.adjusted(-near, -near, near, near).contains(at)]
        return next(reversed([*wide, *exact]), None)

    def _spots(self) -> "tuple[tuple[Segment, QRectF], ...]":
        return self._drawn.spots if self._drawn is not None else ()
