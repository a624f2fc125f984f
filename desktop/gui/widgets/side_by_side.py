"""Fields beside each other in equal widths; buttons beside each other as far as the width goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.fields import Field
from desktop.gui.widgets.flow import FlowLayout


def beside(*fields: Field) -> QWidget:
    """Return a row of fields of equal widths."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    space(row, spacing=10)
    for field in fields:
        # a line below one field must not move its neighbours
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return whole


def in_a_row(*buttons: QWidget) -> QWidget:
    """Return a row of buttons that begins another row where the width ends."""
    whole = QWidget()
    row = FlowLayout(whole)
    space(row, spacing=8)
    for button in buttons:
        row.addWidget(button)
    return whole
