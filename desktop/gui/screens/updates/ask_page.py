"""The page on which leads are chosen and their workbooks written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.wording import counted
from desktop.gui.book_jobs import reading
from desktop.gui.jobs import Job, Progress
from desktop.gui.models.columns import RowsModel
from desktop.gui.requests import Tell
from desktop.gui.screens.updates.ask_pane import AskPane
from desktop.gui.screens.updates.ask_rows import COLUMNS, LeadRow
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.workflows.updates_due import LeadAsked, leads_to_ask, rows_without_lead

if TYPE_CHECKING:
    from desktop.gui.screens.updates.screen import UpdatesScreen
    from desktop.workflows.ask_updates import Sending

_READS = ("ask_toggle", "ask_all", "ask_none")


class AskPage(QWidget):
    """Space takes a lead in or out; the workbooks are written in a job, and their record is one undoable step."""

    def __init__(self, screen: "UpdatesScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._leads: list[LeadAsked] = []
        self._chosen: set[str] = set()
        self._left_out: set[str] = set()
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("ask_table", "Leads who can be asked", self.model, fitted=True)
        self.pane = AskPane(self)
        self.table.row_chosen.connect(lambda row: self.pane.show_lead(row if isinstance(row, LeadRow) else None))
        self.table.row_opened.connect(lambda _row: self._toggle())
        self._sum = Label("", "muted", wrap=False)
        self._sum.setObjectName("ask_sum")
        everybody = LinkButton("All", "ask_everybody", lambda: self._choose_all(True))
        nobody = LinkButton("None", "ask_nobody", lambda: self._choose_all(False))
        keys = Label("Space takes a lead in or out", "muted", wrap=False)
        empty = EmptyState(
            "actions",
            "Nobody to ask",
            "Leads of open actions and recommendations stand here, each with their rows. Give an action a lead, "
            "and its lead can be asked.",
        )
        self._stack = lay_out_list(self, (self._sum, everybody, nobody, None, keys), (self.table, empty), self.pane)
        QWidget.setTabOrder(self.table, self.pane.first())
        add_actions(
            self.table,
            (
                ("Take in or out", "ask_toggle", "Space", self._toggle),
                ("Take all in", "ask_all", "A", lambda: self._choose_all(True)),
                ("Take none", "ask_none", "N", lambda: self._choose_all(False)),
            ),
            reads=_READS,
        )

    def refresh(self) -> None:
        """Read in a job whom there is to ask: a log may be long."""
        session = self._screen.session
        self.pane.begin(session.today, read_only=session.book.read_only)
        board_id = session.board_id
        if board_id is None:
            self._show([], 0)
            return
        work = reading(
            session.book.path, lambda book: (leads_to_ask(book, board_id), rows_without_lead(book, board_id))
        )
        self._screen.jobs.start("Counting", work, lambda found: self._show(*found), quiet=True)

    def write(self) -> None:
        """Write a workbook for each lead that is taken in."""
        if not self.pane.answer_by.settle():
            return
        leads = [lead for lead in self._leads if lead.id in self._chosen]
        if not leads:
            self._screen.requested.emit(Tell("Take in at least one lead first: Space on its row does it."))
            return
        self._start([lead.id for lead in leads], self.pane.folder, self.pane.answer_by.value())

    def let_see_exempt(self) -> None:
        """Say of the person in hand that exempt matter may be sent to them, or that it may not."""
        row = self.table.current_row()
        if isinstance(row, LeadRow) and row.lead.person is not None:
            person = row.lead.person
            after = replace(person, sees_exempt=not person.sees_exempt)
            may = "may" if after.sees_exempt else "may no longer"
            self._screen.perform(f"{person.name} {may} see exempt matter", [changed(person, after)])

    def _start(self, ids: Sequence[str], folder: Path, answer_by: date | None) -> None:
        session = self._screen.session
        path, board_id, today = session.book.path, session.board_id, session.today
        made: list[Sending] = []

        def work(progress: Progress) -> "list[Sending]":
            from desktop.storage.book import Book
            from desktop.workflows.ask_updates import write_sendings

            def is_wanted(number: int, count: int, name: str) -> bool:
                if not progress.cancelled:
                    progress.step(number / count if count else -1.0, f"Writing: {name}")
                return not progress.cancelled

            with Book.open(path, read_only=True) as book:
                board = book.boards.get(board_id)
                if board is None:
                    raise Refused("The board is no longer in the book.")
                leads = [lead for lead in leads_to_ask(book, board.id) if lead.id in ids]
                made.extend(
                    write_sendings(book, board, leads, folder, on=today, answer_by=answer_by, progress=is_wanted)
                )
            return made

        job: Job = self._screen.jobs.start("Writing the workbooks", work, self._keep)
        job.stopped.connect(lambda: self._withdraw(made))

    def _keep(self, sendings: "list[Sending]") -> None:
        """Keep in the book what was sent; where it does not take it, no workbook is left."""
        from desktop.workflows.ask_updates import sending_edits

        name = f"Updates asked of {counted(len(sendings), 'lead')}"
        if self._screen.perform(name, sending_edits(sendings)) is None:
            self._withdraw(sendings)
            return
        folder = sendings[0].path.parent
        words = "is" if len(sendings) == 1 else "are"
        said = f"{counted(len(sendings), 'workbook')} {words} written in {folder.name}; send each to its lead."
        self._screen.requested.emit(Tell(said, True, sendings[0].path))

    @staticmethod
    def _withdraw(sendings: "list[Sending]") -> None:
        from desktop.workflows.ask_updates import withdraw

        withdraw(sendings)

    def _show(self, leads: list[LeadAsked], without: int) -> None:
        self._leads = leads
        today = self._screen.session.today
        fit = {lead.id for lead in leads if lead.count and not lead.has_left(today)}
        self._chosen = fit - self._left_out | (self._chosen & {lead.id for lead in leads if lead.count})
        self._stack.setCurrentIndex(0 if leads else 1)
        self.pane.setVisible(bool(leads))
        nobody = f"; {counted(without, 'row')} without a lead" if without else ""
        self._sum.setText(f"{counted(len(leads), 'lead')} with open rows{nobody}" if leads else "")
        self._show_rows()
        if leads and not self.table.currentIndex().isValid():
            self.table.choose(0)

    def _show_rows(self) -> None:
        today = self._screen.session.today
        self.model.show_rows([LeadRow(lead, lead.id in self._chosen, today) for lead in self._leads])
        self.pane.show_count(len(self._chosen))
        self.table.tell_row()

    def _toggle(self) -> None:
        row = self.table.current_row()
        if isinstance(row, LeadRow):
            self._set({row.id}, not row.chosen)

    def _choose_all(self, chosen: bool) -> None:
        self._set({lead.id for lead in self._leads}, chosen)

    def _set(self, ids: set[str], chosen: bool) -> None:
        sendable = {lead.id for lead in self._leads if lead.count}
        self._left_out = self._left_out - ids if chosen else self._left_out | ids
        self._chosen = self._chosen | (ids & sendable) if chosen else self._chosen - ids
        self._show_rows()
