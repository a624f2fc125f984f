"""The menu bar: its titles at once, its actions after the first painted window or when a menu opens."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QUndoGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QWidget

from desktop.gui.measures import space
from desktop.gui.menu_offers import Ask, show_below
from desktop.gui.widgets.find_button import FindButton

Do = Callable[[], object]
Keys = QKeySequence.StandardKey | str | None
TITLES = ("&File", "&Edit", "&View", "&Meeting", "Follow-&up", "&Tools", "&Help")


class Menus(QObject):
    """Menus by title. needed is emitted once, when the actions must be there; find_pressed by the box at the right."""

    needed = Signal()
    find_pressed = Signal()

    def __init__(self, bar: QMenuBar, parent: QObject) -> None:
        super().__init__(parent)
        self._with_book: list[QAction] = []
        self._writing: list[QAction] = []
        self._why_read_only = ""
        self._is_filled = False
        self._is_book_open = False
        self._menus: dict[str, QMenu] = {}
        for title in TITLES:
            menu = bar.addMenu(title)
            menu.setObjectName(f"menu_{_plain(title).lower().replace('-', '_')}")
            menu.aboutToShow.connect(self.fill)
            self._menus[_plain(title)] = menu
        corner = QWidget(bar)
        row = QHBoxLayout(corner)
        space(row, (0, 3, 12, 3))
        self._find = FindButton(self.find_pressed.emit)
        row.addWidget(self._find)
        bar.setCornerWidget(corner, Qt.Corner.TopRightCorner)

    def fill(self) -> None:
        """Ask for the actions, the first time."""
        if not self._is_filled:
            self._is_filled = True
            self.needed.emit()

    def menu(self, title: str) -> QMenu:
        """Return a menu by its title without the mark of its key."""
        return self._menus[title]

    def add(
        self,
        menu: QMenu,
        name: str,
        text: str,
        do: Do,
        keys: Keys = None,
        *,
        need_book: bool = False,
        writing: bool = False,
    ) -> QAction:
        """Add an action to a menu; need_book greys it while no book is open, writing while one can only be read."""
        action = QAction(text, self)
        action.setObjectName(name)
        if keys is not None:
            action.setShortcuts(QKeySequence.keyBindings(keys) if not isinstance(keys, str) else [QKeySequence(keys)])
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        if need_book:
            self._with_book.append(action)
            action.setEnabled(self._is_book_open)
        if writing:
            self._writing.append(action)
            self._grey_writing()
        return action

    def add_undo(self, menu: QMenu, group: QUndoGroup) -> None:
        """Add undo and redo, which name what they would take back or do again."""
        pairs = (
            ("undo", group.createUndoAction(self, "Undo"), QKeySequence.StandardKey.Undo),
            ("redo", group.createRedoAction(self, "Redo"), QKeySequence.StandardKey.Redo),
        )
        for name, action, keys in pairs:
            action.setObjectName(name)
            action.setShortcuts(keys)
            menu.addAction(action)

    def show_also(self, title: str, ask: Ask) -> None:
        """Let a menu show, below its own actions, what screens offer; they are asked each time it opens."""
        show_below(self.menu(title), ask)

    def set_book_open(self, is_open: bool, why_read_only: str = "") -> None:
        """Grey what needs a book while none is open, and what writes where there is a reason that it cannot."""
        self._is_book_open = is_open
        self._why_read_only = why_read_only
        self._grey_writing()
        self._find.setVisible(is_open)
        for action in self._with_book:
            action.setEnabled(is_open)

    def _grey_writing(self) -> None:
        for action in self._writing:
            action.setEnabled(not self._why_read_only)
            action.setToolTip(self._why_read_only)
        for menu in self._menus.values():
            # a menu shows the words of every action as its tool tip: only a reason is worth that
            menu.setToolTipsVisible(bool(self._why_read_only))

    def with_keys(self) -> Iterator[QAction]:
        """Yield the actions of all menus that have keys, in the order of the menus."""
        for menu in self._menus.values():
            yield from (action for action in menu.actions() if action.shortcuts())


def _plain(title: str) -> str:
    return title.replace("&", "")
