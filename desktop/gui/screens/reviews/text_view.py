"""The text of a review as a list that is read and worked by the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from desktop.gui.models.columns import Role
from desktop.gui.screens.reviews.rows import Kind, TextLine
from desktop.gui.screens.reviews.text_model import Index, TextModel
from desktop.gui.screens.reviews.text_painter import TextPainter
from desktop.gui.theme import theme


class TextView(QListView):
    """line_chosen(line or None) follows the current line, line_opened(line) is Enter or a double click."""

    line_chosen = Signal(object)
    line_opened = Signal(object)

    def __init__(self, model: TextModel) -> None:
        super().__init__()
        self._lines = model
        self._chosen_id, self._at, self._is_measured = "", -1, False
        self.setObjectName("review_text")
        self.setAccessibleName("The review")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "page")
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)
        self.setItemDelegate(TextPainter(self))
        self.doubleClicked.connect(lambda index: self.line_opened.emit(index.data(Role.RECORD)))
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(lambda *_: self._follow())
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def current_line(self) -> TextLine | None:
        """Return the chosen line."""
        found: TextLine | None = self.currentIndex().data(Role.RECORD) if self.currentIndex().isValid() else None
        return found

    def choose(self, line_id: str) -> bool:
        """Choose the line with an id and bring it into view; return whether it is shown."""
        at = self._lines.place_of(line_id)
        if at is not None:
            self._choose_at(at)
        return at is not None

    def begin(self) -> None:
        """Forget which line was chosen: what is shown next is begun with its first that can be worked with."""
        self._chosen_id, self._at = "", -1

    def choose_next_waiting(self) -> None:
        """Choose the next check that waits for an answer, from the chosen line on, or else stay."""
        lines, at = self._lines.lines, self.currentIndex().row()
        order = [*range(at + 1, len(lines)), *range(at)]
        found = next((each for each in order if (check := lines[each].check) and check.waits), None)
        if found is not None:
            self._choose_at(found)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's own name
        """Tell which line is chosen now."""
        super().currentChanged(current, previous)
        line = self.current_line()
        self._chosen_id, self._at = line.id if line else "", current.row()
        self.line_chosen.emit(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the line on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_line() is not None:
            self.line_opened.emit(self.current_line())
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the lines in the width that is known now, and bring the chosen one into view."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._bring_chosen)

    def _bring_chosen(self) -> None:
        if self.currentIndex().isValid() and not self._is_measured:
            self._is_measured = True
            self.scrollToTop()
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the line."""
        menu = QMenu(self)
        menu.setObjectName("review_menu")
        menu.addActions(self.actions())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _follow(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.line_chosen.emit(self.current_line())

    def _restore(self) -> None:
        """Choose the same line again, or the one that took its place, or the first that can be worked with."""
        lines = self._lines.lines
        if not lines:
            self.line_chosen.emit(None)
            return
        at = self._lines.place_of(self._chosen_id)
        if at is None:
            at = min(self._at, len(lines) - 1) if 0 <= self._at < len(lines) else _first(lines)
        self._choose_at(at)

    def _choose_at(self, at: int) -> None:
        index = self._lines.index(at)
        command = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, command.ClearAndSelect)
        hint = QAbstractItemView.ScrollHint
        is_near = self.viewport().rect().intersects(self.visualRect(index))
        self.scrollTo(index, hint.EnsureVisible if is_near else hint.PositionAtCenter)


def _first(lines: Sequence[TextLine]) -> int:
    """Return what is first to be worked with: a step that waits for an answer, else an entry, else an outcome."""
    waits = (at for at, line in enumerate(lines) if line.check is not None and line.check.waits)
    worked = (at for at, line in enumerate(lines) if line.kind not in (Kind.SUMMARY, Kind.OUTCOME))
    return next(waits, next(worked, 0))
