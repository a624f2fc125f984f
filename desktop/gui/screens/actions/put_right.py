"""The original date of an action put right where it was typed wrongly; a date that was moved stays."""

from typing import TYPE_CHECKING

from desktop.domain.action_item import ENDED, ActionItem
from desktop.domain.action_steps import date_put_right
from desktop.domain.edits import Edit, changed
from desktop.gui.screens.actions.step_fields import ActionSteps
from desktop.gui.step_fields import Parts
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import TextField

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


class PutRight(ActionSteps):
    """Offered until the first extension."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__(screen, "put_right_steps")
        self._due = DateField("The date that was agreed", "right_due")
        self._reason = TextField("What was wrong", "right_reason", lines=(1, 5))
        parts: Parts = {"due": self._due, "reason": self._reason}
        self.add_step("put_right", "Put a mistyped date right", parts, ("Put it right", "put_right"), self.put_right)

    def offers(self, step: str, item: ActionItem) -> bool:
        """Return whether an action has a date that was never moved."""
        del step
        return item.status not in ENDED and item.original_due is not None and not self._times(item)

    def put_right(self) -> None:
        """Give the action its original date as it was agreed."""

        def work(item: ActionItem) -> list[Edit]:
            to, reason = self._due.value(), self._reason.value()
            return [changed(item, date_put_right(item, to, reason=reason, times_revised=self._times(item)))]

        self.give("put_right", "Mistyped date put right:", work, reason=str(self._reason.value()))

    def _times(self, item: ActionItem) -> int:
        return self.on_screen.session.book.extensions.count(action_item_id=item.id)
