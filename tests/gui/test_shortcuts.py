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
