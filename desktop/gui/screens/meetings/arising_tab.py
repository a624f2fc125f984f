"""The actions that came out of a meeting."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import short_date
from desktop.domain.meeting import Meeting
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.list_table import ListTable
from desktop.storage.book import Book

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class ArisingTab(MeetingTab):
    """One row an action; Enter opens it in the action log."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.model = RowsModel(self._columns(), self)
        self.table = ListTable("arising_table", "Actions arising", self.model, fitted=True)
        self.table.row_opened.connect(lambda row: screen.requested.emit(OpenRecord("action-items", row.id)))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState(
                "actions",
                "No actions from this meeting yet",
                "A resolution becomes an action on the Minutes tab: below its words, type a lead and a date.",
            )
        )
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self._stack)

    def refresh(self) -> None:
        """Read the actions of this meeting's resolutions."""
        assert self.meeting is not None
        rows = arising(self.book, self.meeting)
        self.model.key = self.screen_.session.rating.key
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)

    def forget(self) -> None:
        """Show nothing."""
        self.model.show_rows([])

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(name="ref", heading="Ref", text=lambda row: row.ref, tone=lambda row: "strong", width=90),
            Column(name="wording", heading="Action", text=lambda row: row.wording, stretch=True),
            Column(name="lead", heading="Lead", text=lambda row: row.lead, width=200),
            Column(name="due", heading="Due", text=_due_words, detail=_first_due, width=130),
            Column(name="rating", heading="Rating", text=lambda row: "", rating=self._rating, width=140),
        )

    def _rating(self, row: ActionItem):  # type: ignore[no-untyped-def]
        heard = max((update.made_on for update in self.book.updates.all(action_item_id=row.id)), default=None)
        times = self.book.extensions.count(action_item_id=row.id)
        session = self.screen_.session
        return session.rating.rate(row, as_at=session.today, last_update=heard, times_revised=times)


def arising(book: Book, meeting: Meeting) -> list[ActionItem]:
    """Return the actions whose source is a resolution of this meeting, in the order of the minutes."""
    places = {minute.id: place for place, minute in enumerate(book.minutes.all(meeting_id=meeting.id))}
    parts = sorted(book.resolutions.among("minute_id", places), key=lambda part: places[part.minute_id])
    order = {part.id: place for place, part in enumerate(parts)}
    items = book.action_items.among("source_id", order)
    ours = (item for item in items if (item.board_id, item.source_kind) == (meeting.board_id, "resolutions"))
    return sorted(ours, key=lambda item: order[item.source_id or ""])


def _due_words(row: ActionItem) -> str:
    return short_date(row.current_due) if row.current_due else row.timing or "no date set"


def _first_due(row: ActionItem) -> str:
    moved = row.original_due and row.original_due != row.current_due
    return f"original {short_date(row.original_due)}" if moved and row.original_due else ""
