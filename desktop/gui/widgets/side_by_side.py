"""Fields beside each other in equal widths."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.fields import Field


def beside(*fields: Field) -> QWidget:
    """Return a row of fields of equal widths."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    space(row, spacing=10)
    for field in fields:
        # a line below one field must not move its neighbours
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return whole
