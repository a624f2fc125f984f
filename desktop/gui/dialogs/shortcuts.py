"""The keys: those of the menus as they now are, and those that work inside lists and fields."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from desktop.gui import resources
from desktop.gui.dialogs.dialog import Dialog
from desktop.gui.measures import space
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import PrimaryButton
from desktop.gui.widgets.labels import Label

_FUNCTION_KEYS = 12


class ShortcutsDialog(Dialog):
    """A list of keys in two columns: what it does, which keys."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__("Keyboard shortcuts", "shortcuts", parent, width=720)
        content = QWidget()
        self._grid = QGridLayout(content)
        space(self._grid, (0, 0, 16, 0), 8)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._add_part("Menus", ((_called(action), _keys(action)) for action in actions))
        for part, lines in _written_keys():
            self._add_part(part, lines)
        area = QScrollArea()
        area.setObjectName("shortcuts_list")
        area.setAccessibleName("Keyboard shortcuts")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(theme().px(380))
        area.setWidget(content)
        self.add(area)
        self.add_button(PrimaryButton("Close", "shortcuts_close", self.accept))

    def _add_part(self, heading: str, lines: Iterable[tuple[str, str]]) -> None:
        self._grid.addWidget(Label(heading, "section"), self._grid.rowCount(), 0, 1, 2)
        for words, keys in lines:
            row = self._grid.rowCount()
            self._grid.addWidget(Label(words), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(keys, "muted"), row, 1, Qt.AlignmentFlag.AlignTop)


def _keys(action: QAction) -> str:
    """Return at most two of the keys; those of rare keyboards (F14, a key named New) are left out."""
    names = [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()]
    return ", ".join([name for name in names if _is_common(name)][:2])


def _is_common(name: str) -> bool:
    last = name.rpartition("+")[2]
    beyond = last[:1] == "F" and last[1:].isdecimal() and int(last[1:]) > _FUNCTION_KEYS
    return not beyond and (len(name) < 4 or not name.isalpha())


def _called(action: QAction) -> str:
    """Return what an action does; Undo and Redo name the step that is next in the menu, and here themselves."""
    words = _plain(action.text())
    return words.partition(" ")[0] if action.objectName() in ("undo", "redo") else words


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _written_keys() -> list[tuple[str, list[tuple[str, str]]]]:
    """Read resources/help/keys.txt: a heading on a line of its own, then "what it does: keys" below it."""
    parts: list[tuple[str, list[tuple[str, str]]]] = []
    for line in filter(None, map(str.strip, resources.help_text("keys").splitlines())):
        words, colon, keys = line.partition(": ")
        if colon:
            parts[-1][1].append((words, keys))
        else:
            parts.append((line, []))
    return parts
