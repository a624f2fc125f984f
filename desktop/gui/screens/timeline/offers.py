"""What can be done on the timeline by key, and in its menus."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from desktop.gui.widgets.table_actions import add_actions

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.screen import TimelineScreen


def add_keys(screen: "TimelineScreen") -> None:
    """Give the screen, its grid and its list their keys."""
    offers = (
        ("&New headline", "new_headline", QKeySequence.StandardKey.New, screen.begin_headline),
        ("&Filter headlines", "focus_timeline_filter", "Ctrl+F", lambda: screen.filters.text.setFocus()),
    )
    add_actions(screen, offers, Qt.ShortcutContext.WindowShortcut, reads=("focus_timeline_filter",))
    screen.addActions(screen.exports.actions)
    for name, view in (("grid", screen.view), ("list", screen.table)):
        add_actions(
            view,
            (
                ("Add a headline", f"{name}_add", "Ins", screen.begin_headline),
                ("Up in its month", f"{name}_up", "Alt+Up", partial(screen.steps.reorder, -1)),
                ("Down in its month", f"{name}_down", "Alt+Down", partial(screen.steps.reorder, 1)),
                ("To the month before", f"{name}_month_before", "Alt+Left", partial(screen.steps.to_month, -1)),
                ("To the next month", f"{name}_month_next", "Alt+Right", partial(screen.steps.to_month, 1)),
                ("To the theme above", f"{name}_theme_above", "Alt+Shift+Up", partial(screen.steps.to_theme, -1)),
                ("To the theme below", f"{name}_theme_below", "Alt+Shift+Down", partial(screen.steps.to_theme, 1)),
                ("External, or not", f"{name}_external", "E", partial(screen.steps.mark, "external")),
                ("Exempt, or not", f"{name}_exempt", "X", partial(screen.steps.mark, "exempt")),
                ("Tie it to a minute, an action …", f"{name}_tie", "T", screen.begin_tie),
                ("Copy the month as text", f"{name}_copy", "Ctrl+C", screen.exports.copy_month),
                ("Delete", f"{name}_delete", "Del", screen.steps.delete),
            ),
            reads={f"{name}_copy"},
        )
    show_all = ("Show all of the theme, or the first few", "grid_open", "Space", screen.view.open_chosen_theme)
    add_actions(screen.view, (show_all,), reads={"grid_open"})
    screen.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
