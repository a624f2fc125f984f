"""A page that scrolls where the window is too small for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(content: QWidget, name: str = "", label: str = "") -> QScrollArea:
    """Return the content in a frameless area as wide as there is room.

    One that is named and called is a stop of the Tab key, so that what holds no field can be scrolled by keyboard too.
    """
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setObjectName(name)
    area.setAccessibleName(label)
    if not label:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
