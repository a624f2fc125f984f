"""What the screen in front offers in an open menu."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

Ask = Callable[[], Sequence[QAction]]


def show_below(menu: QMenu, ask: Ask) -> None:
    """Show below the actions of a menu what is offered besides, asked anew each time it opens."""
    fixed = menu.actions()

    def take_away() -> None:
        if not menu.isVisible():
            _refill(menu, fixed, ())

    menu.aboutToShow.connect(lambda: _refill(menu, fixed, ask()))
    # In a closed menu a key would work too, beside the same key of the screen in front, and then neither does. What
    # was chosen is done first.
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, take_away))


def _refill(menu: QMenu, fixed: Sequence[QAction], others: Sequence[QAction]) -> None:
    for action in menu.actions():
        menu.removeAction(action)
    menu.addActions(list(fixed))
    if others:
        menu.addSeparator()
        menu.addActions(list(others))
