"""The date that a lead asks for, granted or refused in place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import long_date
from desktop.domain.decision import DateRequest, DecisionKind, RequestState
from desktop.domain.edits import Edit
from desktop.domain.errors import PartRefused, Refused
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.writers import writes
from desktop.workflows.decide import Ruling, decide
from desktop.workflows.minute_named import minute_named

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


class DateRequestBox(NoticeBox):
    """Shown while a request is open; it takes effect when it is granted."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._item: ActionItem | None = None
        self._request: DateRequest | None = None
        self.setObjectName("date_request")
        self.text.setObjectName("date_request_words")
        self._minute = LineField("Under minute", "request_minute", hint="such as C12")
        self._reason = TextField("Reason, where it is refused", "request_refusal", lines=(1, 5))
        self._drafts = Drafts((self._minute, self._reason), screen.session.typing, "date-requests")
        self._buttons = (
            writes(SecondaryButton("Grant", "grant_date", self.grant)),
            writes(SecondaryButton("Refuse", "refuse_date", self.refuse)),
        )
        self._lay_out()

    def show_action(self, item: ActionItem) -> None:
        """Show the open request of an action, or nothing."""
        book = self._screen.session.book
        self._item = item
        self._request = book.date_requests.first(action_item_id=item.id, state=RequestState.OPEN)
        self._drafts.switch(self._request.id if self._request else None)
        self.setVisible(self._request is not None)
        if self._request is not None:
            self.say(f"{long_date(self._request.to_due)} is asked for", _words(self._request, item))
        for field in (self._minute, self._reason):
            lock(field, book.read_only)
        for button in self._buttons:
            button.setEnabled(not book.read_only)

    def grant(self) -> None:
        """Let the board agree the date."""
        if self._request is not None:
            self._rule(
                Ruling(DecisionKind.NEW_DATE, self._request.reason, due_after=self._request.to_due), "New date for"
            )

    def refuse(self) -> None:
        """Let the board refuse the date, with a reason."""
        self._rule(Ruling(DecisionKind.DATE_REFUSED, self._reason.value()), "New date refused of")

    def _rule(self, ruling: Ruling, name: str) -> None:
        item, request = self._item, self._request
        if item is None or request is None:
            return
        for field in (self._minute, self._reason):
            field.say("")
        try:
            edits = self._edits(item, ruling)
        except Refused as refusal:
            part = refusal.part if isinstance(refusal, PartRefused) else ""
            (self._reason if part == "reason" else self._minute).say(str(refusal), wrong=True)
            return
        with self._drafts.giving(request.id):
            done = self._screen.perform(f"{name} action {item.ref}".strip(), edits)
        if done:
            self._drafts.done(request.id)

    def _edits(self, item: ActionItem, ruling: Ruling) -> Sequence[Edit]:
        session, number = self._screen.session, str(self._minute.value())
        minute, meeting = minute_named(session.book, item.board_id, number)
        on = meeting.date if meeting and meeting.date <= session.today else session.today
        return decide(session.book, item, ruling, on=on, meeting=meeting, minute=minute, in_minute=number)

    def _lay_out(self) -> None:
        space(self.body, (14, 10, 14, 12), 8)
        self.body.addWidget(self._minute)
        self.body.addWidget(self._reason)
        row = QHBoxLayout()
        space(row, spacing=8)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)


def _words(request: DateRequest, item: ActionItem) -> str:
    instead = f"Instead of {long_date(item.current_due)}" if item.current_due else "As its original date"
    by = f"asked by {request.asked_by or 'the lead'} on {long_date(request.asked_on)}"
    reason = f" “{request.reason.rstrip('.')}.”" if request.reason else ""
    return f"{instead}, {by}.{reason} It counts once the Board grants it."
