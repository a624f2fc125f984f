"""What stands where the timeline has nothing to show."""

from collections.abc import Callable

from desktop.gui.requests import ImportPaper
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.writers import writes


def no_headlines(ask: Callable[[object], object], begin: Callable[[], object]) -> EmptyState:
    """Return the page of a timeline without headlines."""
    return EmptyState(
        "timeline",
        "No headlines yet",
        "What happened when, by theme: import a progress report that holds a timeline, or write the first headline in "
        "the line below: a date, a theme, a few words.",
        writes(PrimaryButton("Import a timeline", "timeline_import", lambda: ask(ImportPaper()))),
        writes(SecondaryButton("Write the first headline", "timeline_begin", begin)),
    )


def nothing_fits(clear: Callable[[], object]) -> EmptyState:
    """Return the page of filters that leave nothing."""
    return EmptyState(
        "timeline",
        "No headline fits these filters",
        "Take filters off to see more.",
        SecondaryButton("Take all filters off", "timeline_clear", clear),
    )
