"""What the window does when the chair's review is asked for."""

from typing import TYPE_CHECKING

from desktop.gui.requests import OpenReview
from desktop.gui.screens.register import entry_named

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow


def open_review(window: "MainWindow", asked: OpenReview) -> None:
    """Bring the review of a meeting to the front; it is told which before it is shown, so that the log is read once."""
    from desktop.gui.screens.review import ReviewScreen

    came_from = window.front
    screen = window.screen_of(entry_named("review"))
    assert isinstance(screen, ReviewScreen)
    screen.open_for(asked.meeting_id or None, came_from)
    window.show_screen("review")
