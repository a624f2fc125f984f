"""What stands in place of the log while there is nothing to show."""

from collections.abc import Callable

from desktop.gui.requests import ImportPaper
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.writers import writes


def no_actions(request: Callable[[object], object]) -> EmptyState:
    """Return the page of a log without actions; request takes what it asks of the window."""
    return EmptyState(
        "actions",
        "No actions yet",
        "A resolution of a meeting becomes an action on its Minutes tab; or add one here.",
        writes(SecondaryButton("Import a paper", "actions_import", lambda: request(ImportPaper()))),
    )


def nothing_fits(clear: Callable[[], object]) -> EmptyState:
    """Return the page of a log in which no action fits the filters; clear takes them off."""
    return EmptyState(
        "actions",
        "No action fits these filters",
        "Take filters off to see more of the action log.",
        SecondaryButton("Take all filters off", "clear_filters", clear),
    )
