"""What stands in the place of an agenda that has no items yet."""

from collections.abc import Callable

from desktop.domain.dates import long_date
from desktop.domain.meeting import Meeting
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.writers import writes


class AgendaStart(EmptyState):
    """Offers to take over from the meeting before, where there is one, or else the standing items."""

    def __init__(self, take_over: Callable[[], None], add_standing: Callable[[], None]) -> None:
        self._take_over = writes(PrimaryButton("Take over from the last meeting", "empty_take_over", take_over))
        self._standing = writes(SecondaryButton("Add the standing items", "empty_standing", add_standing))
        super().__init__("meetings", "No agenda yet", "", self._take_over, self._standing)

    def show_last(self, last: Meeting | None) -> None:
        """Offer what there is to take over from."""
        self._take_over.setVisible(last is not None)
        if last is None:
            self.sentence.setText("Start with the standing items of this kind of board, or add items one by one.")
            return
        self._take_over.setText(f"Take over from {long_date(last.date)}")
        self.sentence.setText(
            "Usual items, venue, time and members come from the meeting before; or add items one by one."
        )
