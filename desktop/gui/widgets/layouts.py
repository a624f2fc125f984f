"""One widget below another, and taking a layout apart before it is filled again."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from desktop.gui.measures import space


def one_below_another(*widgets: QWidget) -> QWidget:
    """Return a page of widgets without gaps between them, of which the last takes the room that is left."""
    page = QWidget()
    column = QVBoxLayout(page)
    space(column, spacing=0)
    for widget in widgets:
        column.addWidget(widget)
    column.setStretchFactor(widgets[-1], 1)
    return page


def clear_layout(layout: QLayout, keep: int = 0) -> None:
    """Take everything but the first few items out of a layout and delete it."""
    while layout.count() > keep:
        item = layout.takeAt(keep)
        if item is None:
            return
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            clear_layout(inner)
