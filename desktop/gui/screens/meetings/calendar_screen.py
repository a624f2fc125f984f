"""The meeting calendar: a rule typed, its dates month by month, each changed by hand, all written in one step."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dates import short_date
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.wording import counted
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.models.columns import RowsModel
from desktop.gui.requests import ShowScreen, Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.meetings.calendar_columns import COLUMNS, ShownDate, by_month
from desktop.gui.screens.meetings.calendar_pane import CalendarPane
from desktop.gui.screens.meetings.calendar_rule import CalendarRuleForm
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows.meeting_calendar import MeetingCalendar

_EXAMPLE = "every four weeks on Friday, 1.30 pm"


class CalendarScreen(Screen):
    """Shows the meetings of the span and the dates that the rule proposes; nothing is in the book until written."""

    kinds_shown = frozenset({"boards", "meetings", "people", "memberships"})

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._calendar: MeetingCalendar | None = None
        self._of_board: str | None = None
        self._form = CalendarRuleForm(self)
        self._model = RowsModel(COLUMNS, self)
        self._model.edited.connect(self._type_in_cell)
        self._table = ListTable("calendar_table", "Dates of meetings", self._model, fitted=True)
        self._pane = CalendarPane(self, lambda: self._calendar)
        self._table.row_chosen.connect(self._show_row)
        self._table.row_opened.connect(lambda _row: self._pane.enter())
        self._write_button = writes(PrimaryButton("Write the meetings", "calendar_write", self.write))
        self._sum = Label("", "muted", wrap=False)
        self._sum.setObjectName("calendar_sum")
        self._left_out = writes(LinkButton("", "calendar_put_back", self._put_back, small=True))
        if session.book.read_only:
            self._table.lock()
        self._add_actions()
        self._lay_out()
        self._form.changed.connect(self._follow)

    def refresh(self) -> None:
        """Begin with the board in view, or read its meetings again; what was made by hand stays."""
        board = self.session.board
        if board is None or board.id != self._of_board:
            self._of_board = board.id if board else None
            self._calendar = MeetingCalendar(self.session.book, board, self.session.today) if board else None
            if board is not None and self._calendar is not None:
                self._form.start(board.meeting_rule, *self._calendar.usual_span())
        self._follow()

    def unfinished(self) -> str:
        """Return the sentence that names the dates made by hand that are not written."""
        count = self._calendar.made_by_hand if self._calendar else 0
        return f"{counted(count, 'date')} of the meeting calendar made by hand, not written yet." if count else ""

    def show_dates(self) -> None:
        """Show the dates as they now stand."""
        rows = list(by_month(self._calendar.rows())) if self._calendar else []
        self._model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._pane.setVisible(bool(rows))
        if rows and not self._table.currentIndex().isValid():
            self._table.choose(0)
        self._show_row(self._table.current_row())
        self._say_sum(rows)

    def write(self) -> None:
        """Write what is proposed as provisional meetings, in one step."""
        count = len(self._calendar.drafts) if self._calendar else 0
        if self._calendar is None or not count:
            self.requested.emit(Tell("There is no new date to write: type a rule, or add a date."))
            return
        edits = self._calendar.edits(self._form.text)
        if self.perform(f"Calendar of {counted(count, 'meeting')}", edits):
            self.show_dates()
            words = "1 provisional meeting is" if count == 1 else f"{count} provisional meetings are"
            self.requested.emit(Tell(f"{words} in the book; Undo takes them back.", done=True))

    def add_date(self) -> None:
        """Propose one more date, a week after the chosen one, and let its day be typed."""
        if self._calendar is None:
            self.requested.emit(Tell("A calendar belongs to a board: import a paper or add a board first."))
            return
        chosen = self._chosen()
        meeting = self._calendar.add(chosen.date if chosen else self.session.today)
        self.show_dates()
        self._choose(meeting.id)
        self._pane.enter()
        self._pane.day.line.selectAll()

    def leave_out(self) -> None:
        """Propose the chosen date no longer; one that is in the book goes to the bin."""
        meeting = self._chosen()
        if meeting is None or self._calendar is None:
            return
        if self._calendar.draft(meeting.id) is None and not self._remove(meeting):
            return
        self._calendar.leave_out(meeting)
        self.show_dates()

    def _remove(self, meeting: Meeting) -> bool:
        name = f"Removal of the meeting of {short_date(meeting.date)}"
        return self.perform(name, self.session.book.removal(meeting)) is not None

    def _put_back(self) -> None:
        if self._calendar is not None:
            self._calendar.put_back()
            self.show_dates()

    def _follow(self) -> None:
        """Propose the days of the rule as it now stands."""
        asked = self._form.asked()
        if self._calendar is not None and asked is not None:
            try:
                self._calendar.follow(asked)
                self._form.refuse("")
            except Refused as refusal:
                self._form.refuse(str(refusal))
        self.show_dates()

    def _type_in_cell(self, _row: object, column: str, value: str) -> None:
        """Take what was typed in the table as if it were typed in the pane, which asks where it is in doubt."""
        if column == "date":
            self._pane.day.take_text(value)
        else:
            self._pane.at.line.setText(value)
            self._pane.at.commit()

    def _chosen(self) -> Meeting | None:
        row = self._table.current_row()
        return row.row.meeting if isinstance(row, ShownDate) else None

    def _choose(self, meeting_id: str) -> None:
        for position in range(self._model.rowCount()):
            if self._model.row(position).id == meeting_id:
                self._table.choose(position)

    def _show_row(self, row: object) -> None:
        shown = row if isinstance(row, ShownDate) else None
        self._pane.show_row(shown.row.meeting if shown else None, in_book=bool(shown and shown.row.in_book))

    def _say_sum(self, rows: list[ShownDate]) -> None:
        new = sum(not shown.row.in_book for shown in rows)
        parts = [counted(len(rows), "date"), f"{new} new" if new else "nothing new"]
        noted = sum(bool(shown.row.warnings) for shown in rows)
        parts += [f"{noted} to note"] if noted else []
        since = self._calendar.counted_from if self._calendar else None
        parts += [f"counted on from {short_date(since.date)}"] if since else []
        self._sum.setText(", ".join(parts) + "." if rows else "")
        left = self._calendar.left_out if self._calendar else []
        self._left_out.say(f"Put back what you left out: {', '.join(short_date(day) for day in left)}")
        self._left_out.setVisible(bool(left))
        closed = self._calendar.on_holidays if self._calendar else ()
        self._holidays.setText(
            "; ".join(f"{short_date(each.day)} is a bank holiday ({each.name})" for each in closed) + "."
        )
        self._holidays.setVisible(bool(closed))
        self._write_button.setText(f"Write {counted(new, 'meeting')}" if new else "Write the meetings")
        self._write_button.setEnabled(bool(new) and not self.session.book.read_only)

    def _add_actions(self) -> None:
        offers = (
            ("Add a date", "calendar_add", "Ins", self.add_date),
            ("Leave out, or move to the bin", "calendar_remove", "Del", self.leave_out),
        )
        add_actions(self._table, offers)

    def come(self) -> None:
        """Let the rule be typed."""
        self._form.begin()

    def _lay_out(self) -> None:
        header = PageHeader()
        header.set_title(
            "Meeting calendar",
            "Type how often the board meets; change, leave out or add any date; then write them, provisionally.",
        )
        back = lambda: self.requested.emit(ShowScreen("meetings"))  # noqa: E731 - what a link does
        header.add_above(LinkButton("‹ All meetings", "calendar_back", back, small=True))
        header.add_button(writes(SecondaryButton("Add a date", "calendar_add_button", self.add_date)))
        header.add_button(self._write_button)
        self._holidays = Label("", "muted")
        empty = EmptyState(
            "today",
            "No dates yet",
            "Type above how often the board meets, in your own words. Each date stands here before it is written, "
            "with what is odd about it: a bank holiday, a weekend, another meeting.",
            SecondaryButton(f"Try “{_EXAMPLE}”", "calendar_example", lambda: self._form.take(_EXAMPLE)),
        )
        body = QWidget()
        self._stack = lay_out_list(body, (self._sum, None, self._left_out), (self._table, empty), self._pane)
        closed = QVBoxLayout()
        space(closed, (24, 0, 24, 0), 0)
        closed.addWidget(self._holidays)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(header)
        whole.addWidget(self._form)
        whole.addLayout(closed)
        whole.addWidget(body, 1)
