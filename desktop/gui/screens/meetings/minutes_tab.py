"""The minutes of a meeting: the list at the left, the chosen minute as a page to write on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.confirmed import FROZEN
from desktop.gui.measures import fix, space
from desktop.gui.models.columns import RowsModel
from desktop.gui.screens.meetings.minute_page import MinutePage
from desktop.gui.screens.meetings.minute_rows import COLUMNS, MinuteRow, rows_of
from desktop.gui.screens.meetings.standing_of_minutes import StandingOfMinutes
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.screens.meetings.unwritten_page import UnwrittenPage
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label, Rule
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows.write_minutes import NOT_TAKEN, minute_of_item, minutes_from_agenda, next_minute, note_of_item

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen


class MinutesTab(MeetingTab):
    """Choosing a minute shows it, or offers to write it; Ins adds one with the next number of the series."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("minutes_table", "Minutes", self.model, fitted=True)
        self.page = MinutePage(screen)
        self._unwritten = UnwrittenPage(self.write_minute, self.note_item)
        self._right = QStackedWidget()
        self._is_reading = False
        self._count = Label("", "small", wrap=False)
        self._count.setObjectName("minutes_count")
        self.table.row_chosen.connect(self._choose_row)
        self.table.row_opened.connect(lambda _row: self._enter_row())
        self._stack = QStackedWidget()
        self.standing = StandingOfMinutes(screen, self._stack)
        self.standing.correcting.connect(self.page.confirming.consider)
        self._add_actions()
        self._lay_out()

    def refresh(self) -> None:
        """Read the minutes of the meeting."""
        assert self.meeting is not None
        rows = rows_of(self.book, self.meeting)
        begun = [row for row in rows if row.minute is not None]
        # the table says of every row that stands again that it is chosen: once is enough
        self._is_reading = True
        self.model.show_rows(rows if begun else [])
        self._stack.setCurrentIndex(0 if begun else 1)
        self.standing.show_meeting(self.meeting, written=bool(begun))
        self._offer_all(rows)
        if begun and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self._is_reading = False
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
            minute = self.model.row(position).minute
            if minute is not None and minute.id == minute_id:
                self.table.choose(position)
                self.page.bring_into_view(record_id)

    def add_minute(self) -> None:
        """Add a minute with the next number of the board's series and let its title be typed."""
        board = self.screen_.session.board
        if self.meeting is None or board is None or self._is_frozen():
            return
        minute, edits = next_minute(self.book, board, self.meeting, title="NEW MINUTE")
        if self.screen_.perform(f"New minute {minute.number}", edits):
            self.choose("minutes", minute.id)
            self.page.edit_title()

    def add_from_agenda(self) -> None:
        """Add a minute for each agenda item that was taken and has none yet."""
        board = self.screen_.session.board
        if self.meeting is None or board is None or self._is_frozen():
            return
        edits = minutes_from_agenda(self.book, board, self.meeting)
        if edits:
            self.screen_.perform("Minutes from the agenda", edits)
        else:
            self.add_minute()

    def write_minute(self) -> None:
        """Give the chosen item its numbered minute and let it be written."""
        row, board = self._row(), self.screen_.session.board
        if self.meeting is None or board is None or row is None or row.item is None or row.minute is not None:
            return
        minute, edits = minute_of_item(self.book, board, self.meeting, row.item)
        if self.screen_.perform(f"New minute {minute.number}", edits):
            self.choose("minutes", minute.id)
            self.page.edit_text()

    def note_item(self) -> None:
        """Note without a number that the chosen item was deferred, withdrawn or not reached."""
        row, board = self._row(), self.screen_.session.board
        if self.meeting is None or board is None or row is None or row.item is None or row.minute is not None:
            return
        note, edits = note_of_item(self.book, board, self.meeting, row.item)
        if self.screen_.perform(f"Note that {row.item.title} was {row.item.outcome.value}", edits):
            self.choose("minutes", note.id)

    def delete_minute(self) -> None:
        """Move the chosen minute and its resolutions to the bin; its number is not used again."""
        row = self._row()
        if row is not None and row.minute is not None:
            self.screen_.perform(f"Removal of minute {row.minute.number}".rstrip(), self.book.removal(row.minute))

    def step(self, by: int) -> None:
        """Go to the next row (1) or the one before (-1) and on with writing there."""
        at = self.table.currentIndex().row() + by
        if not 0 <= at < self.model.rowCount():
            return
        in_list = QApplication.focusWidget() is self.table
        self.table.choose(at)
        if not in_list:
            self._enter_row()

    def _row(self) -> MinuteRow | None:
        row = self.table.current_row()
        return row if isinstance(row, MinuteRow) else None

    def _is_frozen(self) -> bool:
        return self.meeting is not None and self.meeting.state in FROZEN

    def _choose_row(self, row: object) -> None:
        if self._is_reading:
            return
        minute = row.minute if isinstance(row, MinuteRow) else None
        self.page.show_minute(minute)
        is_open = isinstance(row, MinuteRow) and minute is None
        if isinstance(row, MinuteRow) and row.item is not None and minute is None:
            self._unwritten.show_item(row.item, locked=self.book.read_only or self._is_frozen())
        self._right.setCurrentIndex(1 if is_open else 0)

    def _enter_row(self) -> None:
        if self._right.currentWidget() is self.page:
            self.page.edit_text()
        else:
            self._unwritten.enter()

    def _offer_all(self, rows: list[MinuteRow]) -> None:
        """Say how many are written, and offer minutes for items where some have none."""
        written = sum(row.is_written for row in rows)
        missing = any(row.minute is None and row.item and row.item.outcome not in NOT_TAKEN for row in rows)
        self._count.setText(f"{written} of {len(rows)} written")
        may_write = not self._is_frozen() and not self.book.read_only
        self._tools.setVisible(not self._is_frozen())
        self._add.setEnabled(may_write)
        self._from_agenda.setEnabled(may_write and missing)

    def _add_actions(self) -> None:
        offers = (
            ("Add a minute", "add_minute", "Ins", self.add_minute),
            ("Delete", "delete_minute", "Del", self.delete_minute),
        )
        add_actions(self.table, offers)
        steps = (
            ("Next minute", "next_minute", "Alt+PgDown", lambda: self.step(1)),
            ("Former minute", "former_minute", "Alt+PgUp", lambda: self.step(-1)),
        )
        whole = Qt.ShortcutContext.WidgetWithChildrenShortcut
        add_actions(self, steps, whole, reads=("next_minute", "former_minute"))

    def _lay_out(self) -> None:
        self._add = writes(SecondaryButton("Add minute", "minutes_add", self.add_minute))
        self._from_agenda = writes(SecondaryButton("From the agenda", "minutes_from_agenda", self.add_from_agenda))
        both = QWidget()
        row = QHBoxLayout(both)
        space(row, spacing=0)
        row.addWidget(self._left_side())
        line = Rule()
        line.setProperty("role", "upright")
        row.addWidget(line)
        self._right.addWidget(self.page)
        self._right.addWidget(self._unwritten)
        row.addWidget(self._right, 1)
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
        whole.addWidget(self.standing)

    def _left_side(self) -> QWidget:
        left = QWidget()
        fix(left, width=352)
        column = QVBoxLayout(left)
        space(column, spacing=0)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        space(tools, (24, 12, 16, 8))
        tools.addWidget(self._add)
        tools.addWidget(self._from_agenda)
        tools.addStretch()
        column.addWidget(self._tools)
        column.addWidget(self.table, 1)
        column.addWidget(Rule())
        foot = QHBoxLayout()
        space(foot, (24, 8, 16, 10))
        foot.addWidget(self._count)
        column.addLayout(foot)
        return left
