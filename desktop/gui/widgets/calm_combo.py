"""A combo box that nothing changes by accident."""

from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox


class CalmCombo(QComboBox):
    """The wheel scrolls what it stands in, and changes nothing here: only the open list takes it.

    is_stepping is true while keys go from one choice to the next without opening the list.
    """

    def __init__(self) -> None:
        super().__init__()
        self.is_stepping = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step to another choice, or open the list."""
        self.is_stepping = True
        super().keyPressEvent(event)
        self.is_stepping = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()
