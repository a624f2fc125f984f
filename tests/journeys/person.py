"""A person at the window: finds what is in view by its name, clicks it, types into it. Nothing else is reached."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

from desktop.gui import file_dialogs
from desktop.gui.main_window import MainWindow
from desktop.gui.models.columns import Role
from desktop.gui.widgets.fields import ChoiceField


class Person:
    """Uses one window through keys and the mouse."""

    def __init__(self, qtbot: Any, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window

    def sees(self, name: str) -> QWidget:
        """Return the widget of that name that comes into view."""
        self._qtbot.waitUntil(lambda: self.is_there(name), timeout=5000)
        return self._in_view(name)[0]

    def is_there(self, name: str) -> bool:
        """Return whether a widget of that name is in view."""
        QApplication.processEvents()
        return bool(self._in_view(name))

    def clicks(self, name: str) -> None:
        """Click a button, a tab or a link."""
        widget = self.sees(name)
        self._closes_what_is_offered()
        assert widget.isEnabled(), f"{name} is grey"
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def types(self, name: str, text: str) -> None:
        """Replace the text of a field and stay in it."""
        editor = self.sees(name)
        self._closes_what_is_offered()
        self._qtbot.mouseClick(_inside(editor), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert editor.hasFocus(), f"{name} does not take the focus"
        self.keys("Ctrl+A")
        self._qtbot.keyClicks(editor, text)

    def enters(self, name: str, text: str) -> None:
        """Replace the text of a field and go on to the next one."""
        self.types(name, text)
        self.keys("Tab")

    def picks(self, name: str, value: Any) -> None:
        """Open a list of choices and take one by the keys."""
        combo = self.sees(name)
        assert isinstance(combo, QComboBox) and combo.isEnabled()
        field = combo.parent()
        while not isinstance(field, ChoiceField):
            field = field.parent()
        at = field.values.index(value)
        combo.setFocus()
        combo.showPopup()
        combo.view().setCurrentIndex(combo.model().index(at, 0))
        self._qtbot.keyClick(combo.view(), Qt.Key.Key_Return)
        self._closes_what_is_offered()

    def keys(self, *names: str) -> None:
        """Press keys where the focus is: "Tab", "Ctrl+Z", "Alt+Down"."""
        for name in names:
            *held, key = name.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for each in held:
                modifiers |= getattr(Qt.KeyboardModifier, f"{_HELD[each]}Modifier")
            if QApplication.activeWindow() is None:
                self.window.activateWindow()
                self._qtbot.waitUntil(self.window.isActiveWindow)
            at = QApplication.activePopupWidget() or self.focus() or self.window
            self._qtbot.keyClick(at, getattr(Qt.Key, f"Key_{key}"), modifiers)
            QApplication.processEvents()

    def focus(self) -> QWidget | None:
        """Return what has the focus."""
        return QApplication.focusWidget()

    def chooses(self, table: str, words: str) -> Any:
        """Click the row of a table in which the words stand, and return its record."""
        view = self.sees(table)
        assert isinstance(view, QAbstractItemView)
        index = next((found for found in _cells(view) if words in str(found.data())), None)
        assert index is not None, f"{words} does not stand in {table}"
        view.scrollTo(index)
        spot = view.visualRect(index).center()
        self._qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        return view.currentIndex().data(Role.RECORD)

    def reads(self, table: str) -> list[str]:
        """Return every text that stands in a table."""
        view = self.sees(table)
        assert isinstance(view, QAbstractItemView)
        return [str(found.data()) for found in _cells(view)]

    def menu(self, name: str) -> QAction:
        """Return an action of the menu bar."""
        self.window.menus.fill()
        action = self.window.menus.findChild(QAction, name)
        assert action is not None, f"there is no {name} in the menus"
        return action

    def is_told_that(self, words: str) -> None:
        """Wait for a sentence above the screen that has these words in it."""
        self._qtbot.waitUntil(lambda: words in self._told(), timeout=20000)

    def finds(self, text: str) -> None:
        """Press Ctrl+K, type, wait for what is found and press Enter."""
        assert self.menu("find").isEnabled()
        self.keys("Ctrl+K")
        box = self.sees("find_box")
        assert isinstance(box, QLineEdit) and box.hasFocus()
        self._qtbot.keyClicks(box, text)
        model = self.window.find_box.model
        self._qtbot.waitUntil(lambda: any(text in said for said in _hits(model)))
        self.keys("Return")

    def _closes_what_is_offered(self) -> None:
        """Close an open list; a display without a window manager would leave it active."""
        if offered := QApplication.activePopupWidget():
            offered.hide()
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def _told(self) -> str:
        return "".join(each.text() for each in self._in_view("message_sentence"))  # type: ignore[attr-defined]

    def _in_view(self, name: str) -> list[QWidget]:
        found = [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]
        spots = {each: each.mapTo(self.window, QPoint(0, 0)) for each in found}
        return sorted(found, key=lambda each: (spots[each].y(), spots[each].x()))


_HELD = {"Ctrl": "Control", "Alt": "Alt", "Shift": "Shift"}


def _inside(editor: QWidget) -> QWidget:
    viewport = getattr(editor, "viewport", None)
    return viewport() if viewport is not None else editor


def _cells(view: QAbstractItemView) -> list[Any]:
    model = view.model()
    return [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]


def _hits(model: Any) -> list[str]:
    rows = [model.row(at) for at in range(model.rowCount())]
    hits = [f"{row.title} {row.snippet}" for row in rows if hasattr(row, "record_id")]
    return [hit.replace("\x02", "").replace("\x03", "") for hit in hits]


def import_first_paper(person: Person, monkeypatch: pytest.MonkeyPatch, paper: Path, to: Path) -> None:
    """Choose a paper on the first screen and a folder for its book, and wait for the reading."""
    monkeypatch.setattr(file_dialogs, "ask_paper", lambda _parent: paper)
    monkeypatch.setattr(file_dialogs, "ask_new_book", lambda _parent, name: to / name)
    person.clicks("choice_import")
    person.sees("recognised_table")


def export_as(person: Person, monkeypatch: pytest.MonkeyPatch, kind: str, to: Path, *, public: bool = False) -> None:
    """Press Export of the meeting in view, choose what it shall be and where to, and wait until it is written."""
    monkeypatch.setattr(file_dialogs, "ask_export", lambda *_asked: to)
    person.clicks("export_pack")
    person.clicks(f"export_{kind}")
    if public:
        person.clicks("export_public")
    person.clicks("export_change")
    person.clicks("export_write")
    person.is_told_that(f"{to.name} is written")
