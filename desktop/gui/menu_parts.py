"""The parts of the menus that are lists: screens, looks, recent books."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.gui.dialogs.settings import APPEARANCES, choose_appearance, choose_zoom
from desktop.gui.menu_bar import Menus
from desktop.gui.rail import Rail
from desktop.gui.requests import Tell
from desktop.gui.screens.register import SCREENS
from desktop.gui.settings import settings
from desktop.gui.theme import theme

T = TypeVar("T")


def add_screens(menus: Menus, menu: QMenu, show: Callable[[str], object]) -> None:
    """Add the screens of the rail with Ctrl+1, Ctrl+2 and so on."""
    for number, entry in enumerate((each for each in SCREENS if each.in_rail), start=1):
        do = _with(show, entry.name)
        menus.add(
            menu, f"show_{entry.name}", entry.title, do, f"Ctrl+{number}" if number < 10 else None, need_book=True
        )


def add_look(menus: Menus, menu: QMenu) -> None:
    """Add light and dark, and the size of text."""
    looks = menu.addMenu("Appearance")
    looks.setObjectName("menu_appearance")
    group = QActionGroup(menus)
    for appearance, words in APPEARANCES:
        action = menus.add(looks, f"look_{appearance}", words, _with(choose_appearance, appearance))
        action.setCheckable(True)
        group.addAction(action)
    looks.aboutToShow.connect(lambda: _check(group, f"look_{theme().appearance}"))
    larger = menus.add(menu, "zoom_in", "Larger text", _with(_step_zoom, 1), QKeySequence.StandardKey.ZoomIn)
    larger.setShortcuts([*larger.shortcuts(), QKeySequence("Ctrl+=")])
    menus.add(menu, "zoom_out", "Smaller text", _with(_step_zoom, -1), QKeySequence.StandardKey.ZoomOut)
    menus.add(menu, "zoom_reset", "Usual size of text", _with(choose_zoom, 1.0), "Ctrl+0")


def add_fold(menus: Menus, menu: QMenu, rail: Rail, tell: Callable[[Tell], object]) -> None:
    """Add the folding of the rail, with a sentence on it where the window leaves no choice."""

    def fold() -> None:
        if rail.is_narrow:
            tell(Tell("The window is too narrow for the names of the screens: make it wider, or the text smaller."))
        else:
            rail.toggle()

    action = menus.add(menu, "fold_rail", "Show the screens as &icons", fold, "Shift+F11", need_book=True)
    action.setCheckable(True)
    menu.aboutToShow.connect(lambda: action.setChecked(rail.is_folded))


def add_recent(menu: QMenu, open_book: Callable[[Path], object]) -> None:
    """Add the books opened lately, read anew each time; those that are gone are greyed."""
    recent = menu.addMenu("Open &recent")
    recent.setObjectName("menu_recent")
    recent.setToolTipsVisible(True)
    recent.aboutToShow.connect(lambda: _fill_recent(recent, open_book))


def _fill_recent(menu: QMenu, open_book: Callable[[Path], object]) -> None:
    menu.clear()
    for path in settings().recent_books:
        action = menu.addAction(path.stem.replace("&", "&&"))
        action.setToolTip(str(path))
        action.setEnabled(path.is_file())
        action.triggered.connect(lambda _=False, path=path: open_book(path))
    menu.addSeparator()
    clear = menu.addAction("Clear this list", settings().forget_books)
    clear.setEnabled(bool(settings().recent_books))


def _with(do: Callable[[T], object], value: T) -> Callable[[], object]:
    return lambda: do(value)


def _check(group: QActionGroup, name: str) -> None:
    for action in group.actions():
        action.setChecked(action.objectName() == name)


def _step_zoom(steps: int) -> None:
    theme().step_zoom(steps)
    settings().zoom = theme().zoom
