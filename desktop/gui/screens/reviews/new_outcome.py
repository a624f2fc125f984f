"""A field that writes new outcomes, one after the other."""

from typing import TYPE_CHECKING

from desktop.domain.errors import Refused
from desktop.gui.requests import Tell
from desktop.gui.widgets.fields import LineField
from desktop.workflows import progress_review_outcomes as outcomes

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.screen import ReviewsScreen


class NewOutcome(LineField):
    """Enter adds what is typed at the end of the outcomes, and the next can be typed."""

    def __init__(self, screen: "ReviewsScreen", name: str) -> None:
        super().__init__("New outcome", name, hint="What shall be reached, then Enter")
        self._screen = screen
        self.entered.connect(self.add)

    def add(self) -> None:
        """Add the outcome that is typed, or say what is missing."""
        session = self._screen.session
        if session.board_id is None:
            self._screen.requested.emit(Tell("There is no board in this book yet: add one under Board."))
            return
        title = self.line.text()
        try:
            edits = outcomes.new_outcome(session.book, session.board_id, title)
        except Refused as refusal:
            self.say(str(refusal), wrong=True)
            return
        if self._screen.perform(f"New outcome “{title[:40]}”", edits):
            self.set_text("")
            self.line.setFocus()
