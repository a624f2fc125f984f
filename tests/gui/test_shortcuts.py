"""A key does one thing: where two actions in view share one, Qt does neither."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.gui.dialogs.shortcuts import ShortcutsDialog
from desktop.gui.main_window import MainWindow
from desktop.gui.requests import ShowScreen
from desktop.gui.screens.register import SCREENS
from desktop.gui.widgets.labels import Label


def keys_in_view(window: QWidget) -> Counter[str]:
    """Count the keys of every action that works in the whole window while it looks as it does now."""
    actions = [
        each for each in window.findChildren(QAction) if each.shortcutContext() is Qt.ShortcutContext.WindowShortcut
    ]
    working = [each for each in actions if any(_works(owner) for owner in each.associatedObjects())]
    return Counter(key.toString() for each in working for key in each.shortcuts())


def _works(owner: object) -> bool:
    return isinstance(owner, QMenu) or (isinstance(owner, QWidget) and owner.isVisible())


@pytest.mark.parametrize("name", [entry.name for entry in SCREENS])
def test_no_key_is_given_twice(person, name: str) -> None:
    window: MainWindow = person.window
    window.serve(ShowScreen(name))
    assert [key for key, times in keys_in_view(window).items() if times > 1] == []


def test_the_dialog_names_keys_that_keyboards_have_and_undo_without_its_step(person) -> None:
    action = QAction("Undo Attendance: A. Alder")
    action.setObjectName("undo")
    action.setShortcuts([QKeySequence("Ctrl+Z"), QKeySequence("F14")])
    said = [each.text() for each in ShortcutsDialog([action], person.window).findChildren(Label)]
    assert "Undo" in said and "Ctrl+Z" in said


@pytest.fixture
def menus(person, monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """All menus, filled; screens that they ask for what they offer count nothing."""
    monkeypatch.setattr(person.window.jobs, "start", lambda *_, **__: None)
    person.window.menus.fill()
    return person.window.menuBar().findChildren(QMenu)


@pytest.mark.parametrize("name", ["today", "actions", "recommendations"])
def test_no_menu_has_the_same_words_or_the_same_letter_twice(person, menus, name: str) -> None:
    person.window.serve(ShowScreen(name))
    for menu in menus:
        menu.aboutToShow.emit()
        words = [each.text().replace("&&", "") for each in menu.actions() if not each.isSeparator()]
        said = Counter(each.replace("&", "") for each in words)
        letters = Counter(each.partition("&")[2][:1].upper() for each in words if "&" in each)
        assert [each for each, times in (said + letters).items() if times > 1] == [], menu.objectName()


def test_the_whole_story_is_offered_for_the_screen_in_front_only(person, menus) -> None:
    menu = next(each for each in menus if each.objectName() == "menu_follow_up")
    for name, offered in (("today", []), ("actions", ["story_of_action"]), ("charts", [])):
        person.window.serve(ShowScreen(name))
        menu.aboutToShow.emit()
        assert [each.objectName() for each in menu.actions() if each.objectName().startswith("story_of")] == offered


def test_a_menu_that_was_open_takes_no_key_from_the_screen_in_front(qtbot, person, menus) -> None:
    for menu in menus:
        menu.aboutToShow.emit()
        menu.aboutToHide.emit()
    qtbot.waitUntil(lambda: not any(each.objectName() == "new_action" for menu in menus for each in menu.actions()))
    person.window.serve(ShowScreen("recommendations"))
    assert [key for key, times in keys_in_view(person.window).items() if times > 1] == []
