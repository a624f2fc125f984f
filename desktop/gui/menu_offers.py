"""What screens offer in an open menu: one entry where several of them do the same by one key."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


class Offers(NamedTuple):
    """The actions of a screen, and whether it is the one in front."""

    actions: Sequence[QAction]
    in_front: bool


Ask = Callable[[], Sequence[Offers]]


def served(every: Sequence[Offers]) -> list[list[QAction]]:
    """Return the actions of each screen; those with a key that others have too only of the screen in front.

    Such a one acts on what is chosen in its own screen, which nobody sees while another is in front.
    """
    times = Counter(key for offers in every for key in _keys_of(offers.actions))
    return [
        [action for action in offers.actions if offers.in_front or all(times[key] == 1 for key in _keys_of([action]))]
        for offers in every
    ]


def show_below(menu: QMenu, ask: Ask) -> None:
    """Show below the actions of a menu what screens offer, asked anew each time it opens."""
    fixed = menu.actions()

    def take_away() -> None:
        if not menu.isVisible():
            _refill(menu, fixed, ())

    menu.aboutToShow.connect(lambda: _refill(menu, fixed, served(ask())))
    # In a closed menu a key would work too, beside the same key of the screen in front, and then neither does. What
    # was chosen is done first.
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, take_away))


def _keys_of(actions: Sequence[QAction]) -> list[str]:
    return [key.toString() for action in actions for key in action.shortcuts()]


def _refill(menu: QMenu, fixed: Sequence[QAction], others: Sequence[Sequence[QAction]]) -> None:
    for action in menu.actions():
        menu.removeAction(action)
    menu.addActions(list(fixed))
    for group in filter(None, others):
        menu.addSeparator()
        menu.addActions(list(group))
