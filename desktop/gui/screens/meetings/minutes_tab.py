"""The minutes of a meeting: the list at the left, the chosen minute as a page to write on."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.gui.measures import fix, space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.screens.meetings.minute_page import MinutePage
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Rule
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.storage.book import Book
from desktop.workflows.write_minutes import minutes_from_agenda, next_minute

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class MinutesTab(MeetingTab):
    """Choosing a minute shows it; Ins adds one with the next number of the series."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.model = RowsModel(self._columns(), self)
        self.table = ListTable("minutes_table", "Minutes", self.model, fitted=True)
        self.page = MinutePage(screen)
        self.table.row_chosen.connect(self._choose_row)
        self.table.row_opened.connect(lambda _row: self.page.edit_text())
        self._parts: dict[str, int] = {}
        self._stack = QStackedWidget()
        self._add_actions()
        self._lay_out()

    def refresh(self) -> None:
        """Read the minutes of the meeting."""
        assert self.meeting is not None
        minutes = self.book.minutes.all(meeting_id=self.meeting.id)
        self._parts = {minute.id: self.book.resolutions.count(minute_id=minute.id) for minute in minutes}
        self.model.show_rows(minutes)
        self._stack.setCurrentIndex(0 if minutes else 1)
        if minutes and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._choose_row(self.table.current_row())

    def forget(self) -> None:
        """Choose nothing."""
        self.model.show_rows([])

    def choose(self, kind: str, record_id: str) -> None:
        """Choose a minute, or the minute of a resolution or correction and bring that part into view."""
        minute_id = record_id
        if kind in ("resolutions", "corrections") and (part := self.book.records(kind).get(record_id)):
            minute_id = part.minute_id
        for position in range(self.model.rowCount()):
            if self.model.row(position).id == minute_id:
                self.table.choose(position)
                self.page.bring_into_view(record_id)

    def counted(self, book: Book, meeting: Meeting) -> int:
        """Return how many minutes there are."""
        return book.minutes.count(meeting_id=meeting.id)

    def add_minute(self) -> None:
        """Add a minute with the next number of the board's series and let its title be typed."""
        board = self.screen_.session.board
        if self.meeting is None or board is None:
            return
        minute, edits = next_minute(self.book, board, self.meeting, title="NEW MINUTE")
        if self.screen_.perform(f"New minute {minute.number}", edits):
            self.choose("minutes", minute.id)
            self.page.edit_title()

    def add_from_agenda(self) -> None:
        """Add a minute for each agenda item that has none yet."""
        board = self.screen_.session.board
        if self.meeting is None or board is None:
            return
        edits = minutes_from_agenda(self.book, board, self.meeting)
        if edits:
            self.screen_.perform("Minutes from the agenda", edits)
        else:
            self.add_minute()

    def delete_minute(self) -> None:
        """Move the chosen minute and its resolutions to the bin; its number is not used again."""
        minute = self.table.current_row()
        if isinstance(minute, Minute):
            self.screen_.perform(f"Removal of minute {minute.number}", self.book.removal(minute))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(name="number", heading="No.", text=lambda row: row.number, tone=lambda row: "strong", width=50),
            Column(name="title", heading="Minute", text=lambda row: row.title, stretch=True),
            Column(
                name="parts",
                heading="Parts",
                text=lambda row: str(self._parts.get(row.id) or "–"),
                tone=lambda row: "muted",
                width=60,
            ),
        )

    def _choose_row(self, row: object) -> None:
        self.page.show_minute(row if isinstance(row, Minute) else None)

    def _add_actions(self) -> None:
        offers = (
            ("Add a minute", "add_minute", "Ins", self.add_minute),
            ("Delete", "delete_minute", "Del", self.delete_minute),
        )
        add_actions(self.table, offers)

    def _lay_out(self) -> None:
        left = QWidget()
        fix(left, width=360)
        column = QVBoxLayout(left)
        space(column, spacing=0)
        tools = QHBoxLayout()
        space(tools, (24, 14, 16, 10))
        tools.addWidget(writes(SecondaryButton("Add minute", "minutes_add", self.add_minute)))
        tools.addWidget(writes(SecondaryButton("From the agenda", "minutes_from_agenda", self.add_from_agenda)))
        tools.addStretch()
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        both = QWidget()
        row = QHBoxLayout(both)
        space(row, spacing=0)
        row.addWidget(left)
        line = Rule()
        line.setProperty("role", "upright")
        row.addWidget(line)
        row.addWidget(self.page, 1)
        self._stack.addWidget(both)
        self._stack.addWidget(
            EmptyState(
                "minutes",
                "No minutes yet",
                "The minutes grow from the agenda: each item becomes a numbered minute with its title.",
                writes(PrimaryButton("Start from the agenda", "empty_minutes", self.add_from_agenda)),
            )
        )
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self._stack)
