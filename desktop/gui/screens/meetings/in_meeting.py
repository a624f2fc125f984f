"""In the meeting: the agenda and the room at the left, the item in hand large, its minute below it."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem, ItemOutcome, PaperStatus
from desktop.domain.agenda_order import PlacedItem
from desktop.domain.dates import short_date
from desktop.domain.edits import Edit
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minutes import Minute
from desktop.domain.page_run import printed_pages
from desktop.domain.times import say_time
from desktop.gui.freezing import freeze
from desktop.gui.measures import fix, space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.requests import OpenReview
from desktop.gui.screens.meetings.agenda_words import called
from desktop.gui.screens.meetings.end_question import EndQuestion
from desktop.gui.screens.meetings.in_meeting_room import InMeetingRoom
from desktop.gui.screens.meetings.item_head import ItemHead
from desktop.gui.screens.meetings.minute_page import MinutePage
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.gui.widgets.labels import Label, Rule
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.writers import writes
from desktop.workflows.attendance_list import is_anybody_here
from desktop.workflows.item_outcome import with_outcome
from desktop.workflows.run_meeting import begun, course_of, ended, minute_for, not_reached, position_at, reached

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_SECOND = 1000


class InMeeting(QWidget):
    """F8 goes to the next item: the one before is taken, the new one has its minute and the time is noted.

    left is emitted to go back to the page of the meeting.
    """

    left = Signal()

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.setObjectName("in_meeting")
        self._screen = screen
        self.meeting: Meeting | None = None
        self._since: dict[str, datetime] = {}
        self._at: str | None = None
        self.model = RowsModel(self._columns(), self)
        self.table = ListTable("course_table", "Agenda", self.model, fitted=True)
        self.table.row_opened.connect(self._open_row)
        self.table.clicked.connect(lambda index: self._open_row(self.model.row(index.row())))
        self._ending = EndQuestion(self._end_now)
        self.head = ItemHead()
        self.page = MinutePage(screen, in_meeting=True)
        self._none = QWidget()
        self.room = InMeetingRoom(screen)
        self._standing = Label("", "muted", wrap=False)
        self._ticking = QTimer(self, interval=_SECOND)
        self._ticking.timeout.connect(self._tick)
        self._lay_out()

    def now(self) -> datetime:
        """Return the time by the clock of the screen."""
        return self._screen.clock()

    def open_meeting(self, meeting: Meeting) -> None:
        """Begin a meeting, or go on with it at the last item that was reached."""
        self.meeting = meeting
        self._at = None
        self._ending.hide()
        edits = begun(meeting, self.now())
        if edits:
            self._screen.perform(f"Beginning of the meeting of {short_date(meeting.date)}", edits)
        self.refresh()
        self.go_to(self._last_reached())
        self._ticking.start()

    def refresh(self) -> bool:
        """Read the meeting again; return whether it is still there."""
        book = self._screen.session.book
        self.meeting = book.meetings.get(self.meeting.id) if self.meeting else None
        if self.meeting is None:
            return False
        self.model.show_rows(course_of(book, self.meeting))
        self._show()
        return True

    def next_item(self) -> None:
        """Take the item in hand, and come to the one after it."""
        self._step(1)

    def earlier_item(self) -> None:
        """Go back to the item before; its minute and its time stay."""
        self._step(-1)

    def leave_item(self, outcome: ItemOutcome) -> None:
        """Say that the item in hand is deferred, and come to the one after it."""
        item = self._item()
        if item is not None and self.meeting is not None:
            edits = with_outcome(self._screen.session.book, self.meeting, item, outcome, item.outcome_reason)
            self._screen.perform(f"{outcome.value.capitalize()}: {called(item)}", edits)
            self._step(1, takes=False)

    def end(self) -> None:
        """End the meeting, or ask first where nobody was marked present and items are not reached."""
        if self.meeting is None:
            return
        book = self._screen.session.book
        missed = not_reached(book, self.meeting, self._item())
        if missed and not is_anybody_here(book, self.meeting):
            self._ending.ask_of(missed)
        else:
            self._end_now()

    def _end_now(self) -> None:
        """Freeze what was reported to the meeting; what was not reached returns on the next agenda."""
        meeting = self.meeting
        if meeting is not None:
            day = self.now().date()
            screen = self._screen
            freeze(
                screen.session, screen.jobs, lambda book, told: position_at(book, meeting, day, told), self._end_with
            )

    def _end_with(self, frozen: Sequence[Edit]) -> None:
        if not self.refresh() or self.meeting is None:
            return
        edits = ended(self._screen.session.book, self.meeting, self.now(), at=self._item(), frozen=frozen)
        if self._screen.perform(f"End of the meeting of {short_date(self.meeting.date)}", edits):
            self._ticking.stop()
            self.left.emit()

    def _review(self) -> None:
        if self.meeting is not None:
            self._screen.requested.emit(OpenReview(self.meeting.id))

    def go_to(self, placed: PlacedItem | None, *, after: AgendaItem | None = None) -> None:
        """Come to an item; after is the one that is taken by that."""
        if placed is None or self.meeting is None:
            return
        self._at = placed.id
        self._since.setdefault(placed.id, self.now())
        edits = self._edits_to(placed.item, after)
        if edits:
            self._screen.perform(f"Coming to {called(placed.item)}", edits)
        self.refresh()
        self.page.edit_text()

    def _edits_to(self, item: AgendaItem, after: AgendaItem | None) -> list[Edit]:
        assert self.meeting is not None
        board = self._screen.session.board
        if board is None or self._screen.session.book.read_only or self.meeting.state is not MeetingState.IN_PROGRESS:
            return []
        return reached(self._screen.session.book, board, self.meeting, item, self.now(), after=after)

    def _step(self, by: int, *, takes: bool = True) -> None:
        row = self._row()
        following = self.model.row(row + by) if row is not None else self.model.row(0)
        if following is None:
            return
        self.go_to(following, after=self._item() if by > 0 and takes else None)

    def _row(self) -> int | None:
        return next((at for at in range(self.model.rowCount()) if self.model.row(at).id == self._at), None)

    def _item(self) -> AgendaItem | None:
        row = self._row()
        item: AgendaItem | None = self.model.row(row).item if row is not None else None
        return item

    def _last_reached(self) -> PlacedItem | None:
        rows = [self.model.row(at) for at in range(self.model.rowCount())]
        book = self._screen.session.book
        assert self.meeting is not None
        minuted = set(book.minutes.values("agenda_item_id", "meeting_id", [self.meeting.id]))
        begun_rows = [row for row in rows if row.id in minuted and row.depth == 0]
        untaken = [row for row in rows if row.item.outcome is ItemOutcome.OPEN]
        return next(iter([row for row in begun_rows if row in untaken] or untaken or rows), None)

    def _show(self) -> None:
        assert self.meeting is not None
        row, item = self._row(), self._item()
        self._next.setEnabled(row is not None and row + 1 < self.model.rowCount())
        self._earlier.setEnabled(bool(row))
        for button in (self._defer, self._end):
            button.setVisible(self.meeting.state is MeetingState.IN_PROGRESS)
        self.room.show_room(self.meeting, item.number if item else "")
        if row is None or item is None:
            self._show_minute(None)
            return
        self.table.choose(row)
        where = f"Item {row + 1} of {self.model.rowCount()}"
        self.head.show_item(item, self._paper(item), where, self._since.get(item.id, self.now()))
        self._show_minute(minute_for(self._screen.session.book, self.meeting, item))
        self._tick()

    def _show_minute(self, minute: Minute | None) -> None:
        self.page.show_minute(minute)
        self._none.setVisible(minute is None)

    def _paper(self, item: AgendaItem) -> str:
        book = self._screen.session.book
        if item.paper is PaperStatus.NONE:
            return ""
        papers, supplements = book.papers.all(agenda_item_id=item.id), book.supplements.all(meeting_id=item.meeting_id)
        return printed_pages(item, papers, supplements)

    def _tick(self) -> None:
        now = self.now()
        self.head.tell_time(now)
        started = say_time(self.meeting.started_at) if self.meeting else ""
        self._standing.setText(
            "  ·  ".join(filter(None, (say_time(now.time()), f"began {started}" if started else "")))
        )

    def _open_row(self, row: object) -> None:
        if isinstance(row, PlacedItem) and row.id != self._at:
            self.go_to(row)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                name="title",
                heading="Agenda",
                text=lambda row: f"{row.item.number}  {row.item.title}".strip(),
                detail=lambda row: row.item.outcome.value.capitalize(),
                tone=lambda row: "strong" if row.id == self._at else "muted" if row.item.outcome else "",
                indent=lambda row: row.depth,
                sortable=False,
                stretch=True,
            ),
        )

    def _lay_out(self) -> None:
        self._earlier = SecondaryButton("Back", "earlier_item", self.earlier_item)
        self._next = writes(PrimaryButton("Next item (F8)", "next_item", self.next_item))
        self._defer = writes(SecondaryButton("Defer", "defer_item", lambda: self.leave_item(ItemOutcome.DEFERRED)))
        self._end = writes(SecondaryButton("End the meeting", "end_meeting", self.end))
        tools = QHBoxLayout()
        space(tools, (28, 12, 28, 0), 8)
        tools.addWidget(LinkButton("‹ The meeting", "leave_in_meeting", self.left.emit, small=True))
        tools.addWidget(self._standing)
        tools.addStretch()
        review = SecondaryButton("Chair's review (F6)", "review_button", self._review)
        for button in (review, self._end, self._defer, self._earlier, self._next):
            tools.addWidget(button)
        right = QVBoxLayout()
        space(right, spacing=0)
        right.addLayout(tools)
        right.addWidget(self._ending)
        right.addWidget(self.head)
        right.addWidget(Rule())
        none = QVBoxLayout(self._none)
        space(none, (28, 20, 28, 0))
        none.addWidget(Label("No minute is written on this item.", "muted"))
        right.addWidget(self._none)
        right.addWidget(self.page, 1)
        whole = QHBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self._left_side())
        line = Rule()
        line.setProperty("role", "upright")
        whole.addWidget(line)
        whole.addLayout(right, 1)

    def _left_side(self) -> QWidget:
        side = QWidget()
        fix(side, width=300)
        column = QVBoxLayout(side)
        space(column, spacing=0)
        column.addWidget(self.table, 3)
        column.addWidget(Rule())
        column.addWidget(self.room, 2)
        return side
