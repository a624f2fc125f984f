"""The call for papers of a meeting: who is asked for what at the left, the text for one of them at the right."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.agenda import PaperProgress
from desktop.domain.edits import changed
from desktop.domain.wording import counted
from desktop.gui.models.columns import RowsModel
from desktop.gui.screens.meetings.agenda_words import called
from desktop.gui.screens.meetings.call_for_papers_pane import CallPane
from desktop.gui.screens.meetings.call_for_papers_rows import COLUMNS, PROGRESS_WORDS, CallRow, by_author
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.table_actions import add_actions
from desktop.workflows.call_for_papers import calls, items_asked, progress_edits

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_KEYS = {
    PaperProgress.AWAITED: "A",
    PaperProgress.RECEIVED: "R",
    PaperProgress.CLEARED: "C",
    PaperProgress.WITHDRAWN: "W",
    PaperProgress.NOT_ASKED: "N",
}


class CallForPapersTab(MeetingTab):
    """A letter sets how far the paper of the chosen item has come; the author is edited in place."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.model = RowsModel(COLUMNS, self)
        self.model.edited.connect(self._name_author)
        self.table = ListTable("call_table", "Papers asked for", self.model, fitted=True)
        if self.book.read_only:
            self.table.lock()
        self.pane = CallPane(screen)
        self.table.row_chosen.connect(lambda _row: self._show_call())
        self._sum = Label("", "muted", wrap=False)
        self._sum.setObjectName("call_sum")
        self._keys = Label("A awaited, R received, C cleared, W withdrawn", "muted", wrap=False)
        empty = EmptyState(
            "meetings",
            "No items to ask papers for",
            "Add the items of the agenda first, each with its presenter; whoever is to write a paper stands here.",
        )
        self._stack = lay_out_list(self, (self._sum, None, self._keys), (self.table, empty), self.pane)
        QWidget.setTabOrder(self.table, self.pane.text)
        self._add_actions()

    def refresh(self) -> None:
        """Read the items, and write the call to the author of the chosen one."""
        assert self.meeting is not None
        rows = list(by_author(items_asked(self.book, self.meeting.id)))
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.pane.setVisible(bool(rows))
        self._keys.setVisible(bool(rows))
        if rows and not self.table.currentIndex().isValid():
            self.table.choose(next((at for at, row in enumerate(rows) if _is_awaited(row)), 0))
        self._say_sum(rows)
        self._show_call()

    def forget(self) -> None:
        """Choose nothing."""
        self.model.show_rows([])

    def choose(self, kind: str, record_id: str) -> None:
        """Choose the item."""
        for position in range(self.model.rowCount()):
            if self.model.row(position).id == record_id:
                self.table.choose(position)

    def _show_call(self) -> None:
        row = self._chosen()
        board = self.book.boards.get(self.meeting.board_id) if self.meeting else None
        if row is None or self.meeting is None or board is None:
            return
        found = calls(self.book, self.meeting, self.screen_.session.today)
        call = next((each for each in found if each.author == row.asked.author), None)
        self.pane.show_call(self.meeting, board, call, row.asked.author)

    def _say_sum(self, rows: list[CallRow]) -> None:
        awaited = sum(map(_is_awaited, rows))
        words = f"{counted(awaited, 'paper')} awaited." if awaited else "No paper is awaited."
        self._sum.setText(words if rows else "")

    def _chosen(self) -> CallRow | None:
        row = self.table.current_row()
        return row if isinstance(row, CallRow) else None

    def _set_progress(self, progress: PaperProgress) -> None:
        row = self._chosen()
        if row is not None:
            name = f"Paper of {called(row.asked.item)}: {PROGRESS_WORDS[progress].lower()}"
            self.screen_.perform(name, progress_edits(self.book, [row.id], progress))

    def _name_author(self, row: CallRow, _column: str, author: str) -> None:
        item = row.asked.item
        after = replace(item, paper_author=author.strip())
        self.screen_.perform(f"Change of author of {called(item)}", [changed(item, after)])

    def _add_actions(self) -> None:
        marks = [
            (PROGRESS_WORDS[progress], f"call_{progress.name.lower()}", key, partial(self._set_progress, progress))
            for progress, key in _KEYS.items()
        ]
        copy = ("Copy the text of the call", "call_copy_key", "Ctrl+C", self.pane.copy)
        add_actions(self.table, [*marks, copy], reads=("call_copy_key",))


def _is_awaited(row: CallRow) -> bool:
    return row.asked.progress is PaperProgress.AWAITED
