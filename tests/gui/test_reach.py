"""Everything has a name for tests and screen readers, and the keyboard reaches it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QDialog, QLineEdit, QTextEdit, QWidget

from desktop.gui.dialogs.about import AboutDialog
from desktop.gui.dialogs.bug import BugDialog
from desktop.gui.dialogs.new_book import NewBookDialog
from desktop.gui.dialogs.settings import SettingsDialog
from desktop.gui.dialogs.shortcuts import ShortcutsDialog
from tests.gui.read_off import spoken

CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractItemView)
DIALOGS = {
    "about": AboutDialog,
    "bug": lambda parent: BugDialog("details", None, parent),
    "new book": NewBookDialog,
    "settings": SettingsDialog,
    "shortcuts": lambda parent: ShortcutsDialog(parent.menus.with_keys(), parent),
}


def controls(root: QWidget) -> list[QWidget]:
    own = [each for each in root.findChildren(QWidget) if isinstance(each, CONTROLS) and each.isVisibleTo(root)]
    return [each for each in own if not each.objectName().startswith("qt_") and not _is_part_of_combo(each)]


def test_the_window_has_names(open_window) -> None:
    found = controls(open_window)
    assert found
    assert [type(each).__name__ for each in found if not each.objectName()] == []
    assert [each.objectName() for each in found if not spoken(each)] == []


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_a_dialog_has_names_and_a_way_out(qtbot, window, make) -> None:
    dialog: QDialog = make(window)
    dialog.open()
    found = controls(dialog)
    assert [each.objectName() for each in found if not (each.objectName() and spoken(each))] == []
    reached = [each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not _is_shown(dialog))


def test_every_menu_action_has_a_name(open_window) -> None:
    menus = open_window.menus
    assert [action.text() for action in menus.with_keys() if not action.objectName()] == []


def test_no_key_is_taken_twice(open_window) -> None:
    keys = [key.toString() for action in open_window.menus.with_keys() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def _is_part_of_combo(widget: QWidget) -> bool:
    parent = widget.parent()
    return isinstance(parent, QComboBox) or type(parent).__name__ == "QComboBoxPrivateContainer"


def _is_shown(dialog: QDialog) -> bool:
    try:
        return dialog.isVisible()
    except RuntimeError:
        return False
