"""The screen of reminders: the leads of open actions at the left, the text for one of them at the right."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.wording import counted
from desktop.gui import file_dialogs
from desktop.gui.book_jobs import reading
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.models.columns import RowsModel
from desktop.gui.requests import Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.reminders.pane import ReminderPane
from desktop.gui.screens.reminders.rows import COLUMNS, ReminderRow
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.widgets.table_actions import add_actions
from desktop.workflows.reminders import Reminder, reminders

_ABOUT = "A text for each lead, with what is overdue, due and undated; copy it, or save it, and send it as you like."
_LONGEST_NAME = 60


class RemindersScreen(Screen):
    """The leads are read in a job: a log may be long."""

    kinds_shown = frozenset(
        {"action-items", "extensions", "updates", "people", "memberships", "meetings", "boards", "minutes"}
    )

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._asked = 0
        self.header = PageHeader("Reminders")
        self.header.set_title("Reminders", _ABOUT)
        self._all = SecondaryButton("Save all in a folder…", "reminders_save_all", self.save_all)
        self.header.add_button(self._all)
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("reminders_table", "Leads to remind", self.model, fitted=True)
        self.pane = ReminderPane(self)
        self.table.row_chosen.connect(lambda _row: self.pane.show_row(self._chosen()))
        self._sum = Label("", "muted", wrap=False)
        self._sum.setObjectName("reminders_sum")
        empty = EmptyState(
            "actions",
            "Nobody to remind",
            "Leads of open actions stand here. Give an action a lead, and its lead can be reminded.",
        )
        page = QWidget()
        self._stack = lay_out_list(page, (self._sum, None), (self.table, empty), self.pane)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(page, 1)
        QWidget.setTabOrder(self.table, self.pane.text)
        copy = ("Copy the text of the reminder", "reminder_copy_key", "Ctrl+C", self.pane.copy)
        add_actions(self.table, (copy,), reads=("reminder_copy_key",))

    def refresh(self) -> None:
        """Read in a job whom there is to remind."""
        session = self.session
        board_id, today = session.board_id, session.today
        if board_id is None:
            self._show([])
            return
        self._asked += 1
        asked = self._asked

        def show(found: list[Reminder]) -> None:
            # another board may be in view by now
            if asked == self._asked and session.board_id == board_id:
                self._show(found)

        work = reading(session.book.path, lambda book: reminders(book, board_id, today))
        self.jobs.start("Counting", work, show, quiet=True)

    def file_name(self, row: ReminderRow) -> str:
        """Return a name for the files of a lead, without its ending."""
        lead = "".join(each for each in row.reminder.lead.name if each.isalnum() or each in " -").strip()
        return f"Reminder {self.session.today.isoformat()} {lead[:_LONGEST_NAME]}".strip()

    def write_calendar(self, row: ReminderRow, path: Path) -> None:
        """Write the dates of a lead's actions; raises Refused."""
        from desktop.workflows.export_due_dates import export_due_dates

        board = self.session.board
        if board is None:
            raise Refused("The board is no longer in the book.")
        lead = row.reminder.lead
        export_due_dates(self.session.book, board, lead.actions, path, name=f"{board.name}: actions of {lead.name}")

    def save_all(self) -> None:
        """Save the text for each lead who is asked about something, and their dates, in one folder."""
        rows = [row for row in self._rows() if row.reminder.chased]
        if not rows:
            self.requested.emit(Tell("Nobody is asked about anything now."))
            return
        folder = file_dialogs.ask_folder(self, "reminders", "Choose the folder for the reminders")
        if folder is None:
            return
        from desktop.exports.plain_file import write_text

        try:
            for row in rows:
                write_text(row.reminder.text, folder / f"{self.file_name(row)}.txt")
                if any(item.current_due for item in row.reminder.lead.actions):
                    self.write_calendar(row, folder / f"{self.file_name(row)}.ics")
        except Refused as refusal:
            self.requested.emit(Tell(str(refusal)))
            return
        words = f"{counted(len(rows), 'reminder')} saved in {folder.name}, each as text and for a calendar."
        self.requested.emit(Tell(words, True, folder))

    def _show(self, found: list[Reminder]) -> None:
        rows = [ReminderRow(each, self.session.today) for each in found]
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._all.setEnabled(any(row.reminder.chased for row in rows))
        asked = sum(bool(each.chased) for each in found)
        self._sum.setText(f"{counted(asked, 'lead')} to remind, of {len(found):,} with open actions" if rows else "")
        if rows and not self.table.currentIndex().isValid():
            self.table.choose(0)
        self.pane.show_row(self._chosen())

    def _rows(self) -> list[ReminderRow]:
        return [self.model.row(at) for at in range(self.model.rowCount())]

    def _chosen(self) -> ReminderRow | None:
        row = self.table.current_row()
        return row if isinstance(row, ReminderRow) else None
