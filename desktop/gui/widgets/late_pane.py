"""The place of a side pane that is built after the first painting, so that the list beside it is seen sooner."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.widgets.side_pane import WIDTH, SidePane

P = TypeVar("P", bound=SidePane)


class LatePane(QWidget, Generic[P]):
    """Empty until the pane is asked for or has been painted without it; build returns it with what it shows now."""

    def __init__(self, build: Callable[[], P]) -> None:
        super().__init__()
        self._build = build
        self._pane: P | None = None
        fix(self, width=WIDTH)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAutoFillBackground(True)
        self._column = QVBoxLayout(self)
        space(self._column, spacing=0)

    @property
    def pane(self) -> P:
        """The pane, built when it is first asked for."""
        if self._pane is None:
            self._pane = self._build()
            self._column.addWidget(self._pane)
        return self._pane

    @property
    def is_built(self) -> bool:
        """Whether the pane is there."""
        return self._pane is not None

    def build_when_seen(self) -> None:
        """Build the pane now if the window stands on the display, or else after its first painting."""
        window = self.window().windowHandle()
        if window is not None and window.isExposed():
            _ = self.pane

    def paintEvent(self, event: QPaintEvent) -> None:
        """Build what is missing as soon as this painting is done."""
        super().paintEvent(event)
        if self._pane is None:
            QTimer.singleShot(0, self, self._build_if_seen)

    def _build_if_seen(self) -> None:
        # the book may have been closed since the painting
        if self.isVisible():
            _ = self.pane
