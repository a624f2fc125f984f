"""The meetings of the board, newest first."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.dates import say_date
from desktop.domain.meeting import Meeting
from desktop.domain.times import say_time
from desktop.gui.measures import space
from desktop.gui.models.columns import Column
from desktop.gui.models.paged import PagedModel
from desktop.gui.requests import ImportPaper, ShowScreen
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen
    from desktop.storage.rows import MeetingRow


def _counted(count: int, one: str) -> str:
    if not count:
        return "–"
    return f"{count} {one}" if count == 1 else f"{count} {one}s"


def _when(row: "MeetingRow") -> str:
    return ", ".join(filter(None, (say_time(row.time), row.venue.split(",")[0])))


COLUMNS = (
    Column(name="date", heading="Meeting", text=lambda row: say_date(row.date), detail=_when, stretch=True),
    Column(name="state", heading="State", text=lambda row: row.state.value.capitalize(), width=140),
    Column(name="item_count", heading="Agenda", text=lambda row: _counted(row.item_count, "item"), width=100),
    Column(name="minute_count", heading="Minutes", text=lambda row: _counted(row.minute_count, "minute"), width=110),
    Column(name="present_count", heading="Present", text=lambda row: str(row.present_count or "–"), width=90),
)


class MeetingList(QWidget):
    """opened(meeting id) is emitted for the meeting to show; wanted when a new one is asked for."""

    opened = Signal(str)
    wanted = Signal()

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self._session = screen.session
        self.header = PageHeader("Meetings")
        calendar = SecondaryButton("Calendar", "list_calendar", lambda: screen.requested.emit(ShowScreen("calendar")))
        self.header.add_button(calendar)
        self.header.add_button(
            writes(SecondaryButton("Import a paper", "list_import", lambda: screen.requested.emit(ImportPaper())))
        )
        self.header.add_button(writes(PrimaryButton("New meeting", "list_new_meeting", self.wanted.emit)))
        self._next: Meeting | None = None
        self.model = PagedModel(screen.session, "meetings", self._columns(), self)
        self.model.query = replace(self.model.query, sort=(("date", "desc"),))
        self.table = ListTable("meetings_table", "Meetings", self.model, fitted=True)
        self.table.row_opened.connect(self._open)
        self.table.clicked.connect(lambda index: self._open(self.model.row(index.row())))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(_nothing_yet(screen))
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read the meetings again."""
        coming = self._coming()
        self._next = coming[0] if coming else None
        self.model.reload()
        count = self.model.rowCount()
        self._stack.setCurrentIndex(0 if count else 1)
        words = "1 meeting" if count == 1 else f"{count} meetings"
        self.header.set_title("Meetings", f"{words}, newest first. Enter or a click opens one." if count else "")
        if count and not self.table.currentIndex().isValid():
            # the next one stands below those planned for later
            self.table.choose(max(0, len(coming) - 1))

    def _coming(self) -> list[Meeting]:
        session = self._session
        return [each for each in session.book.meetings.all(board_id=session.board_id) if each.date >= session.today]

    def _columns(self) -> tuple[Column, ...]:
        """Return the columns, with the next meeting marked among the others."""
        first, *rest = COLUMNS
        marked = first._replace(
            tone=lambda row: "strong" if self._is_next(row) else "",
            detail=lambda row: f"Next meeting: {_when(row)}" if self._is_next(row) else _when(row),
        )
        return (marked, *rest)

    def _is_next(self, row: "MeetingRow") -> bool:
        return self._next is not None and row.id == self._next.id

    def _open(self, row: object) -> None:
        if row is not None:
            self.opened.emit(row.id)  # type: ignore[attr-defined]


def _nothing_yet(screen: "MeetingsScreen") -> EmptyState:
    return EmptyState(
        "meetings",
        "No meetings yet",
        "Import an agenda pack or minutes (Word, PDF or text), and its meeting stands here with agenda, "
        "attendance and minutes; or start a new meeting.",
        writes(SecondaryButton("Import a paper", "empty_import", lambda: screen.requested.emit(ImportPaper()))),
    )
