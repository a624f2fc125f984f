"""The views of the log as tabs, each with its count, and a menu that names them in full."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.domain.log_view import NamedView
from desktop.gui.measures import space
from desktop.gui.widgets.buttons import Button, SecondaryButton
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Rule

_KEYS = "1234567890"


class ViewStrip(QWidget):
    """chosen(key) is emitted when the person chooses a view, seen when the tabs were first painted.

    fill_menu adds what can be done with views to the menu. button opens it, and stands in the head of the screen.
    """

    chosen = Signal(str)
    seen = Signal()

    def __init__(self, fill_menu: Callable[[QMenu], None]) -> None:
        super().__init__()
        self.setObjectName("view_strip")
        self._fill_menu = fill_menu
        self._views: list[NamedView] = []
        self._counts: dict[str, int] = {}
        self._tabs: dict[str, Button] = {}
        self._marked = ""
        self.is_seen = False
        self.button = SecondaryButton("Views", "views_menu_button", self.open_menu)
        self.button.setToolTip("All views, those of your own, and columns (V)")
        self._flow = FlowLayout()
        self._flow.are_rows_apart = False
        space(self._flow, (22, 0, 24, 0), 20)
        column = QVBoxLayout(self)
        space(column, (0, 0, 0, 12), 0)
        column.addLayout(self._flow)
        column.addWidget(Rule())

    def show_views(self, views: Sequence[NamedView]) -> None:
        """Show these views; the counts of those that were there stay until others are told."""
        if [(each.key, each.name) for each in views] != [(each.key, each.name) for each in self._views]:
            for tab in self._tabs.values():
                self._flow.removeWidget(tab)
                tab.deleteLater()
            self._tabs = {each.key: self._tab(each) for each in views}
            for tab in self._tabs.values():
                self._flow.addWidget(tab)
        self._views = list(views)
        self._say()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many actions each view has."""
        self._counts = dict(counts)
        self._say()

    def mark(self, key: str) -> None:
        """Mark the view that is shown, or none for ""."""
        self._marked = key
        for each, tab in self._tabs.items():
            tab.setChecked(each == key)

    def open_menu(self) -> None:
        """Offer all views, and what can be done with them."""
        menu = QMenu(self)
        menu.setObjectName("views_menu")
        for at, view in enumerate(self._views):
            menu.addAction(self._entry(menu, view, _KEYS[at] if at < len(_KEYS) else ""))
        menu.addSeparator()
        self._fill_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first painting, when it is done."""
        super().paintEvent(event)
        if not self.is_seen:
            self.is_seen = True
            QTimer.singleShot(0, self, self.seen.emit)

    def _entry(self, menu: QMenu, view: NamedView, key: str) -> QAction:
        count = self._counts.get(view.key)
        words = view.words.replace("&", "&&")
        counted = f"\t{count:,}" if count is not None else ""
        action = QAction(f"&{key}  {words}{counted}" if key else f"{words}{counted}", menu)
        action.setObjectName(f"view_entry_{view.key}")
        action.setCheckable(True)
        action.setChecked(view.key == self._marked)
        action.triggered.connect(lambda _=False: self.chosen.emit(view.key))
        return action

    def _tab(self, view: NamedView) -> Button:
        tab = Button("", f"view_{view.key}", "tab", lambda: self._press(view.key), self)
        tab.setCheckable(True)
        return tab

    def _press(self, key: str) -> None:
        self.mark(key)
        self.chosen.emit(key)

    def _say(self) -> None:
        for view in self._views:
            count = self._counts.get(view.key)
            tab = self._tabs[view.key]
            tab.setText(f"{view.name}  {count:,}".replace("&", "&&") if count is not None else view.name)
            tab.setToolTip(view.words if view.words != view.name else "")
            tab.setAccessibleName(f"{view.words}, {count:,}" if count is not None else view.words)
            tab.setChecked(view.key == self._marked)
        # the counts come late, and a tab is never to be seen cut
        self._flow.activate()
