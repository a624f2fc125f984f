"""Taking a layout apart before it is filled again."""

from PySide6.QtWidgets import QLayout


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
