"""What the log offers: the buttons of its header, and its keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.gui.measures import fix
from desktop.gui.requests import OpenReview, ShowScreen, ShowStory
from desktop.gui.screens.actions.making import delete_action, new_action
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


def fill_header(screen: "ActionsScreen") -> None:
    """Put the filter by words and the buttons into the header."""
    fix(screen.filters.text, width=220)
    asks = screen.requested.emit
    review = SecondaryButton("Chair's review", "review_button", lambda: asks(OpenReview()))
    new = writes(PrimaryButton("New action", "new_action_button", lambda: new_action(screen)))
    remind = SecondaryButton("Reminders", "reminders_button", lambda: asks(ShowScreen("reminders")))
    for widget in (screen.filters.text, screen.views.button, remind, screen.exports.button, review, new):
        screen.header.add_button(widget)


def add_keys(screen: "ActionsScreen") -> None:
    """Give the screen and its list their keys."""
    offers = (
        ("&New action", "new_action", QKeySequence.StandardKey.New, lambda: new_action(screen)),
        ("&Delete action", "delete_action", "Ctrl+Del", lambda: delete_action(screen)),
        ("&Filter by words", "focus_filter", "Ctrl+F", screen.filters.text.setFocus),
        ("&Whole story on one page", "story_of_action", "Ctrl+Shift+W", lambda: _show_story(screen)),
    )
    add_actions(screen, offers, Qt.ShortcutContext.WindowShortcut, reads=("focus_filter", "story_of_action"))
    screen.addActions(screen.exports.actions)
    views = ("Views", "open_views", "V", screen.views.strip.open_menu)
    add_actions(screen.table, (views,), reads=("open_views",))


def _show_story(screen: "ActionsScreen") -> None:
    if row := screen.table.current_row():
        screen.requested.emit(ShowStory("action-items", row.id))  # type: ignore[attr-defined]
