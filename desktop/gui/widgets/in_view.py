"""Scrolling what has just opened into view."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.gui.theme import theme

_ROUND = 12


def bring_into_view(panel: QWidget, below: QWidget) -> None:
    """Scroll so far that all of a panel is in view, with what it stands below; its beginning where it is too high.

    It is done once the panel has found its place.
    """
    QTimer.singleShot(0, panel, lambda: _bring(panel, below))


def _bring(panel: QWidget, below: QWidget) -> None:
    area = area_of(panel)
    content = area.widget() if area else None
    if area is None or content is None or not panel.isVisible():
        return
    bar, room, more = area.verticalScrollBar(), area.viewport().height(), theme().px(_ROUND)
    top = panel.mapTo(content, QPoint(0, 0)).y()
    bottom = top + panel.height() + more
    opened_by = below.mapTo(content, QPoint(0, 0)).y() - more
    top = opened_by if bottom - opened_by <= room else top - more
    at = max(bar.value(), bottom - room)
    bar.setValue(min(at, top))


def area_of(widget: QWidget) -> QScrollArea | None:
    """Return the area in which a widget scrolls, None where it does not."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
