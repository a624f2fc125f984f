"""The menus of the window and their keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop.gui.dialogs.settings import APPEARANCES, choose_appearance, choose_zoom
from desktop.gui.screens.register import SCREENS, ScreenEntry
from desktop.gui.settings import settings
from desktop.gui.theme import theme

Do = Callable[[], object]
Keys = QKeySequence.StandardKey | str | None


class Menus(QObject):
    """Builds the menus once; need_book marks those that make no sense without an open book."""

    def __init__(self, bar: QMenuBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._with_book: list[QAction] = []
        self._menus: dict[str, QMenu] = {}

    def menu(self, title: str) -> QMenu:
        """Return a menu of the bar, made when it is first asked for."""
        plain = title.replace("&", "")
        if plain not in self._menus:
            menu = self._bar.addMenu(title)
            menu.setObjectName(f"menu_{plain.lower().replace('-', '_')}")
            self._menus[plain] = menu
        return self._menus[plain]

    def add(self, menu: QMenu, name: str, text: str, do: Do, keys: Keys = None, *, need_book: bool = False) -> QAction:
        """Add an action to a menu."""
        action = QAction(text, self)
        action.setObjectName(name)
        if keys is not None:
            action.setShortcuts(QKeySequence.keyBindings(keys) if not isinstance(keys, str) else [QKeySequence(keys)])
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        if need_book:
            self._with_book.append(action)
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

    def add_screens(self, menu: QMenu, show: Callable[[str], object]) -> None:
        """Add the screens of the rail with Ctrl+1, Ctrl+2 and so on."""
        for number, entry in enumerate((each for each in SCREENS if each.in_rail), start=1):
            self.add(
                menu,
                f"show_{entry.name}",
                entry.title,
                lambda name=entry.name: show(name),  # type: ignore[misc]
                f"Ctrl+{number}",
                need_book=True,
            )

    def add_look(self, menu: QMenu) -> None:
        """Add light and dark, and the size of text."""
        looks = menu.addMenu("Appearance")
        looks.setObjectName("menu_appearance")
        group = QActionGroup(self)
        for appearance, words in APPEARANCES:
            action = self.add(looks, f"look_{appearance}", words, lambda each=appearance: choose_appearance(each))  # type: ignore[misc]
            action.setCheckable(True)
            group.addAction(action)
        looks.aboutToShow.connect(lambda: _check(group, f"look_{theme().appearance}"))
        larger = self.add(menu, "zoom_in", "Larger text", lambda: _step_zoom(1), QKeySequence.StandardKey.ZoomIn)
        larger.setShortcuts([*larger.shortcuts(), QKeySequence("Ctrl+=")])
        self.add(menu, "zoom_out", "Smaller text", lambda: _step_zoom(-1), QKeySequence.StandardKey.ZoomOut)
        self.add(menu, "zoom_reset", "Usual size of text", lambda: choose_zoom(1.0), "Ctrl+0")

    def add_recent(self, menu: QMenu, open_book: Callable[[Path], object]) -> None:
        """Add the books opened lately, read anew each time; those that are gone are greyed."""
        recent = menu.addMenu("Open &recent")
        recent.setObjectName("menu_recent")
        recent.aboutToShow.connect(lambda: self._fill_recent(recent, open_book))

    def add_screen_actions(self, title: str, actions_of: Callable[[ScreenEntry], list[QAction]]) -> None:
        """Let a menu show the actions of the screens that name it in the register, read when it opens."""
        menu = self.menu(title)
        fixed = menu.actions()
        plain = title.replace("&", "")
        entries = [entry for entry in SCREENS if entry.menu == plain]
        menu.aboutToShow.connect(lambda: _fill_from_screens(menu, fixed, entries, actions_of))

    def set_book_open(self, is_open: bool) -> None:
        """Grey what needs a book while none is open."""
        for action in self._with_book:
            action.setEnabled(is_open)

    def with_keys(self) -> Iterator[QAction]:
        """Yield the actions of all menus that have keys, in the order of the menus."""
        for menu in self._menus.values():
            yield from (action for action in menu.actions() if action.shortcuts())

    def _fill_recent(self, menu: QMenu, open_book: Callable[[Path], object]) -> None:
        menu.clear()
        for path in settings().recent_books:
            action = menu.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setEnabled(path.is_file())
            action.triggered.connect(lambda _=False, path=path: open_book(path))
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        clear = menu.addAction("Clear this list", settings().forget_books)
        clear.setEnabled(bool(settings().recent_books))


def _fill_from_screens(
    menu: QMenu,
    fixed: list[QAction],
    entries: list[ScreenEntry],
    actions_of: Callable[[ScreenEntry], list[QAction]],
) -> None:
    for action in menu.actions():
        menu.removeAction(action)
    menu.addActions(fixed)
    for entry in entries:
        menu.addSeparator()
        menu.addActions(actions_of(entry))


def _check(group: QActionGroup, name: str) -> None:
    for action in group.actions():
        action.setChecked(action.objectName() == name)


def _step_zoom(steps: int) -> None:
    theme().step_zoom(steps)
    settings().zoom = theme().zoom
