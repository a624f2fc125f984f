"""A screen that fills the display: the rail, the menus and the status bar go, and come back as they were."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow

_NO_LIMIT = 16777215


class FullView:
    """Puts the frame of the window away and back again. The keys of the menus go on working meanwhile."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._was_full: bool | None = None

    @property
    def is_on(self) -> bool:
        """Whether a screen fills the display now."""
        return self._was_full is not None

    def set_on(self, on: bool) -> None:
        """Let the screen in front fill the display, or give the frame back."""
        if on == self.is_on:
            return
        window = self._window
        # a hidden menu bar would take its keys along, Undo among them
        window.menuBar().setMaximumHeight(0 if on else _NO_LIMIT)
        window.rail.setVisible(not on)
        window.status.setVisible(not on)
        if on:
            self._was_full = window.isFullScreen()
            window.showFullScreen()
        else:
            if not self._was_full:
                window.showNormal()
            self._was_full = None
