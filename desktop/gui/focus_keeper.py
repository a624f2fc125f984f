"""Keeps the keyboard on the screen in front when what had it goes away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow


class FocusKeeper(QObject):
    """Qt gives the focus of a widget that is hidden, greyed or deleted to the next stop of Tab, wherever that stands.

    Where that is outside the screen (the search box, the rail) the list or card in view has it instead.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        # what is told to be gone may be on its way to another place: the focus is looked at when all is done
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._settle)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._notice)

    def _notice(self, former: QWidget | None, now: QWidget | None) -> None:
        if former is not None and (now is None or _is_gone(former)):
            self._due.start()

    def _settle(self) -> None:
        window = self._window
        screen = window.screens.get(window.front)
        if screen is None or not window.isActiveWindow() or QApplication.activePopupWidget():
            return
        focused = window.focusWidget()
        is_lost = focused is None or focused is window or not focused.isVisible()
        if is_lost or window.rail.isAncestorOf(focused) or window.menuBar().isAncestorOf(focused):
            screen.take_focus()


def _is_gone(widget: QWidget) -> bool:
    return not isValid(widget) or not widget.isVisible() or not widget.isEnabled()
