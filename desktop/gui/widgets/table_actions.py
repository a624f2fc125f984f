"""What can be done with a row of a table, by key and in its context menu."""

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.gui.writers import writes

Offer = tuple[str, str, QKeySequence | QKeySequence.StandardKey | str, Callable[[], object]]


def add_actions(
    widget: QWidget,
    offers: Iterable[Offer],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetShortcut,
    *,
    reads: Collection[str] = (),
) -> None:
    """Add actions to a widget, each as (words, object name, keys, what it does).

    By default their keys work only while the widget itself has the focus, so that letters can be keys of a table.
    reads are the names of those that do not write to the book.
    """
    for words, name, keys, run in offers:
        action = QAction(words, widget)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(context)
        action.triggered.connect(lambda _=False, run=run: run())
        if name not in reads:
            writes(action)
        widget.addAction(action)
