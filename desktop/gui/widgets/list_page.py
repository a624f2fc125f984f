"""A list with tools above it and a pane beside it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.measures import space
from desktop.gui.widgets.field import Field


def lay_out_list(
    host: QWidget, tools: Iterable[QWidget | None], pages: Iterable[QWidget], pane: QWidget
) -> QStackedWidget:
    """Fill host: tools in a row (None stretches), below them one page of a stack, the pane at the right.

    Returns the stack; its pages are the list and what stands there while the list is empty.
    """
    above = QHBoxLayout()
    space(above, (24, 14, 24, 10))
    tools = list(tools)
    # beside a field with its label above, a button stands by the field
    has_field = any(isinstance(tool, Field) for tool in tools)
    beside = Qt.AlignmentFlag.AlignBottom if has_field else Qt.AlignmentFlag(0)
    for tool in tools:
        above.addStretch() if tool is None else above.addWidget(tool, 0, beside)
    stack = QStackedWidget()
    for page in pages:
        stack.addWidget(page)
    left = QVBoxLayout()
    space(left, spacing=0)
    left.addLayout(above)
    left.addWidget(stack, 1)
    whole = QHBoxLayout(host)
    space(whole, spacing=0)
    whole.addLayout(left, 1)
    whole.addWidget(pane)
    return stack
