"""Find anything: a box over the window, what it finds as one types, opened by Enter."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui.book_jobs import reading
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.models.columns import Role
from desktop.gui.models.hits import HitsModel, Place
from desktop.gui.requests import OpenRecord, ShowScreen
from desktop.gui.screens.register import SCREENS
from desktop.gui.session import BookSession
from desktop.gui.theme import theme
from desktop.gui.widgets.hit_delegate import HitDelegate
from desktop.gui.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.storage.search import Hit

_PAUSE = 120
_MOST = 60
_NOTHING = "Nothing in this book has all these words."


class FindPalette(QFrame):
    """requested(OpenRecord or ShowScreen) is what the person chose. It covers nothing while it is hidden."""

    requested = Signal(object)

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("find_palette")
        self._jobs = jobs
        self._places = _places()
        self._session: BookSession | None = None
        self._asked = 0
        self._came_from: QWidget | None = None
        self.box = QLineEdit()
        self.box.setObjectName("find_box")
        self.box.setAccessibleName("Find anything in this book")
        self.box.setPlaceholderText("Find anything: a reference, a name, words of a minute")
        self.model = HitsModel(self)
        self.results = _results_view(self.model)
        self.note = Label("", "muted")
        self.note.setObjectName("find_note")
        self.note.setContentsMargins(16, 12, 16, 12)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self.box.textEdited.connect(lambda _text: self._pause.start())
        self.results.clicked.connect(self._choose)
        self.box.installEventFilter(self)
        self.results.installEventFilter(self)
        parent.installEventFilter(self)
        shadow = QGraphicsDropShadowEffect(self, blurRadius=32, color=QColor(0, 0, 0, 90))
        shadow.setOffset(0, 8)
        self.setGraphicsEffect(shadow)
        self.hide()

    def open_for(self, session: BookSession) -> None:
        """Show the box, empty, with the places one can go to."""
        self._session = session
        self._came_from = self.window().focusWidget()
        self.box.clear()
        self._show_places()
        self._place()
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows move through the results while one types; go away when the focus does."""
        if watched is self.parent():
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._leave_if_unfocused)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.results.currentIndex())
        else:
            return False
        return True

    def _leave(self) -> None:
        """Go away, and give the keyboard back to where it was."""
        if self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _move(self, step: int) -> None:
        at = self.results.currentIndex().row() + step
        while 0 <= at < self.model.rowCount():
            index = self.model.index(at)
            if self.model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
                self.results.setCurrentIndex(index)
                return
            at += step

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(Role.RECORD) if index.isValid() else None
        if row is None:
            return
        self._leave()
        request: Any = ShowScreen(row.name) if isinstance(row, Place) else OpenRecord(row.kind, row.record_id)
        self.requested.emit(request)

    def _search(self) -> None:
        text = self.box.text().strip()
        if not text:
            self._show_places()
            return
        assert self._session is not None
        self._asked += 1
        asked = self._asked
        work = reading(self._session.book.path, lambda book: book.search(text, limit=_MOST))
        self._jobs.start("Finding", work, lambda hits: self._show_hits(asked, hits), quiet=True)

    def _show_hits(self, asked: int, hits: "list[Hit]") -> None:
        if asked != self._asked or not self.isVisible():
            return
        self.model.show_hits(hits)
        self._shown(_NOTHING)

    def _show_places(self) -> None:
        self._asked += 1
        self.model.show_places(self._places)
        self._shown("")

    def _shown(self, nothing: str) -> None:
        first = self.model.first_choice()
        self.results.setVisible(first >= 0)
        self.note.setVisible(first < 0)
        self.note.setText(nothing)
        if first >= 0:
            self.results.setCurrentIndex(self.model.index(first))
            self.results.scrollToTop()
        self._place()

    def _place(self) -> None:
        """Stand at the top in the middle of the window, as tall as what was found needs."""
        window = self.window()
        px = theme().px
        width = min(px(680), window.width() - px(48))
        rows = sum(self.results.sizeHintForRow(at) for at in range(self.model.rowCount()))
        list_height = rows + px(10) if self.results.isVisibleTo(self) else px(44)
        height = min(px(58) + list_height, window.height() - px(120))
        self.setGeometry((window.width() - width) // 2, px(44), width, height)

    def _leave_if_unfocused(self) -> None:
        if not self.isAncestorOf(self.window().focusWidget() or self.window()):
            self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, (1, 1, 1, 6), 0)
        column.addWidget(self.box)
        column.addWidget(self.note)
        column.addWidget(self.results, 1)


def _places() -> list[Place]:
    rail = [entry for entry in SCREENS if entry.in_rail]
    return [Place(entry.name, entry.title, entry.icon, f"Ctrl+{at}") for at, entry in enumerate(rail, start=1)]


def _results_view(model: HitsModel) -> QListView:
    view = QListView()
    view.setObjectName("find_results")
    view.setAccessibleName("What was found")
    view.setModel(model)
    view.setItemDelegate(HitDelegate(view))
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    return view
