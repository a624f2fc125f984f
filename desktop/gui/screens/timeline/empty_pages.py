"""What stands where the timeline has nothing to show."""

from collections.abc import Callable

from desktop.domain.dates import say_month
from desktop.domain.headline_lanes import Period
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


class NothingFits(EmptyState):
    """The page of filters that leave nothing; of a period behind the last headline it says when that was."""

    def __init__(self, clear: Callable[[], object], lead: Callable[[], object]) -> None:
        self._last = SecondaryButton("Show the last headlines", "timeline_last", lead)
        super().__init__(
            "timeline", _NOTHING, _TAKE_OFF, self._last,
            SecondaryButton("Take all filters off", "timeline_clear", clear),
        )  # fmt: skip

    def say_last(self, wanted: str, last: Period | None) -> None:
        """Say which period is empty and lead to the months up to the last headline; None: more is asked for."""
        self._last.setVisible(last is not None)
        if last is None or last.last is None:
            self.say(_NOTHING, _TAKE_OFF)
            return
        self._last.setText(f"Show {last.words}")
        self.say(f"No headlines from {wanted}", f"The last headline is of {say_month(last.last)}.")


_NOTHING, _TAKE_OFF = "No headline fits these filters", "Take filters off to see more."
