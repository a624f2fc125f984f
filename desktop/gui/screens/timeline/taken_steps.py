"""The steps that the keys of the timeline take with the chosen headline, each one that can be undone."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.edits import Edit, changed
from desktop.domain.errors import Refused
from desktop.domain.headline import Headline
from desktop.gui.requests import Tell
from desktop.workflows import headline_steps as steps

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.screen import TimelineScreen
    from desktop.storage.book import Book


class TimelineSteps:
    """What cannot be done is said above the timeline."""

    def __init__(self, screen: "TimelineScreen") -> None:
        self._screen = screen

    def take(self, name: str, edits: Callable[[], list[Edit]]) -> bool:
        """Take a step of the timeline, or say why it cannot be taken."""
        try:
            found = edits()
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            self._screen.refresh()
            return False
        return bool(found) and self._screen.perform(name, found) is not None

    def reorder(self, by: int) -> None:
        """Put the chosen headline before (-1) or after (1) its neighbour."""
        self._on_chosen("Order of", lambda headline: steps.reordered(self._book, headline, by))

    def to_month(self, by: int) -> None:
        """Move the chosen headline a month back or on."""
        self._on_chosen("Month of", lambda headline: steps.to_neighbour_month(self._book, headline, by))

    def to_theme(self, by: int) -> None:
        """Move the chosen headline to the theme above or below."""
        self._on_chosen("Theme of", lambda headline: steps.to_neighbour_theme(self._book, headline, by))

    def mark(self, attribute: str) -> None:
        """Mark the chosen headline as external or exempt, or take the mark off."""
        headline = self._screen.chosen()
        if headline is not None:
            is_on = not getattr(headline, attribute)
            after: Headline = replace(headline, **{attribute: is_on})  # type: ignore[arg-type]
            name = f"{steps.called(headline)} {'' if is_on else 'not '}{attribute}"
            self._screen.perform(name, [changed(headline, after)])

    def delete(self) -> None:
        """Move the chosen headline to the bin."""
        self._on_chosen("Deletion of", lambda headline: self._book.removal(headline))

    def _on_chosen(self, name: str, edits: Callable[[Headline], list[Edit]]) -> None:
        headline = self._screen.chosen()
        if headline is not None:
            self.take(f"{name} {steps.called(headline)}", lambda: edits(headline))

    @property
    def _book(self) -> "Book":
        return self._screen.session.book
