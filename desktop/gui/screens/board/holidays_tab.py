"""Days off of the board: the holidays of England with what it strikes out and adds, and its closure days."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.board import Board
from desktop.domain.board_days import DayKind, DayOff, days_off, restored, with_day, without_day
from desktop.domain.calendar_words import WEEKDAYS
from desktop.domain.dates import short_date
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.times import read_time, say_time
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.record_form import lock
from desktop.gui.standing import next_meeting, publication_at
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.board.screen import BoardScreen

COLUMNS = (
    Column(
        name="day",
        heading="Day",
        text=lambda row: short_date(row.day),
        tone=lambda row: "muted" if row.kind is DayKind.STRUCK else "strong",
        width=128,
    ),
    Column(name="weekday", heading="Weekday", text=lambda row: WEEKDAYS[row.day.weekday()], width=112),
    Column(
        name="name",
        heading="Name",
        text=lambda row: row.name,
        tone=lambda row: "muted" if row.kind is DayKind.STRUCK else "",
        stretch=True,
    ),
    Column(
        name="kind",
        heading="In the list because",
        text=lambda row: row.kind.value,
        tone=lambda row: "late" if row.kind is DayKind.STRUCK else "muted" if row.kind is DayKind.ENGLAND else "",
        width=264,
    ),
)


class HolidaysTab(QWidget):
    """The list at the left; a day is added in the pane, and struck out or taken away with Del."""

    def __init__(self, screen: "BoardScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("holidays_table", "Days off", self.model, fitted=True)
        self.table.row_chosen.connect(lambda _row: self._say_step())
        self._step = writes(SecondaryButton("Strike it out", "holiday_strike", self.strike))
        self._latest = LineField("Latest time of publication", "board_latest", read=read_time, hint="midnight")
        self._latest.line.setToolTip("What is published after it counts as the next day")
        self._latest.committed.connect(self._keep_latest)
        self._day = DateField("Day", "holiday_day")
        self._name = LineField("Name", "holiday_name", hint="such as Town fair")
        self._drafts = Drafts((self._day, self._name), screen.session.typing, "boards")
        self._closed = ChoiceField(
            "It is", "holiday_kind", ((False, "A holiday"), (True, "A day the office is closed"))
        )
        self._wrong = Label("", "wrong")
        self._means = Label("", "muted")
        self._means.setObjectName("holidays_mean")
        add_actions(self.table, (("Strike out or bring back", "strike_holiday", "Del", self.strike),))
        self._lay_out()

    def refresh(self) -> None:
        """Show the days off of the years in use, and what they mean for the next meeting."""
        board = self._screen.session.board
        self._drafts.switch(board.id if board else None)
        self.model.show_rows(days_off(board, self._years()) if board else [])
        self._latest.keep_text(say_time(board.latest_publication) if board else "")
        if board is not None and self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.choose(0)
        locked = board is None or self._screen.session.book.read_only
        for field in (self._latest, self._day, self._name, self._closed):
            lock(field, locked)
        self._say_step()
        self._say_means()

    def strike(self) -> None:
        """Strike a bank holiday out or bring it back; take a day of the board's own from the list."""
        row = self.table.current_row()
        if not isinstance(row, DayOff):
            return
        day = short_date(row.day)
        if row.kind is DayKind.STRUCK:
            self._change(f"{row.name} {day} back in the list", lambda board: restored(board, row.day))
        else:
            self._change(f"{row.name} {day} out of the list", lambda board: without_day(board, row))

    def add(self) -> None:
        """Add the day that is typed, as a holiday or as a closure day."""
        self._say_wrong("")
        try:
            day: date | None = self._day.value()
        except Refused as refusal:
            self._say_wrong(str(refusal))
            return
        if day is None:
            self._say_wrong("Type the day first, such as 24 December 2026.")
            return
        name, closed = self._name.value() or "Holiday", bool(self._closed.value())
        words = f"{'Office closed on' if closed else name + ' on'} {short_date(day)}"
        self._change(words, lambda board: with_day(board, day, name, closed=closed))
        self._day.set_date(None)
        self._drafts.give_up()
        self._choose(day)

    def _keep_latest(self, latest: time | None) -> None:
        self._change(
            "Change of the latest time of publication", lambda board: replace(board, latest_publication=latest)
        )

    def _change(self, name: str, change: Callable[[Board], Board]) -> None:
        board = self._screen.session.board
        if board is not None:
            self._screen.perform(name, [changed(board, change(board))])
            self.refresh()

    def _years(self) -> range:
        session = self._screen.session
        days = [meeting.date.year for meeting in session.book.meetings.all(board_id=session.board_id)]
        days.append(session.today.year)
        return range(min(days), max(days) + 2)

    def _choose(self, day: date) -> None:
        for position in range(self.model.rowCount()):
            if self.model.row(position).day == day:
                self.table.choose(position)

    def _say_step(self) -> None:
        row = self.table.current_row()
        kind = row.kind if isinstance(row, DayOff) else None
        words = {DayKind.ENGLAND: "Strike it out", DayKind.STRUCK: "Bring it back"}
        self._step.setText(words.get(kind, "Take it from the list") if kind else "Strike it out")
        self._step.setEnabled(kind is not None and not self._screen.session.book.read_only)

    def _say_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def _say_means(self) -> None:
        session = self._screen.session
        meeting = next_meeting(session.book, session.board_id, session.today)
        publication = publication_at(session.book, meeting, session.today)
        self._means.setText(publication.sentence if publication else "")

    def _lay_out(self) -> None:
        pane = SidePane("holidays_pane")
        pane.set_heading("Publication")
        pane.add(self._latest, self._means)
        pane.add_section("Add a day")
        self._say_wrong("")
        add = writes(SecondaryButton("Add the day", "holiday_add", self.add))
        pane.add(self._day, self._name, self._closed, self._wrong, add)
        empty = EmptyState("board", "No days off", "The list begins with the bank holidays of England.")
        note = Label("These days are not counted as clear days", "muted", wrap=False)
        lay_out_list(self, (self._step, None, note), (self.table, empty), pane)
