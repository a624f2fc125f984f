"""What the lead says of an action: an update, a date that is asked for, closure proposed with evidence, on hold."""

from typing import TYPE_CHECKING

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus, ProgressUpdate
from desktop.domain.action_steps import closure_proposed, held, taken_up
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused
from desktop.gui.screens.actions.step_fields import ActionSteps
from desktop.gui.step_fields import Parts
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import LineField, TextField
from desktop.workflows.ask_date import asked

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


class LeadSteps(ActionSteps):
    """Each step opens its fields in place."""

    rests_at = "update"

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__(screen, "action_steps", "From the lead")
        self._update = TextField("Update", "new_update", lines=(2, 8), hint="What was done since the last update")
        self._asked = DateField("Date asked for", "asked_due")
        self._why = TextField("Reason", "asked_reason", lines=(1, 5))
        self._evidence = TextField("Evidence", "new_evidence", lines=(1, 6), hint="What shows that it is done")
        self._link = LineField("Link", "evidence_link", hint="if there is one")
        self._hold = TextField("Reason", "hold_reason", lines=(1, 5), hint="What it waits for")
        add = self.add_step
        add("update", "Update", {"update": self._update}, ("Add the update", "add_update"), self.add_update)
        parts: Parts = {"due": self._asked, "reason": self._why}
        add("ask_date", "Ask for a date", parts, ("Ask the Board for it", "ask_for_date"), self.ask_for_date)
        proposed: Parts = {"evidence": self._evidence, "link": self._link}
        add("propose", "Propose for closure", proposed, ("Propose for closure", "propose_closure"), self.propose)
        add("hold", "Put on hold", {"reason": self._hold}, ("Put on hold", "put_on_hold"), self.hold)
        add("take_up", "Take up again", {}, ("Take it up again", "take_up_again"), self.take_up)

    def offers(self, step: str, item: ActionItem) -> bool:
        """Return whether a step is open to an action as it stands."""
        if step == "take_up":
            return item.status is ActionStatus.ON_HOLD
        if item.status is ActionStatus.PROPOSED and step in ("propose", "hold"):
            return False
        return item.status not in ENDED and not (step == "hold" and item.status is ActionStatus.ON_HOLD)

    def add_update(self) -> None:
        """Add a dated update."""
        today = self.on_screen.session.today

        def work(item: ActionItem) -> list[Edit]:
            if not (text := self._update.value()):
                raise PartRefused("Type the update first.", "update")
            return [added(ProgressUpdate(action_item_id=item.id, made_on=today, author=item.lead, text=text))]

        self.give("update", "Update of", work)

    def ask_for_date(self) -> None:
        """Keep the date that the lead asks for; the board grants or refuses it."""
        session = self.on_screen.session

        def work(item: ActionItem) -> list[Edit]:
            to, why = self._asked.value(), self._why.value()
            return list(asked(session.book, item, to, on=session.today, reason=why))

        self.give("ask_date", "New date asked for", work)

    def propose(self) -> None:
        """Propose the action for closure with its evidence."""
        session = self.on_screen.session

        def work(item: ActionItem) -> list[Edit]:
            files = session.book.evidence_files.count(record_kind="action-items", record_id=item.id)
            words, link = self._evidence.value(), self._link.value()
            return [changed(item, closure_proposed(item, on=session.today, evidence=words, link=link, files=files))]

        self.give("propose", "Closure proposed of", work)

    def hold(self) -> None:
        """Put the action on hold, with the reason."""
        self.give("hold", "On hold:", lambda item: [changed(item, held(item, reason=self._hold.value()))])

    def take_up(self) -> None:
        """Take an action up again that was on hold."""
        self.give("take_up", "Taken up again:", lambda item: [changed(item, taken_up(item))])
