"""What a body answers to which an action was escalated or referred."""

from typing import TYPE_CHECKING

from desktop.domain.action_item import ActionItem
from desktop.domain.decision import Decision
from desktop.domain.errors import Refused
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import TextField
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.writers import writes
from desktop.workflows.awaited_answers import AWAIT_ANSWERS, answered, asked_words, is_late

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


class AnswerBox(NoticeBox):
    """Shown while an answer is awaited; the oldest one first."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._asked: Decision | None = None
        self.setObjectName("awaited_answer")
        self._answer = TextField("Answer", "decision_answer", lines=(1, 6))
        self._keep = writes(SecondaryButton("Keep the answer", "keep_answer", self.keep))
        self._drafts = Drafts((self._answer,), screen.session.typing, "decisions")
        space(self.body, (14, 10, 14, 12), 8)
        self.body.addWidget(self._answer)
        self.body.addWidget(self._keep)

    def show_action(self, item: ActionItem) -> None:
        """Show the escalation or referral of an action that has no answer yet, or nothing."""
        session = self._screen.session
        made = session.book.decisions.all(record_id=item.id)
        waiting = (each for each in made if each.kind in AWAIT_ANSWERS and each.answered_on is None)
        self._asked = min(waiting, key=lambda each: each.made_on, default=None)
        self._drafts.switch(self._asked.id if self._asked else None)
        self.setVisible(self._asked is not None)
        if self._asked is not None:
            late = is_late(self._asked, session.today)
            self.say("Answer overdue" if late else "Answer awaited", f"{asked_words(self._asked)}.")
        lock(self._answer, session.book.read_only)
        self._keep.setEnabled(not session.book.read_only)

    def keep(self) -> None:
        """Keep what came back."""
        asked = self._asked
        if asked is None:
            return
        try:
            edits = answered(asked, self._answer.value(), on=self._screen.session.today)
        except Refused as refusal:
            self._answer.say(str(refusal), wrong=True)
            return
        with self._drafts.giving(asked.id):
            done = self._screen.perform(f"Answer of {asked.to}", edits)
        if done:
            self._drafts.done(asked.id)
