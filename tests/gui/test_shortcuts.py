"""A key does one thing: where two actions in view share one, Qt does neither."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.gui.dialogs.shortcuts import ShortcutsDialog
from desktop.gui.main_window import MainWindow
from desktop.gui.requests import OpenRecord, ShowScreen
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


@pytest.mark.parametrize(
    ("key", "name"), [("Ctrl+Shift+U", "updates"), ("Ctrl+Shift+D", "positions"), ("Ctrl+Shift+M", "calendar")]
)
@pytest.mark.parametrize("start", ["today", "meetings", "actions", "board"])
def test_a_screen_outside_the_rail_comes_by_its_key_from_any_other(person, start: str, key: str, name: str) -> None:
    person.window.serve(ShowScreen(start))
    person.window.menus.fill()
    person.keys(key)
    assert person.window.front == name


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


def test_a_menu_offers_what_the_screen_in_front_does_and_no_other(person, menus) -> None:
    menu = next(each for each in menus if each.objectName() == "menu_follow_up")
    for name, offered in (("actions", "delete_action"), ("charts", "save_chart"), ("today", "review")):
        person.window.serve(ShowScreen(name))
        menu.aboutToShow.emit()
        names = {each.objectName() for each in menu.actions()}
        assert names & {"delete_action", "save_chart", "story_of_action"} <= {offered, f"story_of_{name[:-1]}"}
        assert offered in names


def test_a_menu_that_was_open_takes_no_key_from_the_screen_in_front(qtbot, person, menus) -> None:
    for menu in menus:
        menu.aboutToShow.emit()
        menu.aboutToHide.emit()
    qtbot.waitUntil(lambda: not any(each.objectName() == "new_action" for menu in menus for each in menu.actions()))
    person.window.serve(ShowScreen("recommendations"))
    assert [key for key, times in keys_in_view(person.window).items() if times > 1] == []


def test_one_key_of_two_screens_works_on_each_after_menus_were_open(qtbot, person, harbour) -> None:
    def opens_menus() -> None:
        for menu in person.window.menuBar().findChildren(QMenu):
            menu.aboutToShow.emit()
            menu.aboutToHide.emit()
        qtbot.wait(1)

    person.window.menus.fill()
    shown = (
        ("recommendations", harbour.train.id),
        ("action-items", harbour.late.id),
        ("recommendations", harbour.train.id),
    )
    for kind, record_id in shown:
        person.window.serve(OpenRecord(kind, record_id))
        opens_menus()
        person.keys("Ctrl+F")
        screen = person.window.screens[person.window.front]
        assert screen.isAncestorOf(person.focus()) and person.focus().inherits("QLineEdit"), kind
        person.keys("Ctrl+Shift+W")
        assert person.window.front == "story", kind
