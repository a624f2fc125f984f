"""Fields beside each other in equal widths."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.fields import Field


def beside(*fields: Field) -> QWidget:
    """Return a row of fields of equal widths."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    space(row, spacing=10)
    for field in fields:
        row.addWidget(field, 1)
    return whole
