"""The timeline as a grid: months across with the year above, themes down, both headings in view while it scrolls.

It is a list to Qt and to a screen reader, each headline one of its items; where they stand, and how they look, is
reckoned and painted here, for a delegate would be called for each of thousands.
"""

from datetime import date

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from desktop.domain.headline import Headline
from desktop.gui.models.columns import Index, Role
from desktop.gui.screens.timeline.cell_painter import CellPainter
from desktop.gui.screens.timeline.heads import CornerHead, LaneHeads, ThemeHeads
from desktop.gui.screens.timeline.layout import GridLayout
from desktop.gui.screens.timeline.look import LANE, MONTHS, THEMES, WIDEST, YEARS, GridLook
from desktop.gui.screens.timeline.model import HeadlineModel
from desktop.gui.screens.timeline.placed_view import PlacedView
from desktop.gui.screens.timeline.walking import walked
from desktop.gui.theme import theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEP = 40


class TimelineView(PlacedView):
    """headline_chosen(headline or None) follows the keyboard, headline_opened is Enter or a double click; place_wanted
    (theme, lane) is a double click on an empty place.
    """

    headline_chosen = Signal(object)
    headline_opened = Signal(object)
    place_wanted = Signal(str, object)

    def __init__(self, model: HeadlineModel, today: date) -> None:
        self.look, self.today = GridLook(), today
        super().__init__(model, GridLayout(model, self.look, 1, frozenset()))
        self.setObjectName("timeline_grid")
        self.setAccessibleName("Timeline")
        self.hovered_row = -1
        self._open: frozenset[str] = frozenset()
        self._kept = ""
        self._lanes, self._themes = LaneHeads(self, "timeline_months"), ThemeHeads(self, "timeline_themes")
        self._corner = CornerHead(self, "timeline_corner")
        self._painter = CellPainter(self)
        self._behave()
        self.setModel(model)
        model.modelReset.connect(self._restore)
        self.selectionModel().currentChanged.connect(self._follow)
        theme().changed.connect(self._dress)

    def current(self) -> Headline | None:
        """Return the headline that is chosen."""
        found = self.currentIndex().data(Role.RECORD)
        return found if isinstance(found, Headline) else None

    def choose(self, headline_id: str) -> bool:
        """Go to a headline; return whether it stands in the grid."""
        row = self.shown.row_of(headline_id)
        if row is None:
            return False
        index = self.shown.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        return True

    def chosen_cell(self) -> tuple[int, int]:
        """Return theme and lane of the chosen headline by their numbers, -1 twice where none is."""
        row = self.currentIndex().row()
        if not 0 <= row < len(self.shown.places):
            return -1, -1
        at, lane, _number = self.shown.places[row]
        return self.shown.grid.themes.index(at), self.shown.grid.lanes.index(lane)

    def open_chosen_theme(self) -> None:
        """Show all headlines of the chosen one's theme, or the first few again."""
        at = self.chosen_cell()[0]
        if at >= 0:
            self.open_theme(self.shown.grid.themes[at])
            self.scrollTo(self.currentIndex())

    def open_theme(self, name: str) -> None:
        """Show all headlines of a theme, or the first few of each month again."""
        self._open = self._open ^ {name}
        self._lay_out()

    def scrollTo(  # noqa: N802 - the name that Qt calls
        self, index: Index, _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a headline into view; one of those behind "and 2 more" opens its theme."""
        if not index.isValid() or index.row() >= len(self.shown.places):
            return
        if index.row() not in self.layout_.boxes:
            self._open |= {self.shown.places[index.row()][0]}
            self._lay_out()
        box, edge = self.layout_.boxes[index.row()], self.look.edge
        for bar, low, high, room, step in (
            (self.horizontalScrollBar(), box.place.left(), box.place.right(), self.viewport().width(),
             self.layout_.lane_width),
            (self.verticalScrollBar(), box.place.top(), box.place.bottom(), self.viewport().height(), 1),
        ):  # fmt: skip
            if low - edge < bar.value() or high - low > room:
                bar.setValue((low - edge) // step * step)
            elif high + edge > bar.value() + room:
                bar.setValue(min(_up_to(high + edge - room, step), (low - edge) // step * step or low - edge))

    def moveCursor(  # noqa: N802 - the name that Qt calls
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the headline that a key leads to."""
        row = self.currentIndex().row()
        if not self.shown.rows:
            return QModelIndex()
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        return self.shown.index(walked(self.shown, row, action, far=far) if row >= 0 else 0)

    def doItemsLayout(self) -> None:  # noqa: N802 - the name that Qt calls
        """Reckon where everything stands."""
        self._lay_out()

    def updateGeometries(self) -> None:  # noqa: N802 - the name that Qt calls
        """Set how far can be scrolled, and the headings beside the cells."""
        look, places = self.look, self.layout_
        wide, high = theme().px(THEMES), theme().px(YEARS + MONTHS)
        self.setViewportMargins(wide, high, 0, 0)
        view = self.viewport().geometry()
        left, top = view.left() - wide, view.top() - high
        self._lanes.setGeometry(view.left(), top, view.width(), high)
        self._themes.setGeometry(left, view.top(), wide, view.height())
        self._corner.setGeometry(left, top, wide, high)
        for bar, whole, room, step in (
            (self.horizontalScrollBar(), places.width, view.width(), places.lane_width),
            (self.verticalScrollBar(), places.height + look.edge, view.height(), 1),
        ):
            bar.setPageStep(room)
            bar.setSingleStep(theme().px(_STEP))
            # at its end the grid begins with a whole month too
            bar.setRange(0, _up_to(max(0, whole - room), step))

    def scrollContentsBy(self, across: int, down: int) -> None:  # noqa: N802 - the name that Qt calls
        """Move what is painted, and paint the rest."""
        self.viewport().scroll(across, down)
        if across:
            self._lanes.update()
        if down:
            self._themes.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that show."""
        painter = QPainter(self.viewport())
        self._painter.paint(painter, event.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the lanes share the width where there are few of them."""
        super().resizeEvent(event)
        if self._lane_width() != self.layout_.lane_width:
            self._lay_out()
        else:
            self.updateGeometries()
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the headline on Enter; everything else as any list does."""
        if event.key() in _ENTER and not event.modifiers() and self.current():
            self.headline_opened.emit(self.current())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show all of a theme where "and 2 more" is pressed."""
        more = self.layout_.more_at(event.position().toPoint() + self.offset())
        if more is not None:
            self.open_theme(more.theme)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a headline; on an empty place ask for a new one there."""
        at = event.position().toPoint() + self.offset()
        row, lane, below = self.layout_.row_at(at), self.layout_.lane_at(at.x()), self.layout_.theme_at(at.y())
        if row >= 0:
            self.headline_opened.emit(self.shown.rows[row])
        elif lane >= 0 and below >= 0 and self.layout_.more_at(at) is None:
            self.place_wanted.emit(self.shown.grid.themes[below], self.shown.grid.lanes[lane])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the headline under the pointer."""
        at = event.position().toPoint() + self.offset()
        self._hover(self.layout_.row_at(at))
        over_more = self.layout_.more_at(at) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over_more else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Mark nothing."""
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def _behave(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget())
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _dress(self) -> None:
        self.look = GridLook()
        self._lay_out()

    def _lay_out(self) -> None:
        self.layout_ = GridLayout(self.shown, self.look, self._lane_width(), self._open)
        self.updateGeometries()
        for part in (self.viewport(), self._lanes, self._themes, self._corner):
            part.update()

    def _lane_width(self) -> int:
        """Let as many whole lanes as have room fill the width: no month is cut, and no room is left over."""
        room = self.width() - theme().px(THEMES) - self.verticalScrollBar().sizeHint().width()
        lanes = min(max(1, len(self.shown.grid.lanes)), max(1, room // theme().px(LANE)))
        return min(theme().px(WIDEST), max(theme().px(LANE), room // lanes))

    def _restore(self) -> None:
        """Go to the headline that was chosen wherever it now stands, or to the first of the latest month."""
        self._lay_out()
        if not self.choose(self._kept) and self.shown.rows:
            latest = max((lane for _theme, lane, _at in self.shown.places if lane.is_month), default=None)
            first = next((row for row, place in enumerate(self.shown.places) if place[1] == latest), 0)
            self.choose(self.shown.rows[first].id)
        self.headline_chosen.emit(self.current())

    def _follow(self, current: QModelIndex, _former: QModelIndex) -> None:
        headline = self.current()
        if headline is not None:
            self._kept = headline.id
        for part in (self.viewport(), self._lanes, self._themes):
            part.update()
        self.headline_chosen.emit(headline)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()


def _up_to(value: int, step: int) -> int:
    """Return the multiple of a step that is not below a value."""
    return -(-value // step) * step
