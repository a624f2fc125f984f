"""A combo box that nothing changes by accident."""

from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox


class CalmCombo(QComboBox):
    """The wheel only turns it while it has the focus, so that scrolling changes nothing.

    is_stepping is true while keys or the wheel go from one choice to the next without opening the list.
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
        """Step to another choice where the person is in this field."""
        if not self.hasFocus():
            event.ignore()
            return
        self.is_stepping = True
        super().wheelEvent(event)
        self.is_stepping = False
