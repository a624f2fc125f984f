"""Where the review has come to: the group, the place in it, and how much of the way is left."""

from collections.abc import Callable, Collection
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.domain.review_order import ReviewGroup
from desktop.gui.screens.review.course import Course, Stop
from desktop.gui.screens.review.reading import ReviewReading
from desktop.gui.screens.review.scale import Scale
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.labels import Label

_HEIGHT, _GAP, _BETWEEN_GROUPS = 12, 3, 16
_NARROWEST = 4


class _Mark(NamedTuple):
    group: ReviewGroup
    is_here: bool
    is_done: bool


class Track(QWidget):
    """One mark for each stop, a wider gap between the groups; what is decided is filled, the stop in view is taller."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale
        self._stops: list[Stop] = []
        self._at = 0
        self._done: Collection[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_course(self, course: Course, done: Collection[str]) -> None:
        """Show how far a course has come; done are the ids of what was decided."""
        self._stops, self._at, self._done = course.stops, course.at, done
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the tallest mark."""
        return QSize(self._scale.px(200), self._scale.px(2 * _HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the marks."""
        marks = self._marks()
        if not marks:
            return
        tokens, px = theme().tokens, self._scale.px
        changes = sum(one.group is not two.group for one, two in pairwise(marks))
        gap = min(px(_GAP), self.width() / (4 * len(marks)))
        free = self.width() - gap * (len(marks) - 1) - px(_BETWEEN_GROUPS) * changes
        wide = max(1.0, free / len(marks))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left = 0.0
        for mark, following in zip(marks, (*marks[1:], marks[-1]), strict=True):
            high = px(_HEIGHT) * (2 if mark.is_here else 1)
            colour = tokens.text if mark.is_here else tokens.accent if mark.is_done else tokens.line
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, (self.height() - high) / 2, wide, high), px(3), px(3))
            left += wide + gap + (px(_BETWEEN_GROUPS) if following.group is not mark.group else 0)
        painter.end()

    def _marks(self) -> list[_Mark]:
        """Return a mark for each stop, or for some stops together where there are more than find room."""
        stops, each = self._stops, ceil(len(self._stops) * _NARROWEST / max(1, self.width()))
        return [
            _Mark(
                stops[at].group,
                at <= self._at < at + each,
                all(one in self._done for stop in stops[at : at + each] for one in stop.ids),
            )
            for at in range(0, len(stops), each or 1)
        ]


class Strip(QWidget):
    """The group and the place in it at the left, the track, then what was decided, and the way out."""

    def __init__(self, scale: Scale, leave: Callable[[], object]) -> None:
        super().__init__()
        self.where = Label("", "where", wrap=False)
        self.where.setObjectName("review_where")
        self.track = Track(scale)
        self.count = Label("", "muted", wrap=False)
        self.count.setObjectName("review_count")
        row = QHBoxLayout(self)
        scale.space(row, spacing=32)
        row.addWidget(self.where)
        row.addWidget(self.track, 1)
        row.addWidget(self.count)
        row.addWidget(LinkButton("Esc leaves", "review_leave", leave))

    def show_reading(self, reading: ReviewReading | None) -> None:
        """Show how far a review has come."""
        course, done = (reading.course, reading.done) if reading else (Course(), {})
        self.where.setText(_where(course))
        to_take = {each for one in course.stops if one.group is not ReviewGroup.REST for each in one.ids}
        self.count.setText(f"{len(done):,} decided, {len(to_take - set(done)):,} to go" if course.stops else "")
        self.track.show_course(course, done)
        self.track.setAccessibleName(f"{self.where.text()}; {self.count.text()}")


def _where(course: Course) -> str:
    stop, (group, place, of) = course.stop, course.where()
    if stop is None:
        return "Nothing to review"
    if stop.together and of == 1:
        return f"{group}: {len(stop.ids):,}"
    page = "page " if stop.together else ""
    return f"{group}, {page}{place:,} of {of:,}"
